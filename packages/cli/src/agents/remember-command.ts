import { isAgentsError, type MemoryLayer, type MemoryReceipt, type RememberOptions } from '@nova/sdk/agents'
import { type Command, Option } from 'commander'
import { CommandFailure, UsageError } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'
import { listOption } from '../parse-arguments.ts'
import { type CommandContext, runCommand } from '../run-command.ts'
import { withAgentsConnection } from './agents-connection.ts'
import { describeReceipt } from './describe-memory.ts'
import { layerOption, memoryDomainOption } from './memory-options.ts'
import { type CommandMemory, withMemory } from './open-memory.ts'
import { type ImportanceArgument, parseImportance, type Values } from './parse-agents-arguments.ts'
import { readJsonObject, readPiped } from './read-input.ts'
import { valueOption } from './task-options.ts'

interface RememberCommandOptions {
  readonly content?: string
  readonly importance?: ImportanceArgument
  readonly layer?: MemoryLayer
  readonly domain?: string
  readonly context: Values
  readonly tag: readonly string[]
  readonly as?: string
}

export function addRememberCommand(agents: Command): void {
  const command = agents
    .command('remember')
    .argument('[text...]', 'what to keep; - for what is piped in')
    .description('keep a memory; what cannot be sent waits in the outbox of this machine, and is sent exactly once')
    .option('--content <file>', 'a JSON object to keep instead of a text, - for what is piped in')
    .addOption(
      new Option(
        '--importance <word|number>',
        'low, normal, reflection, high, or from 0 to 1 (default: normal)',
      ).argParser(parseImportance),
    )
    .addOption(layerOption('what it is: an experience, or knowledge (default: episodic)'))
    .addOption(memoryDomainOption())
    .addOption(valueOption('--context <name=value>', 'where it comes from, JSON or text; repeatable'))
    .addOption(listOption('--tag <word>', 'goes into its context as one of `tags`'))
    .option('--as <key>', 'what makes it the same as another one (default: text, layer and domain together)')
    .addHelpText(
      'after',
      [
        '',
        'Prints `stored ID`, or `already stored ID` when it was kept before. When the service cannot be reached it ends',
        'with 75, and the memory is in the outbox: the next `nova agents remember`, or `nova agents outbox flush`, sends it.',
        'What may have been stored though no answer came is looked for, and only then sent again.',
        '',
        'Examples:',
        '  nova agents remember "The pump leaks at 4 bar" --importance high --tag pump',
        '  git log -1 --format=%B | nova agents remember - --context repository=nova',
        '  nova agents remember --content finding.json --layer semantic',
      ].join('\n'),
    )
  withAgentsConnection(command).action((words: readonly string[], options: RememberCommandOptions, self: Command) =>
    runCommand(
      self,
      async (context) => {
        const content = await readContent(words, options)
        return await withMemory(self, context, (memory) => remember(memory, content, options, context))
      },
      { afterInterrupt: 'What is in the outbox is sent by the same command, or by `nova agents outbox flush`.' },
    ),
  )
}

async function readContent(words: readonly string[], { content }: RememberCommandOptions) {
  if (content !== undefined && words.length > 0) throw new UsageError('Give a text or --content, not both.')
  if (content !== undefined) return await readJsonObject(content, '--content')
  const text = words.length === 1 && words[0] === '-' ? await readPiped() : words.join(' ')
  if (text.trim() === '') throw new UsageError('There is nothing to remember.', 'Give a text, - or --content FILE.')
  return text
}

async function remember(
  memory: CommandMemory,
  content: string | Record<string, unknown>,
  options: RememberCommandOptions,
  { output, signal }: CommandContext,
): Promise<undefined> {
  const given = { ...optionsOf(options), signal }
  const first = await rememberAnew(memory, content, given)
  // One whose fate is not known is looked for, which takes some time; others that wait are sent along.
  const mayBeSent = first.state !== 'queued' || (await isDoubtful(memory, first.key))
  const flushed = mayBeSent && (await isWaiting(memory)) ? await memory.flush({ signal, maxFailures: 1 }) : null
  const receipt = first.state === 'queued' && flushed ? await memory.remember(content, given) : first
  output.result(describeReceipt(receipt), { ...receipt, flushed })
  const others = (flushed?.stored ?? 0) - (first.state === 'queued' && receipt.state !== 'queued' ? 1 : 0)
  if (others > 0) output.note(`${others} more ${others === 1 ? 'was' : 'were'} sent from the outbox.`, { sent: others })
  if (receipt.state === 'queued') throw notStored(receipt)
  return undefined
}

/** What was refused before is sent again: whoever gives the same command again has set right what was wrong. */
async function rememberAnew(
  memory: CommandMemory,
  content: string | Record<string, unknown>,
  options: RememberOptions,
): Promise<MemoryReceipt> {
  try {
    return await memory.remember(content, options)
  } catch (error) {
    // Nothing was sent: it says what was said the last time.
    const wasRefused = isAgentsError(error) && error.attempts === 0 && error.details['state'] === 'refused'
    const key = wasRefused ? error.details['key'] : undefined
    if (typeof key !== 'string' || (await memory.outbox.retry(key)) === 0) throw error
    return await memory.remember(content, options)
  }
}

async function isDoubtful({ outbox }: CommandMemory, key: string): Promise<boolean> {
  return (await outbox.list()).some((entry) => entry.key === key && entry.state !== 'waiting')
}

async function isWaiting({ outbox }: CommandMemory): Promise<boolean> {
  return (await outbox.list()).some(({ state }) => state !== 'refused')
}

function optionsOf({ importance, layer, domain, context, tag, as }: RememberCommandOptions): RememberOptions {
  return {
    ...(importance === undefined ? {} : { importance }),
    ...(layer === undefined ? {} : { layer }),
    ...(domain === undefined ? {} : { domain }),
    ...(as === undefined ? {} : { key: as }),
    context: tag.length === 0 ? context : { ...context, tags: [...tag] },
  }
}

function notStored({ trouble }: MemoryReceipt): CommandFailure {
  const why = trouble?.message ?? 'Another command is sending it at this moment.'
  return new CommandFailure(
    `Not stored yet, kept in the outbox: ${why}`,
    exitCodes.temporary.code,
    'Nothing is lost: the next `nova agents remember`, or `nova agents outbox flush`, sends it, and only once.',
  )
}

import type { MemoryContent, MemoryLayer, RecallOptions } from '@nova/sdk/agents'
import { type Command, Option } from 'commander'
import { UsageError } from '../command-failure.ts'
import { integerFrom } from '../parse-arguments.ts'
import { runCommand } from '../run-command.ts'
import { withAgentsConnection } from './agents-connection.ts'
import { describeRecalled } from './describe-memory.ts'
import { layerOption, memoryDomainOption } from './memory-options.ts'
import { withMemory } from './open-memory.ts'
import { parseScore, type Values } from './parse-agents-arguments.ts'
import { valueOption } from './task-options.ts'

interface RecallCommandOptions {
  readonly limit?: number
  readonly minScore?: number
  readonly layer?: MemoryLayer
  readonly domain?: string
  readonly context: Values
  readonly source?: 'auto' | 'server' | 'local'
}

export function addRecallCommand(agents: Command): void {
  const command = agents
    .command('recall')
    .argument('<query...>', 'what to look for')
    .description('memories that are like a text, best first')
    .option('--limit <n>', 'how many (default: 5)', integerFrom(1))
    .option('--min-score <x>', 'how alike at least, from 0 to 1 (default: 0.7)', parseScore)
    .addOption(layerOption('only of this one'))
    .addOption(memoryDomainOption())
    .addOption(valueOption('--context <name=value>', 'only what was kept with this in its context; repeatable'))
    .addOption(
      new Option(
        '--source <name>',
        'whom to ask; auto: the service, and this machine for what is in its outbox (default: auto)',
      ).choices(['auto', 'server', 'local']),
    )
    .addHelpText(
      'after',
      [
        '',
        'The column Where says who has it: the server, the outbox of this machine, or `here`, a local copy of what the',
        'server did not show. When the service cannot be reached this machine answers alone, and a note says so.',
        '',
        'Examples:',
        '  nova agents recall pump',
        '  nova agents recall "when does the customer have time" --limit 3 --min-score 0.3',
        '  nova agents recall pump --json',
      ].join('\n'),
    )
  withAgentsConnection(command).action((words: readonly string[], options: RecallCommandOptions, self: Command) =>
    runCommand(self, async (context) => {
      const query = words.join(' ')
      if (query.trim() === '') throw new UsageError('There is nothing to look for.', 'Give some words.')
      return await withMemory(self, context, async (memory) => {
        const { output, signal } = context
        const { memories, skipped, source, serverError } = await memory.recall(query, { ...optionsOf(options), signal })
        if (serverError)
          output.note(`The service was not heard, so this machine answers alone: ${serverError.message}`, {
            code: serverError.code,
          })
        if (skipped.length > 0)
          output.note(`${skipped.length} without content ${skipped.length === 1 ? 'was' : 'were'} left out.`, {
            skipped,
          })
        output.result(describeRecalled(memories), { source, memories })
        return undefined
      })
    }),
  )
}

function optionsOf({
  limit,
  minScore,
  layer,
  domain,
  context,
  source,
}: RecallCommandOptions): RecallOptions<MemoryContent> {
  return {
    ...(limit === undefined ? {} : { limit }),
    ...(minScore === undefined ? {} : { minScore }),
    ...(layer === undefined ? {} : { layer }),
    ...(domain === undefined ? {} : { domain }),
    ...(source === undefined ? {} : { source }),
    ...(Object.keys(context).length === 0 ? {} : { filter: context }),
  }
}

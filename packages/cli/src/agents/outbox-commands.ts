import type { Command } from 'commander'
import { CommandFailure } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'
import { type CommandContext, runCommand } from '../run-command.ts'
import { withAgentsConnection } from './agents-connection.ts'
import { describeOutbox } from './describe-memory.ts'
import { describeFlush } from './describe-outcome.ts'
import { findEntry } from './find-entry.ts'
import { type CommandMemory, withMemory } from './open-memory.ts'

/** What to do with the outbox. */
type Act = (memory: CommandMemory, context: CommandContext) => Promise<number | undefined>

export function addOutboxCommand(agents: Command): void {
  const outbox = agents
    .command('outbox')
    .description('memories of this machine that the service has not stored: list, send, retry, give up')
    .addHelpText('after', '\nExamples:\n  nova agents outbox list\n  nova agents outbox flush')

  addOutboxAct(
    outbox
      .command('list')
      .description('what waits, oldest first, and why; nothing is asked of the service')
      .addHelpText('after', '\nExample:\n  nova agents outbox list --json'),
    list,
  )
  addOutboxAct(
    outbox
      .command('flush')
      .description('send what waits, oldest first; what may have been stored is looked for first')
      .addHelpText(
        'after',
        '\nEnds with 75 when the service cannot be reached: everything is still there then.\n\nExample:\n  nova agents outbox flush --json',
      ),
    flush,
  )
  const retry = outbox
    .command('retry')
    .argument('[key]', 'beginning of its key (default: all)')
    .description('send what the service has refused once more, when what was wrong has been set right')
    .addHelpText('after', '\nExamples:\n  nova agents outbox retry\n  nova agents outbox retry 4f3a9c')
  withAgentsConnection(retry).action((key: string | undefined, _options: unknown, self: Command) =>
    runCommand(self, (context) => withMemory(self, context, (memory) => retryRefused(memory, key, context))),
  )
  const discard = outbox
    .command('discard')
    .argument('<key>', 'beginning of its key')
    .description('give a memory up that waits; one that may have been stored may stay on the server')
    .addHelpText('after', '\nExample:\n  nova agents outbox discard 4f3a9c')
  withAgentsConnection(discard).action((key: string, _options: unknown, self: Command) =>
    runCommand(self, (context) => withMemory(self, context, (memory) => giveUp(memory, key, context))),
  )
}

function addOutboxAct(command: Command, act: Act): void {
  withAgentsConnection(command).action((_options: unknown, self: Command) =>
    runCommand(self, (context) => withMemory(self, context, (memory) => act(memory, context))),
  )
}

const list: Act = async ({ outbox }, { output }) => {
  const [entries, { unreadable }] = [await outbox.list(), await outbox.state()]
  output.result(describeOutbox(entries), entries)
  if (unreadable > 0)
    output.note(`${unreadable} records of the outbox cannot be read and are left alone.`, { unreadable })
  return undefined
}

const flush: Act = async (memory, { output, signal }) => {
  const report = await memory.flush({ signal })
  const { stoppedBy, ...counts } = report
  output.result(describeFlush(report), { ...counts, stopped_by: stoppedBy?.code ?? null })
  // It says best itself what is wrong, and whether that passes.
  if (stoppedBy) throw stoppedBy
  if (report.left > 0)
    throw new CommandFailure('Another command is sending what is left.', exitCodes.temporary.code, 'Try again later.')
  if (report.refused > 0)
    throw new CommandFailure(
      `The service refused ${report.refused} of the outbox.`,
      exitCodes.failed.code,
      '`nova agents outbox list` says why; `retry` sends them again, `discard` gives one up.',
    )
  return undefined
}

async function retryRefused(memory: CommandMemory, start: string | undefined, context: CommandContext) {
  const key = start === undefined ? undefined : findEntry(await memory.outbox.list(), start).key
  const retried = await memory.outbox.retry(key)
  context.output.note(`${retried} to be sent again.`, { retried })
  return await flush(memory, context)
}

async function giveUp({ outbox }: CommandMemory, start: string, { output }: CommandContext): Promise<undefined> {
  const { key } = findEntry(await outbox.list(), start)
  if (!(await outbox.discard(key)))
    throw new CommandFailure('Another command is sending it at this moment.', exitCodes.temporary.code)
  output.result(`Discarded ${key}.`, { discarded: key })
  return undefined
}

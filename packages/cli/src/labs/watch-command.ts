import { type LabSession, openLab } from '@nova/sdk/labs'
import type { Command } from 'commander'
import { limitTime } from '../limit-time.ts'
import { integerFrom } from '../parse-arguments.ts'
import { type CommandContext, runCommand } from '../run-command.ts'
import { describeChanges } from './describe-change.ts'
import { describeStatus } from './describe-status.ts'
import { connectLabs, withLabsConnection } from './labs-connection.ts'

interface WatchOptions {
  readonly for?: number
}

export function addWatchCommand(labs: Command): void {
  withLabsConnection(
    labs
      .command('watch <lab>')
      .description('a line for every change of a lab, whoever makes it, until Ctrl-C')
      .option('--for <seconds>', 'end by itself after so long', integerFrom(1))
      .addHelpText(
        'after',
        [
          '',
          'Changes go to stdout, what is known of the connection to stderr. Labs in folders have no channel of their',
          'own for structure: there the lab is polled, and the first line says so.',
          '',
          'Examples:',
          '  nova labs watch demo.json',
          '  nova labs watch demo.json --json --for 60',
        ].join('\n'),
      ),
  ).action((lab: string, options: WatchOptions, self: Command) =>
    runCommand(self, async (context) => {
      const session = await openLab(connectLabs(self), lab, { signal: context.signal })
      try {
        await watch(session, options, context)
      } finally {
        session.close()
      }
      return undefined
    }),
  )
}

async function watch(session: LabSession, options: WatchOptions, { output, signal }: CommandContext): Promise<void> {
  let told = ''
  const tell = () => {
    const status = session.status()
    const text = describeStatus(status)
    if (text === told) return
    told = text
    output.note(text, { state: status.state, mode: status.mode })
  }
  const stopTelling = session.subscribeStatus(tell)
  tell()
  const limit = options.for === undefined ? null : limitTime(signal, options.for * 1000)
  const end = limit?.signal ?? signal
  try {
    let before = session.getSnapshot()
    for await (const set of session.changes({ signal: end })) {
      const lines = describeChanges(set, before)
      before = set.graph
      const origin = { cause: set.cause, channel: set.channel, seq: set.seq, event: set.eventType, atMs: set.atMs }
      for (const line of lines)
        output.result(`${timeOf(set.atMs)}  ${(set.eventType ?? set.cause).padEnd(18)}  ${line}`, {
          ...origin,
          change: line,
        })
    }
  } catch (error) {
    // The time that was given is over: a good end.
    if (signal.aborted || !end.aborted) throw error
  } finally {
    limit?.end()
    stopTelling()
  }
}

const timeOf = (atMs: number) => new Date(atMs).toISOString().slice(11, 23)

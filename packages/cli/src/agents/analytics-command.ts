import { analyzeOnce, watchAnalytics } from '@nova/sdk/agents'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { UsageError } from '../command-failure.ts'
import { integerFrom } from '../parse-arguments.ts'
import { runCommand } from '../run-command.ts'
import { withAgentsConnection } from './agents-connection.ts'
import { type QuestionOptions, readQuestion, type Subject, subjects } from './analytics-question.ts'
import { createBoard, createLog, showUpdates } from './analytics-view.ts'
import { describeBoard, wayWords } from './describe-analytics.ts'
import { memoryDomainOption } from './memory-options.ts'
import { parseInterval } from './parse-agents-arguments.ts'
import { valueOption } from './task-options.ts'
import { withClient } from './with-client.ts'

interface AnalyticsOptions extends QuestionOptions {
  readonly watch?: boolean
  readonly via?: 'auto' | 'socket' | 'sse' | 'polling'
  readonly interval?: number
  readonly count?: number
  readonly changes?: boolean
}

export function addAnalyticsCommand(agents: Command): void {
  const command = agents
    .command('analytics')
    .argument('[subject]', 'flows, resources or agents (default: flows)', parseSubject)
    .argument('[id]', 'one of them (default: all)')
    .description('what the analytics engine says of flows, resources or agents; with --watch again and again')
    .option('--watch', 'go on until Ctrl-C')
    .addOption(
      new Option('--via <way>', 'how answers come; auto: the best way that is open (default: auto)').choices([
        'auto',
        'socket',
        'sse',
        'polling',
      ]),
    )
    .option('--interval <time>', 'from one question to the next, such as 500ms or 5s (default: 5s)', parseInterval)
    .option('--count <n>', 'end after so many answers', integerFrom(1))
    .option('--changes', 'only answers that say something else than the one before')
    .option('--type <view>', 'behavioral, predictive, or another view (default: that of the subject)')
    .addOption(valueOption('--input <name=json>', 'input for the engine, which only the socket takes; repeatable'))
    .addOption(memoryDomainOption())
    .addHelpText(
      'after',
      [
        '',
        'On a terminal the answers are a table, redrawn in place; elsewhere a line each, with --json an object per line.',
        'A note says which way they come, and why not a better one. Questions over the socket cost no quota, reads do.',
        '',
        'Examples:',
        '  nova agents analytics flows checkout',
        '  nova agents analytics resources --watch --interval 2s',
        '  nova agents analytics --watch --via polling --count 10 --json',
        '  nova agents analytics resources --input cpu=\'{"type":"resource_prediction","value":0.7}\'',
      ].join('\n'),
    )
  withAgentsConnection(command).action(
    (subject: Subject | undefined, id: string | undefined, options: AnalyticsOptions, self: Command) =>
      runCommand(self, (context) =>
        withClient(self, context, async (client) => {
          const question = readQuestion(subject ?? 'flows', id, options)
          const { output, signal } = context
          if (!options.watch && options.count === undefined) {
            const { via = 'auto' } = options
            if (via === 'sse')
              throw new UsageError('A stream is for --watch.', 'Pass --watch --count 1 for one answer.')
            // Whoever asks once is not kept waiting for a service that is away; a read has tries of its own.
            const update = await analyzeOnce(client, question, { signal, via, maxFailures: 2 })
            output.result(describeBoard(`Over ${wayWords[update.via]}.`, update).join('\n'), update)
            return undefined
          }
          const show = isDrawn(self) ? createBoard(output) : createLog(output)
          await showUpdates(
            watchAnalytics(client, question, { ...watchOptionsOf(options), signal }),
            show,
            options.count,
          )
          return undefined
        }),
      ),
  )
}

/** A board is drawn on stderr: where answers go into a file or a pipe, they have to go there. */
function isDrawn(command: Command): boolean {
  const { json = false, quiet = false } = command.optsWithGlobals<{ json?: boolean; quiet?: boolean }>()
  return !json && !quiet && process.stdout.isTTY && process.stderr.isTTY
}

const watchOptionsOf = ({ via, interval, changes }: AnalyticsOptions) => ({
  ...(via === undefined ? {} : { via }),
  ...(interval === undefined ? {} : { intervalMs: interval }),
  ...(changes === undefined ? {} : { onlyChanges: changes }),
})

function parseSubject(value: string): Subject {
  if (Object.hasOwn(subjects, value)) return value as Subject
  throw new InvalidArgumentError('Allowed choices are flows, resources, agents.')
}

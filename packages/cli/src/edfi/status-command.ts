import { collectResults, progressGroups, waitForJob } from '@nova/sdk/edfi'
import type { Command } from 'commander'
import { runCommand } from '../run-command.ts'
import { describeResults, resultsJson } from './describe-results.ts'
import { describeRun } from './describe-run.ts'
import { connectEdfi, withEdfiConnection } from './edfi-connection.ts'
import { parseJobId } from './parse-job-arguments.ts'
import { createRunView } from './run-view.ts'
import { showResults } from './show-results.ts'
import { type WaitOptions, watchOptionsOf, withWaitOptions } from './watch-options.ts'

interface StatusOptions extends WaitOptions {
  readonly watch?: boolean
}

export function addStatusCommand(edfi: Command): void {
  const command = withWaitOptions(
    edfi
      .command('status')
      .argument('<job>', 'number of the job', parseJobId)
      .description('a job as it is at this moment, or with --watch to its end')
      .option('--watch', 'follow the run to its end, and end as `nova edfi run` does'),
  ).addHelpText('after', '\nExamples:\n  nova edfi status 12\n  nova edfi status 12 --watch --timeout 3600')
  withEdfiConnection(command).action((jobId: number, options: StatusOptions, self: Command) =>
    runCommand(
      self,
      async (context) => {
        const { output, signal } = context
        const client = connectEdfi(self)
        if (options.watch) {
          const view = createRunView(output)
          view.setSendsToOds((await client.getJob(jobId, { signal })).sendToOds)
          const results = await waitForJob(client, jobId, {
            ...watchOptionsOf(options),
            signal,
            onObservation: view.observe,
          })
          return await showResults(client, results, {}, context)
        }
        const results = await collectResults(client, jobId, { signal })
        const updates = (await client.listStatusUpdates(jobId, { signal })) ?? []
        const groups = progressGroups(updates, results.job)
        const steps = describeRun({ groups, watchedMs: new Map() })
        output.result([describeResults(results), '', 'Steps', ...steps.map((line) => `  ${line}`)].join('\n'), {
          ...resultsJson(results),
          groups,
        })
        return undefined
      },
      { afterInterrupt: 'The run goes on.' },
    ),
  )
}

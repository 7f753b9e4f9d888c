import type { Command } from 'commander'
import { runCommand } from '../run-command.ts'
import { connectEdfi, withEdfiConnection } from './edfi-connection.ts'
import { parseJobId } from './parse-job-arguments.ts'

export function addResolveCommand(edfi: Command): void {
  withEdfiConnection(
    edfi
      .command('resolve')
      .argument('<job>', 'number of the job', parseJobId)
      .description('mark a job that is complete with errors as dealt with')
      .option('--undo', 'take the mark away again')
      .addHelpText('after', '\nExamples:\n  nova edfi resolve 12\n  nova edfi resolve 12 --undo'),
  ).action((jobId: number, { undo = false }: { readonly undo?: boolean }, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      await connectEdfi(self).resolveJob(jobId, { isResolved: !undo }, { signal })
      output.result(undo ? `Job ${jobId} is open again.` : `Job ${jobId} is resolved.`, { jobId, isResolved: !undo })
      return undefined
    }),
  )
}

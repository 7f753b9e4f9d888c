import { createFileJobTokenStore, discardJob, listUnfinishedJobs } from '@nova/sdk/edfi'
import type { Command } from 'commander'
import { CommandFailure } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'
import { runCommand } from '../run-command.ts'
import { jobStateDirOption } from './job-state-dir.ts'

export function addDiscardCommand(edfi: Command): void {
  edfi
    .command('discard <job>')
    .description('forget an unfinished job of this machine, so that the same files become another one')
    .addOption(jobStateDirOption())
    .addHelpText(
      'after',
      [
        '',
        'The service deletes no jobs: one that was not started is invisible there, a run that was started goes on.',
        '',
        'Example:',
        '  nova edfi discard 12',
      ].join('\n'),
    )
    .action((job: string, { stateDir }: { readonly stateDir: string }, self: Command) =>
      runCommand(self, async ({ output }) => {
        const store = createFileJobTokenStore(stateDir)
        const found = (await listUnfinishedJobs(store)).find(
          ({ id, jobId }) => id === job || (jobId !== null && job.replace(/^#/, '') === String(jobId)),
        )
        if (!found)
          throw new CommandFailure(
            `There is no unfinished job ${job} in ${stateDir}.`,
            exitCodes.notFound.code,
            'See `nova edfi jobs --unfinished`; what was seen to its end is not in it.',
          )
        await discardJob(store, found.id)
        output.result(`Forgot job ${found.jobId ?? found.id}.`, { discarded: found.jobId ?? found.id })
        return undefined
      }),
    )
}

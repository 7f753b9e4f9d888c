import { join } from 'node:path'
import { createFileJobTokenStore, runSubmission, type SubmissionToken } from '@nova/sdk/edfi'
import { type Command, Option } from 'commander'
import { UsageError } from '../command-failure.ts'
import { integerFrom } from '../parse-arguments.ts'
import { runCommand } from '../run-command.ts'
import { describeSets } from './describe-sets.ts'
import { downloadSets } from './download-sets.ts'
import { type JobOptions, withJobOptions } from './job-options.ts'
import { jobStateDirOption } from './job-state-dir.ts'
import { connectMachine, withMachineConnection } from './machine-connection.ts'
import type { DownloadOptions } from './show-results.ts'

interface SubmitOptions extends JobOptions, DownloadOptions {
  readonly partner: string
  readonly tenant: string
  readonly timeout?: number
  readonly poll?: number
  readonly stateDir: string
  readonly resume: boolean
}

/** Whose jobs are meant. */
export const partnerOption = () =>
  new Option('--partner <code>', 'partner, which the client has to hold a scope for').makeOptionMandatory()

export function addSubmitCommand(edfi: Command): void {
  const command = withJobOptions(
    edfi
      .command('submit')
      .description('run files as a program of its own, over the external API, and wait for their output sets')
      .addOption(partnerOption())
      .requiredOption('--tenant <code>', 'tenant of the partner'),
  )
    .option('--timeout <seconds>', 'stop waiting after so long (default: 13 hours); the run goes on', integerFrom(1))
    .option('--poll <seconds>', 'least time between two looks (default: 5)', integerFrom(1))
    .option('--download <dir>', 'put the files of the sets there, a folder for each; they hold data of students')
    .option('--overwrite', 'replace files that are there already')
    .addOption(jobStateDirOption())
    .option('--no-resume', 'submit anew even when an unfinished submission of these files is remembered')
    .addHelpText(
      'after',
      [
        '',
        'A program sees runs that succeeded and nothing else: one that failed ends in a timeout, with 75. Keys of --file',
        'and --param are those of the template, letter by letter.',
        '',
        'Example:',
        '  nova edfi submit --partner ea --tenant grand-bend --template assessments/PSAT_SAT --year 2026 --file INPUT_FILE=scores.csv --param TEST_TYPE=SAT',
      ].join('\n'),
    )
  withMachineConnection(command).action((options: SubmitOptions, self: Command) => {
    let token: SubmissionToken | null = null
    return runCommand(
      self,
      async (context) => {
        const { output, signal } = context
        const { template, year, file, param, partner, tenant } = options
        if (file.size === 0)
          throw new UsageError('No file given.', 'Pass --file KEY=PATH, such as INPUT_FILE=scores.csv.')
        const client = connectMachine(self)
        const label = [...file.values()].join(', ')
        const { jobUid, sets } = await runSubmission(
          client,
          {
            partner,
            tenant,
            bundle: template,
            schoolYear: year,
            files: Object.fromEntries(file),
            params: Object.fromEntries(param),
          },
          {
            signal,
            // Beside the jobs of people: records of one kind are no business of the other.
            tokenStore: createFileJobTokenStore(join(options.stateDir, 'submissions')),
            resume: options.resume,
            onProgress: (sent) => output.progress(label, sent),
            onToken(next) {
              if (token?.state !== next.state)
                output.note(`Job ${next.jobUid} is ${next.state}.`, { jobUid: next.jobUid })
              token = next
            },
            wait: {
              ...(options.timeout === undefined ? {} : { timeoutMs: options.timeout * 1000 }),
              ...(options.poll === undefined ? {} : { minIntervalMs: options.poll * 1000 }),
            },
          },
        )
        try {
          const downloaded = await downloadSets(client, sets, options, context)
          output.result([...describeSets(sets), ...downloaded].join('\n'), { jobUid, sets, downloaded })
        } catch (error) {
          // The job is over, whatever becomes of its files, and the same command would make another one.
          const rest = `Their files: nova edfi sets --partner ${partner} --job ${jobUid} --download DIR`
          output.result([...describeSets(sets), rest].join('\n'), { jobUid, sets, downloaded: [] })
          throw error
        }
        return undefined
      },
      {
        afterInterrupt: () =>
          token === null
            ? 'Nothing was submitted.'
            : `Job ${token.jobUid} was ${token.state}; the same command goes on with it.`,
      },
    )
  })
}

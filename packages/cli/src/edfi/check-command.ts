import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { checkJob, type JobProblem, type JobSpec, type NamedFile } from '@nova/sdk/edfi'
import type { Command } from 'commander'
import { CommandFailure } from '../command-failure.ts'
import { exitCodes } from '../exit-codes.ts'
import { runCommand } from '../run-command.ts'
import { connectEdfi, withEdfiConnection } from './edfi-connection.ts'
import { type JobOptions, readJobSpec, withJobOptions } from './job-options.ts'

export function addCheckCommand(edfi: Command): void {
  withEdfiConnection(
    withJobOptions(
      edfi
        .command('check')
        .description('everything that is wrong with a job, before anything is created or sent')
        .addHelpText(
          'after',
          [
            '',
            'Asks the service for templates and school years only. Ends with 2 when the job would not be created.',
            '',
            'Example:',
            '  nova edfi check --template assessments/PSAT_SAT --year 2026 --file results=scores.csv --param TEST_TYPE=SAT',
          ].join('\n'),
        ),
    ),
  ).action((options: JobOptions, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      const client = connectEdfi(self)
      const spec = await readJobSpec(client, options, signal)
      const [schoolYears, tenantSchoolYears, files] = await Promise.all([
        client.listSchoolYears({ signal }),
        client.listTenantSchoolYears({ signal }),
        openAll(options.file),
      ])
      const problems = checkJob(spec.template, { ...spec, files }, { schoolYears, tenantSchoolYears })
      const isRefused = problems.some(({ severity }) => severity === 'error')
      output.result(
        [...problems.map(problemLine), isRefused ? 'The job would not be created.' : 'The job can be created.'].join(
          '\n',
        ),
        problems,
      )
      return isRefused ? exitCodes.usage.code : exitCodes.ok.code
    }),
  )
}

/** Opened for what they are, not read: an empty file is found out here. */
async function openAll(paths: JobOptions['file']): Promise<JobSpec['files']> {
  const opened = [...paths].map(async ([key, path]): Promise<[string, NamedFile]> => {
    try {
      return [key, { name: basename(path), source: await openAsBlob(path) }]
    } catch (error) {
      throw new CommandFailure(`There is no file ${path}: ${(error as Error).message}.`, exitCodes.notFound.code)
    }
  })
  return Object.fromEntries(await Promise.all(opened))
}

const problemLine = ({ severity, on, message, advice }: JobProblem) =>
  `${severity === 'warning' ? 'warning: ' : ''}${on}: ${message} ${advice}`

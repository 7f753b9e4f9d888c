import {
  createFileJobTokenStore,
  deriveJobStatus,
  jobStatusLabel,
  type ListedJob,
  listUnfinishedJobs,
  type UnfinishedJob,
} from '@nova/sdk/edfi'
import type { Command } from 'commander'
import { columns } from '../columns.ts'
import { integerFrom } from '../parse-arguments.ts'
import { runCommand } from '../run-command.ts'
import { connectEdfi, withEdfiConnection } from './edfi-connection.ts'
import { jobStateDirOption } from './job-state-dir.ts'

interface JobsOptions {
  readonly limit: number
  readonly unfinished?: boolean
  readonly stateDir: string
}

export function addJobsCommand(edfi: Command): void {
  withEdfiConnection(
    edfi
      .command('jobs')
      .description('jobs of your tenant that were started, newest first: number, status, template, year, files')
      .option('--limit <n>', 'how many', integerFrom(1), 50)
      .option('--unfinished', 'instead those this machine began and has not seen to their end; asks nobody')
      .addOption(jobStateDirOption())
      .addHelpText('after', '\nExamples:\n  nova edfi jobs --limit 10\n  nova edfi jobs --unfinished'),
  ).action(({ limit, unfinished, stateDir }: JobsOptions, self: Command) =>
    runCommand(self, async ({ output, signal }) => {
      if (unfinished) {
        const jobs = await listUnfinishedJobs(createFileJobTokenStore(stateDir))
        output.result(columns(jobs.map(unfinishedRow)).join('\n') || 'None.', jobs.map(unfinishedJson))
        return undefined
      }
      const jobs = [...(await connectEdfi(self).listJobs({ signal }))].sort(newestFirst).slice(0, limit)
      output.result(
        columns(jobs.map(jobRow)).join('\n') || 'None.',
        jobs.map((job) => ({ ...job, status: deriveJobStatus(job) })),
      )
      return undefined
    }),
  )
}

const newestFirst = (a: ListedJob, b: ListedJob) => Date.parse(b.createdOn) - Date.parse(a.createdOn) || b.id - a.id

function jobRow(job: ListedJob): string[] {
  const status = deriveJobStatus(job)
  return [
    `#${job.id}`,
    status === null ? 'not started' : jobStatusLabel(status),
    job.template.path,
    String(job.schoolYear.endYear),
    job.createdOn,
    job.files.map(({ nameFromUser }) => nameFromUser).join(', '),
  ]
}

function unfinishedRow({ id, jobId, state, templatePath, fileNames, problem }: UnfinishedJob): string[] {
  if (problem) return [id, `cannot be read: ${problem.code}`]
  return [`#${jobId}`, state ?? '', templatePath ?? '', fileNames.join(', ')]
}

/** A token has upload URLs, which are secrets. */
const unfinishedJson = ({ token: _, problem, ...rest }: UnfinishedJob) => ({ ...rest, problem: problem?.code ?? null })

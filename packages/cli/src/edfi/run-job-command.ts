import {
  createFileJobTokenStore,
  type EdfiClient,
  type JobToken,
  type JobTokenStore,
  parseJobToken,
  runJob,
} from '@nova/sdk/edfi'
import type { Command } from 'commander'
import { integerFrom } from '../parse-arguments.ts'
import { type CommandContext, runCommand } from '../run-command.ts'
import { connectEdfi, withEdfiConnection } from './edfi-connection.ts'
import { type JobOptions, readJobSpec, withJobOptions } from './job-options.ts'
import { jobStateDirOption } from './job-state-dir.ts'
import { createRunView } from './run-view.ts'
import { type DownloadOptions, showResults } from './show-results.ts'
import { type WaitOptions, watchOptionsOf, withWaitOptions } from './watch-options.ts'

interface RunJobCommandOptions extends JobOptions, WaitOptions, DownloadOptions {
  readonly concurrency?: number
  readonly stateDir: string
  readonly resume: boolean
}

export function addRunJobCommand(edfi: Command): void {
  const command = withWaitOptions(
    withJobOptions(
      edfi
        .command('run')
        .description(
          'run files through a template and say what became of them; after a crash the same command goes on',
        ),
    ),
  )
    .option('--download <dir>', 'put the output files there, some of which hold data of students')
    .option('--overwrite', 'replace files that are there already')
    .option('--concurrency <n>', 'files uploaded at the same time (default: 4)', integerFrom(1, 64))
    .addOption(jobStateDirOption())
    .option('--no-resume', 'make a new job even when an unfinished one of these files is remembered')
    .addHelpText(
      'after',
      [
        '',
        'Ends with 0 when everything went in, 6 when the job is complete with errors (records failed, or students did',
        'not match), 1 when the run failed, 7 when it stands still. Ctrl-C leaves a run that was started to itself.',
        '',
        'Examples:',
        '  nova edfi run --template assessments/PSAT_SAT --year 2026 --file results=scores.csv --param TEST_TYPE=SAT',
        '  nova edfi run --template assessments/STAR --year 2026 --file INPUT_FILE=star.csv --download ./results --json',
      ].join('\n'),
    )
  withEdfiConnection(command).action((options: RunJobCommandOptions, self: Command) => {
    const progress: JobProgress = { token: null }
    return runCommand(
      self,
      async (context) => {
        const client = connectEdfi(self)
        const results = await run(client, options, progress, context)
        return await showResults(client, results, options, context)
      },
      { afterInterrupt: () => describeKept(progress.token) },
    )
  })
}

interface JobProgress {
  /** As it was last heard of; null before the job was made. */
  token: JobToken | null
}

async function run(
  client: EdfiClient,
  options: RunJobCommandOptions,
  progress: JobProgress,
  { output, signal }: CommandContext,
) {
  const spec = await readJobSpec(client, options, signal)
  const view = createRunView(output)
  const label = [...options.file.values()].join(', ')
  const hear = (token: JobToken) => {
    if (progress.token === null) {
      output.note(`Created job ${token.jobId}.`, { jobId: token.jobId })
      // Which groups there are. Without the answer they come as they are seen.
      client.getJob(token.jobId, { signal }).then(
        ({ sendToOds }) => view.setSendsToOds(sendToOds),
        () => {},
      )
    }
    progress.token = token
  }
  const tokenStore = telling(createFileJobTokenStore(options.stateDir), (token) => {
    progress.token = token
    output.note(`Going on with job ${token.jobId}, which was ${stateWords[token.state]}.`, { jobId: token.jobId })
  })
  return await runJob(client, spec, {
    signal,
    tokenStore: options.resume ? tokenStore : createFileJobTokenStore(options.stateDir),
    resume: options.resume,
    onToken: hear,
    onProgress: (sent) => output.progress(label, sent),
    onObservation: view.observe,
    watch: watchOptionsOf(options),
    ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
  })
}

/** The same store; says which token was found in it. */
function telling(store: JobTokenStore, tell: (token: JobToken) => void): JobTokenStore {
  return {
    ...store,
    async load(id) {
      const record = await store.load(id)
      if (record) tell(parseJobToken(record.value))
      return record
    },
  }
}

const stateWords: Readonly<Record<JobToken['state'], string>> = {
  created: 'created and has files to come',
  uploaded: 'uploaded and not started',
  started: 'started',
}

/** What became of the job when somebody stops the command. */
export function describeKept(token: Pick<JobToken, 'jobId' | 'state' | 'start'> | null): string {
  if (token === null) return 'Nothing was created.'
  const { jobId, state, start } = token
  if (state === 'started')
    return `The run of job ${jobId} goes on: the same command, or \`nova edfi status ${jobId} --watch\`, follows it.`
  if (start !== null) return `Job ${jobId} may have been started: the same command finds out and goes on.`
  return `Job ${jobId} was not started; the same command goes on with it.`
}

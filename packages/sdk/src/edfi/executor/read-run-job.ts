import { isRecord } from '../../internal/http/body-shape.ts'
import { edfiError, isEdfiError } from '../errors.ts'
import type { RunJob } from '../generated/executor/types.ts'
import { tryParseS3Uri } from '../paths/s3-uri.ts'
import { restateError } from '../restate-error.ts'
import type { ExecutorRun } from './executor-run.ts'

const STUCK =
  'The run is running since the handshake, and without its job nobody knows where to report that it failed: have another job created.'

/** The addresses every run reports to. */
const REQUIRED_URLS = ['status', 'error', 'summary', 'unmatchedIds', 'outputFiles'] as const

/** Reads the job of a run, or says what becomes of a run whose job cannot be read. */
export async function readRunJob(
  read: () => Promise<RunJob>,
): Promise<{ readonly job: RunJob; readonly storage: ExecutorRun['storage'] }> {
  let job: RunJob
  try {
    job = await read()
  } catch (error) {
    throw isEdfiError(error) ? restateError(error, { advice: `${error.advice ?? ''} ${STUCK}`.trim() }) : error
  }
  const location = tryParseS3Uri(String(job.appDataBasePath))
  const problem = findProblem(job) ?? (location.ok ? null : 'appDataBasePath')
  if (problem === null && location.ok)
    return { job, storage: { bucket: location.value.bucket, basePath: location.value.key } }
  throw edfiError({
    code: 'unexpected_body',
    message: `The job of the run cannot be worked on: ${problem} is missing, or not what it has to be.`,
    advice: STUCK,
    operation: 'getRunJob',
    details: { member: problem },
  })
}

/** The first member nobody can do without that is not there. */
function findProblem(job: RunJob): string | null {
  const { appUrls, inputFiles, sendToOds } = job as Readonly<Record<keyof RunJob, unknown>>
  if (!isRecord(inputFiles)) return 'inputFiles'
  if (typeof sendToOds !== 'boolean') return 'sendToOds'
  if (!isRecord(appUrls)) return 'appUrls'
  const missing = REQUIRED_URLS.find((name) => typeof appUrls[name] !== 'string' || !URL.canParse(appUrls[name]))
  return missing === undefined ? null : `appUrls.${missing}`
}

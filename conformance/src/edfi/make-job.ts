import type { Person } from './edfi-access.ts'
import type { EdfiContext, Schemas } from './edfi-check.ts'
import { succeed } from './expect-answer.ts'
import { findMaterial, type JobMaterial } from './job-material.ts'

export interface MadeJob {
  readonly id: number
  /** Who made it. */
  readonly as: Person
  readonly material: JobMaterial
  readonly uploads: readonly Schemas['UploadLocation'][]
  /** How calls about it are made. */
  readonly path: { readonly jobId: string }
}

export interface JobOptions {
  readonly as?: Person
  readonly material?: JobMaterial
  /** Names of its files. A mock starts no executor for what is called `*.mock-parked.*`; others see nothing in it. */
  readonly fileName?: string
  /** Variables of files beyond the required ones. */
  readonly moreFiles?: readonly string[]
}

/** What nobody executes on a mock, and on other services is a name like any other. */
export const parkedName = 'scores.mock-parked.csv'

/** Every field the service looks at, and the one it wants without looking. */
export function describeJob(
  { template, schoolYearId, params, fileKeys }: JobMaterial,
  fileName = 'scores.csv',
  moreFiles: readonly string[] = [],
): Schemas['CreateJob'] {
  return {
    name: 'conformance',
    schoolYearId,
    files: [...fileKeys, ...moreFiles].map((templateKey) => ({
      nameFromUser: fileName,
      templateKey,
      type: 'text/csv',
    })),
    inputParams: Object.entries(params).map(([templateKey, value]) => ({ templateKey, value })),
    template: { path: template.path },
  }
}

/** Makes a job that waits for its files. There is no way to take it away again. */
export async function makeJob(context: EdfiContext, options: JobOptions = {}): Promise<MadeJob> {
  const { as = 'user', material = findMaterial(context), fileName = parkedName, moreFiles } = options
  const body = describeJob(material, fileName, moreFiles)
  const { id, uploadLocations } = await succeed(context, 'createJob', { as, body })
  return { id, as, material, uploads: uploadLocations, path: { jobId: String(id) } }
}

/** The job as whoever made it reads it. */
export const readJob = (
  context: EdfiContext,
  { path, as = 'user' }: Pick<MadeJob, 'path'> & { readonly as?: Person },
) => succeed(context, 'getJob', { path, as })

/** Sends every file and starts the job. @returns the job with the run that came of it */
export async function startJob(context: EdfiContext, job: MadeJob, content?: string): Promise<StartedJob> {
  for (const { url } of job.uploads) await upload(context, url, content)
  return startBare(context, job)
}

export interface StartedJob extends MadeJob {
  readonly uid: string
  readonly runId: number
}

/** Starts the job without sending anything. */
export async function startBare(context: EdfiContext, job: MadeJob): Promise<StartedJob> {
  const { uid } = await succeed(context, 'startJob', { path: job.path, as: job.as })
  const runId = lastRun(await readJob(context, job))?.id
  context.want(runId !== undefined, 'a job that was started has a run')
  return { ...job, uid, runId }
}

/** The run that was made last; the list has no order. */
export const lastRun = ({ runs }: Pick<Schemas['Job'], 'runs'>): Schemas['Run'] | undefined =>
  [...runs].sort((a, b) => Date.parse(b.createdOn) - Date.parse(a.createdOn) || b.id - a.id)[0]

/** A file an executor makes something of. */
export const csv = 'student_id,score\n604821,410\n604822,520\n'

/** Puts bytes where an upload URL leads. */
export async function upload(context: EdfiContext, url: string, content = csv): Promise<void> {
  const seen = await context.send(url, { method: 'PUT', body: new TextEncoder().encode(content) })
  context.want(seen.status === 200, 'the upload URL takes the file with 200', `${seen.status} ${seen.text}`)
}

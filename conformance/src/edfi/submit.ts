import type { EdfiContext, Schemas } from './edfi-check.ts'
import { succeed } from './expect-answer.ts'
import { findMaterial, type JobMaterial } from './job-material.ts'
import { parkedName, type StartedJob, upload } from './make-job.ts'

export type Submission = Schemas['JobSubmission']

/** Whose jobs are made. Skips the check where nobody says. */
export function placeOf({ credentials, facts, skip }: EdfiContext): {
  readonly partner: string
  readonly tenant: string
} {
  const partner = credentials.partner ?? facts.me?.tenant.partnerId ?? skip('needs partner in the credentials')
  const tenant = credentials.tenant ?? facts.me?.tenant.code ?? skip('needs tenant in the credentials')
  return { partner, tenant }
}

/** A submission that is accepted. Without a session nobody knows the bundle: it then takes `INPUT_FILE` and no params. */
export function describeSubmission(context: EdfiContext, material = submissionMaterial(context)): Submission {
  const files = Object.fromEntries(material.fileKeys.map((key) => [key, parkedName]))
  return {
    ...placeOf(context),
    bundle: material.bundle,
    schoolYear: String(material.endYear),
    files,
    params: material.params,
  }
}

type SubmissionMaterial = Pick<JobMaterial, 'endYear' | 'params' | 'fileKeys'> & { readonly bundle: string }

function submissionMaterial(context: EdfiContext): SubmissionMaterial {
  const { credentials, facts, skip } = context
  if (facts.me) return withBundle(findMaterial(context))
  const bundle = credentials.bundle ?? skip('needs bundle in the credentials')
  const endYear = Number(credentials.schoolYear ?? skip('needs schoolYear in the credentials'))
  return { bundle, endYear, params: {}, fileKeys: ['INPUT_FILE'] }
}

export const withBundle = (material: JobMaterial): SubmissionMaterial => ({
  ...material,
  bundle: material.template.path,
})

/** Makes a job as a program. There is no way to take it away again. */
export const submitJob = (
  context: EdfiContext,
  body: object = describeSubmission(context),
): Promise<Schemas['SubmittedJob']> => succeed(context, 'submitJob', { body })

/** Sends every file and starts the job. */
export async function startSubmission(
  context: EdfiContext,
  { uid, uploadUrls }: Schemas['SubmittedJob'],
): Promise<void> {
  for (const url of Object.values(uploadUrls)) await upload(context, url)
  await succeed(context, 'startSubmission', { path: { jobUid: uid } })
}

/** The job as people see it, which they do from its start on. */
export async function findSubmitted(context: EdfiContext, uid: string): Promise<Schemas['ListedJob']> {
  const job = (await succeed(context, 'listJobs')).find((one) => one.uid === uid)
  context.want(job !== undefined, 'people see the job of a program once it was started', uid)
  return job
}

/** The same as a job whose launch can be taken. */
export function asStarted(context: EdfiContext, job: Schemas['ListedJob']): StartedJob {
  const [run] = job.runs
  context.want(run !== undefined, 'a job that was started has a run', job.runs)
  return {
    id: job.id,
    as: 'user',
    uid: job.uid,
    runId: run.id,
    material: findMaterial(context),
    uploads: [],
    path: { jobId: String(job.id) },
  }
}

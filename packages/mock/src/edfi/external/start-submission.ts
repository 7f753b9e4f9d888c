import type { EdfiContext } from '../context.ts'
import { type EdfiCall, grantOf } from '../http/call.ts'
import { refusal } from '../http/http-error.ts'
import { Reply } from '../http/reply.ts'
import { describeJob } from '../jobs/describe-job.ts'
import { startRun } from '../jobs/start-run.ts'
import type { JobFileRow, JobRow } from '../state/rows.ts'

/** Starts a job once every file that was declared is there. */
export async function startSubmission(context: EdfiContext, call: EdfiCall): Promise<unknown> {
  const { has } = context
  const job = requireSubmission(context, call)
  if (!has('edfi-submission-files-unchecked')) await requireFiles(context, job)
  const started = await startRun(context, job.id, null, call)
  if (has('edfi-submission-start-answered')) return describeJob(started, context)
  return has('edfi-submission-start-200') ? new Reply(undefined, { status: 200 }) : undefined
}

/** @throws HttpError 404 for a uid nobody has, and for a job of a partner the token does not hold */
function requireSubmission({ state, has }: EdfiContext, call: EdfiCall): JobRow {
  const uid = call.path['jobUid']?.toLowerCase()
  const job = [...state.jobs.values()].find((one) => one.uid === uid)
  const isOwn = job !== undefined && grantOf(call).partnerIds.includes(job.partnerId)
  if (job && (isOwn || has('edfi-submission-of-foreign-partner'))) return job
  if (job && has('edfi-submission-foreign-403')) throw refusal(403, 'Forbidden')
  throw refusal(404, 'Job not found')
}

/** @throws HttpError 400 with the names of files that are missing or empty */
async function requireFiles({ storage, has }: EdfiContext, { files, template }: JobRow): Promise<void> {
  const isNeeded = ({ templateKey }: JobFileRow) =>
    !has('edfi-submission-optional-files-skipped') ||
    template.files.some((file) => file.templateKey === templateKey && file.isRequired)
  const smallestBytes = has('edfi-submission-empty-file-accepted') ? 0 : 1
  const looked = await Promise.all(
    files.filter(isNeeded).map(async ({ path, nameFromUser }) => {
      const found = await storage.head(path)
      return found && found.sizeBytes >= smallestBytes ? [] : [nameFromUser]
    }),
  )
  const missing = looked.flat()
  if (missing.length > 0) throw refusal(400, `Files are missing or empty: ${missing.join(', ')}`)
}

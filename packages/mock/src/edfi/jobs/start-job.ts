import type { EdfiContext } from '../context.ts'
import { callerOf, type EdfiCall, jobOf } from '../http/call.ts'
import { refusal } from '../http/http-error.ts'
import { describeJob, describeJobWithRuns } from './describe-job.ts'
import { startRun } from './start-run.ts'

/** Starts a job, whether its files are there or not. What is sent along is not looked at. */
export async function startJob(context: EdfiContext, call: EdfiCall): Promise<unknown> {
  const { storage, has } = context
  const { id, files } = jobOf(call)
  if (has('edfi-start-checks-files'))
    for (const { path, nameFromUser } of files)
      if (!(await storage.head(path))) throw refusal(400, `Files are missing: ${nameFromUser}`)
  const job = await startRun(context, id, callerOf(call).user.id, call)
  return has('edfi-start-with-runs') ? describeJobWithRuns(job, context) : describeJob(job, context)
}

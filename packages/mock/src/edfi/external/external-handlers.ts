import type { EdfiContext } from '../context.ts'
import type { EdfiHandler } from '../http/call.ts'
import { createDownloadLinks, listOutputSets } from './output-sets.ts'
import { startSubmission } from './start-submission.ts'
import { submitJob } from './submit-job.ts'
import { verifyToken } from './verify-token.ts'

/** What programs can do, by operation. */
export function createExternalHandlers(context: EdfiContext): Readonly<Record<string, EdfiHandler>> {
  return {
    verifyToken: (call) => verifyToken(context, call),
    submitJob: (call) => submitJob(context, call),
    startSubmission: (call) => startSubmission(context, call),
    listOutputSets: (call) => listOutputSets(context, call),
    createDownloadLinks: (call) => createDownloadLinks(context, call),
  }
}

import type { EdfiContext } from '../context.ts'
import { type EdfiCall, jobOf } from '../http/call.ts'
import { crash, refusal } from '../http/http-error.ts'
import { urlTtlSeconds } from '../storage/storage.ts'
import { runsOfJob } from './runs-of-job.ts'

/** A URL to read an uploaded file, as bare text. An empty object for a variable the job has no file of. */
export function getFileUrl(context: EdfiContext, call: EdfiCall): unknown {
  const file = jobOf(call).files.find(({ templateKey }) => templateKey === call.path['templateKey'])
  if (!file) return context.has('edfi-file-missing-404') ? refuseMissing() : {}
  return answerUrl(context, { key: file.path, filename: file.nameFromUser }, call.storeEndpoint)
}

/**
 * A URL to read what a run produced, of the newest run with a file of that name. The name is decoded once more
 * than it was encoded, so that one with a percent sign breaks the call.
 */
export function getOutputFileUrl(context: EdfiContext, call: EdfiCall): unknown {
  const { state, has } = context
  const name = has('edfi-output-decoded-once')
    ? (call.path['fileName'] ?? '')
    : decodeAgain(call.path['fileName'] ?? '')
  const newestFirst = runsOfJob(state, jobOf(call).id).toReversed()
  const looked = has('edfi-output-of-last-run-only') ? newestFirst.slice(0, 1) : newestFirst
  const file = looked.flatMap(({ outputFiles }) => outputFiles).find((one) => one.name === name)
  if (!file) return has('edfi-output-missing-404') ? refuseMissing() : {}
  return answerUrl(context, { key: file.path, filename: name }, call.storeEndpoint)
}

const refuseMissing = () => {
  throw refusal(404, 'File not found')
}

function decodeAgain(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    throw crash()
  }
}

async function answerUrl(
  context: EdfiContext,
  file: { readonly key: string; readonly filename: string },
  endpoint: string,
): Promise<unknown> {
  const { storage, has } = context
  if (has('edfi-download-looks-first') && !(await storage.head(file.key))) return {}
  const url = await presignDownload(context, file, endpoint)
  return has('edfi-file-url-in-object') ? { url } : url
}

/** A URL that reads an object for an hour under a name. Whether it is there is not looked at. */
export async function presignDownload(
  { storage, pass, has }: EdfiContext,
  { key, filename }: { readonly key: string; readonly filename: string },
  endpoint: string,
): Promise<string> {
  await pass('edfi:presign')
  const shown = has('edfi-download-name-cut') ? filename.slice(filename.lastIndexOf('/') + 1) : filename
  return storage.presignGet({ key, filename: has('edfi-download-without-name') ? null : shown }, endpoint, {
    expiresInSeconds: has('edfi-download-url-for-a-day') ? 86_400 : urlTtlSeconds,
  })
}

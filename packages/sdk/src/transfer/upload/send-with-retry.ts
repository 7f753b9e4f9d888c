import { type SendEnding, type SendRequest, sendUntilStored } from '../../internal/storage/send-until-stored.ts'
import { checksumMismatch, etagHidden, partFailed } from './part-errors.ts'
import type { UploadRun } from './upload-run.ts'

/** What storage took, and under which ETag: completing needs it. */
interface StoredPart {
  readonly etag: string
  readonly sha256: string
  readonly versionId: string | null
}

/** Sends one body until storage has it and says under which ETag, or until it is clear that it never will. */
export async function sendWithRetry(run: UploadRun, request: Omit<SendRequest, 'failed'>): Promise<StoredPart> {
  const { runtime, source, control, settings } = run
  const stored = await sendUntilStored({ runtime, source, control, ...settings }, { ...request, failed })
  const { etag } = stored
  if (etag === null) throw etagHidden(request.what)
  return { ...stored, etag }
}

function failed({ code, ...context }: SendEnding): Error {
  return code === 'other_bytes' ? checksumMismatch(context.what, context.attempts) : partFailed(code, context)
}

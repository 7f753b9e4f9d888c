import type { ObjectCall, StoreAnswer, StoreContext } from '../store-call.ts'
import { StoreError } from '../store-error.ts'
import { requireUpload } from './find-upload.ts'

export async function abortUpload(context: StoreContext, call: ObjectCall): Promise<StoreAnswer> {
  const upload = requireUpload(call)
  if (context.has('store-keeps-aborted-uploads')) return { status: 204 }
  await upload.inTurn(async () => {
    // A Complete that was under way has taken the upload first.
    if (call.bucket.uploads.get(upload.record.uploadId) !== upload)
      throw new StoreError('NoSuchUpload', { elements: { UploadId: upload.record.uploadId } })
    await context.index.removeUpload(upload, new Set())
  })
  return { status: 204 }
}

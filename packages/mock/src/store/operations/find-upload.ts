import type { ObjectCall, StoreContext } from '../store-call.ts'
import { StoreError } from '../store-error.ts'
import type { OpenUpload } from '../store-index.ts'

/** The open upload a request names; an id of another key is no upload at all. */
export function requireUpload(call: ObjectCall): OpenUpload {
  const uploadId = call.query.get('uploadId') ?? ''
  const upload = call.bucket.uploads.get(uploadId)
  if (!upload || upload.record.key !== call.key)
    throw new StoreError('NoSuchUpload', { elements: { UploadId: uploadId } })
  return upload
}

export function readPartNumber(context: StoreContext, call: ObjectCall): number {
  const text = call.query.get('partNumber') ?? ''
  const { maxPartNumber } = context.limits
  const number = /^\d+$/.test(text) ? Number(text) : 0
  if (number < 1 || number > maxPartNumber)
    throw new StoreError('InvalidArgument', {
      message: `Part number must be an integer between 1 and ${maxPartNumber}, inclusive`,
      elements: { ArgumentName: 'partNumber', ArgumentValue: text },
    })
  return number
}

import { transferError } from '../errors.ts'
import { initiate } from './initiate.ts'
import type { UploadSession } from './resume-token.ts'
import { sendMultipart } from './send-multipart.ts'
import { sendSingle } from './send-single.ts'
import type { TokenRecorder } from './token-recorder.ts'
import type { UploadReceipt } from './upload-receipt.ts'
import type { UploadRun } from './upload-run.ts'
import type { InitiateUploadResponse } from './wire.ts'

/** From whatever the token knows to the receipt. */
export async function runUpload(run: UploadRun, recorder: TokenRecorder): Promise<UploadReceipt> {
  const { session } = recorder.current()
  if (session) return await sendMultipart(run, recorder, session, true)
  await run.control.whenOpen()
  const initiated = await initiate(run, recorder)
  if (initiated.response.strategy === 'single') return await sendSingle(run, recorder, initiated)
  const begun = sessionOf(initiated.response)
  recorder.update({ session: begun, phase: 'sending' })
  return await sendMultipart(run, recorder, begun, false)
}

function sessionOf(response: InitiateUploadResponse): UploadSession {
  const { upload_id, part_size_bytes } = response
  if (!upload_id || !part_size_bytes)
    throw transferError({
      code: 'unexpected_body',
      message: 'initiateUpload answered a multipart upload without its id or part size.',
      advice: 'Report it to the operators of the service.',
      operation: 'initiateUpload',
    })
  return {
    upload_id,
    part_size_bytes,
    bucket: response.bucket,
    key: response.key,
    session_id: response.session_id,
    max_concurrency_hint: response.max_concurrency_hint,
    sign_batch_size_hint: response.sign_batch_size_hint,
    expires_in_seconds: response.expires_in_seconds,
    checksum_mode: response.checksum_mode,
    checksum_algorithm: response.checksum_algorithm ?? null,
    resumable_until: response.resumable_until,
  }
}

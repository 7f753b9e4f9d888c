import { canHashMd5Cheaply } from '#platform'
import { toHex } from '../../internal/hash.ts'
import { hashBody } from '../../internal/hash-body.ts'
import type { PartBody } from '../../internal/runtime.ts'
import { sourceChanged } from '../../internal/source-errors.ts'
import type { SignedUrl } from '../../internal/storage/send-until-stored.ts'
import { isUrlFresh, momentOf } from '../../internal/storage/url-age.ts'
import { transferError } from '../errors.ts'
import { type Initiated, initiate } from './initiate.ts'
import { isMd5 } from './reconcile-parts.ts'
import { sendWithRetry } from './send-with-retry.ts'
import type { TokenRecorder } from './token-recorder.ts'
import type { UploadReceipt } from './upload-receipt.ts'
import type { UploadRun } from './upload-run.ts'

/** Sends the whole source in one request, the way the service decided. */
export async function sendSingle(run: UploadRun, recorder: TokenRecorder, first: Initiated): Promise<UploadReceipt> {
  const { source, meter, runtime, control } = run
  let current = first
  let dropped = false
  meter.setTotals(source.sizeBytes, 1)
  meter.setState('sending')

  const isBound = () => current.response.checksum_algorithm === 'SHA256' && digestOf(recorder) !== null
  const takeUrl = async (): Promise<SignedUrl> => {
    const lifeMs = current.response.expires_in_seconds * 1000
    if (dropped || !isUrlFresh(current.receivedAt, lifeMs, momentOf(runtime.clock))) {
      // The old key would be answered with the old URL, word for word. Nothing was stored under it.
      recorder.update({ idempotency_key: runtime.randomId() })
      current = await initiate(run, recorder)
      dropped = false
    }
    return {
      url: urlOf(current),
      receivedAt: current.receivedAt,
      lifeMs: current.response.expires_in_seconds * 1000,
      headers: headersOf(recorder, isBound()),
    }
  }

  const body = await source.range(0, source.sizeBytes, control.signal)
  const stored = await sendWithRetry(run, {
    what: 'the file',
    body,
    signedSha256: isBound() ? digestOf(recorder) : null,
    takeUrl,
    dropUrl: () => {
      dropped = true
    },
    onProgress: (sentBytes) => meter.partSent(1, sentBytes),
  })
  const hashedBefore = digestOf(recorder)
  if (hashedBefore !== null && hashedBefore !== stored.sha256)
    throw sourceChanged(source.filename ?? 'The source', 'the bytes sent are not those that were hashed before')
  const verifiedByEtag = !isBound() && (await isMd5Of(stored.etag, body, control.signal))
  meter.partDone(1, source.sizeBytes, false)
  source.release(0, source.sizeBytes)
  return {
    bucket: current.response.bucket,
    key: current.response.key,
    size_bytes: source.sizeBytes,
    etag: stored.etag,
    version_id: stored.versionId,
    sha256: stored.sha256,
    composite_sha256: null,
    strategy: 'single',
    parts: [],
    parts_sent: 1,
    parts_reused: 0,
    reused_part_numbers: [],
    verified_by: isBound() ? 'checksum' : verifiedByEtag ? 'etag' : 'answer',
    answer_lost: false,
    warnings: recorder.warnings,
  }
}

/** Above this a second pass over the bytes is felt. */
const COMPARE_ETAG_BYTES = 32 * 1024 * 1024

/** True proves that storage has these bytes. False proves nothing: with KMS keys an ETag is no MD5. */
async function isMd5Of(etag: string, body: PartBody, signal: AbortSignal): Promise<boolean> {
  if (!canHashMd5Cheaply || !isMd5(etag) || body.sizeBytes > COMPARE_ETAG_BYTES) return false
  return toHex(await hashBody(body, 'md5', signal)) === etag.toLowerCase()
}

const digestOf = (recorder: TokenRecorder) => recorder.current().request.checksum_value ?? null

/** Exactly what was signed: the declared type, and the digest where the service binds one. */
function headersOf(recorder: TokenRecorder, bound: boolean): Record<string, string> {
  const { content_type, checksum_value } = recorder.current().request
  return {
    ...(content_type ? { 'Content-Type': content_type } : {}),
    ...(bound && checksum_value ? { 'x-amz-checksum-sha256': checksum_value } : {}),
  }
}

function urlOf({ response }: Initiated): string {
  if (response.strategy === 'single' && response.url) return response.url
  throw transferError({
    code: 'unexpected_body',
    message: 'initiateUpload answered a single upload without a URL.',
    advice: 'Upload the file again; if it stays so, report it to the operators of the service.',
    operation: 'initiateUpload',
  })
}

import { toBase64 } from '../../internal/hash.ts'
import { hashBody } from '../../internal/hash-body.ts'
import { type Moment, momentOf } from '../../internal/storage/url-age.ts'
import { isTransferError, transferError } from '../errors.ts'
import type { TokenRecorder } from './token-recorder.ts'
import type { UploadRun } from './upload-run.ts'
import type { InitiateUploadResponse } from './wire.ts'

export interface Initiated {
  readonly response: InitiateUploadResponse
  readonly receivedAt: Moment
}

/**
 * Sources up to this are hashed before initiate. Only there can a digest be bound into the URL of a
 * single request, and no endpoint says beforehand whether one will be wanted: a policy may want it
 * without being asked, and a `strict` wish turns every policy into one that does.
 */
const HASH_BEFORE_INITIATE_BYTES = 128 * 1024 * 1024
/** A key whose first use is still being worked on answers "in progress" for up to 900 s. */
const KEY_WAIT_MS = 16 * 60 * 1000

/** Begins the upload under the token's key, which is written down before the call: its answer may be lost. */
export async function initiate(run: UploadRun, recorder: TokenRecorder): Promise<Initiated> {
  const { source, settings } = run
  const known = recorder.current().request.checksum_value ?? null
  // A stream has to be held in memory to be hashed and sent.
  const limit = Math.min(
    HASH_BEFORE_INITIATE_BYTES,
    source.rereadable ? Number.POSITIVE_INFINITY : settings.maxBytesInFlight,
  )
  if (known === null && source.sizeBytes <= limit) await addDigest(run, recorder)
  await recorder.flush()
  try {
    return await call(run, recorder)
  } catch (error) {
    if (!wantsDigest(error) || (recorder.current().request.checksum_value ?? null) !== null) throw explain(error)
    await addDigest(run, recorder)
    await recorder.flush()
    return await call(run, recorder).catch((again) => {
      throw explain(again)
    })
  }
}

async function call(run: UploadRun, recorder: TokenRecorder): Promise<Initiated> {
  const { request, idempotency_key } = recorder.current()
  const response = await run.client.initiateUpload(request, {
    signal: run.control.signal,
    idempotencyKey: idempotency_key,
    retry: { totalTimeoutMs: KEY_WAIT_MS },
  })
  return { response, receivedAt: momentOf(run.runtime.clock) }
}

async function addDigest(run: UploadRun, recorder: TokenRecorder): Promise<void> {
  const { source, control } = run
  const body = await source.range(0, source.sizeBytes, control.signal)
  const checksum_value = toBase64(await hashBody(body, 'sha256', control.signal))
  recorder.update({ request: { ...recorder.current().request, checksum_value } })
}

/**
 * The one refusal of a well-formed initiate whose details name nothing: a single upload without the
 * digest its policy requires. (The key is what the client adds to the details itself.)
 */
const wantsDigest = (error: unknown) =>
  isTransferError(error, 'invalid_request') &&
  error.status === 422 &&
  Object.keys(error.details).every((name) => name === 'idempotencyKey')

function explain(error: unknown): unknown {
  if (!isTransferError(error, 'invalid_request') || error.details['max_upload_bytes'] === undefined) return error
  const { max_upload_bytes, size_bytes } = error.details
  return transferError({
    code: 'source_too_large',
    message: `The service takes files up to ${max_upload_bytes} bytes; this one has ${size_bytes}.`,
    advice: 'Split the file, or ask the operators for a policy with a higher limit and name it in `policyHint`.',
    operation: 'initiateUpload',
    status: error.status,
    requestId: error.requestId,
    details: error.details,
    cause: error,
  })
}

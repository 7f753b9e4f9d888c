import type { SignedUrl } from '../../internal/storage/send-until-stored.ts'
import { momentOf } from '../../internal/storage/url-age.ts'
import type { CallOptions } from '../../internal/transport.ts'
import { isTransferError, transferError } from '../errors.ts'
import type { UploadSession } from './resume-token.ts'
import type { UploadRun } from './upload-run.ts'
import { vanished } from './vanished.ts'

/** Asks for the URLs of some parts. `digests` holds base64 SHA-256 per part where the session wants them, else null. */
export async function signParts(
  run: UploadRun,
  session: UploadSession,
  partNumbers: readonly number[],
  digests: ReadonlyMap<number, string> | null,
): Promise<ReadonlyMap<number, SignedUrl>> {
  const { client, runtime, control } = run
  const options: CallOptions = { signal: control.signal }
  const checksums = digests && Object.fromEntries(partNumbers.map((n) => [String(n), digests.get(n) ?? '']))
  try {
    const { urls, expires_in_seconds } = await client.signUploadParts(
      {
        key: session.key,
        upload_id: session.upload_id,
        part_numbers: [...partNumbers],
        ...(checksums ? { checksums_sha256: checksums } : {}),
      },
      options,
    )
    const receivedAt = momentOf(runtime.clock)
    const signed = new Map<number, SignedUrl>()
    for (const partNumber of partNumbers) {
      const url = urls[String(partNumber)]
      const digest = digests?.get(partNumber)
      if (url === undefined) continue
      const headers: Record<string, string> = digest === undefined ? {} : { 'x-amz-checksum-sha256': digest }
      signed.set(partNumber, { url, receivedAt, lifeMs: expires_in_seconds * 1000, headers })
    }
    if (signed.size < partNumbers.length) throw incomplete(partNumbers.length, signed.size)
    return signed
  } catch (error) {
    throw explainSignFailure(error)
  }
}

function explainSignFailure(error: unknown): unknown {
  if (isTransferError(error, 'too_many_requests'))
    return transferError({
      code: 'sign_budget_exhausted',
      message: 'The service signs no more URLs for this upload.',
      advice: 'Discard this upload and start it again; larger parts or a faster link need fewer URLs.',
      operation: error.operation,
      status: error.status,
      requestId: error.requestId,
      details: error.details,
      attempts: error.attempts,
      cause: error,
    })
  if (isTransferError(error, 'invalid_request') && /session was not found/i.test(error.message))
    return vanished('the service holds no session for it, or its resumable time is over', error)
  return error
}

const incomplete = (asked: number, got: number) =>
  transferError({
    code: 'unexpected_body',
    message: `signUploadParts answered with ${got} URLs for ${asked} parts.`,
    advice: 'Report it to the operators of the service.',
    operation: 'signUploadParts',
  })

import { sleepUntilOnline, untilOnline } from '../../internal/connectivity.ts'
import { toBase64 } from '../../internal/hash.ts'
import { hashBody } from '../../internal/hash-body.ts'
import { parseRetryAfter } from '../../internal/retry/parse-retry-after.ts'
import type { PartBody } from '../../internal/runtime.ts'
import { sourceChanged } from '../../internal/source-errors.ts'
import { bareEtag } from '../storage/storage-answer.ts'
import { decidePartRetry, type PartFailure } from './decide-part-retry.ts'
import { checksumMismatch, etagHidden, partFailed } from './part-errors.ts'
import { isStored, type PutOutcome, putPart } from './put-part.ts'
import { PAUSED } from './upload-control.ts'
import type { UploadRun } from './upload-run.ts'
import { isUrlFresh, type Moment, momentOf } from './url-age.ts'

/** A storage URL with what is needed to judge its age. Held in memory only. */
export interface SignedUrl {
  readonly url: string
  readonly receivedAt: Moment
  readonly lifeMs: number
  /** Exactly the headers that were signed. */
  readonly headers: Readonly<Record<string, string>>
}

export interface SendRequest {
  /** `part 7` or `the object`, for messages. */
  readonly what: string
  readonly body: PartBody
  /** Base64 digest that was bound into the signature; null when none was. */
  readonly signedSha256: string | null
  /** A URL that may be used right away. */
  readonly takeUrl: () => Promise<SignedUrl>
  /** The last URL is of no use any more. */
  readonly dropUrl: () => void
  readonly onProgress: (sentBytes: number) => void
  /** Storage has more to do than it can. */
  readonly onSlowDown?: () => void
}

export interface StoredBytes {
  /** Without quotes. */
  readonly etag: string
  /** Base64, of exactly the bytes that were sent. */
  readonly sha256: string
  readonly versionId: string | null
}

const SLOW_DOWN = new Set([429, 503])

/** Sends one body until storage has it, or until it is clear that it never will. */
export async function sendWithRetry(run: UploadRun, request: SendRequest): Promise<StoredBytes> {
  const { control, source, runtime, settings } = run
  const { what, body, signedSha256 } = request
  for (let attempt = 1; ; attempt += 1) {
    await control.whenOpen()
    await source.assertUnchanged()
    const signed = await request.takeUrl()
    let outcome: PutOutcome
    try {
      outcome = await putPart(run, {
        url: signed.url,
        headers: signed.headers,
        body,
        sha256: signedSha256,
        onProgress: request.onProgress,
      })
    } catch (error) {
      if (error !== PAUSED) throw error
      request.onProgress(0)
      attempt -= 1
      continue
    }
    if (outcome.kind === 'answer' && isStored(outcome.response.status)) {
      const etag = bareEtag(outcome.response.header('etag'))
      if (etag === null) throw etagHidden(what)
      // Changed between two reads of the same part: what storage holds is neither version.
      await source.assertUnchanged()
      return { etag, sha256: outcome.sha256 ?? '', versionId: outcome.response.header('x-amz-version-id') }
    }
    request.onProgress(0)
    if (outcome.kind === 'network' && runtime.connectivity.isOffline()) {
      // No attempt was made: there was nothing to make it on.
      await untilOnline(runtime.connectivity, control.signal)
      attempt -= 1
      continue
    }
    if (outcome.kind === 'answer' && SLOW_DOWN.has(outcome.response.status)) request.onSlowDown?.()
    const failure = failureOf(
      outcome,
      !isUrlFresh(signed.receivedAt, signed.lifeMs, momentOf(runtime.clock)),
      runtime.clock.now(),
    )
    const decision = decidePartRetry(failure, attempt, settings.partRetry, runtime.random)
    switch (decision.action) {
      case 'fail':
        throw partFailed(decision.code, {
          what,
          outcome,
          attempts: attempt,
          retryAfterMs: failure.kind === 'answer' ? failure.retryAfterMs : null,
        })
      case 'rehash':
        if (signedSha256 !== null && toBase64(await hashBody(body, 'sha256', control.signal)) !== signedSha256)
          throw sourceChanged(source.filename ?? 'The source', `${what} does not hash to what was signed any more`)
        if (attempt + 1 >= settings.partRetry.maxAttempts) throw checksumMismatch(what, attempt)
        break
      case 'resign':
        request.dropUrl()
        await runtime.clock.sleep(decision.delayMs, control.signal)
        break
      case 'resend':
        // What storage asked for is waited out; what the network did is over when the network returns.
        if (outcome.kind === 'answer') await runtime.clock.sleep(decision.delayMs, control.signal)
        else await sleepUntilOnline(runtime, decision.delayMs, control.signal)
        break
    }
  }
}

function failureOf(outcome: PutOutcome, urlIsOld: boolean, nowMs: number): PartFailure {
  if (outcome.kind !== 'answer') return { kind: outcome.kind }
  const { status, bodyText, header } = outcome.response
  return {
    kind: 'answer',
    status,
    bodyText,
    urlIsOld,
    retryAfterMs: parseRetryAfter(header('retry-after'), nowMs, header('date')),
  }
}

import { sleepUntilOnline, untilOnline } from '../connectivity.ts'
import { toBase64 } from '../hash.ts'
import { hashBody } from '../hash-body.ts'
import { parseRetryAfter } from '../retry/parse-retry-after.ts'
import type { PartBody } from '../runtime.ts'
import { sourceChanged } from '../source-errors.ts'
import { decidePartRetry, type PartFailure, type PartRetryDecision } from './decide-part-retry.ts'
import { isStored, type PutOutcome, putPart } from './put-part.ts'
import type { SendContext } from './send-context.ts'
import { bareEtag } from './storage-answer.ts'
import { PAUSED } from './upload-control.ts'
import { isUrlFresh, type Moment, momentOf } from './url-age.ts'

/** A storage URL with what is needed to judge its age. */
export interface SignedUrl {
  readonly url: string
  readonly receivedAt: Moment
  readonly lifeMs: number
  /** Exactly the headers that were signed, or that storage is to see. */
  readonly headers: Readonly<Record<string, string>>
}

export interface SendRequest {
  /** `part 7` or `the file`, for messages. */
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
  /**
   * Asked after an attempt whose bytes may all have arrived although no answer says so. What it finds
   * ends the sending; null goes on as if nothing had arrived.
   */
  readonly findStored?: () => Promise<StoredBytes | null>
  /** The error for a body that is given up. */
  readonly failed: (ending: SendEnding) => Error
}

/** Why a body was given up. */
export interface SendEnding {
  readonly code: Extract<PartRetryDecision, { action: 'fail' }>['code'] | 'other_bytes'
  readonly what: string
  readonly outcome: PutOutcome
  readonly attempts: number
  readonly retryAfterMs: number | null
}

export interface StoredBytes {
  /** Without quotes; null where storage shows none. */
  readonly etag: string | null
  /** Base64, of exactly the bytes that were sent. */
  readonly sha256: string
  readonly versionId: string | null
}

const SLOW_DOWN = new Set([429, 503])

/** Sends one body until storage has it, or until it is clear that it never will. */
export async function sendUntilStored(context: SendContext, request: SendRequest): Promise<StoredBytes> {
  const { control, source, runtime, partRetry } = context
  const { what, body, signedSha256 } = request
  for (let attempt = 1; ; attempt += 1) {
    await control.whenOpen()
    await source.assertUnchanged()
    const signed = await request.takeUrl()
    const sent = watchSent(request)
    let outcome: PutOutcome
    try {
      outcome = await putPart(context, {
        url: signed.url,
        headers: signed.headers,
        body,
        sha256: signedSha256,
        onProgress: sent.onProgress,
      })
    } catch (error) {
      if (error !== PAUSED) throw error
      request.onProgress(0)
      attempt -= 1
      continue
    }
    if (outcome.kind === 'answer' && isStored(outcome.response.status)) {
      // Changed between two reads of the same part: what storage holds is neither version.
      await source.assertUnchanged()
      return {
        etag: bareEtag(outcome.response.header('etag')),
        sha256: outcome.sha256 ?? '',
        versionId: outcome.response.header('x-amz-version-id'),
      }
    }
    request.onProgress(0)
    if (outcome.kind === 'network' && runtime.connectivity.isOffline()) {
      // No attempt was made: there was nothing to make it on.
      await untilOnline(runtime.connectivity, control.signal)
      attempt -= 1
      continue
    }
    if (outcome.kind !== 'answer' && sent.mayHaveArrived()) {
      const stored = (await request.findStored?.()) ?? null
      if (stored) return stored
    }
    if (outcome.kind === 'answer' && SLOW_DOWN.has(outcome.response.status)) request.onSlowDown?.()
    const failure = failureOf(
      outcome,
      !isUrlFresh(signed.receivedAt, signed.lifeMs, momentOf(runtime.clock)),
      runtime.clock.now(),
    )
    const fail = (code: SendEnding['code']) =>
      request.failed({
        code,
        what,
        outcome,
        attempts: attempt,
        retryAfterMs: failure.kind === 'answer' ? failure.retryAfterMs : null,
      })
    const decision = decidePartRetry(failure, attempt, partRetry, runtime.random)
    switch (decision.action) {
      case 'fail':
        throw fail(decision.code)
      case 'rehash':
        if (signedSha256 !== null && toBase64(await hashBody(body, 'sha256', control.signal)) !== signedSha256)
          throw sourceChanged(source.filename ?? 'The source', `${what} does not hash to what was signed any more`)
        if (attempt + 1 >= partRetry.maxAttempts) throw fail('other_bytes')
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

/** A transport that told of its progress and did not get to the end has left storage without the whole body. */
function watchSent({ body, onProgress }: SendRequest) {
  let sentBytes: number | null = null
  return {
    onProgress(bytes: number) {
      sentBytes = bytes
      onProgress(bytes)
    },
    mayHaveArrived: () => sentBytes === null || sentBytes >= body.sizeBytes,
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

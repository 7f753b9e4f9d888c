import { createStreamHash } from '#platform'
import { isNovaError } from '../errors.ts'
import { toBase64 } from '../hash.ts'
import { hashBody } from '../hash-body.ts'
import type { PartBody, SendPartResponse } from '../runtime.ts'
import type { SendContext } from './send-context.ts'

/** How one request ended. Everything else (pause, abort, a source that changed) rejects. */
export type PutOutcome =
  | { readonly kind: 'answer'; readonly response: SendPartResponse; readonly sha256: string | null }
  | { readonly kind: 'network'; readonly cause: unknown }
  | { readonly kind: 'stall' }

export interface PutRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: PartBody
  /** Base64; null to have the bytes hashed as they are sent. */
  readonly sha256: string | null
  readonly onProgress: (sentBytes: number) => void
}

const STALLED = Symbol('stalled')
/** A transport that tells nothing before the end is allowed the time this rate would take. */
const SILENT_BYTES_PER_MS = 32

/**
 * One PUT to a storage URL, cut off when no byte moves for the stall timeout.
 *
 * The watch is on progress, not on the whole request: a total limit has to assume a line speed and
 * kills every upload on a slower one.
 */
export async function putPart(context: SendContext, request: PutRequest): Promise<PutOutcome> {
  const { clock, sendPart } = context.runtime
  const { stallTimeoutMs } = context
  const wire = context.control.wire()
  wire.throwIfAborted()
  const attempt = new AbortController()
  const onWire = () => attempt.abort(wire.reason)
  wire.addEventListener('abort', onWire, { once: true })
  const watch = (ms: number) => clock.deadline(ms, () => attempt.abort(STALLED))
  let calm = watch(stallTimeoutMs + request.body.sizeBytes / SILENT_BYTES_PER_MS)
  const body = request.sha256 === null ? digestingBody(request.body, attempt.signal) : plainBody(request)
  try {
    const response = await sendPart({
      url: request.url,
      headers: request.headers,
      body: body.body,
      signal: attempt.signal,
      onProgress: (sentBytes) => {
        calm()
        calm = watch(stallTimeoutMs)
        request.onProgress(sentBytes)
      },
    })
    calm()
    return { kind: 'answer', response, sha256: isStored(response.status) ? await body.sha256() : null }
  } catch (cause) {
    if (attempt.signal.aborted && attempt.signal.reason === STALLED) return { kind: 'stall' }
    if (wire.aborted) throw wire.reason
    if (isNovaError(cause)) throw cause
    // A file that changed under the browser looks like a broken connection; a broken connection does not change files.
    await context.source.assertUnchanged()
    return { kind: 'network', cause }
  } finally {
    calm()
    wire.removeEventListener('abort', onWire)
    attempt.abort()
  }
}

export const isStored = (status: number) => status >= 200 && status < 300

interface DigestedBody {
  readonly body: PartBody
  /** Of the bytes the transport took. */
  sha256(): Promise<string>
}

const plainBody = ({ body, sha256 }: PutRequest): DigestedBody => ({ body, sha256: async () => sha256 ?? '' })

/** Hashes exactly what is sent: on the way where the transport reads it, beside it where the platform sends it by itself. */
function digestingBody(body: PartBody, signal: AbortSignal): DigestedBody {
  if (body.bytes || body.blob) {
    const digest = hashBody(body, 'sha256', signal)
    digest.catch(() => {})
    return { body, sha256: async () => toBase64(await digest) }
  }
  let digest: Uint8Array | null = null
  return {
    body: {
      sizeBytes: body.sizeBytes,
      async *open(openSignal) {
        digest = null
        const hash = await createStreamHash('sha256')
        for await (const chunk of body.open(openSignal)) {
          hash.update(chunk)
          yield chunk
        }
        digest = hash.digest()
      },
    },
    // A server that stores a part without reading it all has not stored the part.
    sha256: async () => toBase64(digest ?? (await hashBody(body, 'sha256', signal))),
  }
}

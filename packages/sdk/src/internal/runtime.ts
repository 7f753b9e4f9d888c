import type { Clock } from './clock.ts'
import type { Connectivity } from './connectivity.ts'
import type { OpenSocket } from './socket.ts'

/** Everything impure a client touches. Each field has a sensible default; tests and exotic hosts replace them. */
export interface Runtime {
  /** Used for control-plane calls, and for storage where no better transport exists. */
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  /** Uniform in [0, 1): jitter. */
  readonly random: () => number
  /** A fresh unguessable id: request ids, idempotency keys. */
  readonly randomId: () => string
  /** Puts bytes to a storage URL. Never sees the API token. */
  readonly sendPart: PartTransport
  /** Gets a byte range from a storage URL. Never sees the API token. */
  readonly receiveRange: RangeTransport
  /** Tells when the machine is offline, so that waiting for it is no failed attempt. */
  readonly connectivity: Connectivity
  /** Opens WebSockets. */
  readonly openSocket: OpenSocket
}

/** Re-readable bytes: each `open()` starts again from the first byte, so a part can be sent twice. */
export interface PartBody {
  readonly sizeBytes: number
  /** Bytes in memory, when that is what they are. */
  readonly bytes?: Uint8Array
  /** A browser Blob slice, when that is what it is: XHR and fetch send it without copying. Always untyped. */
  readonly blob?: Blob
  /** Reads the bytes from the start, in bounded chunks. */
  open(signal?: AbortSignal): AsyncIterable<Uint8Array>
}

export interface SendPartRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: PartBody
  readonly signal: AbortSignal
  /** Bytes handed to the wire so far in this attempt; never decreases. */
  readonly onProgress?: (sentBytes: number) => void
}

/** What came back from storage. Bodies are read with a byte limit. */
export interface SendPartResponse {
  readonly status: number
  /** Null when the server did not send it or CORS hides it. */
  header(name: string): string | null
  readonly bodyText: string
}

/** Rejects with the signal's reason on abort, with any other Error when no answer came. Resolves for every HTTP status. */
export type PartTransport = (request: SendPartRequest) => Promise<SendPartResponse>

export interface ReceiveRangeRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

export interface ReceiveRangeResponse {
  readonly status: number
  header(name: string): string | null
  /** The bytes as they come. Iterating to the end releases the connection; returning early destroys it. */
  readonly body: AsyncIterable<Uint8Array>
  /**
   * Instead of iterating over `body`, where the transport can: `take` hears of each chunk in the turn in which it comes,
   * and is given no more until what it returned fulfils. A chunk is the transport's again when `take` returns, so
   * whoever keeps bytes copies them. Rejects like iteration does, and with what `take` throws.
   */
  takeEach?(take: (chunk: Uint8Array) => Promise<void> | undefined): Promise<void>
}

export type RangeTransport = (request: ReceiveRangeRequest) => Promise<ReceiveRangeResponse>

/** Where a client keeps its runtime, so that helpers taking a client first can reach it. */
export const runtimeOf: unique symbol = Symbol.for('nova.sdk.runtime') as never

/** A client carries its runtime. */
export interface HasRuntime {
  readonly [runtimeOf]: Runtime
}

/**
 * The runtime of a client, for helpers that take a client first.
 * @throws TypeError when the value is not a client of this package.
 */
export function getRuntime(client: HasRuntime): Runtime {
  const runtime = (client as Partial<HasRuntime> | null | undefined)?.[runtimeOf]
  if (!runtime)
    throw new TypeError(
      'Expected a client: pass what one of the create…Client() functions returned as the first argument',
    )
  return runtime
}

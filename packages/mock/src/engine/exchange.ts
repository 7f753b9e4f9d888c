/** One HTTP request as the engine sees it, whichever mounting it came through. */
export interface ExchangeRequest {
  readonly method: string
  /** Absolute, with the host the caller used (part of a signature). */
  readonly url: URL
  /** The path and query exactly as on the wire, before any parser touched it: signatures are over this text. */
  readonly rawTarget: string
  readonly headers: Headers
  /** The body as it arrives. Read at most once. */
  readonly body: AsyncIterable<Uint8Array>
  /** Fires when the caller is gone: an aborted fetch, a closed socket. */
  readonly signal?: AbortSignal
}

export interface ExchangeResponse {
  readonly kind: 'response'
  readonly status: number
  readonly headers: Headers
  readonly body: Uint8Array | AsyncIterable<Uint8Array> | null
}

/** The connection dies instead of an answer: a reset socket over HTTP, a rejected fetch in process. */
export interface ExchangeDrop {
  readonly kind: 'drop'
}

export type Exchange = ExchangeResponse | ExchangeDrop

/** The one shape every part of the platform has: control planes, object store, and the engine around them. */
export type ExchangeHandler = (request: ExchangeRequest) => Promise<Exchange>

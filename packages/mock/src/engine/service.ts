import type { Exchange, ExchangeHandler, ExchangeRequest } from './exchange.ts'
import type { Handshake } from './server-socket.ts'

/** What a request is, as far as faults and the journal care. */
export interface RequestIdentity {
  /** Contract operation name, `s3:` operation, `preflight`, or `unknown`. */
  readonly operation: string
  readonly key?: string | undefined
  readonly partNumber?: number | undefined
}

/** An error a fault plan wants, which the service dresses up as its own. */
export interface PlannedError {
  readonly status: number
  readonly code?: string | undefined
  readonly message?: string | undefined
  readonly details?: Readonly<Record<string, unknown>> | undefined
}

/** One backend behind the engine: a control plane or the object store. */
export interface Service {
  readonly name: string
  identify(request: ExchangeRequest): RequestIdentity
  readonly handle: ExchangeHandler
  /** Decides on a WebSocket before it is upgraded. A service without it has none. */
  connect?(request: ExchangeRequest): Promise<Handshake>
  /** An error in this service's own form, with the headers its real errors carry. */
  fail(request: ExchangeRequest, error: PlannedError): Exchange
}

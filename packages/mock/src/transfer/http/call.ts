import type { ExchangeRequest } from '../../engine/exchange.ts'
import type { SigningPlace } from '../../engine/s3/s3-clients.ts'
import type { Principal } from '../auth/read-principal.ts'

/** A request that passed every general check, ready for its handler. */
export interface Call {
  readonly request: ExchangeRequest
  readonly requestId: string
  /** Null on public operations. */
  readonly principal: Principal | null
  readonly path: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, unknown>>
  /** Valid by the contract, with defaults filled in. */
  readonly body: unknown
  /** Store endpoints as this caller can reach them. */
  readonly endpoints: StoreEndpoints
}

export interface StoreEndpoints {
  readonly plain: SigningPlace['endpoint']
  readonly accelerated: SigningPlace['endpoint']
}

/** What a handler answers. */
export type Reply =
  | { readonly status: number; readonly body: object }
  | { readonly status: number; readonly stream: AsyncIterable<Uint8Array>; readonly contentType: string }

export type Handler = (call: Call) => Promise<Reply>

/** The caller of an operation that needs one. */
export function callerOf(call: Call): Principal {
  if (call.principal === null) throw new TypeError('A public operation has no caller')
  return call.principal
}

import type { OperationSpec } from '../operation.ts'

/**
 * What lets attempts through before they are sent, on services that count calls. Asked once for each attempt, repeats
 * included. Waiting there takes nothing from the attempt's timeout, but counts towards the total time of the call.
 */
export interface CallGate {
  /**
   * Fulfils when the attempt may be sent. Rejects with the signal's reason when that fires, or with an error of the
   * service when it cannot be let through at all.
   */
  admit(asked: GateQuestion): GatePass | Promise<GatePass>
  /** How long the service will go on refusing with 429, as far as this side knows; null when it does not. */
  refusedForMs?(): number | null
}

export interface GateQuestion {
  readonly operation: OperationSpec
  /** Fires when the caller's does, and when the total time of the call is over. */
  readonly signal: AbortSignal
  /** What is left of the total time, milliseconds. */
  readonly leftMs: number
  /** Size of the body, characters of JSON; 0 for none. */
  readonly bodyLength: number
}

/** The right to send once. */
export interface GatePass {
  /** What the attempt has to be sent with, as it was counted by it. @default what the source of tokens gives */
  readonly token?: string
  /** Told exactly once what became of the attempt: as soon as an answer begins, or when there will be none. */
  settle(seen: AttemptSeen): void
}

/** What became of one attempt. Instants are wall time, milliseconds since the epoch. */
export interface AttemptSeen {
  /** Null: no answer came. 0: a redirect that a browser does not show. */
  readonly status: number | null
  /** Such an answer costs no quota, by the table of the contract; false when no answer came. */
  readonly free: boolean
  /** What the answer's `Retry-After` says. */
  readonly retryAfterMs: number | null
  /** Null: it certainly never left this machine, so nobody can have counted it. */
  readonly sentAtMs: number | null
  /** When the answer began, or when it was given up. */
  readonly answeredAtMs: number
  /** Of the answer. */
  readonly headers: Headers | null
}

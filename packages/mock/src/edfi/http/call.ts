import type { ExchangeRequest } from '../../engine/exchange.ts'
import type { ExternalGrant } from '../auth/external-grant.ts'
import type { OperationSpec } from '../contract.ts'
import type { AppRole } from '../settings.ts'
import type { JobRow, OdsConfigRow, TenantKey, UserRow } from '../state/rows.ts'

/** Somebody with a session. */
export interface EdfiCaller extends TenantKey {
  readonly sessionId: string
  readonly idpId: string
  readonly user: UserRow
  readonly roles: readonly AppRole[]
}

/** A request that passed every check before its handler. */
export interface EdfiCall {
  /** Its row of the operation table. */
  readonly operation: OperationSpec
  /** Decoded, and of the form the contract wants: whole numbers, UUIDs, words. */
  readonly path: Readonly<Record<string, string>>
  /** The last value of each parameter, as text. Of the external API only: valid by the contract. */
  readonly query: Readonly<Record<string, string>>
  /** Valid by the contract. Members it does not name are still there. An empty object when nothing came. */
  readonly body: unknown
  readonly request: ExchangeRequest
  /** Scheme, host and port at which the service was reached: absolute URLs begin with it. */
  readonly origin: string
  /** Address of the object store that the same caller can reach, for presigned URLs. */
  readonly storeEndpoint: string
  /** On operations with a session. {@link callerOf} has it without null. */
  readonly caller: EdfiCaller | null
  /** On the external API. {@link grantOf} has it without null. */
  readonly grant: ExternalGrant | null
  /** On the executor's API: the run its token is for. {@link runIdOf} has it without null. */
  readonly runId: number | null
  /** The job of a `jobId`, which is the caller's. {@link jobOf} has it without null. */
  readonly job: JobRow | null
  /** The connection of an `odsConfigId`, which is the caller's. {@link odsConfigOf} has it without null. */
  readonly odsConfig: OdsConfigRow | null
}

/**
 * Answers a call with a value: an object is sent as JSON, a text as `text/html`, undefined and null as nothing at
 * all, under the operation's status of success. A `Reply` says more than that. What it throws as `HttpError` is
 * the answer, every other error a crash (500).
 */
export type EdfiHandler = (call: EdfiCall) => unknown

function take<T>(value: T | null, what: string): T {
  if (value === null) throw new TypeError(`This operation has no ${what}`)
  return value
}

export const callerOf = (call: EdfiCall): EdfiCaller => take(call.caller, 'session')
export const grantOf = (call: EdfiCall): ExternalGrant => take(call.grant, 'access token')
export const runIdOf = (call: EdfiCall): number => take(call.runId, 'executor token')
export const jobOf = (call: EdfiCall): JobRow => take(call.job, 'job')
export const odsConfigOf = (call: EdfiCall): OdsConfigRow => take(call.odsConfig, 'connection')

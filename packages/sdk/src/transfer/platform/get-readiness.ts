import type { TransferClient } from '../client.ts'
import type { ReadinessChecks } from '../generated/types.ts'

/** What the service says about its own state. */
export interface Readiness {
  /** Whether the service wants traffic. */
  readonly ready: boolean
  readonly checks: ReadinessChecks
  /** Checks that fail, in the order of the contract. */
  readonly failing: readonly (keyof ReadinessChecks)[]
}

/**
 * Whether the service is ready, and what stands in the way. "Not ready" is an answer and resolves,
 * although it travels as 503. A failing `activity_store` alone does not stop the service, so `ready` may
 * be true with something in `failing`. Results of the checks are up to 10 s old.
 *
 * @throws {TransferError} when nobody, or somebody else than the service, answers.
 *
 * @example
 * const { ready, failing } = await getReadiness(client)
 */
export async function getReadiness(
  client: Pick<TransferClient, 'healthReady'>,
  options: { readonly signal?: AbortSignal } = {},
): Promise<Readiness> {
  const { ok, checks } = await client.healthReady(options.signal ? { signal: options.signal } : {})
  const names = Object.keys(checks) as (keyof ReadinessChecks)[]
  return { ready: ok, checks, failing: names.filter((name) => !checks[name]) }
}

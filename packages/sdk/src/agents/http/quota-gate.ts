import type { Clock } from '../../internal/clock.ts'
import type { CallGate, GatePass } from '../../internal/http/call-gate.ts'
import { type ProfileName, profiles } from '../generated/profiles.ts'
import { processQuota } from '../quota/process-quota.ts'
import type { CallPriority, Quota, QuotaOptions } from '../quota/quota.ts'
import { resolveQuota } from '../quota/quota-settings.ts'

export interface CounterFinderOptions {
  readonly given: Quota | QuotaOptions | false | undefined
  readonly baseUrl: string
  readonly profile: ProfileName
  readonly key: () => Promise<string>
  readonly clock: Clock
  readonly random: () => number
}

/** What a call is counted by. */
export interface Counter {
  readonly quota: Quota
  /** The key it counts, which is the one to send then; null when it counts whatever comes. */
  readonly key: string | null
}

/**
 * Finds what the next call is counted by.
 * @throws AgentsError `invalid_options` for a quota that cannot be
 */
export function createCounterFinder(options: CounterFinderOptions): () => Promise<Counter | null> {
  const { given, baseUrl, clock, random } = options
  const { quota: limits } = profiles[options.profile]
  if (given === false) return async () => null
  if (given !== undefined && 'admit' in given) return async () => ({ quota: given, key: null })
  if (given === undefined && !limits.enforced) return async () => null
  resolveQuota(given ?? {})
  let last: { readonly key: string; readonly quota: Promise<Quota> } | undefined
  return async () => {
    const key = await options.key()
    // Each key has a window of its own on the server, so a function that gives another key changes windows, too.
    if (last?.key !== key) {
      const found = { key, quota: processQuota({ clock, random, ...given, baseUrl, key }) }
      last = found
      found.quota.catch(() => {
        if (last === found) last = undefined
      })
    }
    return { quota: await last.quota, key }
  }
}

const uncounted: GatePass = { settle() {} }

/** Lets calls through as the quota does. Without one nobody waits, and a refusal lasts for a window. */
export function createQuotaGate(
  findCounter: () => Promise<Counter | null>,
  profile: ProfileName,
  priority: CallPriority,
): CallGate {
  const { health, quota: limits } = profiles[profile]
  let asked: Quota | null = null
  return {
    async admit({ operation, signal, leftMs, bodyLength }) {
      // What wants no key is nobody's call.
      if (operation.authOptional && !health.keyed) return uncounted
      const counter = await findCounter()
      asked = counter?.quota ?? null
      if (counter === null) return uncounted
      const { quota, key } = counter
      const ticket = await quota.admit({ priority, signal, leftMs, label: operation.name, bodyBytes: bodyLength })
      return { settle: (seen) => ticket.settle(seen), ...(key === null ? {} : { token: key }) }
    },
    refusedForMs() {
      const waitMs = asked?.state().waitMs ?? 0
      // It was refused, so a count that knows of no reason is wrong.
      return waitMs > 0 ? waitMs : limits.windowSeconds * 1000
    },
  }
}

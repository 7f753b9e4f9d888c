import type { Clock } from '../../internal/clock.ts'
import type { CallGate, GatePass } from '../../internal/http/call-gate.ts'
import { type ProfileName, profiles } from '../generated/profiles.ts'
import { processQuota } from '../quota/process-quota.ts'
import type { CallPriority, Quota, QuotaOptions } from '../quota/quota.ts'

export interface QuotaFinderOptions {
  readonly given: Quota | QuotaOptions | false | undefined
  readonly baseUrl: string
  readonly profile: ProfileName
  readonly key: () => Promise<string>
  readonly clock: Clock
  readonly random: () => number
}

/** Finds what the next call is counted by. */
export function createQuotaFinder(options: QuotaFinderOptions): () => Promise<Quota | null> {
  const { given, baseUrl, clock, random } = options
  const { quota: limits } = profiles[options.profile]
  if (given === false) return async () => null
  if (given !== undefined && 'admit' in given) return async () => given
  if (given === undefined && !limits.enforced) return async () => null
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
    return await last.quota
  }
}

const uncounted: GatePass = { settle() {} }

/** Lets calls through as the quota does. Without one nobody waits, and a refusal lasts for a window. */
export function createQuotaGate(
  findQuota: () => Promise<Quota | null>,
  profile: ProfileName,
  priority: CallPriority,
): CallGate {
  const { health, quota: limits } = profiles[profile]
  let asked: Quota | null = null
  return {
    async admit({ operation, signal, leftMs, bodyLength }) {
      // What wants no key is nobody's call.
      if (operation.authOptional && !health.keyed) return uncounted
      asked = await findQuota()
      if (asked === null) return uncounted
      return await asked.admit({ priority, signal, leftMs, label: operation.name, bodyBytes: bodyLength })
    },
    refusedForMs() {
      const waitMs = asked?.state().waitMs ?? 0
      // It was refused, so a count that knows of no reason is wrong.
      return waitMs > 0 ? waitMs : limits.windowSeconds * 1000
    },
  }
}

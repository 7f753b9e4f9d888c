import { digestBytes } from '#platform'
import { type Clock, systemClock } from '../../internal/clock.ts'
import { toHex } from '../../internal/hash.ts'
import { agentsError } from '../errors.ts'
import { openQuota } from './create-quota.ts'
import type { Quota, QuotaOptions } from './quota.ts'
import { type QuotaSettings, resolveQuota } from './quota-settings.ts'

/** Whose calls are counted together. */
export interface ProcessQuotaOptions extends QuotaOptions {
  /** Without a trailing slash. */
  readonly baseUrl: string
  readonly key: string
}

interface Entry {
  readonly settings: QuotaSettings
  readonly ref: WeakRef<Quota>
  /** Set with the first call that counts, until none does: a client made for each call must find what the one before it has used. */
  held: Quota | null
}

/** By clock, as instants of two clocks cannot be compared, and by digest of address and key. */
const registry = new WeakMap<Clock, Map<string, Entry>>()

/** What all that share a quota have to agree about. */
const shared = ['calls', 'windowMs', 'reserve', 'maxQueued', 'guardMs', 'maxFlightMs', 'store', 'recordId'] as const

/**
 * The one quota of an address and a key in this process. Neither is kept: it is found again by their digest. Who comes
 * first sets its options; who comes later gives the same ones, or leaves them out. It is forgotten when nobody has it
 * any more and nothing of it counts.
 *
 * @throws AgentsError `quota_options_conflict`, `invalid_options`
 *
 * @example
 * ```ts
 * const quota = await processQuota({ baseUrl: 'http://127.0.0.1:8000', key })
 * console.log(quota.state().queued)
 * ```
 */
export async function processQuota(options: ProcessQuotaOptions): Promise<Quota> {
  const { baseUrl, key, ...given } = options
  // With lengths, so that no address and key run into others.
  const name = JSON.stringify([baseUrl, key])
  const digest = toHex(await digestBytes('sha256', new TextEncoder().encode(name)))
  const clock = given.clock ?? systemClock
  const entries = registry.get(clock) ?? new Map<string, Entry>()
  registry.set(clock, entries)
  letGo(entries)

  const entry = entries.get(digest)
  const known = entry?.ref.deref()
  if (entry && known) {
    const differing = shared.filter((option) => given[option] !== undefined && given[option] !== entry.settings[option])
    if (differing.length > 0) throw conflict(differing)
    return known
  }
  const settings = resolveQuota({ recordId: `quota-${digest.slice(0, 40)}`, ...given })
  const quota = openQuota(settings, () => {
    const own = entries.get(digest)
    if (own) own.held = own.ref.deref() ?? null
  })
  entries.set(digest, { settings, ref: new WeakRef(quota), held: null })
  return quota
}

/** Done in passing: no timer is worth a few numbers that stay a little longer. */
function letGo(entries: Map<string, Entry>): void {
  for (const [digest, entry] of entries) {
    const quota = entry.ref.deref()
    if (!quota) entries.delete(digest)
    else if (isIdle(quota)) entry.held = null
  }
}

function isIdle(quota: Quota): boolean {
  const { used, elsewhere, queued } = quota.state()
  return used === elsewhere && queued.high + queued.normal + queued.low === 0
}

const conflict = (differing: readonly string[]) =>
  agentsError({
    code: 'quota_options_conflict',
    message: `This address and key have a quota in this process already, with other values of ${differing.join(', ')}.`,
    attempts: 0,
    details: { options: differing },
  })

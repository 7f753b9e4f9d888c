import type { Clock } from '../engine/clock.ts'
import type { Profile } from './contract.ts'
import type { HasAgentsDefect } from './defects.ts'
import type { QuotaDecision, QuotaFacts } from './quota/decide-call.ts'
import { createQuotaBook } from './quota/quota-book.ts'
import type { AgentsSettings } from './settings.ts'

/** Keeps every key to its quota. */
export interface QuotaGate {
  /** Decides about one call of a key; what is refused is not counted. */
  admit(key: string, area: string): QuotaDecision
  /** The call of a key that was let in last is to cost nothing. */
  takeBack(key: string, area: string): void
  /** How many calls of a key count at this moment. */
  used(key: string): number
  /** All calls are forgotten, as when the process starts anew. */
  forget(): void
  readonly facts: QuotaFacts
}

export interface QuotaGateOptions {
  readonly settings: Pick<AgentsSettings, 'quotaCalls' | 'quotaWindowSeconds'>
  readonly profile: Profile
  readonly clock: Pick<Clock, 'now'>
  readonly has: HasAgentsDefect
}

export function createQuotaGate({ settings, profile, clock, has }: QuotaGateOptions): QuotaGate {
  const facts: QuotaFacts = {
    ...profile.quota,
    calls: settings.quotaCalls + (has('agents-limit-one-more') ? 1 : has('agents-limit-one-less') ? -1 : 0),
    windowSeconds: settings.quotaWindowSeconds,
    enforced: !has('agents-limit-off'),
    window: has('agents-limit-reset') ? 'sliding_and_reset' : profile.quota.window,
    edge: has('agents-window-edge') === (profile.quota.edge === 'counted') ? 'free' : 'counted',
  }
  const book = createQuotaBook(facts)
  // Lets everything through, so that it knows of what was refused as well.
  const all = createQuotaBook({ ...facts, enforced: false })
  const counted = has('agents-refused-counts') ? all : book
  const bucketOf = (key: string, area: string) =>
    `${has('agents-keys-share-quota') ? '' : key} ${has('agents-buckets-apart') ? area : ''}`

  return {
    facts,
    admit(key, area) {
      const nowMs = clock.now()
      const bucket = bucketOf(key, area)
      const used = all.used(bucket, nowMs)
      const everything = all.admit(bucket, nowMs)
      if (has('agents-refused-counts')) return { ...everything, admitted: used < facts.calls }
      return book.admit(bucket, nowMs)
    },
    takeBack(key, area) {
      book.takeBack(bucketOf(key, area))
      all.takeBack(bucketOf(key, area))
    },
    used: (key) => counted.used(bucketOf(key, 'orchestration'), clock.now()),
    forget() {
      book.forget()
      all.forget()
    },
  }
}

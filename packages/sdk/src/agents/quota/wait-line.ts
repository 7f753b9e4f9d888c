import type { CallPriority } from './quota.ts'

/** The order in which classes are asked; ties go to the first. */
export const priorities: readonly CallPriority[] = ['high', 'normal', 'low']

/** So many windows of later calls of the first class are let past. */
const PATIENCE: Readonly<Record<CallPriority, number>> = { high: 0, normal: 1, low: 2 }

/** A place in the line. */
export interface Place<T> {
  readonly value: T
  readonly priority: CallPriority
  readonly sinceMs: number
  /** Gives up the place. Nothing happens when it is gone already. */
  leave(): void
}

/** Those who wait: by urgency, and by time within it. */
export interface WaitLine<T> {
  join(value: T, priority: CallPriority, nowMs: number): Place<T>
  /** Takes the one whose turn it is. */
  next(): Place<T> | null
  readonly size: number
  sizes(): Record<CallPriority, number>
  /** So many of those who wait now go before a newcomer in any case. */
  before(priority: CallPriority): number
  /** All that wait, class by class. */
  all(): readonly Place<T>[]
}

interface Link<T> extends Place<T> {
  previous: Link<T> | null
  following: Link<T> | null
  isWaiting: boolean
}

/**
 * Everybody goes by the time of joining plus the patience of the class: a normal call lets those urgent ones pass that
 * come within one window after it, a low one within two. So each waits for a bounded number of others.
 */
export function createWaitLine<T>(windowMs: number): WaitLine<T> {
  const ends: Record<CallPriority, { first: Link<T> | null; last: Link<T> | null; size: number }> = {
    high: { first: null, last: null, size: 0 },
    normal: { first: null, last: null, size: 0 },
    low: { first: null, last: null, size: 0 },
  }
  let size = 0

  // Lists that are linked: whoever gives up leaves from the middle, and the head of an array is dear to take.
  const remove = (link: Link<T>) => {
    if (!link.isWaiting) return
    link.isWaiting = false
    const { previous, following } = link
    const end = ends[link.priority]
    if (previous) previous.following = following
    else end.first = following
    if (following) following.previous = previous
    else end.last = previous
    link.previous = null
    link.following = null
    end.size -= 1
    size -= 1
  }

  return {
    join(value, priority, nowMs) {
      const end = ends[priority]
      const link: Link<T> = {
        value,
        priority,
        sinceMs: nowMs,
        previous: end.last,
        following: null,
        isWaiting: true,
        leave: () => remove(link),
      }
      if (end.last) end.last.following = link
      else end.first = link
      end.last = link
      end.size += 1
      size += 1
      return link
    },
    next() {
      let best: Link<T> | null = null
      let bestMs = Number.POSITIVE_INFINITY
      for (const priority of priorities) {
        const { first } = ends[priority]
        if (!first) continue
        const turnMs = first.sinceMs + PATIENCE[priority] * windowMs
        if (turnMs >= bestMs) continue
        best = first
        bestMs = turnMs
      }
      if (best) remove(best)
      return best
    },
    get size() {
      return size
    },
    sizes: () => ({ high: ends.high.size, normal: ends.normal.size, low: ends.low.size }),
    before(priority) {
      const classes = priorities.slice(0, priorities.indexOf(priority) + 1)
      return classes.reduce((sum, one) => sum + ends[one].size, 0)
    },
    all() {
      const links: Link<T>[] = []
      for (const priority of priorities)
        for (let link = ends[priority].first; link; link = link.following) links.push(link)
      return links
    },
  }
}

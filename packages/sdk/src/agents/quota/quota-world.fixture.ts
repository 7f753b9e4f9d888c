import type { Clock } from '../../internal/clock.ts'

/** Numbers from 0 to 1 that look random and are the same every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A time that passes from event to event: hours in seconds. */
export interface EventClock extends Clock {
  /** Has something happen at an instant. */
  at(ms: number, happen: () => void): void
  /** Lets everything happen that happens before `untilMs`; `settle` lets promises catch up after each event. */
  run(untilMs: number, settle: () => Promise<void>): Promise<void>
  /** What has not happened yet. */
  readonly pendingCount: number
}

interface Happening {
  readonly atMs: number
  readonly order: number
  /** Null when it was called off. */
  happen: (() => void) | null
}

/** A binary heap of what is to happen: every wait of a simulation goes through it. */
export function createEventClock(startMs = Date.UTC(2026, 0, 5)): EventClock {
  const heap: Happening[] = []
  let elapsedMs = 0
  let order = 0
  let calledOff = 0

  const isEarlier = (a: Happening, b: Happening) => a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order)

  const push = (one: Happening) => {
    let at = heap.length
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = heap[parent] as Happening
      if (!isEarlier(one, above)) break
      heap[at] = above
      at = parent
    }
    heap[at] = one
  }

  const pop = (): Happening | undefined => {
    const first = heap[0]
    const last = heap.pop()
    if (!first || !last || heap.length === 0) return first
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= heap.length) break
      const right = heap[child + 1]
      if (right && isEarlier(right, heap[child] as Happening)) child += 1
      const below = heap[child] as Happening
      if (!isEarlier(below, last)) break
      heap[at] = below
      at = child
    }
    heap[at] = last
    return first
  }

  const plan = (atMs: number, happen: () => void): Happening => {
    const one = { atMs, order: order++, happen }
    push(one)
    return one
  }
  const callOff = (one: Happening) => {
    if (one.happen !== null) calledOff += 1
    one.happen = null
  }

  return {
    now: () => startMs + elapsedMs,
    monotonic: () => elapsedMs,
    sleep(ms, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const onAbort = () => {
          callOff(one)
          reject(signal?.reason)
        }
        const one = plan(elapsedMs + Math.max(0, ms), () => {
          signal?.removeEventListener('abort', onAbort)
          resolve()
        })
        signal?.addEventListener('abort', onAbort, { once: true })
      })
    },
    deadline(ms, onExpire) {
      const one = plan(elapsedMs + Math.max(0, ms), onExpire)
      return () => callOff(one)
    },
    at: (ms, happen) => void plan(ms, happen),
    async run(untilMs, settle) {
      await settle()
      for (;;) {
        const next = heap[0]
        if (!next || next.atMs > untilMs) break
        pop()
        if (next.happen === null) {
          calledOff -= 1
          continue
        }
        elapsedMs = Math.max(elapsedMs, next.atMs)
        const { happen } = next
        next.happen = null
        happen()
        await settle()
      }
      elapsedMs = Math.max(elapsedMs, untilMs)
    },
    get pendingCount() {
      return heap.length - calledOff
    },
  }
}

/** The windows that servers have: see `profiles[p].quota` of the contract. */
export interface ServerWindow {
  readonly window: 'sliding' | 'sliding_and_reset'
  readonly edge: 'free' | 'counted'
}

/** What a server counts by, on its own clock: whether it lets a call through now. */
export function createServerWindow({ window, edge }: ServerWindow, calls = 100, windowMs = 60_000) {
  let log: number[] = []
  let oldest = 0
  let firstMs: number | null = null
  return (nowMs: number): boolean => {
    if (window === 'sliding_and_reset' && firstMs !== null && nowMs - firstMs > windowMs) {
      log = []
      oldest = 0
      firstMs = null
    }
    const isOver = (atMs: number) => (edge === 'free' ? nowMs - atMs >= windowMs : nowMs - atMs > windowMs)
    while (oldest < log.length && isOver(log[oldest] as number)) oldest += 1
    if (oldest > 4096) {
      log = log.slice(oldest)
      oldest = 0
    }
    if (log.length - oldest >= calls) return false
    firstMs ??= nowMs
    log.push(nowMs)
    return true
  }
}

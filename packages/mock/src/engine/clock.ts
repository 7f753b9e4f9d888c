/** Time as the mock and the tests see it. The SDK's injected clock has the same four methods. */
export interface Clock {
  /** Wall time, milliseconds since the epoch. */
  now(): number
  /** Monotonic milliseconds. */
  monotonic(): number
  /** Resolves after `ms`; rejects with the signal's reason when it fires. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  /** Calls `onExpire` once after `ms` unless the returned function is called first. */
  deadline(ms: number, onExpire: () => void): () => void
}

export interface VirtualClock extends Clock {
  /** Moves time forward, firing everything that falls due in order and letting each consequence settle. */
  advance(ms: number): Promise<void>
  /** Sleeps and deadlines that have not fired. */
  readonly pendingCount: number
}

export interface VirtualClockOptions {
  /** Wall time at the start. @default 2026-01-05T12:00:00Z */
  readonly startMs?: number
  /**
   * Jump to the earliest sleep as soon as the event loop is idle, so that backoffs and polls cost
   * nothing. Deadlines never cause a jump: they fire only when time passes them for another
   * reason, or a request doing real I/O would time out at once.
   * @default true
   */
  readonly autoAdvance?: boolean
}

interface Timer {
  readonly atMs: number
  readonly order: number
  readonly fire: () => void
  readonly isSleep: boolean
}

/** Lets every settled promise and finished I/O callback run before time moves. */
const yieldToEventLoop = () => new Promise<void>((resolve) => setTimeout(resolve, 0))

/** A clock that moves only when told to, or when everybody who could act is asleep. */
export function createVirtualClock(options: VirtualClockOptions = {}): VirtualClock {
  const startMs = options.startMs ?? Date.UTC(2026, 0, 5, 12)
  const autoAdvance = options.autoAdvance ?? true
  let elapsedMs = 0
  let order = 0
  let jumping = false
  const timers = new Set<Timer>()

  const earliest = (wanted: (timer: Timer) => boolean): Timer | undefined => {
    let best: Timer | undefined
    for (const timer of timers) {
      if (!wanted(timer)) continue
      if (!best || timer.atMs < best.atMs || (timer.atMs === best.atMs && timer.order < best.order)) best = timer
    }
    return best
  }

  const fire = (timer: Timer) => {
    timers.delete(timer)
    elapsedMs = Math.max(elapsedMs, timer.atMs)
    timer.fire()
  }

  const moveTo = async (targetMs: number) => {
    for (;;) {
      const due = earliest((timer) => timer.atMs <= targetMs)
      if (!due) break
      fire(due)
      await yieldToEventLoop()
    }
    elapsedMs = Math.max(elapsedMs, targetMs)
  }

  const jump = async () => {
    if (jumping) return
    jumping = true
    try {
      for (;;) {
        await yieldToEventLoop()
        await yieldToEventLoop()
        const next = earliest((timer) => timer.isSleep)
        if (!next) return
        await moveTo(next.atMs)
      }
    } finally {
      jumping = false
    }
  }

  const add = (ms: number, isSleep: boolean, onFire: () => void): Timer => {
    const timer: Timer = { atMs: elapsedMs + Math.max(0, ms), order: order++, fire: onFire, isSleep }
    timers.add(timer)
    return timer
  }

  return {
    now: () => startMs + elapsedMs,
    monotonic: () => elapsedMs,
    sleep(ms, signal) {
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        const onAbort = () => {
          timers.delete(timer)
          reject(signal?.reason)
        }
        const timer = add(ms, true, () => {
          signal?.removeEventListener('abort', onAbort)
          resolve()
        })
        signal?.addEventListener('abort', onAbort, { once: true })
        if (autoAdvance) void jump()
      })
    },
    deadline(ms, onExpire) {
      const timer = add(ms, false, onExpire)
      return () => void timers.delete(timer)
    },
    advance: (ms) => moveTo(elapsedMs + ms),
    get pendingCount() {
      return timers.size
    },
  }
}

/** The real clock, for the mock over HTTP. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  sleep(ms, signal) {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const onAbort = () => {
        clearTimeout(handle)
        reject(signal?.reason)
      }
      const handle = setTimeout(() => {
        signal?.removeEventListener('abort', onAbort)
        resolve()
      }, ms)
      signal?.addEventListener('abort', onAbort, { once: true })
    })
  },
  deadline(ms, onExpire) {
    const handle = setTimeout(onExpire, ms)
    return () => clearTimeout(handle)
  },
}

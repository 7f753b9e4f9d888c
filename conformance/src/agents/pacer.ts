import type { MockControl, PacedRequest } from '../check.ts'
import { passTime } from '../pass-time.ts'

/** Keeps a run below the quota of its keys, and lets checks of the quota do otherwise. */
export interface Pacer {
  /** Waits until one more call fits, counts it, and sends it. One that came too early all the same is sent once more. */
  pace<Answer extends { readonly status: number }>(request: PacedRequest, send: () => Promise<Answer>): Promise<Answer>
  /** What is sent meanwhile is counted and does not wait. */
  freely<T>(work: () => Promise<T>): Promise<T>
  /** Lets time pass for the target. */
  pass(ms: number, signal: AbortSignal): Promise<void>
  /** Lets so much time pass that no call of this run counts any more. */
  rest(signal: AbortSignal): Promise<void>
  /** Calls that were sent with a key so far. */
  readonly sent: number
  /** What was waited so far so that more would fit. */
  readonly waitedMs: number
}

export interface PacerOptions {
  /** Null unless the clock of the target can be moved. */
  readonly control: MockControl | null
  /** Calls in a window, fewer than the target allows. */
  readonly calls: number
  /** Longer than the window of the target. */
  readonly windowMs: number
  /** Milliseconds, of which only differences count. @default the time of this machine */
  readonly now?: () => number
}

/** How long to wait until one more call fits. `log` has when calls were sent, oldest first. */
export function waitBefore(log: readonly number[], nowMs: number, calls: number, windowMs: number): number {
  const blocking = log.at(-calls)
  return blocking === undefined ? 0 : Math.max(0, blocking + windowMs - nowMs)
}

/** One log for each key: the quota of one is nothing to another. */
export function createPacer({ control, calls, windowMs, now = Date.now }: PacerOptions): Pacer {
  const logs = new Map<string, number[]>()
  let freeDepth = 0
  let sent = 0
  let waitedMs = 0
  // A mock that can be moved may stand still meanwhile: only what it was moved by is sure to have passed for it.
  let movedMs = 0
  const nowMs = () => (control ? movedMs : now())

  async function pass(ms: number, signal: AbortSignal): Promise<void> {
    await passTime({ control, signal }, ms)
    movedMs += ms
  }

  async function waitFor(ms: number, signal: AbortSignal): Promise<void> {
    waitedMs += ms
    await pass(ms, signal)
  }

  async function admit({ headers, signal }: PacedRequest): Promise<void> {
    const key = headers.get('x-api-key')
    if (!key) return
    const log = logs.get(key) ?? []
    logs.set(key, log)
    const waitMs = freeDepth > 0 ? 0 : waitBefore(log, nowMs(), calls, windowMs)
    if (waitMs > 0) await waitFor(waitMs, signal)
    log.push(nowMs())
    sent += 1
  }

  return {
    async pace(request, send) {
      await admit(request)
      const answer = await send()
      if (answer.status !== 429 || freeDepth > 0) return answer
      await waitFor(windowMs, request.signal)
      await admit(request)
      return send()
    },
    async freely(work) {
      freeDepth += 1
      try {
        return await work()
      } finally {
        freeDepth -= 1
      }
    },
    pass,
    rest: (signal) => waitFor(windowMs, signal),
    get sent() {
      return sent
    },
    get waitedMs() {
      return waitedMs
    },
  }
}

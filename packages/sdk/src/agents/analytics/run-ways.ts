import { type Follower, followSignal } from '../../internal/with-signal.ts'
import type { AnalyticsWay } from './analytics-update.ts'
import type { StatusBoard } from './status-board.ts'
import { noWayLeft } from './watch-errors.ts'
import type { LeftWay } from './watch-status.ts'
import type { WayContext, WayEnd } from './way.ts'
import type { Ways } from './ways.ts'

export interface RunOptions {
  readonly ways: Ways
  /** The best first. */
  readonly order: readonly AnalyticsWay[]
  /** Ways that are not in the order, and why. */
  readonly left: readonly LeftWay[]
  readonly context: Omit<WayContext, 'signal' | 'isLast'>
  readonly stop: Pick<Follower, 'signal'>
  readonly board: StatusBoard
}

const timeToReturn = new Error('The way that was left may be gone again')

/**
 * Goes the ways in their order, each until it leads nowhere. One that was left for now, a socket that may have been refused
 * for the quota, or anything that worked before an outage, is gone again later; meanwhile the ways after it are gone.
 * Rejects with what ends the watch.
 */
export async function runWays({ ways, order, left, context, stop, board }: RunOptions): Promise<never> {
  const { clock } = context.runtime
  let gone = left
  let returnAtMs: number | null = null
  let justRead: unknown
  for (let at = 0; ; ) {
    const way = order[at]
    if (way === undefined) throw new TypeError('There is no way to go')
    const isLast = at === order.length - 1
    // Whether a way that was left leads anywhere is found out again.
    if (gone.some((one) => one.way === way)) {
      gone = gone.filter((one) => one.way !== way)
      board.leaves(gone)
    }
    board.goes(way)
    const end = await goUntil(way, isLast)
    if (end === null) {
      at = 0
      returnAtMs = null
      justRead = undefined
      continue
    }
    justRead = end.answer
    const here: LeftWay = { way, reason: end.reason, message: end.message }
    if (isLast) {
      if (end.againAfterMs === undefined) throw noWayLeft([...gone, here], here, end.status ?? null, end.cause)
      board.problem(new Error(end.message))
      board.note('waiting', clock.now() + end.againAfterMs)
      const refusedAtMs = clock.monotonic()
      // Where the key is good and the quota is not used up, the next refusal tells, and nothing is waited for.
      const isWorthWaiting = end.status !== 403 || !(await ways.tryKey(stop.signal))
      const leftMs = Math.max(0, end.againAfterMs - (clock.monotonic() - refusedAtMs))
      if (isWorthWaiting) await clock.sleep(leftMs, stop.signal)
      continue
    }
    gone = [...gone, here]
    board.leaves(gone)
    if (end.againAfterMs !== undefined) returnAtMs = clock.monotonic() + end.againAfterMs
    at += 1
  }

  /** Null when it is time to go back to the first way. */
  async function goUntil(way: AnalyticsWay, isLast: boolean): Promise<WayEnd | null> {
    if (returnAtMs === null) return await ways.go(way, { ...context, signal: stop.signal, isLast }, justRead)
    const turn = followSignal(stop.signal)
    const cancel = clock.deadline(Math.max(0, returnAtMs - clock.monotonic()), () => turn.abort(timeToReturn))
    try {
      return await ways.go(way, { ...context, signal: turn.signal, isLast }, justRead)
    } catch (error) {
      if (error === timeToReturn) return null
      throw error
    } finally {
      cancel()
      turn.release()
    }
  }
}

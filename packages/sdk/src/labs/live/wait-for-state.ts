import type { Clock } from '../../internal/clock.ts'
import { checkPositive } from '../check-options.ts'
import { labsError } from '../errors.ts'
import type { StatusBoard } from './status-board.ts'

export interface WaitOptions {
  readonly signal?: AbortSignal
  /** @default waits for as long as it takes */
  readonly timeoutMs?: number
}

/** Resolves when the session is live, at once when it is. */
export function untilLive(
  board: Pick<StatusBoard, 'status' | 'subscribe'>,
  path: string,
  clock: Pick<Clock, 'deadline'>,
  { signal, timeoutMs }: WaitOptions,
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    if (timeoutMs !== undefined) checkPositive('timeoutMs', timeoutMs)
    const settle = (act: () => void) => {
      stop()
      cancel?.()
      signal?.removeEventListener('abort', onAbort)
      act()
    }
    const look = () => {
      const { state } = board.status()
      if (state === 'live') settle(resolve)
      if (state === 'closed') settle(() => reject(labClosed(path)))
    }
    const onAbort = () => settle(() => reject(signal?.reason))
    const stop = board.subscribe(look)
    const cancel =
      timeoutMs === undefined
        ? null
        : clock.deadline(timeoutMs, () => settle(() => reject(late(board, path, timeoutMs))))
    signal?.addEventListener('abort', onAbort, { once: true })
    look()
  })
}

/** What is rejected when a session ends before what was waited for came. */
export function labClosed(path: string): Error {
  return labsError({
    code: 'lab_closed',
    message: `The session of lab ${path} was closed before what was waited for came.`,
    advice: 'Open the lab again.',
    attempts: 0,
  })
}

function late(board: Pick<StatusBoard, 'status'>, path: string, timeoutMs: number): Error {
  const { state, mode, problem } = board.status()
  return labsError({
    code: 'sync_timeout',
    message: `Lab ${path} was not in sync within ${timeoutMs} ms: it is ${state}.`,
    advice: 'Look at status().channels and status().problem, or wait longer.',
    attempts: 0,
    details: { clock: 'waiter', state, mode },
    ...(problem ? { cause: problem } : {}),
  })
}

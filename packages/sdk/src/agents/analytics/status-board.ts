import { isNovaError } from '../../internal/errors.ts'
import type { AnalyticsWay } from './analytics-update.ts'
import type { AnalyticsWatchState, AnalyticsWatchStatus, LeftWay } from './watch-status.ts'

/** Keeps the status of a watch, and tells whoever wants to know. */
export interface StatusBoard {
  status(): AnalyticsWatchStatus
  subscribe(listener: (status: AnalyticsWatchStatus) => void): () => void
  goes(via: AnalyticsWay): void
  leaves(left: readonly LeftWay[]): void
  reconnecting(): void
  note(state: AnalyticsWatchState, retryAtMs: number | null): void
  answered(atMs: number, dropped: number): void
  problem(error: unknown): void
  stray(): void
  close(): void
}

export function createStatusBoard(left: readonly LeftWay[]): StatusBoard {
  const listeners = new Set<(status: AnalyticsWatchStatus) => void>()
  let status: AnalyticsWatchStatus = {
    state: 'idle',
    via: null,
    left,
    problem: null,
    retryAtMs: null,
    updates: 0,
    dropped: 0,
    reconnects: 0,
    strays: 0,
    lastUpdateAtMs: null,
  }
  const become = (change: Partial<AnalyticsWatchStatus>) => {
    if (status.state === 'closed') return
    status = { ...status, ...change }
    for (const listener of [...listeners]) {
      try {
        listener(status)
      } catch {
        // As with every observer: looking at a watch must not break it.
      }
    }
  }
  return {
    status: () => status,
    subscribe(listener) {
      // An entry of its own: the same function may listen twice.
      const entry = (given: AnalyticsWatchStatus) => listener(given)
      listeners.add(entry)
      return () => void listeners.delete(entry)
    },
    goes: (via) => become({ via, state: 'connecting', retryAtMs: null }),
    reconnecting: () => become({ state: 'connecting', retryAtMs: null, reconnects: status.reconnects + 1 }),
    leaves: (left) => become({ left }),
    note(state, retryAtMs) {
      if (state === status.state && retryAtMs === status.retryAtMs) return
      become({ state, retryAtMs })
    },
    answered(lastUpdateAtMs, dropped) {
      become({
        state: 'watching',
        retryAtMs: null,
        problem: null,
        updates: status.updates + 1,
        dropped,
        lastUpdateAtMs,
      })
    },
    problem: (error) => become({ problem: describe(error) }),
    stray: () => become({ strays: status.strays + 1 }),
    close() {
      become({ state: 'closed', retryAtMs: null })
      listeners.clear()
    },
  }
}

const describe = (error: unknown) => ({
  code: isNovaError(error) ? error.code : null,
  message: error instanceof Error ? error.message : String(error),
})

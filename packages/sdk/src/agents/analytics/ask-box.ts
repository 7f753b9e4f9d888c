import type { AnalyticsUpdate } from './analytics-update.ts'

/** Somebody who wants an answer to a question that is asked from now on. */
export interface Ask {
  readonly resolve: (update: AnalyticsUpdate) => void
  readonly reject: (error: unknown) => void
}

/** Those who ask, until a question is sent on their behalf. All of them are served by the same question. */
export interface AskBox {
  add(ask: Ask): void
  remove(ask: Ask): void
  /** All of them, from whoever sends a question now. */
  take(): readonly Ask[]
  /** Their question got no answer: another one has to be sent. */
  putBack(asks: readonly Ask[]): void
  readonly isEmpty: boolean
  /** Hears of every one that comes, while it is set. */
  onAsk: (() => void) | null
}

export function createAskBox(): AskBox {
  const asks = new Set<Ask>()
  const gone = new WeakSet<Ask>()
  const box: AskBox = {
    onAsk: null,
    add(ask) {
      asks.add(ask)
      box.onAsk?.()
    },
    remove(ask) {
      gone.add(ask)
      asks.delete(ask)
    },
    take() {
      const taken = [...asks]
      asks.clear()
      return taken
    },
    putBack(given) {
      for (const ask of given) if (!gone.has(ask)) asks.add(ask)
    },
    get isEmpty() {
      return asks.size === 0
    },
  }
  return box
}

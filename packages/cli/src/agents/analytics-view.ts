import type { AnalyticsUpdate, AnalyticsWatch, AnalyticsWatchStatus } from '@nova/sdk/agents'
import type { Output } from '../output.ts'
import { describeBoard, describeUpdate, describeWatch } from './describe-analytics.ts'

/** Where answers and the way they come are shown. */
export interface AnalyticsShow {
  status(status: AnalyticsWatchStatus): void
  update(update: AnalyticsUpdate): void
  end(): void
}

/** Shows answers as they come, so many of them at most. Leaving closes the watch. */
export async function showUpdates(
  updates: Pick<AnalyticsWatch, 'subscribe' | typeof Symbol.asyncIterator>,
  show: AnalyticsShow,
  count = Number.POSITIVE_INFINITY,
): Promise<void> {
  const stopHearing = updates.subscribe(show.status)
  let seen = 0
  try {
    for await (const update of updates) {
      show.update(update)
      seen += 1
      if (seen >= count) return
    }
  } finally {
    stopHearing()
    show.end()
  }
}

/** A line each on stdout, and what is known of the way on stderr. */
export function createLog(output: Pick<Output, 'note' | 'result'>, nowMs: () => number = Date.now): AnalyticsShow {
  let told: string | null = null
  return {
    status(status) {
      const text = describeWatch(status, nowMs())
      if (text === null || text === told) return
      told = text
      output.note(text, { state: status.state, via: status.via, left: status.left })
    },
    update: (update) => output.result(describeUpdate(update), update),
    end() {},
  }
}

/** The latest answer, redrawn in place. */
export function createBoard(
  output: Pick<Output, 'board' | 'endProgress'>,
  nowMs: () => number = Date.now,
): AnalyticsShow {
  let title = 'Connecting'
  let latest: AnalyticsUpdate | null = null
  const draw = () => output.board(() => describeBoard(title, latest), { text: null, data: {} })
  return {
    status(status) {
      title = describeWatch(status, nowMs()) ?? title
      draw()
    },
    update(update) {
      latest = update
      draw()
    },
    // A board that nobody ends keeps the command from ending.
    end: () => output.endProgress(),
  }
}

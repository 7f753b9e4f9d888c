import type { SocketCodes } from '../generated/profiles.ts'
import { judgeRefusal } from './judge-refusal.ts'
import type { AnalyticsFrameRead } from './read-analytics-frame.ts'
import { answersFailed, questionRefused } from './watch-errors.ts'

export interface RefusalPolicy {
  readonly codes: SocketCodes | null
  /** So many in a row are too many. */
  readonly maxFailures: number
  /** What a failure of the service means, as long as it is not one too many. */
  readonly onFailure: 'retry' | 'throw'
}

/** What came in place of answers since the last one. Connections and ways change nothing about that. */
export interface RefusalCount {
  /** An answer came. */
  forget(): void
  /** Why the watch is over with this, or null when it goes on; `seen` describes it either way. */
  count(frame: Extract<AnalyticsFrameRead, { kind: 'error' | 'malformed' }>): {
    readonly fatal: Error | null
    readonly seen: Error
  }
}

export function createRefusalCount({ codes, maxFailures, onFailure }: RefusalPolicy): RefusalCount {
  let times = 0
  return {
    forget() {
      times = 0
    },
    count(frame) {
      times += 1
      const isOver = times >= maxFailures
      if (frame.kind === 'malformed') {
        const seen = answersFailed('malformed', { fault: frame.reason }, times)
        return { fatal: isOver ? seen : null, seen }
      }
      const verdict = judgeRefusal(frame.code, codes)
      if (verdict === 'bad_question') {
        const seen = questionRefused(frame.code, frame.message, times)
        return { fatal: seen, seen }
      }
      const seen = answersFailed(verdict, frame, times)
      return { fatal: isOver || (verdict === 'failed' && onFailure === 'throw') ? seen : null, seen }
    },
  }
}

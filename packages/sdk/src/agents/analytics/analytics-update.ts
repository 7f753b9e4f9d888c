import type { AnalyticsResponse } from '../generated/types.ts'

/** How analytics come. `sse` is an addition of ours that few servers have; see `watchAnalytics`. */
export type AnalyticsWay = 'socket' | 'sse' | 'polling'

/** One answer of the engine, the same whichever way it came. */
export interface AnalyticsUpdate extends AnalyticsResponse {
  readonly via: AnalyticsWay
  /** When it arrived, milliseconds since the epoch; `timestamp` is of the server's own zone. */
  readonly receivedAtMs: number
  /**
   * The engine failed though the answer says success, as it does from P2 on when its language model cannot be reached:
   * there is an insight of type `error`, and the rest means nothing.
   */
  readonly engineFailed: boolean
}

/** Whether an answer is a failure in disguise. */
export const hasEngineFailed = ({ insights }: Pick<AnalyticsResponse, 'insights'>): boolean =>
  insights.some((insight) => typeof insight === 'object' && insight !== null && insight.type === 'error')

/** The answer without what only its frame has. */
export function toUpdate(answer: AnalyticsResponse, via: AnalyticsWay, receivedAtMs: number): AnalyticsUpdate {
  const { analytics, insights, confidence, timestamp } = answer
  return { analytics, insights, confidence, timestamp, via, receivedAtMs, engineFailed: hasEngineFailed(answer) }
}

/** Two answers that say the same, whenever they were given. */
export const saysTheSame = (one: AnalyticsUpdate, other: AnalyticsUpdate): boolean => sayingOf(one) === sayingOf(other)

const sayingOf = ({ analytics, insights, confidence }: AnalyticsUpdate) =>
  JSON.stringify([analytics, insights, confidence])

import type { AnalyticsResponse } from '../../generated/types.ts'
import {
  type AnalyticsFigure,
  type AnalyticsReading,
  type ReadAnalyticsOptions,
  readAnalytics,
} from './read-analytics.ts'

/** What the behavioral view found out. */
export interface BehavioralAnalytics extends AnalyticsReading {
  readonly hasPatterns: boolean
  readonly hasSegments: boolean
  readonly hasTrends: boolean
}

/** The behavioral view of a flow, or of all. */
export interface FlowAnalytics extends BehavioralAnalytics {
  readonly of: 'flows'
}

/** The behavioral view of an agent, or of all. */
export interface AgentAnalytics extends BehavioralAnalytics {
  readonly of: 'agents'
}

/** What the predictive view found out. */
export interface PredictiveAnalytics extends AnalyticsReading {
  readonly hasModels: boolean
  readonly hasFeatures: boolean
  readonly hasPredictions: boolean
  /** Entries that foretell the use of a resource: allocations are made of these. `name` is what was put in. */
  readonly predictions: readonly AnalyticsFigure[]
}

/** The predictive view of a resource, or of all. */
export interface ResourceAnalytics extends PredictiveAnalytics {
  readonly of: 'resources'
}

/** What is read: an update of a watch, an answer of a read, or what came from somewhere else. */
type Answer = Pick<AnalyticsResponse, 'analytics' | 'insights' | 'confidence'>

/**
 * An answer about flows.
 *
 * @throws AgentsError `engine_failed` with `onEngineFailure: 'throw'`; never for the form of an answer
 *
 * @example
 * ```ts
 * const { entries, insights, engineFailed } = readFlowAnalytics(await client.getFlowAnalytics({ flow_id: 'checkout' }))
 * if (!engineFailed) for (const { name, value, confidence } of entries) console.log(name, value, confidence)
 * ```
 */
export const readFlowAnalytics = (answer: Answer, options?: ReadAnalyticsOptions): FlowAnalytics => ({
  of: 'flows',
  ...readBehavior(answer, options),
})

/** An answer about agents; see {@link readFlowAnalytics}. */
export const readAgentAnalytics = (answer: Answer, options?: ReadAnalyticsOptions): AgentAnalytics => ({
  of: 'agents',
  ...readBehavior(answer, options),
})

/** An answer about resources, with what is foretold of them; see {@link readFlowAnalytics}. */
export const readResourceAnalytics = (answer: Answer, options?: ReadAnalyticsOptions): ResourceAnalytics => ({
  of: 'resources',
  ...readPredictiveAnalytics(answer, options),
})

/** An answer of the predictive view, whatever it was asked about; see {@link readFlowAnalytics}. */
export function readPredictiveAnalytics(answer: Answer, options?: ReadAnalyticsOptions): PredictiveAnalytics {
  const reading = readAnalytics(answer, options)
  return {
    ...reading,
    hasModels: has(reading, 'has_models'),
    hasFeatures: has(reading, 'has_features'),
    hasPredictions: has(reading, 'has_predictions'),
    predictions: reading.entries.filter(({ type }) => type === 'resource_prediction'),
  }
}

function readBehavior(answer: Answer, options: ReadAnalyticsOptions | undefined): BehavioralAnalytics {
  const reading = readAnalytics(answer, options)
  return {
    ...reading,
    hasPatterns: has(reading, 'has_patterns'),
    hasSegments: has(reading, 'has_segments'),
    hasTrends: has(reading, 'has_trends'),
  }
}

const has = ({ insights }: AnalyticsReading, type: string) => insights.some((insight) => insight.type === type)

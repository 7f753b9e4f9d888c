import type { Allocation, Analysis, Insight, Optimization } from './analysis.ts'
import { isObject } from './keep-known.ts'

/** How P3 and later answer a read of flows: they look one level too deep, so insights never come out. */
export function emptyFlows({ analytics }: Analysis): Analysis {
  const inner = analytics['analytics']
  return { analytics: isObject(inner) ? inner : {}, insights: [], confidence: 0.8 }
}

/** What could be better, of insights that are about that. Their kind is among what the engine leaves out. */
export function optimizationsOf(insights: readonly Insight[]): readonly Optimization[] {
  return insights
    .filter((insight) => insight.type === 'optimization')
    .map(({ description, confidence }) => ({ type: null, description, confidence }))
}

/** The shares, of entries that are about resources. What they are of is among what the engine leaves out. */
export function allocationsOf(analytics: Analysis['analytics']): readonly Allocation[] {
  const entries = analytics['analytics']
  if (!isObject(entries)) return []
  return Object.values(entries)
    .filter(isObject)
    .filter((entry) => entry['type'] === 'resource_prediction')
    .map((entry) => ({
      resource_id: null,
      allocation: Number(entry['value']),
      confidence: Number(entry['confidence']),
    }))
}

/** A member of a question and how sure the engine is of the insight that it has one. */
export interface Rule {
  readonly member: string
  readonly confidence: number
}

/** What the engine looks for, by the type of a question. It has nothing to say to other types. */
export const rules: Readonly<Record<string, readonly Rule[]>> = {
  behavioral: [
    { member: 'patterns', confidence: 0.8 },
    { member: 'segments', confidence: 0.7 },
    { member: 'trends', confidence: 0.6 },
  ],
  predictive: [
    { member: 'models', confidence: 0.8 },
    { member: 'features', confidence: 0.7 },
    { member: 'predictions', confidence: 0.7 },
  ],
  diagnostic: [
    { member: 'causes', confidence: 0.8 },
    { member: 'correlations', confidence: 0.7 },
    { member: 'factors', confidence: 0.6 },
  ],
}

const issueWeights = { low: 0.1, medium: 0.3, high: 0.5 } as const

/** How much something that was not as it should be takes from the confidence. */
export type IssueSeverity = keyof typeof issueWeights

/** Whether the server's language takes a value for true. */
export function isTruthy(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0
  return Boolean(value)
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * How sure the engine is: half for how much it has to go by, half for how sure it is of its insights, less the
 * mean weight of issues. Without insights it is sure of nothing.
 */
export function confidenceOf(
  entryCount: number,
  metadataCount: number,
  insightConfidences: readonly number[],
  issues: readonly IssueSeverity[],
): number {
  if (insightConfidences.length === 0) return 0
  const figures = (Math.min(1, 0.1 * entryCount) + Math.min(1, 0.1 * metadataCount)) / 2
  const severity = issues.length === 0 ? 0 : mean(issues.map((issue) => issueWeights[issue]))
  return Math.max(0, (figures + mean(insightConfidences)) / 2 - severity)
}

import type { AnalyticsQuestion } from './question.ts'

/** A read that asks the engine the same question. */
export interface AnalyticsRoute {
  readonly operation: 'getFlowAnalytics' | 'getResourceAnalytics' | 'getAgentAnalytics'
  readonly query: Readonly<Record<string, string>>
}

const SUBJECTS = {
  getFlowAnalytics: { type: 'behavioral', id: 'flow_id' },
  getResourceAnalytics: { type: 'predictive', id: 'resource_id' },
  getAgentAnalytics: { type: 'behavioral', id: 'agent_id' },
} as const

/**
 * The read that asks this question, or null when only the socket can: reads send the engine a view, one id and nothing
 * else, so that input of one's own, other views and two ids at once are lost on them.
 */
export function findRoute(question: AnalyticsQuestion): AnalyticsRoute | null {
  const { type, domain, parameters, ...rest } = question
  if (parameters !== undefined && Object.keys(parameters).length > 0) return null
  const given = Object.entries(rest).filter(([, value]) => value !== undefined && value !== null)
  if (given.length > 1) return null
  const [name, id] = given[0] ?? [null, null]
  for (const operation of ['getFlowAnalytics', 'getResourceAnalytics', 'getAgentAnalytics'] as const) {
    const subject = SUBJECTS[operation]
    if (subject.type !== type || (name !== null && subject.id !== name)) continue
    if (name !== null && typeof id !== 'string') return null
    return {
      operation,
      query: {
        ...(name === null ? {} : { [name]: id as string }),
        ...(typeof domain === 'string' ? { domain } : {}),
      },
    }
  }
  return null
}

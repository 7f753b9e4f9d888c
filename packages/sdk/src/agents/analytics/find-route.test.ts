import { expect, test } from 'vitest'
import { type AnalyticsRoute, findRoute } from './find-route.ts'
import { type AnalyticsQuestion, agentQuestion, flowQuestion, resourceQuestion } from './question.ts'

const flows = (query = {}): AnalyticsRoute => ({ operation: 'getFlowAnalytics', query })

const table: readonly (readonly [string, AnalyticsQuestion, AnalyticsRoute | null])[] = [
  ['flows', flowQuestion(), flows()],
  ['a flow', flowQuestion({ flow_id: 'f 1' }), flows({ flow_id: 'f 1' })],
  ['a flow of a domain', flowQuestion({ flow_id: 'f', domain: 'd' }), flows({ flow_id: 'f', domain: 'd' })],
  ['no flow, said with null', { type: 'behavioral', flow_id: null, domain: null }, flows()],
  ['parameters that say nothing', { type: 'behavioral', parameters: {} }, flows()],
  ['a member without a value', { type: 'behavioral', patterns: undefined }, flows()],
  ['resources', resourceQuestion(), { operation: 'getResourceAnalytics', query: {} }],
  [
    'a resource',
    resourceQuestion({ resource_id: 'r' }),
    { operation: 'getResourceAnalytics', query: { resource_id: 'r' } },
  ],
  ['an agent', agentQuestion({ agent_id: 'a' }), { operation: 'getAgentAnalytics', query: { agent_id: 'a' } }],
  ['input of its own', { type: 'behavioral', patterns: ['p'] }, null],
  ['parameters', { type: 'behavioral', parameters: { depth: 2 } }, null],
  ['another view', { type: 'diagnostic' }, null],
  ['a view no read asks of a flow', { type: 'predictive', flow_id: 'f' }, null],
  ['two subjects', { type: 'behavioral', flow_id: 'f', agent_id: 'a' }, null],
  ['an id that is none', { type: 'behavioral', agent_id: { name: 'a' } }, null],
]

test.each(table)('%s', (_name, question, want) => {
  expect(findRoute(question)).toEqual(want)
})

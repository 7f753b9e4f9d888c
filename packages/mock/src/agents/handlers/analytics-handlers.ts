import { type AgentsAnswer, type AgentsCall, type AgentsContext, type AgentsHandler, CallFailed } from '../context.ts'
import type { Analysis } from '../engine/analysis.ts'
import { emptyFlows } from '../engine/read-answers.ts'
import { failures } from '../failures/failure.ts'

/** Which view of the engine a read asks for, and by which parameter it may name one thing. */
const views: Readonly<Record<string, { readonly type: string; readonly id: string }>> = {
  getFlowAnalytics: { type: 'behavioral', id: 'flow_id' },
  getResourceAnalytics: { type: 'predictive', id: 'resource_id' },
  getAgentAnalytics: { type: 'behavioral', id: 'agent_id' },
}

/** Whether an operation is a read of analytics. */
export const isAnalyticsRead = (name: string): boolean => Object.hasOwn(views, name)

/** What a read of analytics finds at this moment. Neither the id nor the domain is looked at. */
export function readAnalytics(context: AgentsContext, { operation, query }: AgentsCall): Analysis {
  const { answers, has } = context
  const view = views[operation.name]
  if (!view) throw new TypeError(`${operation.name} is no read of analytics`)
  const id = query.get(view.id)
  if (id !== null && has('agents-analytics-unknown-404')) throw new CallFailed(failures.notFound(`${id} not found`))
  const isFlows = operation.name === 'getFlowAnalytics'
  const type =
    operation.name === 'getResourceAnalytics' && has('agents-resources-behavioral') ? 'behavioral' : view.type
  const analysis = context.analyse({ type, ...(id !== null && { [view.id]: id }) })
  const found = isFlows && answers.emptyFlows ? emptyFlows(analysis) : analysis
  const domain = query.get('domain')
  return domain !== null && has('agents-domain-changes-analytics')
    ? { ...found, analytics: { ...found.analytics, domain } }
    : found
}

/** Reads of analytics, once. */
export function analyticsHandlers(context: AgentsContext): Readonly<Record<string, AgentsHandler>> {
  const read = (call: AgentsCall): AgentsAnswer => ({ ...readAnalytics(context, call) })
  return Object.fromEntries(Object.keys(views).map((name) => [name, read]))
}

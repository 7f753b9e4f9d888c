import type { AgentsCheck, AgentsContext, Schemas } from '../agents-check.ts'
import { expected, succeed, wantEqual } from '../expect-answer.ts'

/** Who takes anything might be answered with a stream by a server that is wrong about it. */
const headers = { accept: 'application/json' }

const reads = ['getFlowAnalytics', 'getResourceAnalytics', 'getAgentAnalytics'] as const
type Read = (typeof reads)[number]

const views: Readonly<Record<Read, string>> = {
  getFlowAnalytics: 'behavioral',
  getResourceAnalytics: 'predictive',
  getAgentAnalytics: 'behavioral',
}
const ids: Readonly<Record<Read, string>> = {
  getFlowAnalytics: 'flow_id',
  getResourceAnalytics: 'resource_id',
  getAgentAnalytics: 'agent_id',
}

const withoutTime = ({ timestamp: _, ...rest }: Schemas['AnalyticsResponse']) => rest

/** Whether rules make the analytics, and nothing changes them meanwhile: then they can be foretold. */
async function isSteady(context: AgentsContext): Promise<boolean> {
  if (expected(context.facts, 'answers', 'engine') !== 'rules') return false
  const { insights, analytics } = await succeed(context, 'getResourceAnalytics', { headers })
  return insights.length === 0 && Object.keys(analytics['analytics'] ?? {}).length === 0
}

const isEmptied = (context: AgentsContext, name: Read) =>
  name === 'getFlowAnalytics' && expected(context.facts, 'answers', 'emptyFlows') === true

/** Reads of analytics. */
export const analyticsChecks: readonly AgentsCheck[] = [
  {
    id: 'analytics/reads',
    title: 'Flows, resources and agents have analytics, with and without an id.',
    operations: reads,
    async run(context: AgentsContext) {
      for (const name of reads) {
        await succeed(context, name, { headers })
        await succeed(context, name, { headers, query: { [ids[name]]: `any-${context.runId}` } })
      }
    },
  },
  {
    id: 'analytics/ids-and-domains',
    title: 'Neither an id, which nobody looks up, nor a domain changes what rules make of it.',
    operations: reads,
    async run(context: AgentsContext) {
      if (!(await isSteady(context))) context.skip('the analytics of this target change by themselves')
      for (const name of reads) {
        const plain = withoutTime(await succeed(context, name, { headers }))
        for (const query of [
          { [ids[name]]: `any-${context.runId}` },
          { domain: 'personal' },
          { domain: 'professional' },
        ]) {
          const seen = withoutTime(await succeed(context, name, { headers, query }))
          wantEqual(context, seen, plain, `${name} with ${JSON.stringify(query)}`)
        }
      }
    },
  },
  {
    id: 'analytics/rules',
    title:
      'Without figures to go by, rules find nothing, and are sure of it by 0; flows and agents are seen behavioral.',
    operations: reads,
    async run(context: AgentsContext) {
      if (!(await isSteady(context)))
        context.skip('the analytics of this target are made by a model, or of figures of its own')
      for (const name of reads) {
        const seen = withoutTime(await succeed(context, name, { headers }))
        const wanted = isEmptied(context, name)
          ? { analytics: {}, insights: [], confidence: 0.8 }
          : { analytics: { type: views[name], analytics: {}, metadata: {} }, insights: [], confidence: 0 }
        wantEqual(context, seen, wanted, name)
      }
    },
  },
  {
    id: 'analytics/model',
    title: 'A language model always has an insight; flows lose theirs in some versions.',
    operations: reads,
    async run(context: AgentsContext) {
      if (expected(context.facts, 'answers', 'engine') !== 'model') context.skip('rules make the analytics here')
      for (const name of reads) {
        const { insights, confidence } = await succeed(context, name, { headers })
        if (isEmptied(context, name)) wantEqual(context, [insights, confidence], [[], 0.8], `what is left of ${name}`)
        else context.want(insights.length > 0, `${name} has an insight`, insights)
      }
    },
  },
]

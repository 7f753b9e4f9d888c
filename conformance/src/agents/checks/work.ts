import type { AgentsCheck, AgentsContext } from '../agents-check.ts'
import { succeed, wantEqual } from '../expect-answer.ts'
import { validInputs } from '../operation-inputs.ts'

type Body = Readonly<Record<string, unknown>>

/** Coordinations, assignments, optimisations and allocations. */
export const workChecks: readonly AgentsCheck[] = [
  {
    id: 'work/coordination',
    title: 'Agents that are to work together are coordinated, under an id.',
    operations: ['coordinateAgents'],
    async run(context: AgentsContext) {
      const seen = await succeed(context, 'coordinateAgents', validInputs(context.runId).coordinateAgents)
      context.want(seen.coordination_id !== '', 'there is an id', seen.coordination_id)
      wantEqual(context, seen.status, 'coordinated', 'the status')
    },
  },
  {
    id: 'work/assignment',
    title: 'An assignment answers the agent of the path, whatever the body says, and the status assigned.',
    operations: ['assignAgent'],
    async run(context: AgentsContext) {
      const { path, body } = validInputs(context.runId).assignAgent
      for (const agent_id of [path?.['agent_id'], 'somebody-else']) {
        const seen = await succeed(context, 'assignAgent', { path: path ?? {}, body: { ...(body as Body), agent_id } })
        wantEqual(context, [seen.agent_id, seen.status], [path?.['agent_id'], 'assigned'], 'what is answered')
      }
    },
  },
  {
    id: 'work/optimisation',
    title: 'An optimisation answers the flow of the path, whatever the body says.',
    operations: ['optimizeFlow'],
    async run(context: AgentsContext) {
      const { path, body } = validInputs(context.runId).optimizeFlow
      for (const flow_id of [path?.['flow_id'], 'another-flow']) {
        const seen = await succeed(context, 'optimizeFlow', { path: path ?? {}, body: { ...(body as Body), flow_id } })
        wantEqual(context, seen.flow_id, path?.['flow_id'], 'the flow')
      }
    },
  },
  {
    id: 'work/allocation',
    title: 'Resources are allocated: there is a list of shares, mostly empty.',
    operations: ['allocateResources'],
    async run(context: AgentsContext) {
      await succeed(context, 'allocateResources', validInputs(context.runId).allocateResources)
      const resources = { one: { capacity: 100 }, two: { capacity: 200 } }
      await succeed(context, 'allocateResources', { body: { resources } })
    },
  },
]

import type { AgentsAnswer, AgentsCall, AgentsContext, AgentsHandler } from '../context.ts'
import { allocationsOf, optimizationsOf } from '../engine/read-answers.ts'

/** What could be better about a flow, and who gets what: mostly nothing, where no language model is asked. */
export function resourceHandlers(context: AgentsContext): Readonly<Record<string, AgentsHandler>> {
  const { has } = context

  function optimize({ path, body }: AgentsCall): AgentsAnswer {
    const flowId = has('agents-flow-body-wins') ? body['flow_id'] : path['flow_id']
    const { analytics, insights, confidence } = context.analyse({
      type: 'flow_optimization',
      flow_id: flowId,
      parameters: body['parameters'],
      constraints: body['constraints'],
    })
    return { flow_id: flowId, optimizations: optimizationsOf(insights), analytics, confidence }
  }

  function allocate({ body }: AgentsCall): AgentsAnswer {
    const { analytics, confidence } = context.analyse({
      type: 'resource_allocation',
      resources: body['resources'],
      constraints: body['constraints'],
    })
    return { allocations: allocationsOf(analytics), analytics, confidence }
  }

  return { optimizeFlow: optimize, allocateResources: allocate }
}

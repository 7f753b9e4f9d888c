import type { AgentsClient } from '../agents-client.ts'
import type { UnkeyedCallOptions } from '../generated/calls.ts'
import type { FlowOptimizationRequest, FlowOptimizationResponse } from '../generated/types.ts'
import { domainQuery, type InDomain } from '../requests/in-domain.ts'

/** What is known of a flow, and what it has to keep to. */
export type FlowFacts = Omit<FlowOptimizationRequest, 'flow_id'> & InDomain

/**
 * Asks what could be better about a flow. The id is in the path and, as the first version wants it, once more in the
 * body: here it is given once. Nobody looks whether there is such a flow. There is mostly nothing in `optimizations`,
 * and their `type` is null where the engine does not say one. Not repeated when no answer came.
 *
 * @throws AgentsError `value_invalid` before anything is sent; `outcome_unknown` when it may have happened.
 *
 * @example
 * ```ts
 * const { optimizations } = await optimizeFlow(client, 'flow-1', { parameters: { patterns: ['nightly'] } })
 * for (const { type, description } of optimizations) console.log(type ?? 'any', description)
 * ```
 */
export function optimizeFlow(
  client: Pick<AgentsClient, 'optimizeFlow'>,
  flowId: string,
  facts: FlowFacts = {},
  options?: UnkeyedCallOptions,
): Promise<FlowOptimizationResponse> {
  const { domain: _inQuery, ...rest } = facts
  return client.optimizeFlow(flowId, { ...rest, flow_id: flowId }, domainQuery(facts), options)
}

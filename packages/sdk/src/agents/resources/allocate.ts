import type { AgentsClient } from '../agents-client.ts'
import type { UnkeyedCallOptions } from '../generated/calls.ts'
import type { ResourceAllocationRequest, ResourceAllocationResponse } from '../generated/types.ts'
import { domainQuery, type InDomain } from '../requests/in-domain.ts'

/** What is to be shared out. */
export type AllocationWish = ResourceAllocationRequest & InDomain

/**
 * Has resources shared out. From P1 on their figures have to be numbers (`"4G"` is refused), which is checked before
 * anything is sent where the client's profile says so. There is mostly nothing in `allocations`, and their `resource_id`
 * is null where the engine does not say one. Not repeated when no answer came.
 *
 * @throws AgentsError `value_invalid` before anything is sent; `outcome_unknown` when it may have happened.
 *
 * @example
 * ```ts
 * const { allocations } = await allocate(client, { resources: { gpu: { capacity: 2 } }, priority: 1 })
 * for (const { resource_id, allocation } of allocations) console.log(resource_id ?? 'one of them', allocation)
 * ```
 */
export function allocate(
  client: Pick<AgentsClient, 'allocateResources'>,
  wish: AllocationWish,
  options?: UnkeyedCallOptions,
): Promise<ResourceAllocationResponse> {
  const { domain: _inQuery, ...body } = wish
  return client.allocateResources(body, domainQuery(wish), options)
}

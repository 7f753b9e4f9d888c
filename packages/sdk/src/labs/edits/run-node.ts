import { isNovaError } from '../../internal/errors.ts'
import type { LabsClient } from '../client.ts'
import { labsError } from '../errors.ts'
import type { LabNode } from '../generated/types.ts'
import { type NodeRest, type WaitForNodeOptions, type WatchedClient, waitForNode } from './wait-for-node.ts'

/** What can be done to a node. */
export type NodeAction = 'start' | 'stop' | 'wipe'

const actions: Readonly<
  Record<NodeAction, { readonly call: 'startNode' | 'stopNode' | 'wipeNode'; readonly leadsTo: NodeRest }>
> = {
  start: { call: 'startNode', leadsTo: 'running' },
  stop: { call: 'stopNode', leadsTo: 'stopped' },
  wipe: { call: 'wipeNode', leadsTo: 'stopped' },
}

/**
 * Starts, stops or wipes a node and resolves to it once it has got there. The request is sent once: when its
 * answer is lost, the node itself tells whether it took effect, except for a wipe, whose lost answer rejects,
 * because a stopped node does not tell whether its disk was thrown away.
 *
 * @throws LabsError `runtime_failed` when the host refused, which is also what starting a node gets that is not there; `converge_timeout` when the node did not get there;
 * `lab_not_found`, `node_not_found` and what any call can end with.
 *
 * @example
 * ```ts
 * const node = await runNode(client, 'demo.json', 1, 'start')
 * console.log(node.name, 'is running')
 * ```
 */
export async function runNode(
  client: WatchedClient & Pick<LabsClient, 'startNode' | 'stopNode' | 'wipeNode'>,
  labPath: string,
  nodeId: number,
  action: NodeAction,
  options: WaitForNodeOptions = {},
): Promise<LabNode> {
  const { call, leadsTo } = actions[checkAction(action)]
  const { signal } = options
  let lost: unknown
  try {
    await client[call](labPath, nodeId, signal ? { signal } : {})
  } catch (error) {
    if (action === 'wipe' || !isAnswerLost(error)) throw error
    lost = error
  }
  try {
    return await waitForNode(client, labPath, nodeId, leadsTo, options)
  } catch (error) {
    // The node stands where it stood: what is worth knowing is what became of the request.
    if (lost !== undefined && isNovaError(error) && error.code === 'converge_timeout') throw lost
    throw error
  }
}

/** @throws LabsError `invalid_options` for what cannot be done to a node. */
export function checkAction(action: NodeAction): NodeAction {
  if (Object.hasOwn(actions, action)) return action
  throw labsError({
    code: 'invalid_options',
    message: `${JSON.stringify(action)} is nothing that can be done to a node.`,
    advice: 'Give start, stop or wipe.',
    attempts: 0,
  })
}

const isAnswerLost = (error: unknown) => isNovaError(error) && (error.kind === 'network' || error.kind === 'timeout')

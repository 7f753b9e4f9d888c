import { getRuntime } from '../../internal/runtime.ts'
import { type PollEnd, pollUntil } from '../../internal/waiter/poll-until.ts'
import type { WaiterPolicy } from '../../internal/waiter/waiter-state.ts'
import type { LabsClient } from '../client.ts'
import { labsError } from '../errors.ts'
import type { LabNode } from '../generated/types.ts'

/** What a node can be waited for to be. */
export type NodeRest = 'running' | 'stopped'

/** How long to wait for a node, and what to hear meanwhile. */
export interface WaitForNodeOptions {
  readonly signal?: AbortSignal
  /** How long to wait in all, milliseconds. @default 180000 */
  readonly timeoutMs?: number
  /** Hears what every look saw. */
  readonly onObservation?: (node: LabNode) => void
}

/** The pace of upstream's own page: right away, then after 250, 500, 1000 and 2000 ms. */
const pace = { minIntervalMs: 250, maxIntervalMs: 2000, growth: 2, stallTimeoutMs: null, maxPollFailures: 5 } as const
const DEFAULT_TIMEOUT_MS = 180_000

export type WatchedClient = Pick<LabsClient, 'getNode'> & Parameters<typeof getRuntime>[0]

/**
 * Waits until a node runs or has stopped, and resolves to it. Nothing is pushed when a node changes, so this
 * looks: often at first, then every two seconds. Looks that fail in passing are taken in stride.
 *
 * @throws LabsError `converge_timeout` with the last status seen in `details`; `node_not_found` and whatever else
 * a look is refused with; `invalid_options` for a time nobody can wait.
 *
 * @example
 * ```ts
 * await client.startNode('demo.json', 1)
 * const node = await waitForNode(client, 'demo.json', 1, 'running', { timeoutMs: 60_000 })
 * ```
 */
export async function waitForNode(
  client: WatchedClient,
  labPath: string,
  nodeId: number,
  wanted: NodeRest,
  options: WaitForNodeOptions = {},
): Promise<LabNode> {
  const { signal, timeoutMs = DEFAULT_TIMEOUT_MS, onObservation } = options
  if (!(timeoutMs > 0)) throw invalid('The option timeoutMs of waitForNode', 'a positive number of milliseconds')
  if (wanted !== 'running' && wanted !== 'stopped') throw invalid('What waitForNode waits for', 'running or stopped')
  signal?.throwIfAborted()
  const policy: WaiterPolicy = { ...pace, timeoutMs }
  const looks = pollUntil<LabNode>({
    poll: (stop) => client.getNode(labPath, nodeId, stop ? { signal: stop } : {}),
    judge: (node) => ({ label: restOf(node), done: restOf(node) === wanted }),
    policy,
    runtime: getRuntime(client),
    signal,
  })
  for (;;) {
    const look = await looks.next()
    if (!look.done) {
      onObservation?.(look.value)
      continue
    }
    if (look.value.type === 'gave-up') throw waitEnded(look.value, labPath, nodeId, wanted, timeoutMs)
    onObservation?.(look.value.value)
    return look.value.value
  }
}

/** A node runs with status 2; there is no other status but 0. */
export function restOf({ status }: Pick<LabNode, 'status'>): NodeRest {
  return status === 2 ? 'running' : 'stopped'
}

function waitEnded(
  end: Extract<PollEnd<LabNode>, { type: 'gave-up' }>,
  labPath: string,
  nodeId: number,
  wanted: NodeRest,
  timeoutMs: number,
): Error {
  if (end.why === 'refused' && end.cause) return end.cause
  const last = end.state.last
  const seen = last ? `was last seen ${restOf(last.value)}` : 'was never seen'
  const why =
    end.why === 'poll-failures' ? `${end.state.failuresInARow} looks in a row failed` : `${timeoutMs} ms passed`
  return labsError({
    code: 'converge_timeout',
    message: `Node ${nodeId} of ${labPath} did not come to be ${wanted}: it ${seen} when ${why}.`,
    advice:
      wanted === 'running'
        ? 'Read its log with getNodeLogs: an image that does not start and a host without memory look like this.'
        : 'Stop it again, or wipe it: a guest may refuse to shut down.',
    operation: 'getNode',
    details: {
      lab_path: labPath,
      node_id: nodeId,
      wanted,
      last_status: last?.value.status ?? null,
      looks: end.state.polls,
    },
    ...(end.cause ? { cause: end.cause } : {}),
  })
}

function invalid(what: string, wanted: string): Error {
  return labsError({
    code: 'invalid_options',
    message: `${what} cannot be used.`,
    advice: `Give ${wanted}.`,
    attempts: 0,
  })
}

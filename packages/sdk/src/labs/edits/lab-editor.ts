import type { CallOptions } from '../../internal/transport.ts'
import type { LabsClient } from '../client.ts'
import type {
  LabLink,
  LabNetwork,
  LabNode,
  LinkCreate,
  LinkEndpoint,
  NetworkCreate,
  NetworkUpdate,
  NodeCreate,
} from '../generated/types.ts'
import type { LabNeed } from '../topology/lab-records.ts'
import type { CreatedLink, LayoutEdit, LinkEdit, NodeEdit } from '../topology/overlay/pending-edit.ts'
import type { ConnectOptions } from '../topology/questions/can-connect.ts'
import type { NodeAction } from './run-node.ts'
import type { WaitForNodeOptions } from './wait-for-node.ts'

/** What any single edit accepts. */
export type EditOptions = Pick<CallOptions, 'signal'>

/** How a link is made. */
export interface CreateLinkOptions extends EditOptions, ConnectOptions {
  readonly styleOverride?: LinkCreate['style_override']
  /**
   * Names the intent: calls with one key are one link, also across programs, for as long as the server runs.
   * @default a fresh key per call
   */
  readonly idempotencyKey?: string
}

/** What an editor needs of a client. */
export type EditingClient = Pick<
  LabsClient,
  | 'createLink'
  | 'updateLink'
  | 'deleteLink'
  | 'createNetwork'
  | 'updateNetwork'
  | 'deleteNetwork'
  | 'createNode'
  | 'updateNode'
  | 'deleteNode'
  | 'getNode'
  | 'startNode'
  | 'stopNode'
  | 'wipeNode'
  | 'putLayout'
> &
  Parameters<typeof import('../../internal/runtime.ts').getRuntime>[0]

/** How an editor behaves. */
export interface LabEditorOptions {
  /** How long nothing must move before positions are sent, milliseconds. @default 500 */
  readonly layoutQuietMs?: number
  /**
   * Hears of positions that could not be sent: nobody waits for those. `kept` ones are tried again by
   * themselves; others are where they were before.
   */
  readonly onLayoutFailure?: (error: unknown, kept: boolean) => void
}

/**
 * Changes an open lab. Every edit shows in the session at once, with the cause `edit`; one the server refuses is
 * taken back in one step, and its promise rejects with the refusal. Edits of one thing are sent one after the
 * other, edits of different things side by side. When an answer is lost, the lab is read to see what came of it.
 * A later edit of the same thing may be refused because of an earlier one: nothing is merged but positions.
 */
export interface LabEditor {
  /**
   * Wires two ends together, the node first as the server wants it. Between two nodes the server makes a hidden
   * network and two links, and answers with the first half and the network.
   *
   * @throws LabsError `edit_conflict` for ends that cannot be linked, with `details.reason`, before anything is
   * sent; `interface_occupied`, `hot_plug_failed` and what else `createLink` is refused with. Ends that are linked
   * to each other already count as done.
   */
  createLink(from: LinkEndpoint, to: LinkEndpoint, options?: CreateLinkOptions): Promise<CreatedLink>
  /** Replaces members of a link; each is replaced whole, `metrics` too. */
  updateLink(linkId: string, patch: LinkEdit, options?: EditOptions): Promise<LabLink>
  /** Takes a link away; of a wire between two nodes the other half and the network go with it. */
  deleteLink(linkId: string, options?: EditOptions): Promise<void>
  /** Adds a network. @default name: the lowest `net-N` that is free; type: `linux_bridge` */
  createNetwork(network?: Partial<NetworkCreate>, options?: EditOptions): Promise<LabNetwork>
  /** Changes a network; `config` is replaced whole. A name makes a network of its own of the wire between two nodes. */
  updateNetwork(networkId: number, patch: NetworkUpdate, options?: EditOptions): Promise<LabNetwork>
  /** Deletes a network nothing is attached to. */
  deleteNetwork(networkId: number, options?: EditOptions): Promise<void>
  /** Adds a node. It shows when the server has made it: only the server knows what its template says. */
  createNode(node: NodeCreate, options?: EditOptions): Promise<LabNode>
  /** Changes what a node is called and drawn as. */
  updateNode(nodeId: number, patch: NodeEdit, options?: EditOptions): Promise<LabNode>
  /** Deletes a node with its links. Wires to it are left behind broken, as the server does it. */
  deleteNode(nodeId: number, options?: EditOptions): Promise<void>
  /** Starts, stops or wipes a node and waits until it is there; meanwhile it shows as `starting` or `stopping`. */
  runNode(nodeId: number, action: NodeAction, options?: WaitForNodeOptions): Promise<LabNode>
  /**
   * Moves things, shows them where they are at once, and sends all of it in one call when nothing has moved for
   * `layoutQuietMs`. A batch that cannot be sent is kept and sent again with what was moved since.
   *
   * @throws LabsError `invalid_options` for places that are not numbers.
   */
  move(layout: LayoutEdit): void
  /** Sends what was moved, now. Rejects with what the server said. */
  flushLayout(): Promise<void>
  /**
   * Sends what was moved and ends the editor; the session stays open. Edits under way are not ended. Rejects when
   * positions cannot be sent: they go back where they were. An editor also ends with its session, which sends nothing.
   */
  close(): Promise<void>
}

/** What is read again after an edit of each kind. */
export const partsOf = {
  link: ['links', 'networks'],
  network: ['networks', 'links'],
  node: ['nodes', 'links', 'networks'],
} as const satisfies Readonly<Record<string, readonly LabNeed[]>>

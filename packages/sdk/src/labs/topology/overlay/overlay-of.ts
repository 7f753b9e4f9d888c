import type { LabNetwork, LabNode } from '../../generated/types.ts'
import { isNetworkEnd } from '../lab-graph.ts'
import type { LabRecords, MergedRead } from '../lab-records.ts'
import { keepNetwork } from '../normalize-records.ts'
import { touchNothing } from '../touched.ts'
import { overlayCreateLink, overlayDeleteLink, overlayPatchLink } from './overlay-link.ts'
import { dropLink, dropNetwork, type OverlayRecords, promoted, putNetwork } from './overlay-records.ts'
import {
  type LayoutEdit,
  type PendingEdit,
  type PendingEditOf,
  type Placed,
  temporaryNetworkId,
} from './pending-edit.ts'
import { sameName } from './same-name.ts'

type Overlay<Kind extends PendingEdit['kind']> = (draft: OverlayRecords, edit: PendingEditOf<Kind>) => void

const overlays: { readonly [Kind in PendingEdit['kind']]: Overlay<Kind> } = {
  'create-link': overlayCreateLink,
  'patch-link': overlayPatchLink,
  'delete-link': overlayDeleteLink,
  'create-network': createNetwork,
  'patch-network': patchNetwork,
  'delete-network': (draft, { networkId }) => dropNetwork(draft, networkId),
  'patch-node': (draft, { nodeId, patch }) => patchNode(draft, nodeId, patch),
  'delete-node': deleteNode,
  layout: (draft, { layout }) => overlayLayout(draft, layout),
  'node-transient': setTransient,
}

/**
 * The lab as it will be once the server has done what is pending, and in what that differs from what is confirmed.
 * What the server has done already shows once, not twice; what its target has lost shows nothing. To take an edit
 * back, leave it out.
 *
 * @example
 * ```ts
 * const edit = { kind: 'delete-link', key: 'k1', sequence: 1, linkId: 'lnk_004' } as const
 * const shown = overlayOf(records, [edit])
 * const { graph, changes } = updateGraph(graphBefore, shown.records, shown.touched)
 * ```
 */
export function overlayOf(confirmed: LabRecords, pending: readonly PendingEdit[]): MergedRead {
  const draft: OverlayRecords = { records: confirmed, touched: touchNothing() }
  for (const edit of pending.toSorted((a, b) => a.sequence - b.sequence)) {
    const overlay = overlays[edit.kind] as Overlay<typeof edit.kind>
    overlay(draft, edit as never)
  }
  return draft
}

function createNetwork(draft: OverlayRecords, { network, answer, sequence }: PendingEditOf<'create-network'>): void {
  const { networks, linksKnown } = draft.records
  if (networks.toValues().some((known) => sameName(known, network) || known.id === answer?.id)) return
  const blank = { id: temporaryNetworkId(sequence), type: 'linux_bridge', left: 0, top: 0, visibility: true }
  putNetwork(draft, answer ? keepNetwork(answer, linksKnown) : { ...blank, ...network })
}

/** A name makes a network of its own of the wire between two nodes. */
function patchNetwork(draft: OverlayRecords, { networkId, patch }: PendingEditOf<'patch-network'>): void {
  const network = draft.records.networks.get(networkId)
  if (!network) return
  const patched: LabNetwork = { ...network, ...patch }
  putNetwork(draft, network.implicit && patch.name ? promoted(patched) : patched)
}

function patchNode(draft: OverlayRecords, nodeId: number, patch: Partial<LabNode>): void {
  const { records, touched } = draft
  const node = records.nodes.get(nodeId)
  if (!node) return
  touched.nodes.add(nodeId)
  draft.records = { ...records, nodes: records.nodes.with(nodeId, { ...node, ...patch }) }
}

/** The links of a deleted node go with it; the other halves of its pairs stay, and are broken. */
function deleteNode(draft: OverlayRecords, { nodeId }: PendingEditOf<'delete-node'>): void {
  if (!draft.records.nodes.has(nodeId)) return
  for (const { id, from, to } of draft.records.links.toValues()) {
    if ([from, to].some((end) => !isNetworkEnd(end) && end.node_id === nodeId)) dropLink(draft, id)
  }
  draft.touched.nodes.add(nodeId)
  draft.records = { ...draft.records, nodes: draft.records.nodes.without(nodeId) }
}

function overlayLayout(draft: OverlayRecords, { nodes = [], networks = [], viewport, defaults }: LayoutEdit): void {
  for (const place of nodes) patchNode(draft, place.id, cut(place))
  for (const place of networks) {
    const network = draft.records.networks.get(place.id)
    if (network) putNetwork(draft, { ...network, ...cut(place) })
  }
  const { records, touched } = draft
  if (viewport) {
    touched.viewport = true
    draft.records = { ...draft.records, viewport: { x: 0, y: 0, zoom: 1, ...records.viewport, ...viewport } }
  }
  if (defaults) {
    touched.defaults = true
    draft.records = { ...draft.records, defaults: { link_style: 'orthogonal', ...records.defaults, ...defaults } }
  }
}

/** As the server will have it. */
export function cut({ left, top }: Omit<Placed, 'id'>): Omit<Placed, 'id'> {
  return { left: Math.trunc(left), top: Math.trunc(top) }
}

function setTransient(draft: OverlayRecords, { nodeId, transient, answer }: PendingEditOf<'node-transient'>): void {
  const { records, touched } = draft
  if (!records.nodes.has(nodeId)) return
  touched.nodes.add(nodeId)
  if (answer) patchNode(draft, nodeId, { status: answer.status })
  else draft.records = { ...records, transients: records.transients.with(nodeId, transient) }
}

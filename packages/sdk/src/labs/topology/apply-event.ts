import type { LabLink, LabNetwork, LabNode, LinkEndpoint } from '../generated/types.ts'
import { putDiscovery, putDivergence } from './apply-observation.ts'
import { forgetGone } from './forget-gone.ts'
import { isPayload } from './is-payload.ts'
import type { KnownLabEvent, LabEvent, LabEventPayloads } from './lab-event.ts'
import { isNetworkEnd } from './lab-graph.ts'
import { interfaceKey, type LabNeed, type LabRecords, type Touched } from './lab-records.ts'
import { keepInterface, keepLink, keepNetwork } from './normalize-records.ts'
import { sameJson } from './same-json.ts'
import { isTouched, type TouchedDraft, touchNothing } from './touched.ts'

/**
 * What became of an event. `applied`: the records differ. `unchanged`: they said so already. `notice`: it is
 * news, not state. `gated`: of a discovery cycle that was read already. `unknown`: a type this library does not
 * know. `malformed`: a known type without what it should carry; `needs` says how to make up for it.
 */
export type EventEffect = 'applied' | 'unchanged' | 'notice' | 'gated' | 'unknown' | 'malformed'

/** What an event leads to. */
export interface AppliedEvent {
  readonly records: LabRecords
  readonly touched: Touched
  /** What must be read again, because the event says only that it changed, or speaks of what is not known. */
  readonly needs: ReadonlySet<LabNeed>
  readonly effect: EventEffect
}

/** An event on its way: what it touches and asks for is gathered as it is applied. */
interface Applying {
  readonly touched: TouchedDraft
  readonly needs: Set<LabNeed>
}

type Handler<Type extends KnownLabEvent['type']> = (
  records: LabRecords,
  payload: LabEventPayloads[Type],
  applying: Applying,
) => LabRecords | 'notice' | 'gated'

const handlers: { readonly [Type in KnownLabEvent['type']]: Handler<Type> } = {
  link_created: putLink,
  link_updated: putLink,
  link_patched: putLink,
  link_deleted: deleteLink,
  network_created: putNetwork,
  network_updated: putNetwork,
  network_promoted: putNetwork,
  network_deleted: deleteNetwork,
  layout_updated: askForLayout,
  interface_updated: putInterface,
  interface_live_mac: putLiveMac,
  node_status_reconciled: (records, { node_id, status }, applying) => putStatus(records, node_id, status, applying),
  node_state: (records, { node_id, state }, applying) => putStatus(records, node_id, state, applying),
  node_warning: () => 'notice',
  link_state: () => 'notice',
  discovered_link: putDiscovery,
  link_divergent: putDivergence,
}

/** What makes up for an event of this type that cannot be understood. */
const remedies: Partial<Record<KnownLabEvent['type'], readonly LabNeed[]>> = {
  link_created: ['links'],
  link_updated: ['links'],
  link_patched: ['links'],
  link_deleted: ['links'],
  network_created: ['networks'],
  network_updated: ['networks'],
  network_promoted: ['networks'],
  network_deleted: ['networks'],
  layout_updated: ['nodes', 'networks', 'defaults'],
  interface_updated: ['nodes'],
  node_status_reconciled: ['nodes'],
  node_state: ['nodes'],
}

/**
 * The records after an event of the socket. Applying an event twice is the same as applying it once. Nothing is
 * taken on trust: ends of links that are not known are asked for in `needs`, deletes of what is not there change
 * nothing, types that are not known are only counted by whoever counts effects.
 *
 * @example
 * ```ts
 * const { records, touched, needs } = applyEvent(before, { type: 'link_deleted', payload: { link_id: 'lnk_004' } })
 * const { graph, changes } = updateGraph(graphBefore, records, touched)
 * if (needs.size > 0) console.log('to be read again:', ...needs)
 * ```
 */
export function applyEvent(records: LabRecords, event: LabEvent): AppliedEvent {
  const touched = touchNothing()
  const needs = new Set<LabNeed>()
  if (!isKnown(event)) return { records, touched, needs, effect: 'unknown' }
  if (!isPayload(event)) {
    return { records, touched, needs: new Set(remedies[event.type]), effect: 'malformed' }
  }
  const handle = handlers[event.type] as Handler<typeof event.type>
  const after = handle(records, event.payload as never, { touched, needs })
  if (typeof after === 'string') return { records, touched, needs, effect: after }
  const isChanged = isTouched(touched)
  return {
    records: isChanged ? forgetGone(after, touched) : after,
    touched,
    needs,
    effect: isChanged ? 'applied' : 'unchanged',
  }
}

function isKnown(event: LabEvent): event is { readonly type: KnownLabEvent['type']; readonly payload: unknown } {
  return Object.hasOwn(handlers, event.type)
}

function putLink(records: LabRecords, payload: { readonly link: LabLink }, { touched, needs }: Applying): LabRecords {
  const link = keepLink(payload.link)
  for (const end of [link.from, link.to]) askForEnd(records, end, needs)
  const known = records.links.get(link.id)
  if (known && sameJson(known, link)) return records
  touched.links.add(link.id)
  const added = { ...records, links: records.links.with(link.id, link) }
  if (records.linkOrder.has(link.id)) return added
  // Servers append, so the newest stands last.
  const place = records.nextLinkPlace
  return { ...added, linkOrder: records.linkOrder.with(link.id, place), nextLinkPlace: place + 1 }
}

function askForEnd(records: LabRecords, end: LinkEndpoint, needs: Set<LabNeed>): void {
  if (isNetworkEnd(end)) {
    if (!records.networks.has(end.network_id)) needs.add('networks')
  } else if (!records.nodes.has(end.node_id)) needs.add('nodes')
}

function deleteLink(records: LabRecords, { link_id }: { readonly link_id: string }, { touched }: Applying): LabRecords {
  if (!records.links.has(link_id)) return records
  touched.links.add(link_id)
  return { ...records, links: records.links.without(link_id), linkOrder: records.linkOrder.without(link_id) }
}

function putNetwork(
  records: LabRecords,
  { network }: { readonly network: LabNetwork },
  { touched }: Applying,
): LabRecords {
  const kept = keepNetwork(network, records.linksKnown)
  const known = records.networks.get(network.id)
  if (known && sameJson(known, kept)) return records
  touched.networks.add(network.id)
  return { ...records, networks: records.networks.with(network.id, kept) }
}

function deleteNetwork(
  records: LabRecords,
  { network }: { readonly network: LabNetwork },
  { touched }: Applying,
): LabRecords {
  if (!records.networks.has(network.id)) return records
  touched.networks.add(network.id)
  return { ...records, networks: records.networks.without(network.id) }
}

/** The event tells whose place changed, not where to; and tells nothing of the defaults it may have changed too. */
function askForLayout(
  records: LabRecords,
  { node_ids, network_ids }: LabEventPayloads['layout_updated'],
  { needs }: Applying,
): LabRecords {
  if (node_ids.length > 0) needs.add('nodes')
  if (network_ids.length > 0) needs.add('networks')
  needs.add('defaults')
  return records
}

function putInterface(
  records: LabRecords,
  { node_id, interface_index, ...payload }: LabEventPayloads['interface_updated'],
  applying: Applying,
): LabRecords {
  const record = records.linksKnown ? keepInterface(payload.interface) : payload.interface
  const node = records.nodes.get(node_id)
  const at = node?.interfaces.findIndex((known, position) => (known.index ?? position) === interface_index) ?? -1
  if (!node || at === -1) {
    applying.needs.add('nodes')
    return records
  }
  return putNode(records, { ...node, interfaces: node.interfaces.with(at, record) }, applying)
}

function putStatus(records: LabRecords, nodeId: number, status: unknown, applying: Applying): LabRecords {
  const node = records.nodes.get(nodeId)
  if (node && (status === 0 || status === 2)) return putNode(records, { ...node, status }, applying)
  applying.needs.add('nodes')
  return records
}

function putNode(records: LabRecords, node: LabNode, { touched }: Applying): LabRecords {
  if (sameJson(records.nodes.get(node.id), node)) return records
  touched.nodes.add(node.id)
  return { ...records, nodes: records.nodes.with(node.id, node) }
}

function putLiveMac(
  records: LabRecords,
  liveMac: LabEventPayloads['interface_live_mac'],
  { touched, needs }: Applying,
): LabRecords {
  if (!records.nodes.has(liveMac.node_id)) needs.add('nodes')
  const key = interfaceKey(liveMac.node_id, liveMac.interface_index)
  if (sameJson(records.liveMacs.get(key), liveMac)) return records
  touched.liveMacs.add(key)
  return { ...records, liveMacs: records.liveMacs.with(key, liveMac) }
}

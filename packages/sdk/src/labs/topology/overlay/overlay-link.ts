import type { LabNetwork, LinkEndpoint } from '../../generated/types.ts'
import { isNetworkEnd } from '../lab-graph.ts'
import { keepLink, keepNetwork } from '../normalize-records.ts'
import { orientEndpoints } from '../questions/orient-endpoints.ts'
import {
  dropLink,
  dropNetwork,
  joins,
  linkAt,
  linksAtNetwork,
  networkOfEnd,
  type OverlayRecords,
  promoted,
  putLink,
  putNetwork,
} from './overlay-records.ts'
import { type PendingEditOf, temporaryHalfId, temporaryLinkId, temporaryNetworkId } from './pending-edit.ts'

/** Shows a link that is being created: between nodes as the pair it will be, of which some may be there already. */
export function overlayCreateLink(draft: OverlayRecords, edit: PendingEditOf<'create-link'>): void {
  const { from, to } = orientEndpoints(edit.from, edit.to)
  if (isNetworkEnd(from) || isNetworkEnd(to)) overlaySingle(draft, edit, from, to)
  else overlayPair(draft, edit, from, to)
}

function overlaySingle(
  draft: OverlayRecords,
  edit: PendingEditOf<'create-link'>,
  from: LinkEndpoint,
  to: LinkEndpoint,
): void {
  if (draft.records.links.toValues().some((link) => joins(link, from, to))) return
  const network = draft.records.networks.get(networkOfEnd(to) ?? 0)
  putHalf(draft, edit, { id: temporaryLinkId(edit.key), from, to })
  if (network?.implicit && linksAtNetwork(draft.records, network.id).length === 3) putNetwork(draft, promoted(network))
}

function overlayPair(
  draft: OverlayRecords,
  edit: PendingEditOf<'create-link'>,
  from: LinkEndpoint,
  to: LinkEndpoint,
): void {
  const [had, has] = [networkAt(draft, from), networkAt(draft, to)]
  if (had !== null && had === has) return
  const network = pairNetwork(draft, edit, had ?? has)
  if (!draft.records.networks.has(network.id)) putNetwork(draft, network)
  const end = { network_id: network.id }
  if (had !== network.id) putHalf(draft, edit, { id: temporaryLinkId(edit.key), from, to: end })
  if (has !== network.id) putHalf(draft, edit, { id: temporaryHalfId(edit.key), from: to, to: end })
}

function networkAt({ records }: OverlayRecords, end: LinkEndpoint): number | null {
  const link = linkAt(records, end)
  return link ? networkOfEnd(link.to) : null
}

/** The network between the two: the one answered, the one that half of the pair is at already, or one to come. */
function pairNetwork(
  { records }: OverlayRecords,
  { answer, sequence }: PendingEditOf<'create-link'>,
  known: number | null,
): LabNetwork {
  if (answer?.network) return records.networks.get(answer.network.id) ?? keepNetwork(answer.network, records.linksKnown)
  const found = known === null ? undefined : records.networks.get(known)
  if (found?.implicit && linksAtNetwork(records, found.id).length === 1) return found
  const id = temporaryNetworkId(sequence)
  return { id, name: '', type: 'linux_bridge', left: 0, top: 0, visibility: false, implicit: true, config: {} }
}

function putHalf(
  draft: OverlayRecords,
  { answer, style_override = null }: PendingEditOf<'create-link'>,
  half: { readonly id: string; readonly from: LinkEndpoint; readonly to: LinkEndpoint },
): void {
  const isAnswered = answer && joins(answer.link, half.from, half.to)
  putLink(draft, isAnswered ? keepLink(answer.link) : { ...half, style_override })
}

/** Hides a link that is being deleted: with half of a pair goes the other half, and with the last the network. */
export function overlayDeleteLink(draft: OverlayRecords, { linkId }: PendingEditOf<'delete-link'>): void {
  const link = draft.records.links.get(linkId)
  if (!link) return
  dropLink(draft, linkId)
  for (const networkId of [link.from, link.to].map(networkOfEnd)) {
    if (networkId === null || !draft.records.networks.get(networkId)?.implicit) continue
    const left = linksAtNetwork(draft.records, networkId)
    if (left.length > 1) continue
    for (const { id } of left) dropLink(draft, id)
    dropNetwork(draft, networkId)
  }
}

/** Shows a link as it is being changed. */
export function overlayPatchLink(draft: OverlayRecords, { linkId, patch }: PendingEditOf<'patch-link'>): void {
  const link = draft.records.links.get(linkId)
  if (link) putLink(draft, { ...link, ...patch })
}

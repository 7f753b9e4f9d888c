import type { LabLink, LabNetwork, LinkEndpoint } from '../../generated/types.ts'
import { isPayload } from '../is-payload.ts'
import type { KnownLabEvent, LabEvent } from '../lab-event.ts'
import { isNetworkEnd } from '../lab-graph.ts'
import { sameJson } from '../same-json.ts'
import { joins, sameEnd } from './overlay-records.ts'
import { type PendingEdit, type PendingEditOf, statusAfter } from './pending-edit.ts'
import { sameName } from './same-name.ts'

/**
 * The pending edit an event is the echo of, or null: the oldest one that would have caused just this. Edits that
 * were answered are known by the ids of the answer, others by what they wanted. A pair echoes in several events;
 * whether all of an edit is done, `isConfirmed` tells. Changes and deletions of nodes have no echo: no server
 * announces them. Two users who want the same at once are taken for one, which does no harm.
 *
 * @example
 * ```ts
 * const edit = { kind: 'delete-link', key: 'k1', sequence: 1, linkId: 'lnk_004' } as const
 * const echo = matchEcho([edit], { type: 'link_deleted', payload: { link_id: 'lnk_004' } })
 * console.log('the server has seen', echo?.key)
 * ```
 */
export function matchEcho(pending: readonly PendingEdit[], event: LabEvent): PendingEdit | null {
  const known = event as KnownLabEvent
  if (!Object.hasOwn(echoes, event.type) || !isPayload(known)) return null
  const isEcho = echoes[known.type] as (edit: PendingEdit, payload: unknown) => boolean
  const inOrder = pending.toSorted((a, b) => a.sequence - b.sequence)
  return inOrder.find((edit) => isEcho(edit, known.payload)) ?? null
}

type Echoes = {
  readonly [Type in KnownLabEvent['type']]?: (
    edit: PendingEdit,
    payload: (KnownLabEvent & { readonly type: Type })['payload'],
  ) => boolean
}

const echoes: Echoes = {
  link_created: (edit, { link }) => edit.kind === 'create-link' && isCreated(edit, link),
  link_updated: (edit, { link }) => edit.kind === 'patch-link' && edit.linkId === link.id && has(link, edit.patch),
  link_deleted: (edit, { link_id }) => edit.kind === 'delete-link' && edit.linkId === link_id,
  network_created: (edit, { network }) => edit.kind === 'create-network' && isCreatedNetwork(edit, network),
  network_updated: (edit, { network }) => isPatchedNetwork(edit, network),
  network_promoted: (edit, { network }) => isPatchedNetwork(edit, network),
  network_deleted: (edit, { network }) => edit.kind === 'delete-network' && edit.networkId === network.id,
  layout_updated: (edit, { node_ids, network_ids }) =>
    edit.kind === 'layout' &&
    sameIds(edit.layout.nodes ?? [], node_ids) &&
    sameIds(edit.layout.networks ?? [], network_ids),
  node_status_reconciled: (edit, { node_id, status }) =>
    edit.kind === 'node-transient' && edit.nodeId === node_id && status === statusAfter(edit.transient),
}

function isCreated({ from, to, answer }: PendingEditOf<'create-link'>, link: LabLink): boolean {
  if (answer?.link.id === link.id) return true
  const ends: readonly LinkEndpoint[] = [from, to]
  if (ends.some(isNetworkEnd)) return !answer && joins(link, from, to)
  const isHalf = isNetworkEnd(link.to) && ends.some((end) => sameEnd(end, link.from))
  return isHalf && (!answer?.network || sameEnd(link.to, { network_id: answer.network.id }))
}

function isCreatedNetwork({ network, answer }: PendingEditOf<'create-network'>, created: LabNetwork): boolean {
  return answer ? answer.id === created.id : sameName(created, network)
}

function isPatchedNetwork(edit: PendingEdit, network: LabNetwork): boolean {
  return edit.kind === 'patch-network' && edit.networkId === network.id && has(network, edit.patch)
}

/** Whether a record has every member of a patch. */
function has(record: object, patch: object): boolean {
  return Object.entries(patch).every(([key, value]) => sameJson((record as Record<string, unknown>)[key], value))
}

function sameIds(places: readonly { readonly id: number }[], ids: readonly number[]): boolean {
  const wanted = new Set(places.map(({ id }) => id))
  return wanted.size === new Set(ids).size && ids.every((id) => wanted.has(id))
}

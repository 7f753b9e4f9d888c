import type { LabLink, LabNetwork, LabNode } from '../generated/types.ts'
import { forgetGone } from './forget-gone.ts'
import { type LabRead, type LabRecords, type MergedRead, noRecords } from './lab-records.ts'
import { keepLink, keepNetwork, keepNode, shareInterfaces, withLiveKeysOf } from './normalize-records.ts'
import { clearObserved } from './observed.ts'
import type { PersistentMap } from './persistent-map.ts'
import { sameJson } from './same-json.ts'
import { type TouchedDraft, touchNothing } from './touched.ts'

/**
 * The records one read gives, from nothing.
 *
 * @example
 * ```ts
 * const records = recordsOf({
 *   nodes: await client.listNodes('demo.json'),
 *   networks: await client.listNetworks('demo.json', { include_hidden: true }),
 *   links: await client.listLinks('demo.json'),
 * })
 * const graph = buildGraph(records)
 * ```
 */
export function recordsOf(read: LabRead): LabRecords {
  return mergeRead(noRecords, read).records
}

/**
 * The records after a poll or a resync. A member of the read replaces all that was known of its kind; a record
 * that says the same keeps its identity and is not touched. Without links in the read, and none known, the
 * derived members of nodes and networks are all there is to go by, and are kept.
 *
 * @example
 * ```ts
 * const { records, touched } = mergeRead(before, { nodes: await client.listNodes('demo.json') })
 * console.log(touched.nodes.size, 'nodes differ')
 * ```
 */
export function mergeRead(records: LabRecords, read: LabRead): MergedRead {
  const touched = touchNothing()
  const start = read.generation === undefined ? records : clearObserved(records, read.generation, touched)
  const linksKnown = start.linksKnown || read.links !== undefined
  const links = read.links ? mergeLinks(start, read.links, touched) : start
  const merged: LabRecords = {
    ...links,
    linksKnown,
    nodes: mergeNodes(start, read, linksKnown, touched),
    networks: mergeNetworks(start, read, linksKnown, touched),
    ...mergeSettings(start, read, touched),
  }
  const tidy = forgetGone(merged, touched)
  return { records: isSame(tidy, records) ? records : tidy, touched }
}

function mergeNodes(before: LabRecords, read: LabRead, linksKnown: boolean, { nodes: touched }: TouchedDraft) {
  if (!read.nodes && linksKnown === before.linksKnown) return before.nodes
  const isDocument = read.nodes !== undefined && read.source === 'document'
  const keep = (node: LabNode) => {
    const known = before.nodes.get(node.id)
    const kept = shareInterfaces(known, keepNode(node, linksKnown))
    return isDocument ? withLiveKeysOf(known, kept) : kept
  }
  const nodes = read.nodes ? Object.values(read.nodes) : before.nodes.values()
  return replaceAll(before.nodes, pairs(nodes, keep), touched)
}

function mergeNetworks(before: LabRecords, read: LabRead, linksKnown: boolean, { networks: touched }: TouchedDraft) {
  if (!read.networks && linksKnown === before.linksKnown) return before.networks
  const networks = read.networks ? Object.values(read.networks) : before.networks.values()
  const keep = (network: LabNetwork) => keepNetwork(network, linksKnown)
  return replaceAll(before.networks, pairs(networks, keep), touched)
}

function mergeLinks(before: LabRecords, read: readonly LabLink[], { links: touched }: TouchedDraft): LabRecords {
  const links = replaceAll(before.links, pairs(read, keepLink), touched)
  const places = [...placesOf(read, before.linkOrder)]
  const linkOrder = replaceAll(before.linkOrder, places, touched)
  return { ...before, links, linkOrder, nextLinkPlace: Math.max(before.nextLinkPlace, (places.at(-1)?.[1] ?? -1) + 1) }
}

/** Numbers that rise along the array. Those from before stay where they still fit, so that little is touched. */
function* placesOf(links: readonly LabLink[], before: PersistentMap<string, number>): Iterable<[string, number]> {
  let last = -1
  for (const { id } of links) {
    const known = before.get(id) ?? -1
    last = known > last ? known : last + 1
    yield [id, last]
  }
}

function* pairs<R extends { readonly id: K }, K>(all: Iterable<R>, keep: (record: R) => R): Iterable<[K, R]> {
  for (const record of all) yield [record.id, keep(record)]
}

/** The map with exactly these entries; what says the same as before stays the same object. */
function replaceAll<K, V>(before: PersistentMap<K, V>, entries: Iterable<[K, V]>, touched: Set<K>) {
  const draft = before.edit()
  const seen = new Set<K>()
  for (const [key, value] of entries) {
    seen.add(key)
    const known = draft.get(key)
    if (known !== undefined && sameJson(known, value)) continue
    draft.set(key, value)
    touched.add(key)
  }
  if (seen.size < before.size || draft.size > seen.size) {
    for (const key of before.keys()) {
      if (seen.has(key)) continue
      draft.delete(key)
      touched.add(key)
    }
  }
  return draft.done()
}

function mergeSettings(before: LabRecords, read: LabRead, touched: TouchedDraft) {
  const keep = <Value>(known: Value, value: Value | undefined) =>
    value === undefined || sameJson(known, value) ? known : value
  const defaults = keep(before.defaults, read.defaults)
  const viewport = keep(before.viewport, read.viewport)
  touched.defaults ||= defaults !== before.defaults
  touched.viewport ||= viewport !== before.viewport
  return { defaults, viewport }
}

function isSame(a: LabRecords, b: LabRecords): boolean {
  return (Object.keys(b) as (keyof LabRecords)[]).every((key) => a[key] === b[key])
}

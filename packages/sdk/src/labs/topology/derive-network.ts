import type { LabLink, LabNetwork, LinkEndpoint } from '../generated/types.ts'
import { type GraphNetwork, isNetworkEnd, type NetworkRole, networkVertex } from './lab-graph.ts'
import type { DerivationSource } from './remember-links.ts'

/** The network of the graph, which is `before` when that still holds. */
export function deriveNetwork(
  { links: all }: DerivationSource,
  record: LabNetwork,
  linkIds: readonly string[],
  before: GraphNetwork | undefined,
): GraphNetwork {
  const links = linkIds.map((id) => all.get(id)).filter((link) => link !== undefined)
  const count = links.length === 0 ? (record.count ?? 0) : links.reduce((sum, link) => sum + endsAt(link, record.id), 0)
  const role = roleOf(record, links, count)
  const isSame = before?.record === record && before.role === role && before.count === count
  if (isSame && sameIds(before.linkIds, linkIds)) return before
  const shown = role !== 'implicit' && (isVisible(record) || count > 0)
  const { id, name } = record
  return { kind: 'network', id, vertex: networkVertex(id), name, record, role, count, linkIds, shown }
}

/** Seeded and migrated files say 0 and 1; one that says nothing means yes. */
export function isVisible({ visibility }: Pick<LabNetwork, 'visibility'>): boolean {
  return visibility !== false && visibility !== 0
}

function roleOf(record: LabNetwork, links: readonly LabLink[], count: number): NetworkRole {
  if (record.implicit !== true) return record.name === `bridge-${record.id}` ? 'promoted' : 'explicit'
  // With no links known, the count of the server is all there is.
  const isPair = count === 2 && links.every((link) => isHalf(link, record.id))
  return isPair && !isVisible(record) ? 'implicit' : 'broken'
}

function isHalf({ from, to }: LabLink, networkId: number): boolean {
  return !isNetworkEnd(from) && isAt(to, networkId)
}

function endsAt({ from, to }: LabLink, networkId: number): number {
  return Number(isAt(from, networkId)) + Number(isAt(to, networkId))
}

function isAt(end: LinkEndpoint, networkId: number): boolean {
  return isNetworkEnd(end) && end.network_id === networkId
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((id, at) => id === b[at]))
}

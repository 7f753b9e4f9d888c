import { countEndpoints, type ReadNetwork } from '../derive-document.ts'
import { isNetworkEndpoint } from '../endpoints.ts'
import { flawless, type HasLabDefect } from '../lab-defects.ts'
import type { LabDocument, LabEvent, StoredLink, StoredNetwork } from '../lab-document.ts'

export interface LinkRemoval {
  readonly document: LabDocument
  /** Every link that goes, the requested one last. Empty when it was gone already. */
  readonly links: readonly StoredLink[]
  /** Networks that go with them, with the count from before. */
  readonly networks: readonly ReadNetwork[]
}

/**
 * Removes a link. A network that exists only for a pair goes with either half, and takes the other half with it.
 */
export function deleteLink(document: LabDocument, linkId: string, has: HasLabDefect = flawless): LinkRemoval {
  const link = document.links.find(({ id }) => id === linkId)
  if (!link) return { document, links: [], networks: [] }
  const networks = has('pair-half-survives') ? [] : pairNetworks(document, link)
  const gone = new Set(networks.map(({ id }) => id))
  const others = document.links.filter((other) => other !== link && touches(other, gone))
  const removed = new Set([...others, link])
  const links = document.links.filter((other) => !removed.has(other))
  const kept = Object.entries(document.networks).filter(([, network]) => !gone.has(network.id))
  return {
    document: { ...document, networks: withReleasedIps(Object.fromEntries(kept), [...removed], links, has), links },
    links: [...others, link],
    networks,
  }
}

function pairNetworks(document: LabDocument, link: StoredLink): readonly ReadNetwork[] {
  const counts = countEndpoints(document.links)
  return [link.from, link.to].flatMap((end) => {
    const network = isNetworkEndpoint(end) ? document.networks[end.network_id] : undefined
    const count = network ? (counts.get(network.id) ?? 0) : 0
    return network?.implicit && count <= 2 ? [{ ...network, count }] : []
  })
}

const touches = (link: StoredLink, networks: ReadonlySet<number>): boolean =>
  [link.from, link.to].some((end) => isNetworkEndpoint(end) && networks.has(end.network_id))

type Networks = Readonly<Record<string, StoredNetwork>>

function withReleasedIps(
  networks: Networks,
  removed: readonly StoredLink[],
  left: readonly StoredLink[],
  has: HasLabDefect,
): Networks {
  const ips = new Set(removed.map((link) => link.runtime.ip))
  const counts = countEndpoints(left)
  return Object.fromEntries(
    Object.entries(networks).map(([key, network]) => {
      if (has('promotion-reverts') && /^bridge-\d+$/.test(network.name) && (counts.get(network.id) ?? 0) <= 2)
        return [key, { ...network, implicit: true, visibility: false, name: '' }]
      const used = network.runtime?.['used_ips']
      if (!Array.isArray(used) || !used.some((ip) => ips.has(ip))) return [key, network]
      return [key, { ...network, runtime: { ...network.runtime, used_ips: used.filter((ip) => !ips.has(ip)) } }]
    }),
  )
}

/** What a removal announces: what went along first, the requested link last. */
export function eventsOfRemoval(removal: LinkRemoval, has: HasLabDefect = flawless): readonly LabEvent[] {
  const deleted = removal.links.map(({ id }) => ({ type: 'link_deleted', payload: { link_id: id } }))
  const networks = removal.networks.map((network) => ({ type: 'network_deleted', payload: { network } }))
  const requested = deleted.slice(-1)
  const others = deleted.slice(0, -1)
  return has('link-delete-order') ? [...requested, ...others, ...networks] : [...others, ...networks, ...requested]
}

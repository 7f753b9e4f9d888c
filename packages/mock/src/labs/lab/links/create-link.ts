import { countEndpoints, type ReadNetwork, readLink, readNetwork } from '../derive-document.ts'
import { isNetworkEndpoint, isNodeEndpoint } from '../endpoints.ts'
import { flawless, type HasLabDefect } from '../lab-defects.ts'
import type { Endpoint, LabDocument, LabEvent, StoredLink, StoredNetwork } from '../lab-document.ts'
import { newNetwork } from '../networks/network-fields.ts'
import { nextKey } from '../next-id.ts'
import { refuse } from '../refusal.ts'
import { findConflict } from './find-conflict.ts'
import { freshLinkId, newLink } from './link-fields.ts'

export interface LinkRequest {
  readonly from: Endpoint
  readonly to: Endpoint
  readonly style_override: string | null
}

export interface LinkCreation {
  readonly document: LabDocument
  /** What was stored: one link, or the two halves of a pair. */
  readonly links: readonly StoredLink[]
  /** The network made for a pair. */
  readonly network: StoredNetwork | null
  /** Networks this link promoted, as the events show them: with the count from before. */
  readonly promoted: readonly ReadNetwork[]
}

/**
 * Links two endpoints. Two nodes get a hidden network of their own and a link each; the third link to such a
 * network makes it an ordinary one.
 * @throws Refusal 409 for a pair or interface that is taken, 404 for a network that does not exist
 */
export function createLink(document: LabDocument, request: LinkRequest, has: HasLabDefect = flawless): LinkCreation {
  const { from, to, style_override } = request
  const conflict = findConflict(document.links, from, to, has)
  if (conflict) throw conflict
  for (const end of [from, to]) requireNetwork(document, end, has)
  if (isNodeEndpoint(from) && isNodeEndpoint(to) && !has('node-link-stays-direct'))
    return createPair(document, request, has)

  const turned = has('network-first-turned-round') && isNetworkEndpoint(from) && isNodeEndpoint(to)
  const [first, second] = turned ? [to, from] : [from, to]
  const link = newLink(freshLinkId(document.links, has), first, second, style_override)
  const linked = { ...document, links: [...document.links, link] }
  return { ...promoteTouched(document, linked, link, has), links: [link], network: null }
}

function createPair(document: LabDocument, request: LinkRequest, has: HasLabDefect): LinkCreation {
  const network = newNetwork(nextKey(document.networks), {
    name: '',
    implicit: !has('implicit-network-visible'),
    visibility: has('implicit-network-visible'),
  })
  const links: StoredLink[] = []
  for (const end of [request.from, request.to]) {
    const id = freshLinkId([...document.links, ...links], has)
    links.push(newLink(id, end, { network_id: network.id }, request.style_override))
  }
  return {
    document: {
      ...document,
      networks: { ...document.networks, [network.id]: network },
      links: [...document.links, ...links],
    },
    links,
    network,
    promoted: [],
  }
}

function requireNetwork(document: LabDocument, end: Endpoint, has: HasLabDefect): void {
  if (!isNetworkEndpoint(end) || document.networks[end.network_id] || has('link-to-missing-network')) return
  throw refuse(404, `'Network ${end.network_id} does not exist'`)
}

function promoteTouched(before: LabDocument, after: LabDocument, link: StoredLink, has: HasLabDefect) {
  const counts = countEndpoints(after.links)
  const wanted = has('promotion-at-four') ? 4 : 3
  const ids = new Set([link.from, link.to].filter(isNetworkEndpoint).map((end) => end.network_id))
  const touched = [...ids].flatMap((id) => after.networks[id] ?? [])
  const promoted = touched
    .filter((network) => network.implicit && counts.get(network.id) === wanted)
    .map((network) => promoteNetwork(network, has))
  const networks = { ...after.networks, ...Object.fromEntries(promoted.map((network) => [network.id, network])) }
  return {
    document: promoted.length === 0 ? after : { ...after, networks },
    promoted: promoted.map((network) => readNetwork(before, network)),
  }
}

/** A hidden network as the ordinary one it becomes; it keeps a name it has. */
export const promoteNetwork = (network: StoredNetwork, has: HasLabDefect = flawless): StoredNetwork => ({
  ...network,
  implicit: false,
  visibility: true,
  name: network.name || (has('promotion-unnamed') ? '' : `bridge-${network.id}`),
})

/** What a creation announces, in order. */
export function eventsOfCreation(creation: LinkCreation, has: HasLabDefect = flawless): readonly LabEvent[] {
  const { network, promoted, links } = creation
  const announced = has('pair-half-unannounced') ? links.slice(0, 1) : links
  const created = announced.map((link) => ({ type: 'link_created', payload: { link: readLink(link) } }))
  if (network) return [{ type: 'network_created', payload: { network } }, ...created]
  if (has('promotion-silent')) return created
  const promotions = promoted.map((entry) => ({ type: 'network_promoted', payload: { network: entry } }))
  return has('promotion-after-link') ? [...created, ...promotions] : [...promotions, ...created]
}

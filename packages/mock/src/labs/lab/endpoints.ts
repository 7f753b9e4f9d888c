import { flawless, type HasLabDefect } from './lab-defects.ts'
import type { Endpoint, NetworkEndpoint, NodeEndpoint, StoredLink } from './lab-document.ts'
import { refuse } from './refusal.ts'

export const isNetworkEndpoint = (endpoint: Endpoint): endpoint is NetworkEndpoint => 'network_id' in endpoint

export const isNodeEndpoint = (endpoint: Endpoint): endpoint is NodeEndpoint => !isNetworkEndpoint(endpoint)

/** The same text for the same place. */
export const endpointKey = (endpoint: Endpoint): string =>
  isNetworkEndpoint(endpoint)
    ? `network:${endpoint.network_id}`
    : `node:${endpoint.node_id}:${endpoint.interface_index}`

/** The same text for the same pair, whichever side comes first. */
export const pairKey = (from: Endpoint, to: Endpoint): string => [endpointKey(from), endpointKey(to)].sort().join('|')

/** The network a link touches on the other side of a node, if that is its form. */
export function networkOf(link: StoredLink): number | null {
  if (isNetworkEndpoint(link.to)) return link.to.network_id
  return isNetworkEndpoint(link.from) ? link.from.network_id : null
}

/**
 * An endpoint as a request spells it. Numbers may come as text, the interface defaults to the first.
 * @throws Refusal 400 when it is no object, names nothing, or names it by something that is no number
 */
export function readEndpoint(side: 'from' | 'to', value: unknown, has: HasLabDefect = flawless): Endpoint {
  const readId = (name: string, id: unknown) => numberOf(side, name, id, has)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuse(400, `Link endpoint ${side} must be an object`)
  const given = value as Record<string, unknown>
  if (given['network_id'] !== undefined) return { network_id: readId('network_id', given['network_id']) }
  if (given['node_id'] === undefined) throw refuse(400, `Link endpoint ${side} names neither node_id nor network_id`)
  return {
    node_id: readId('node_id', given['node_id']),
    interface_index: readId('interface_index', given['interface_index'] ?? 0),
  }
}

function numberOf(side: string, name: string, value: unknown, has: HasLabDefect): number {
  if (typeof value === 'number' && Number.isFinite(value)) return Math.trunc(value)
  if (typeof value === 'string' && !has('endpoint-text-refused') && /^\s*[+-]?\d+\s*$/.test(value)) return Number(value)
  throw refuse(400, `Link endpoint ${side} has a ${name} that is not a number`)
}

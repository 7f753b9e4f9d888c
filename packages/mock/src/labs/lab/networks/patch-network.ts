import { type ReadNetwork, readNetwork } from '../derive-document.ts'
import { flawless, type HasLabDefect } from '../lab-defects.ts'
import type { LabDocument, StoredNetwork } from '../lab-document.ts'
import { promoteNetwork } from '../links/create-link.ts'
import { refuse, refuseInside } from '../refusal.ts'
import { requireFreeName } from './network-name.ts'

type Sent = Readonly<Record<string, unknown>>

const writable = ['name', 'type', 'left', 'top', 'icon', 'visibility', 'config'] as const

export interface NetworkChange {
  readonly document: LabDocument
  readonly network: ReadNetwork
  readonly event: 'network_updated' | 'network_promoted'
}

/**
 * Changes a network. A configuration is replaced as a whole and unchecked; naming the network behind a pair makes it
 * an ordinary one. Keys it does not know are dropped.
 * @throws Refusal 404, 409 for a taken name, 422 for what no network may become
 */
export function patchNetwork(
  document: LabDocument,
  networkId: number,
  sent: Sent,
  has: HasLabDefect = flawless,
): NetworkChange {
  const current = document.networks[networkId]
  if (!current) throw refuse(404, `Network ${networkId} does not exist`)
  if (!has('network-patch-type-free')) requireSameKind(current, sent)
  requireConfigOfKind(current, sent, has)
  requireName(document, current, sent, has)
  const isPromoted = current.implicit && Boolean(sent['name']) && !has('network-naming-keeps-implicit')
  const changed = { ...current, ...changesOf(current, sent, has) } as StoredNetwork
  const network = isPromoted ? promoteNetwork(changed, has) : changed
  const after = { ...document, networks: { ...document.networks, [networkId]: network } }
  return {
    document: after,
    network: readNetwork(after, network, has),
    event: isPromoted ? 'network_promoted' : 'network_updated',
  }
}

/**
 * The write of the first schema: takes what is not null, checks nothing.
 * @throws Refusal 404 inside HTTP 200
 */
export function replaceNetwork(
  document: LabDocument,
  networkId: number,
  sent: Sent,
  has: HasLabDefect = flawless,
): { readonly document: LabDocument; readonly network: ReadNetwork } {
  const current = document.networks[networkId]
  if (!current) throw refuseInside(404, `Network ${networkId} does not exist`)
  if (has('network-put-checks-name') && typeof sent['name'] === 'string')
    requireFreeName(document, sent['name'], networkId)
  const network = { ...current, ...changesOf(current, sent, has) } as StoredNetwork
  const after = { ...document, networks: { ...document.networks, [networkId]: network } }
  return { document: after, network: readNetwork(after, network, has) }
}

function changesOf(current: StoredNetwork, sent: Sent, has: HasLabDefect): Sent {
  const keys = writable.filter((key) => sent[key] !== undefined && sent[key] !== null)
  const changes = Object.fromEntries(keys.map((key) => [key, sent[key]]))
  if (!has('network-config-merged') || !changes['config']) return changes
  return { ...changes, config: { ...current.config, ...(changes['config'] as object) } }
}

function requireSameKind(current: StoredNetwork, sent: Sent): void {
  const type = sent['type'] ?? current.type
  if (type !== current.type && (type === 'bridge_cloud' || current.type === 'bridge_cloud'))
    throw refuse(422, 'A network cannot become a bridge cloud or cease to be one')
}

function requireConfigOfKind(current: StoredNetwork, sent: Sent, has: HasLabDefect): void {
  const config = sent['config'] as Sent | null | undefined
  if (config === undefined || config === null) return
  if (current.type === 'bridge_cloud' && !has('bridge-cloud-editable'))
    throw refuse(422, 'The configuration of a bridge cloud cannot be changed')
  if (current.type !== 'bridge_cloud' && config['host_bridge'])
    throw refuse(422, 'Only a bridge cloud has a config.host_bridge')
}

function requireName(document: LabDocument, current: StoredNetwork, sent: Sent, has: HasLabDefect): void {
  if (sent['name'] === null && !current.implicit && !has('network-null-name-accepted'))
    throw refuse(422, 'The name of a network cannot be null')
  if (typeof sent['name'] === 'string' && sent['name'] !== '') requireFreeName(document, sent['name'], current.id, has)
}

import { countEndpoints, type ReadNetwork } from '../derive-document.ts'
import { flawless, type HasLabDefect } from '../lab-defects.ts'
import type { LabDocument } from '../lab-document.ts'
import { refuse } from '../refusal.ts'
import { cloudId, cloudReferences, type PlacedLab } from './shared-cloud.ts'

/**
 * Removes a network nothing is attached to.
 * @throws Refusal 404, also for the network behind a pair; 409 while links or other labs use it
 */
export function deleteNetwork(
  document: LabDocument,
  networkId: number,
  labs: readonly PlacedLab[],
  has: HasLabDefect = flawless,
): { readonly document: LabDocument; readonly network: ReadNetwork } {
  const network = document.networks[networkId]
  if (!network || (network.implicit && !has('implicit-network-deletable')))
    throw refuse(404, `Network ${networkId} does not exist`)
  const count = countEndpoints(document.links).get(networkId) ?? 0
  if (count > 0 && !has('network-attached-deletable'))
    throw refuse(409, `Network ${networkId} still has ${count} link ends`, { count })
  const shared = cloudId(document, networkId)
  const references = network.type === 'nat_cloud' ? cloudReferences(labs, shared) : []
  if (references.length > 0)
    throw refuse(409, `Other networks use the cloud ${shared}`, { shared_cloud_id: shared, references })
  const kept = Object.entries(document.networks).filter(([, other]) => other.id !== networkId)
  return { document: { ...document, networks: Object.fromEntries(kept) }, network: { ...network, count } }
}

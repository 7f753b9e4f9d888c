import type { LabDocument, StoredNetwork } from '../lab-document.ts'
import { refuse } from '../refusal.ts'

/** A lab with the path it is stored under. */
export interface PlacedLab {
  readonly path: string
  readonly document: LabDocument
}

/** What another lab names to join a NAT cloud. */
export const cloudId = (document: LabDocument, networkId: number): string => `nat-cloud:${document.id}:${networkId}`

export interface CloudReference {
  readonly cloud_id: string
  readonly lab_path: string
  readonly lab_id: string
  readonly network_id: number
  readonly network_name: string
}

/** Every network that joins this cloud. */
export function cloudReferences(labs: readonly PlacedLab[], id: string): readonly CloudReference[] {
  return labs.flatMap(({ path, document }) =>
    Object.values(document.networks)
      .filter(({ config }) => config['shared_cloud_id'] === id)
      .map((network) => ({
        cloud_id: id,
        lab_path: path,
        lab_id: document.id,
        network_id: network.id,
        network_name: network.name,
      })),
  )
}

/** Why a NAT cloud cannot be joined; null when it can. */
export function cloudWarning(network: StoredNetwork): string | null {
  if (network.config['shared_cloud_id']) return 'The cloud is itself a reference to another one.'
  if (!network.config['cidr']) return 'The cloud has no address range.'
  return network.runtime?.['bridge_name'] ? null : 'The cloud has no bridge on the host.'
}

/**
 * The owner of a shared cloud.
 * @throws Refusal 404 when there is none, 409 with a warning when it cannot be joined
 */
export function requireCloud(labs: readonly PlacedLab[], id: string): StoredNetwork {
  const [, labId, networkId] = /^nat-cloud:(.+):(\d+)$/.exec(id) ?? []
  const lab = labs.find(({ document }) => document.id === labId)
  const owner = networkId === undefined ? undefined : lab?.document.networks[networkId]
  if (owner?.type !== 'nat_cloud') throw refuse(404, `The cloud ${id} does not exist`, { shared_cloud_id: id })
  const warning = cloudWarning(owner)
  if (warning) throw refuse(409, `The cloud ${id} cannot be joined`, { shared_cloud_id: id, warning })
  return owner
}

import { nameInvalid, nameTooLong } from './name-error.ts'

/** Linux would take one more; the service does not. */
export const LONGEST_HOST_NAME = 14

const helperPatterns = [/^nove[0-9a-f]{4}n\d{1,5}$/, /^nve[0-9a-f]{4}d\d{1,3}i\d{1,2}[hp]?$/, /^br-eth\d+$/]

/**
 * Name of the bridge that a network has on its host.
 *
 * @param hash What {@link labHash} gives.
 * @throws LabsError `name_too_long` from network 100,000 on; `name_invalid` for a hash or number that is none.
 *
 * @example
 * ```ts
 * console.log(bridgeName('cff7', 42)) // novecff7n42
 * ```
 */
export function bridgeName(hash: string, networkId: number): string {
  return limited(`nove${checkedHash(hash)}n${checkedNumber(networkId, 'network')}`)
}

/**
 * Name of the TAP device of a QEMU node's interface. The service makes names up to 14 characters, but its
 * privileged helper refuses some of them: ask {@link isAcceptedByHelper}.
 *
 * @param hash What {@link labHash} gives.
 * @throws LabsError `name_too_long` or `name_invalid`.
 *
 * @example
 * ```ts
 * console.log(tapName('cff7', 12, 3)) // nvecff7d12i3
 * ```
 */
export function tapName(hash: string, nodeId: number, interfaceIndex: number): string {
  return limited(interfaceName(hash, nodeId, interfaceIndex))
}

/**
 * Name of the host's end of a container's interface.
 *
 * @param hash What {@link labHash} gives.
 * @throws LabsError `name_too_long` or `name_invalid`.
 *
 * @example
 * ```ts
 * console.log(vethHostName('e9fe', 1, 0)) // nvee9fed1i0h
 * ```
 */
export function vethHostName(hash: string, nodeId: number, interfaceIndex: number): string {
  return limited(`${interfaceName(hash, nodeId, interfaceIndex)}h`)
}

/**
 * Name of the container's end of a container's interface, before it becomes `eth` and a number inside.
 *
 * @param hash What {@link labHash} gives.
 * @throws LabsError `name_too_long` or `name_invalid`.
 *
 * @example
 * ```ts
 * console.log(vethPeerName('e9fe', 1, 0)) // nvee9fed1i0p
 * ```
 */
export function vethPeerName(hash: string, nodeId: number, interfaceIndex: number): string {
  return limited(`${interfaceName(hash, nodeId, interfaceIndex)}p`)
}

/**
 * Name of a bridge of the host itself, which a `bridge_cloud` joins.
 *
 * @param index Number of the host's `eth` interface behind it.
 * @throws LabsError `name_invalid` for a number that is none.
 *
 * @example
 * ```ts
 * await client.createNetwork('demo.json', {
 *   name: 'uplink', type: 'bridge_cloud', config: { host_bridge: hostBridgeName(1) },
 * })
 * ```
 */
export function hostBridgeName(index: number): string {
  return `br-eth${checkedNumber(index, 'interface')}`
}

/**
 * Name of the container of a Docker node. Labs whose ids begin alike share it: only twelve characters count.
 *
 * @param labId `id` of the lab's document.
 * @throws LabsError `name_invalid` for an id without any character but dashes, or a number that is none.
 *
 * @example
 * ```ts
 * console.log(containerName('8a73c8c9-7af0-4d2c-86a4-b8c2f1c5e612', 4)) // nova-ve-8a73c8c97af0-4
 * ```
 */
export function containerName(labId: string, nodeId: number): string {
  const start = Array.from(labId.replaceAll('-', '')).slice(0, 12).join('')
  if (start === '')
    throw nameInvalid('A container cannot be named: the lab id is empty.', 'Give the id of the document.')
  return `nova-ve-${start}-${checkedNumber(nodeId, 'node')}`
}

/**
 * Whether the privileged helper of a host works on a device of this name. It refuses some names that the service
 * makes without complaint: TAP devices of nodes from 1,000 on, and of interfaces from 100 on.
 *
 * @example
 * ```ts
 * console.log(isAcceptedByHelper(tapName('cff7', 1000, 9))) // false
 * ```
 */
export function isAcceptedByHelper(name: string): boolean {
  return helperPatterns.some((pattern) => pattern.test(name))
}

function interfaceName(hash: string, nodeId: number, interfaceIndex: number): string {
  return `nve${checkedHash(hash)}d${checkedNumber(nodeId, 'node')}i${checkedNumber(interfaceIndex, 'interface')}`
}

function checkedHash(hash: string): string {
  if (/^[0-9a-f]{4}$/.test(hash)) return hash
  throw nameInvalid(
    `A device cannot be named: ${JSON.stringify(hash)} is no hash of a lab.`,
    'Give the four digits that labHash returns.',
  )
}

function checkedNumber(value: number, of: string): number {
  if (Number.isSafeInteger(value) && value >= 0) return value
  throw nameInvalid(`A device cannot be named: ${value} is no number of a ${of}.`, 'Give a whole number from 0.')
}

function limited(name: string): string {
  if (name.length > LONGEST_HOST_NAME) throw nameTooLong(name, LONGEST_HOST_NAME)
  return name
}

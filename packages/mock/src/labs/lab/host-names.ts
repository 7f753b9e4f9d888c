import { blake2b } from '@noble/hashes/blake2.js'
import type { NodeType } from './lab-document.ts'
import { ServerCrash } from './refusal.ts'

const longestInterfaceName = 14

/** Four hexadecimal digits that keep the devices of one lab on one host apart from those of another. */
export function labHash(instanceId: string, labId: string): string {
  const digest = blake2b(new TextEncoder().encode(`${instanceId}:${labId}`), { dkLen: 2 })
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The bridge of a network. @throws ServerCrash when the name outgrows what the host helper takes */
export const bridgeName = (hash: string, networkId: number): string => guard(`nove${hash}n${networkId}`)

/** The TAP device of a QEMU interface. @throws ServerCrash when the name is too long */
export const tapName = (hash: string, nodeId: number, index: number): string => guard(`nve${hash}d${nodeId}i${index}`)

/** The host side of a container's interface. @throws ServerCrash when the name is too long */
export const vethHostName = (hash: string, nodeId: number, index: number): string =>
  guard(`nve${hash}d${nodeId}i${index}h`)

/** The container side of a container's interface. @throws ServerCrash when the name is too long */
export const vethPeerName = (hash: string, nodeId: number, index: number): string =>
  guard(`nve${hash}d${nodeId}i${index}p`)

/** The device of an interface on the host, by the type of its node. @throws ServerCrash when the name is too long */
export const deviceName = (type: NodeType, hash: string, nodeId: number, index: number): string =>
  (type === 'docker' ? vethHostName : tapName)(hash, nodeId, index)

export const hostBridgePattern = /^br-eth\d+$/

function guard(name: string): string {
  if (name.length > longestInterfaceName)
    throw new ServerCrash(
      `The interface name ${name} has ${name.length} characters, the host takes ${longestInterfaceName}`,
    )
  return name
}

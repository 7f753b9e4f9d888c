import { isAcceptedByHelper, LONGEST_HOST_NAME } from './host-names.ts'

/** What a device or container of a host is, as far as its name tells. */
export type HostName =
  | {
      readonly kind: 'bridge'
      readonly hash: string
      readonly networkId: number
      /** See {@link isAcceptedByHelper}. */
      readonly acceptedByHelper: boolean
    }
  | {
      readonly kind: 'tap' | 'veth_host' | 'veth_peer'
      readonly hash: string
      readonly nodeId: number
      readonly interfaceIndex: number
      /** See {@link isAcceptedByHelper}. */
      readonly acceptedByHelper: boolean
    }
  /** A bridge of the host itself. */
  | { readonly kind: 'host_bridge'; readonly index: number }
  /** `labIdStart`: up to twelve characters of the lab's id, without its dashes. */
  | { readonly kind: 'container'; readonly labIdStart: string; readonly nodeId: number }

// The hash may hold any digit up to f, a d among them: only its fixed length says where it ends.
const bridge = /^nove([0-9a-f]{4})n(0|[1-9]\d*)$/
const device = /^nve([0-9a-f]{4})d(0|[1-9]\d*)i(0|[1-9]\d*)([hp]?)$/
const hostBridge = /^br-eth(0|[1-9]\d*)$/
const container = /^nova-ve-([^-]{1,12})-(0|[1-9]\d*)$/u

const kinds = { '': 'tap', h: 'veth_host', p: 'veth_peer' } as const

/**
 * Takes a name apart, or gives null for one that this service does not make: foreign devices, longer names, numbers
 * with leading zeros. Use it on `iface` of an undeclared link, whose `peer_node_id` the service often cannot tell.
 *
 * @example
 * ```ts
 * const name = parseHostName('nved981d2i10')
 * if (name?.kind === 'tap') console.log('node', name.nodeId, 'interface', name.interfaceIndex)
 * ```
 */
export function parseHostName(name: string): HostName | null {
  return parseContainer(name) ?? parseHostBridge(name) ?? (name.length > LONGEST_HOST_NAME ? null : parseDevice(name))
}

function parseDevice(name: string): HostName | null {
  const acceptedByHelper = isAcceptedByHelper(name)
  const [, bridgeHash, networkId] = bridge.exec(name) ?? []
  if (bridgeHash !== undefined)
    return { kind: 'bridge', hash: bridgeHash, networkId: Number(networkId), acceptedByHelper }
  const [, hash, nodeId, interfaceIndex, suffix] = device.exec(name) ?? []
  if (hash === undefined) return null
  const kind = kinds[suffix as keyof typeof kinds]
  return { kind, hash, nodeId: Number(nodeId), interfaceIndex: Number(interfaceIndex), acceptedByHelper }
}

function parseHostBridge(name: string): HostName | null {
  const index = wholeNumber(hostBridge.exec(name)?.[1])
  return index === null ? null : { kind: 'host_bridge', index }
}

function parseContainer(name: string): HostName | null {
  const [, labIdStart, digits] = container.exec(name) ?? []
  const nodeId = wholeNumber(digits)
  return labIdStart === undefined || nodeId === null ? null : { kind: 'container', labIdStart, nodeId }
}

/** More digits than a number can hold are a name of somebody else. */
function wholeNumber(digits: string | undefined): number | null {
  const value = Number(digits)
  return digits !== undefined && Number.isSafeInteger(value) ? value : null
}

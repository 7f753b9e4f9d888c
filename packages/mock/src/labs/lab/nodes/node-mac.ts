import type { StoredNode } from '../lab-document.ts'

/** The first address of a QEMU node. Beyond node 255 it is malformed, as upstream's are. */
export const firstMac = (nodeId: number): string => `50:00:00:${nodeId.toString(16).padStart(2, '0')}:00:00`

/** A hardware address as a number; null when it is none. */
export function readMac(text: string): number | null {
  const plain = text.trim().toLowerCase()
  return /^[0-9a-f]{2}(:[0-9a-f]{2}){5}$/.test(plain) ? Number.parseInt(plain.replaceAll(':', ''), 16) : null
}

export const macText = (address: number): string =>
  (address % 2 ** 48)
    .toString(16)
    .padStart(12, '0')
    .replace(/(..)(?!$)/g, '$1:')

/** The address an interface gets when the machine starts and none was planned. */
export function runtimeMac(node: Pick<StoredNode, 'firstmac'>, index: number): string {
  const first = readMac(node.firstmac ?? '')
  if (first !== null) return macText(first + index)
  const [high, low] = [Math.floor(index / 256) % 256, index % 256].map((part) => part.toString(16).padStart(2, '0'))
  return `52:54:00:00:${high}:${low}`
}

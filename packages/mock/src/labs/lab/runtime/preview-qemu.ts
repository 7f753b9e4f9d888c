import type { StoredNode } from '../lab-document.ts'
import { runtimeMac } from '../nodes/node-mac.ts'
import { refuseInside } from '../refusal.ts'

export interface PreviewToken {
  readonly token: string
  readonly source: 'default' | 'user' | 'actual'
}

/**
 * The command line of a QEMU node, word by word. While it runs, every word is the real one.
 * @throws Refusal 400 inside HTTP 200 for other types
 */
export function previewQemu(node: StoredNode, machine: string | null, isRunning: boolean): readonly PreviewToken[] {
  if (node.type !== 'qemu') throw refuseInside(400, `Node ${node.id} is no QEMU node`)
  const { architecture, qemu_nic, boot_order, qemu_options } = node.extras
  const given = words(qemu_options)
  const own = [
    `qemu-system-${String(architecture ?? 'x86_64')}`,
    ...['-name', node.name, '-uuid', node.uuid ?? ''],
    ...['-machine', machine ?? 'pc', '-smp', String(node.cpu), '-m', String(node.ram)],
    ...['-drive', `file=${node.image},if=virtio`],
    ...(boot_order ? ['-boot', String(boot_order)] : []),
    ...node.interfaces.flatMap(({ index, planned_mac }) => [
      '-device',
      `${String(qemu_nic ?? 'e1000')},netdev=net${index},mac=${planned_mac ?? runtimeMac(node, index)}`,
    ]),
  ]
  const tokens: readonly PreviewToken[] = [
    ...own.map((token) => ({ token, source: 'default' as const })),
    ...given.map((token) => ({ token, source: 'user' as const })),
  ]
  return isRunning ? tokens.map(({ token }) => ({ token, source: 'actual' })) : tokens
}

const words = (text: unknown): readonly string[] =>
  String(text ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')

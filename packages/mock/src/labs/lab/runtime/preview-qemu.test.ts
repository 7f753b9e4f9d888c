import { expect, test } from 'vitest'
import { node } from '../test-support/demo-document.ts'
import { previewQemu } from './preview-qemu.ts'

const stored = node(1, {
  type: 'qemu',
  name: 'R1',
  image: 'vyos.qcow2',
  uuid: 'u',
  ethernet: 1,
  firstmac: '50:00:00:01:00:00',
  extras: { qemu_nic: 'virtio-net-pci', boot_order: 'cd', qemu_options: ' -nographic  -serial mon:stdio ' },
})

test('words come from the node and from its user', () => {
  const tokens = previewQemu(stored, 'q35', false)
  const from = (source: string) => tokens.filter((entry) => entry.source === source).map(({ token }) => token)
  expect(from('default').join(' ')).toBe(
    'qemu-system-x86_64 -name R1 -uuid u -machine q35 -smp 1 -m 256 -drive file=vyos.qcow2,if=virtio -boot cd ' +
      '-device virtio-net-pci,netdev=net0,mac=50:00:00:01:00:00',
  )
  expect(from('user')).toEqual(['-nographic', '-serial', 'mon:stdio'])
})

test('while it runs, words are the real ones', () => {
  expect(new Set(previewQemu(stored, null, true).map(({ source }) => source))).toEqual(new Set(['actual']))
})

test('other types have none', () => {
  expect(() => previewQemu(node(1), null, false)).toThrow(expect.objectContaining({ httpStatus: 200, code: 400 }))
})

import { expect, test } from 'vitest'
import { interfaceNames } from './interface-names.ts'

test.each([
  ['fxp0,ge-0/0/{n}', 'qemu', ['fxp0', 'ge-0/0/0', 'ge-0/0/1', 'ge-0/0/2']],
  ['Gi{port}', 'qemu', ['Gi1', 'Gi2', 'Gi3', 'Gi4']],
  ['e{slot}', 'iol', ['e0', 'e1', 'e2', 'e3']],
  ['a, b , c{n}/{port}', 'qemu', ['a', 'b', 'c0/1', 'c1/2']],
  ['mgmt,ha', 'qemu', ['mgmt', 'ha', 'Gi3', 'Gi4']],
  [null, 'qemu', ['Gi1', 'Gi2', 'Gi3', 'Gi4']],
  ['', 'docker', ['eth0', 'eth1', 'eth2', 'eth3']],
  [undefined, 'dynamips', ['eth0', 'eth1', 'eth2', 'eth3']],
] as const)('%s on %s', (scheme, type, want) => {
  expect(interfaceNames(scheme, type, 4)).toEqual(want)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isLabsError } from '../errors.ts'
import { hostNames, refusedHostNames } from './host-names.fixture.ts'
import {
  bridgeName,
  containerName,
  hostBridgeName,
  isAcceptedByHelper,
  tapName,
  vethHostName,
  vethPeerName,
} from './host-names.ts'
import { labHash } from './lab-hash.ts'
import { parseHostName } from './parse-host-name.ts'

type Kind = (typeof hostNames)[number][2]
const makers: Record<Kind, (hash: string, first: number, second?: number) => string> = {
  bridge: (hash, networkId) => bridgeName(hash, networkId),
  tap: (hash, nodeId, index = 0) => tapName(hash, nodeId, index),
  veth_host: (hash, nodeId, index = 0) => vethHostName(hash, nodeId, index),
  veth_peer: (hash, nodeId, index = 0) => vethPeerName(hash, nodeId, index),
}
const codeOf = (work: () => unknown): string => {
  try {
    return `made ${work()}`
  } catch (error) {
    return isLabsError(error) ? error.code : String(error)
  }
}

describe('names on a host', () => {
  it.each(hostNames)('%s, %s: %s %j has the hash %s and the name %s', (instance, lab, kind, numbers, hash, name) => {
    const [first, second] = numbers
    expect(labHash(instance, lab)).toBe(hash)
    expect(makers[kind](hash, first, second)).toBe(name)
    const numbered = kind === 'bridge' ? { networkId: first } : { nodeId: first, interfaceIndex: second }
    // One of them is made by the service and refused by its helper.
    expect(parseHostName(name)).toEqual({ kind, hash, ...numbered, acceptedByHelper: name !== 'nvecff7d1000i9' })
  })

  it.each(refusedHostNames)('%s, %s: %s %j is too long', (instance, lab, kind, [first, second]) => {
    expect(codeOf(() => makers[kind](labHash(instance, lab), first, second))).toBe('name_too_long')
  })

  it('both ends of a container have the longest name at node 99, interface 99', () => {
    expect(vethPeerName('cff7', 99, 99)).toBe('nvecff7d99i99p')
    expect(vethHostName('e9fe', 1, 0)).toBe('nvee9fed1i0h')
  })

  it.each([
    ['no hash', () => bridgeName('cff', 1)],
    ['a hash in capitals', () => tapName('CFF7', 1, 0)],
    ['a negative number', () => tapName('cff7', -1, 0)],
    ['half a number', () => vethHostName('cff7', 1, 0.5)],
    ['no number', () => bridgeName('cff7', Number.NaN)],
    ['a number in another notation', () => hostBridgeName(1e21)],
    ['an empty instance', () => labHash('', 'lab')],
    ['an empty lab', () => labHash('instance', '')],
    ['a lab of dashes', () => containerName('---', 1)],
  ])('refuses %s', (_, work) => expect(codeOf(work)).toBe('name_invalid'))

  it.each([
    ['8a73c8c9-7af0-4d2c-86a4-b8c2f1c5e612', 4, 'nova-ve-8a73c8c97af0-4'],
    ['alpine-docker-demo', 12, 'nova-ve-alpinedocker-12'],
    ['lab', 1, 'nova-ve-lab-1'],
    ['🙂🙂-🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂', 1, 'nova-ve-🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂-1'],
  ])('the container of %s, node %i is %s', (lab, nodeId, name) => {
    expect(containerName(lab, nodeId)).toBe(name)
    expect(parseHostName(name)).toEqual({ kind: 'container', labIdStart: name.split('-')[2], nodeId })
  })

  it.each([
    ['novecff7n99999', true],
    ['nvecff7d999i99', true],
    ['nvecff7d1000i9', false],
    ['nvecff7d1i100', false],
    ['br-eth0', true],
    ['br-ethx', false],
    ['eth0', false],
    ['xnvecff7d1i0', false],
    ['nvecff7d1i0\n', false],
  ])('the helper takes %j: %s', (name, taken) => expect(isAcceptedByHelper(name)).toBe(taken))
})

describe('parseHostName', () => {
  it.each([
    'eth0',
    '',
    'nve',
    'nvecff7d1',
    'nvecff7d1i',
    'nvecff7i1d1',
    'nved1i0',
    'nvecffd1i0',
    'nvecff71d1i0',
    'novecffn1',
    'nvecff7d1i0x',
    'nveCFF7d1i0',
    'nvecff7d01i0',
    'novecff7n007',
    'novecff7n100000',
    'nvecff7d999i99h',
    'nvecff7d1i0hp',
    ' nvecff7d1i0',
    'nvecff7d1i0\n',
    'br-eth',
    'br-eth01',
    'br-eth99999999999999999999',
    'nova-ve--1',
    'nova-ve-a-b-1',
    'nova-ve-abcdefghijklm-1',
  ])('gives nothing for %j', (name) => expect(parseHostName(name)).toBeNull())

  const hash = fc.stringMatching(/^[0-9a-f]{4}$/)
  it('is the inverse of naming, whatever the hash', () => {
    fc.assert(
      fc.property(
        hash,
        fc.nat(999),
        fc.nat(99),
        fc.constantFrom('tap', 'veth_host', 'veth_peer'),
        (h, nodeId, interfaceIndex, kind) => {
          const name = `nve${h}d${nodeId}i${interfaceIndex}${kind === 'tap' ? '' : kind.at(5)}`
          fc.pre(name.length <= 14)
          expect(makers[kind](h, nodeId, interfaceIndex)).toBe(name)
          expect(parseHostName(name)).toEqual({ kind, hash: h, nodeId, interfaceIndex, acceptedByHelper: true })
        },
      ),
    )
    fc.assert(
      fc.property(hash, fc.nat(99_999), (h, networkId) => {
        const want = { kind: 'bridge', hash: h, networkId, acceptedByHelper: true }
        expect(parseHostName(bridgeName(h, networkId))).toEqual(want)
      }),
    )
    fc.assert(
      fc.property(fc.nat(), (index) => {
        expect(parseHostName(hostBridgeName(index))).toEqual({ kind: 'host_bridge', index })
      }),
    )
  })

  it('gives of any text either nothing or what makes that text again', () => {
    const parts = fc.constantFrom(
      'nve',
      'nove',
      'd',
      'i',
      'n',
      'h',
      'p',
      'cff7',
      'dddd',
      '0',
      '12',
      'br-eth',
      'nova-ve-',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 7 }), (pieces) => {
        const text = pieces.join('')
        const parsed = parseHostName(text)
        if (parsed !== null) expect(spell(parsed)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })
})

function spell(name: NonNullable<ReturnType<typeof parseHostName>>): string {
  if (name.kind === 'bridge') return bridgeName(name.hash, name.networkId)
  if (name.kind === 'host_bridge') return hostBridgeName(name.index)
  if (name.kind === 'container') return containerName(name.labIdStart, name.nodeId)
  return makers[name.kind](name.hash, name.nodeId, name.interfaceIndex)
}

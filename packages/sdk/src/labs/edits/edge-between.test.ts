import { expect, test } from 'vitest'
import type { LabLink, LabNetwork, LinkEndpoint } from '../generated/types.ts'
import { recordsOf } from '../topology/merge-read.ts'
import { edgeBetween } from './edge-between.ts'

const port = (node_id: number, interface_index = 0) => ({ node_id, interface_index })
const net = (network_id: number) => ({ network_id })
const link = (id: string, from: LinkEndpoint, to: LinkEndpoint) => ({ id, from, to }) as LabLink
const pair = { id: 1, name: '', type: 'linux_bridge', implicit: true } as LabNetwork
const read = (links: LabLink[], networks = { '1': pair } as Record<string, LabNetwork>) =>
  recordsOf({ links, networks })

const whole = [link('lnk_001', port(1), net(1)), link('lnk_002', port(2), net(1))]

test.each([
  ['both halves', whole, port(1), port(2), 'lnk_001'],
  ['both halves, the other way round', whole, port(2), port(1), 'lnk_002'],
  ['one half of a wire', whole.slice(0, 1), port(1), port(2), null],
  ['another interface of the node', whole, port(1), port(2, 1), null],
  [
    'an end at another network',
    [link('lnk_001', port(1), net(1)), link('lnk_002', port(2), net(2))],
    port(1),
    port(2),
    null,
  ],
  ['a link to a network', whole, port(1), net(1), 'lnk_001'],
  ['a link to another network', whole, port(1), net(2), null],
  ['a link without a network between', [link('lnk_001', port(1), port(2))], port(1), port(2), 'lnk_001'],
  ['nothing', [], port(1), port(2), null],
] as const)('%s', (_what, links, from, to, want) => {
  expect(edgeBetween(read([...links]), from, to)?.link.id ?? null).toBe(want)
})

test('halves without their network are no wire', () => {
  expect(edgeBetween(read(whole, {}), port(1), port(2))).toBeNull()
})

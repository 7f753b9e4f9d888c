import { expect, it, test } from 'vitest'
import type { LabNode, LinkEndpoint } from '../../generated/types.ts'
import { buildGraph } from '../build-graph.ts'
import { net, nodeOf, oneOfEverything, port, readOf } from '../lab.fixture.ts'
import { recordsOf } from '../merge-read.ts'
import { canConnect, legalPairs } from './can-connect.ts'
import { type HotPlugCatalog, type HotPlugGate, hotPlugGate } from './hot-plug-gate.ts'

const graph = buildGraph(recordsOf(oneOfEverything))
const catalog: HotPlugCatalog = {
  templates: [
    { key: 'vyos', capabilities: { hotplug: true, max_nics: 25, machine: 'q35' } },
    { key: 'asa', capabilities: { hotplug: false, max_nics: 8, machine: 'pc' } },
    { key: 'odd', capabilities: { hotplug: true, max_nics: 8, machine: 'pc' } },
    { key: 'iol', capabilities: { hotplug: true, max_nics: 16, machine: null } },
    { key: 'alpine', capabilities: { hotplug: true, max_nics: 99, machine: null } },
  ],
}

test.each<{ name: string; from: LinkEndpoint; to: LinkEndpoint; want: string }>([
  { name: 'two free ports', from: port(1, 0), to: port(5, 0), want: 'ok' },
  { name: 'a free port and a network', from: port(5, 0), to: net(2), want: 'ok' },
  { name: 'a network and a free port', from: net(2), to: port(5, 0), want: 'ok' },
  { name: 'what is left of a pair', from: port(5, 0), to: net(3), want: 'ok' },
  { name: 'two networks', from: net(2), to: net(4), want: 'two-networks' },
  { name: 'one node with itself', from: port(5, 0), to: port(5, 1), want: 'same-node' },
  { name: 'a port with itself', from: port(5, 0), to: port(5, 0), want: 'same-node' },
  { name: 'a missing node', from: port(5, 0), to: port(9, 0), want: 'node-missing' },
  { name: 'a missing port', from: port(5, 40), to: port(1, 0), want: 'interface-missing' },
  { name: 'a missing network', from: port(5, 0), to: net(99), want: 'network-missing' },
  { name: 'a wired port', from: port(5, 0), to: port(2, 1), want: 'interface-occupied' },
  { name: 'the same pair again', from: port(1, 1), to: port(2, 0), want: 'linked-already' },
  { name: 'the same link again', from: net(2), to: port(2, 1), want: 'linked-already' },
  { name: 'the same direct link again', from: port(4, 0), to: port(3, 2), want: 'linked-already' },
])('$name: $want', ({ from, to, want }) => {
  const answer = canConnect(graph, from, to)
  expect(answer.ok ? 'ok' : answer.reason).toBe(want)
  if (answer.ok) expect('node_id' in answer.from).toBe(true)
})

it('names every place a cable may go to', () => {
  const targets = legalPairs(graph, port(1, 0)).map((end) =>
    'network_id' in end ? `n${end.network_id}` : `${end.node_id}:${end.interface_index}`,
  )
  expect(targets).toEqual(['2:2', '2:3', '3:3', '4:2', '4:3', '5:0', '5:1', '5:2', '5:3', 'n2', 'n3', 'n4', 'n5'])
  expect(legalPairs(graph, port(1, 1))).toEqual([])
  expect(legalPairs(graph, net(4)).every((end) => 'node_id' in end)).toBe(true)
})

const runs = { status: 2 } as const
test.each<{ name: string; node: Partial<LabNode>; want: Omit<HotPlugGate, 'open'> }>([
  { name: 'stopped', node: { template: 'asa' }, want: { reason: 'stopped', maxNics: 8 } },
  { name: 'runs, can', node: { ...runs, template: 'vyos' }, want: { reason: 'hot-plug', maxNics: 25 } },
  { name: 'runs, cannot', node: { ...runs, template: 'asa' }, want: { reason: 'unsupported', maxNics: 8 } },
  {
    name: 'runs, machine of the template cannot',
    node: { ...runs, template: 'odd' },
    want: { reason: 'machine', maxNics: 8 },
  },
  {
    name: 'runs, on a machine of its own that cannot',
    node: { ...runs, template: 'vyos', machine_override: 'pc' },
    want: { reason: 'machine', maxNics: 25 },
  },
  {
    name: 'IOL, whatever its template says',
    node: { ...runs, type: 'iol', template: 'iol' },
    want: { reason: 'unsupported', maxNics: 16 },
  },
  {
    name: 'container',
    node: { ...runs, type: 'docker', template: 'alpine' },
    want: { reason: 'hot-plug', maxNics: 99 },
  },
  { name: 'template nobody knows', node: { ...runs, template: 'new' }, want: { reason: 'hot-plug', maxNics: 8 } },
])('hot-plug, $name: $want.reason', ({ node, want }) => {
  const lab = buildGraph(recordsOf(readOf({ nodes: [nodeOf(1, node), nodeOf(2)] })))
  const gate = hotPlugGate(lab.nodes.get(1) ?? expect.fail('no node'), catalog)
  expect(gate).toEqual({ ...want, open: want.reason === 'stopped' || want.reason === 'hot-plug' })
  const answer = canConnect(lab, port(2), port(1), { catalog })
  expect(answer.ok ? null : answer.reason).toBe(gate.open ? null : 'node-running')
})

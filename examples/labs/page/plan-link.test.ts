import { freeInterfaces, type GraphNode, type LabGraph, nodeVertex } from '@nova/sdk/labs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallLab, type SmallLab } from '../test/small-lab.ts'
import { planLink, vertexOf } from './plan-link.ts'

let lab: SmallLab
let graph: LabGraph
beforeAll(async () => {
  lab = await openSmallLab()
  graph = await lab.read()
})
afterAll(() => lab.platform.close())

const freeNodes = () => graph.nodes.toValues().filter((node) => freeInterfaces(node).length > 0)
const firstPort = (node: GraphNode) => ({ node_id: node.id, interface_index: freeInterfaces(node)[0]?.index })

test('two nodes are linked by their first free interfaces', () => {
  const [a, b] = freeNodes().slice(-2) as [GraphNode, GraphNode]
  expect(planLink(graph, a.vertex, b.vertex)).toMatchObject({ ok: true, from: firstPort(a), to: firstPort(b) })
})

test('a node goes first, whichever way the cable was pulled', () => {
  const [node] = freeNodes().slice(-1) as [GraphNode]
  expect(planLink(graph, 'network1', node.vertex)).toMatchObject({
    ok: true,
    from: firstPort(node),
    to: { network_id: 1 },
  })
})

test.each([
  ['node6', 'node6', 'itself'],
  ['node6', 'node99', 'gone'],
  ['network1', 'network1', 'itself'],
  ['network2', 'network1', 'Two networks'],
] as const)('%s cannot be linked to %s: %s', (from, to, why) => {
  expect(planLink(graph, from, to)).toMatchObject({ ok: false, text: expect.stringContaining(why) })
})

test('a node whose interfaces are all taken says so', async () => {
  const [node, other] = freeNodes().slice(-2) as [GraphNode, GraphNode]
  for (const { index } of freeInterfaces(node))
    await lab.client.createLink(lab.path, { from: { node_id: node.id, interface_index: index }, to: { network_id: 1 } })
  const full = await lab.read()
  expect(planLink(full, node.vertex, other.vertex)).toEqual({ ok: false, text: `${node.name} has no free interface` })
  expect(planLink(full, other.vertex, node.vertex)).toMatchObject({ ok: false })
})

test('vertices are found by their names', () => {
  expect(vertexOf(graph, nodeVertex(1))).toBe(graph.nodes.get(1))
  expect(vertexOf(graph, 'network1')).toBe(graph.networks.get(1))
  expect(vertexOf(graph, 'node99')).toBeNull()
})

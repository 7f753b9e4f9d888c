import { expect, test } from 'vitest'
import { generateLab } from './generate-lab.ts'
import type { LabDocument } from './lab/lab-document.ts'
import { schemaProblem } from './lab/test-support/check-contract.ts'
import { serveLabs } from './lab/test-support/lab-service.ts'

/** Ends of links by node, and the lengths of node-to-node links in pixels. */
function measure(document: LabDocument) {
  const degrees = new Map(Object.keys(document.nodes).map((id) => [Number(id), 0]))
  const taken = new Set<string>()
  const ends = new Map<number, number[]>()
  for (const { from, to } of document.links) {
    if (!('node_id' in from) || !('network_id' in to)) throw new Error('a link is not from a node to a network')
    const node = document.nodes[from.node_id]
    if (from.interface_index >= (node?.ethernet ?? 0)) throw new Error('a link beyond the interfaces of its node')
    if (!document.networks[to.network_id]) throw new Error('a link to a missing network')
    taken.add(`${from.node_id}:${from.interface_index}`)
    degrees.set(from.node_id, (degrees.get(from.node_id) ?? 0) + 1)
    ends.set(to.network_id, [...(ends.get(to.network_id) ?? []), from.node_id])
  }
  const lengths = [...ends].flatMap(([id, members]) => {
    if (!document.networks[id]?.implicit) return []
    const [a, b] = members.map((member) => document.nodes[member])
    return a && b ? [Math.hypot(a.left - b.left, a.top - b.top)] : []
  })
  return { degrees: [...degrees.values()], interfaces: taken.size, pairs: lengths.length, lengths }
}

test('500 nodes and 700 links, as large labs are', () => {
  const document = generateLab()
  const { degrees, interfaces, pairs, lengths } = measure(document)
  expect(degrees).toHaveLength(500)
  expect(document.links).toHaveLength(1400)
  expect(Object.keys(document.networks)).toHaveLength(700)
  expect(interfaces).toBe(1400)
  expect(pairs).toBe(700)
  expect(degrees.filter((degree) => degree === 0)).toHaveLength(35)
  expect(Math.max(...degrees)).toBe(9)
  expect(new Set(Object.values(document.nodes).map(({ type }) => type)).size).toBe(4)
  expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(300)
  for (const { left, top } of Object.values(document.nodes)) {
    expect(left).toBeGreaterThanOrEqual(0)
    expect(left).toBeLessThanOrEqual(6000)
    expect(top).toBeGreaterThanOrEqual(0)
    expect(top).toBeLessThanOrEqual(4500)
  }
})

test('the same seed gives the same lab, another seed another one', () => {
  const options = { nodes: 40, links: 50, seed: 9 }
  expect(generateLab(options)).toEqual(generateLab(options))
  expect(generateLab({ ...options, seed: 10 })).not.toEqual(generateLab(options))
})

test.each([
  [{ nodes: 1, links: 0 }, 1, 0],
  [{ nodes: 2, links: 1 }, 0, 1],
  [{ nodes: 10, links: 4 }, 5, 4],
  [{ nodes: 200, links: 250, isolated: 20 }, 20, 250],
  [{ nodes: 0, links: 0 }, 0, 0],
])('%j', (options, isolated, links) => {
  const { degrees, pairs } = measure(generateLab(options))
  expect([degrees.filter((degree) => degree === 0).length, pairs]).toEqual([isolated, links])
})

test('visible networks come beside the links and have the low numbers', () => {
  const document = generateLab({ nodes: 30, links: 40, networks: 3, seed: 2 })
  const counts = new Map<number, number>()
  for (const { to } of document.links)
    if ('network_id' in to) counts.set(to.network_id, (counts.get(to.network_id) ?? 0) + 1)
  expect(measure(document).pairs).toBe(40)
  for (const id of [1, 2, 3]) {
    expect(document.networks[id]).toMatchObject({ implicit: false, visibility: true, name: `net-${id}` })
    expect(counts.get(id)).toBeGreaterThanOrEqual(3)
  }
  expect(document.networks[4]).toMatchObject({ implicit: true, visibility: false, name: '' })
})

test('refuses more links than fit', () => {
  expect(() => generateLab({ nodes: 4, links: 20, isolated: 0 })).toThrow(RangeError)
})

test('its nodes, networks and links are what the contract says, and the service serves them', async () => {
  const document = generateLab({ nodes: 60, links: 80, networks: 2 })
  for (const node of Object.values(document.nodes)) expect(schemaProblem('node', ['LabNode'], node)).toBeNull()
  for (const network of Object.values(document.networks))
    expect(schemaProblem('network', ['LabNetwork'], network)).toBeNull()
  for (const link of document.links) expect(schemaProblem('link', ['LabLink'], link)).toBeNull()
  const labs = await serveLabs({ labs: { 'big.json': document } })
  expect(Object.keys((await labs.on('big.json', 'GET nodes')).body['data'] as object)).toHaveLength(60)
  const started = await labs.on('big.json', 'GET nodes/1/start')
  expect(started.body['status']).toBe('success')
})

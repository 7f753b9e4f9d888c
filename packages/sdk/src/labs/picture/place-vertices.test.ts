import { describe, expect, test } from 'vitest'
import { buildGraph } from '../topology/build-graph.ts'
import {
  implicitNetwork,
  linkOf,
  net,
  networkOf,
  nodeOf,
  oneOfEverything,
  port,
  readOf,
} from '../topology/lab.fixture.ts'
import { recordsOf } from '../topology/merge-read.ts'
import { placeVertices, shownVertices, vertexSize } from './place-vertices.ts'

const graphOf = (read: Parameters<typeof recordsOf>[0]) => buildGraph(recordsOf(read))
const middle = (left: number, top: number) => ({ x: left + vertexSize.width / 2, y: top + vertexSize.height / 2 })

/** Six nodes in a ring that nobody ever placed. */
const unplaced = readOf({
  nodes: [1, 2, 3, 4, 5, 6].map((id) => nodeOf(id, { left: 0, top: 0 })),
  links: [1, 2, 3, 4, 5, 6].map((id) => linkOf(`lnk_00${id}`, port(id, 0), port((id % 6) + 1, 1))),
})

describe('placeVertices', () => {
  test('takes the positions the lab has', () => {
    const places = placeVertices(
      graphOf(readOf({ nodes: [nodeOf(1, { left: 10, top: 20 }), nodeOf(2, { left: 0, top: 0 })] })),
    )
    expect([...places]).toEqual([
      ['node1', middle(10, 20)],
      ['node2', middle(0, 0)],
    ])
  })

  test('leaves out the inside of wires', () => {
    const graph = graphOf(oneOfEverything)
    const places = placeVertices(graph)
    expect(places.has('network1')).toBe(false)
    expect([...places.keys()].sort()).toEqual(shownVertices(graph).sort())
  })

  test('pulls apart what was never placed, the same way each time', () => {
    const places = placeVertices(graphOf(unplaced))
    const points = [...places.values()]
    for (const [index, a] of points.entries())
      for (const b of points.slice(index + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(vertexSize.width)
    expect(placeVertices(graphOf(unplaced))).toEqual(places)
  })

  test('keeps what was placed where it is when others were not', () => {
    const read = readOf({
      nodes: [nodeOf(1, { left: 500, top: 500 }), nodeOf(2, { left: 0, top: 0 }), nodeOf(3, { left: 0, top: 0 })],
      networks: [networkOf(1, { left: 700, top: 500 })],
      links: [
        linkOf('lnk_001', port(1, 0), net(1)),
        linkOf('lnk_002', port(2, 0), net(1)),
        linkOf('lnk_003', port(3, 0), net(1)),
      ],
    })
    const places = placeVertices(graphOf(read))
    expect(places.get('node1')).toEqual(middle(500, 500))
    expect(places.get('network1')).toEqual(middle(700, 500))
    const near = places.get('node2')
    expect(Math.hypot((near?.x ?? 0) - 740, (near?.y ?? 0) - 530)).toBeLessThan(400)
  })

  test('computes all when asked to', () => {
    const read = readOf({ nodes: [nodeOf(1, { left: 5, top: 5 }), nodeOf(2, { left: 9000, top: 9000 })] })
    const places = placeVertices(graphOf(read), 'computed')
    expect(Math.hypot(...Object.values(places.get('node2') ?? {}))).toBeLessThan(2000)
  })

  test.each([Number.NaN, undefined, '12' as unknown as number])('a position of %s is none', (left) => {
    const node = { ...nodeOf(1), left: left as number }
    const place = placeVertices(graphOf(readOf({ nodes: [node] }))).get('node1')
    expect(Number.isFinite(place?.x)).toBe(true)
  })

  test('a lab with nothing in it has no places', () => {
    expect(placeVertices(graphOf(readOf({ networks: [implicitNetwork(1)] }))).size).toBe(0)
  })
})

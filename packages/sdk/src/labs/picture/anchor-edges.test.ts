import { describe, expect, test } from 'vitest'
import { buildGraph } from '../topology/build-graph.ts'
import { linkOf, nodeOf, oneOfEverything, port, readOf } from '../topology/lab.fixture.ts'
import { recordsOf } from '../topology/merge-read.ts'
import { anchorEdges } from './anchor-edges.ts'
import { placeVertices } from './place-vertices.ts'

function anchorsOf(read: Parameters<typeof recordsOf>[0]) {
  const graph = buildGraph(recordsOf(read))
  return anchorEdges(graph, placeVertices(graph))
}

const star = (places: readonly (readonly [left: number, top: number])[]) =>
  readOf({
    nodes: [
      nodeOf(1, { left: 1000, top: 1000, ethernet: 8 }),
      ...places.map(([left, top], i) => nodeOf(i + 2, { left, top })),
    ],
    links: places.map((_, i) => linkOf(`lnk_00${i + 1}`, port(1, i), port(i + 2, 0))),
  })

describe('anchorEdges', () => {
  test.each<[string, readonly [number, number], object, object]>([
    ['right', [1500, 1000], { side: 'right', x: 1080, y: 1030 }, { side: 'left', x: 1500, y: 1030 }],
    ['left', [500, 1000], { side: 'left', x: 1000, y: 1030 }, { side: 'right', x: 580, y: 1030 }],
    ['below', [1000, 1500], { side: 'bottom', x: 1040, y: 1060 }, { side: 'top', x: 1040, y: 1500 }],
    ['above', [1000, 500], { side: 'top', x: 1040, y: 1000 }, { side: 'bottom', x: 1040, y: 560 }],
  ])('an edge leaves on the side of a neighbour to the %s', (_where, place, from, to) => {
    expect(anchorsOf(star([place])).get('link:lnk_001')).toEqual({ from, to })
  })

  test('edges of one side are spread in the order of their ends', () => {
    const anchors = anchorsOf(
      star([
        [1500, 1300],
        [1500, 700],
        [1500, 1000],
      ]),
    )
    const heights = ['link:lnk_002', 'link:lnk_003', 'link:lnk_001'].map((id) => anchors.get(id as 'link:x')?.from.y)
    expect(heights).toEqual([1015, 1030, 1045])
  })

  test.each([
    [
      'counts before the side that faces the other end',
      { side: 'bottom', offset: 0.25 },
      { side: 'bottom', x: 1020, y: 1060 },
    ],
    ['that is none is passed over', { side: 'middle', offset: 0.25 }, { side: 'right', x: 1080, y: 1030 }],
    ['beyond the side is passed over', { side: 'top', offset: 7 }, { side: 'right', x: 1080, y: 1030 }],
  ])('a place somebody gave a port %s', (_what, port_position, want) => {
    const read = star([[1500, 1000]])
    const node = read.nodes?.['1']
    const interfaces = node?.interfaces.map((each) => ({ ...each, port_position: port_position as never }))
    const placed = { ...read, nodes: { ...read.nodes, 1: { ...node, interfaces } as never } }
    expect(anchorsOf(placed).get('link:lnk_001')?.from).toEqual(want)
  })

  test('edges to what does not exist have no anchors', () => {
    const anchors = anchorsOf(oneOfEverything)
    expect(anchors.has('link:lnk_008')).toBe(false)
    expect(anchors.has('pair:net1')).toBe(true)
  })
})

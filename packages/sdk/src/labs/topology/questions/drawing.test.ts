import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { LabLink, LabNetwork, LinkEndpoint } from '../../generated/types.ts'
import { buildGraph } from '../build-graph.ts'
import { implicitNetwork, linkOf, net, networkOf, nodeOf, port, readOf } from '../lab.fixture.ts'
import type { EdgeId } from '../lab-graph.ts'
import { recordsOf } from '../merge-read.ts'
import { defaultNetworkName } from './default-network-name.ts'
import { effectiveStyle, strokeColor, strokeWidth } from './effective-style.ts'
import { edgeHandles, networkSlots } from './network-slots.ts'
import { orientEndpoints } from './orient-endpoints.ts'
import { defaultPortPlace, type PortPlace, placePorts } from './place-ports.ts'

const pairLab = (first: Partial<LabLink>, second: Partial<LabLink> = {}) =>
  readOf({
    nodes: [nodeOf(1), nodeOf(2)],
    networks: [implicitNetwork(1)],
    links: [linkOf('lnk_001', port(2), net(1), first), linkOf('lnk_002', port(1), net(1), second)],
  })

test.each<{ name: string; own?: unknown; lab?: unknown; want: string }>([
  { name: 'nothing said', want: 'orthogonal' },
  { name: 'the lab says', lab: 'bezier', want: 'bezier' },
  { name: 'the link says', own: 'straight', lab: 'bezier', want: 'straight' },
  { name: 'the link says nonsense', own: 'wavy', lab: 'bezier', want: 'bezier' },
  { name: 'both say nonsense', own: 'wavy', lab: '', want: 'orthogonal' },
])('style, $name: $want', ({ own = null, lab, want }) => {
  const read = {
    ...pairLab({ style_override: own as never }),
    ...(lab !== undefined && { defaults: { link_style: lab as never } }),
  }
  const graph = buildGraph(recordsOf(read))
  const edge = graph.edges.get('pair:net1') ?? expect.fail('no edge')
  expect(effectiveStyle(graph, edge)).toBe(want)
})

it('takes style, width and colour of a pair from the half that stands first in the array', () => {
  const first = { style_override: 'bezier', width: '4', color: '#111111' } as const
  const graph = buildGraph(recordsOf(pairLab(first, { style_override: 'straight', width: '9', color: '#222222' })))
  const edge = graph.edges.get('pair:net1') ?? expect.fail('no edge')
  expect([effectiveStyle(graph, edge), strokeWidth(edge), strokeColor(edge)]).toEqual(['bezier', 4, '#111111'])
})

test.each<[unknown, number]>([
  ['1', 1],
  ['3', 3],
  ['2.9', 2],
  ['4px', 4],
  ['', 1],
  ['wide', 1],
  ['0', 1],
  ['-3', 1],
  [undefined, 1],
  [2, 2],
])('width %j is drawn %i wide', (width, want) => {
  const edge = buildGraph(recordsOf(pairLab({ width: width as never }))).edges.get('pair:net1')
  expect(edge && strokeWidth(edge)).toBe(want)
})

test.each<[string | undefined, string]>([
  ['', '#9ca3af'],
  [undefined, '#9ca3af'],
  ['red', 'red'],
])('colour %j is drawn %s', (color, want) => {
  const edge = buildGraph(recordsOf(pairLab({ color: color as never }))).edges.get('pair:net1')
  expect(edge && strokeColor(edge)).toBe(want)
})

test.each<{ taken: Partial<LabNetwork>[]; want: string }>([
  { taken: [], want: 'net-1' },
  { taken: [{ name: 'net-1' }], want: 'net-2' },
  { taken: [{ name: 'net-2' }], want: 'net-1' },
  { taken: [{ name: ' NET-1 ' }, { name: 'Net-2' }, { name: 'net-4' }], want: 'net-3' },
  { taken: [{ name: 'net-1', implicit: true }], want: 'net-1' },
  { taken: [{ name: 'net-01' }], want: 'net-1' },
])('next name after $taken: $want', ({ taken, want }) => {
  const networks = taken.map((more, at) => networkOf(at + 1, more))
  expect(defaultNetworkName(buildGraph(recordsOf(readOf({ networks }))))).toBe(want)
})

test.each<[LinkEndpoint, LinkEndpoint, LinkEndpoint, LinkEndpoint]>([
  [port(1), net(2), port(1), net(2)],
  [net(2), port(1), port(1), net(2)],
  [port(2), port(1), port(2), port(1)],
  [net(2), net(1), net(2), net(1)],
])('%j to %j is sent as %j to %j', (from, to, wantFrom, wantTo) => {
  expect(orientEndpoints(from, to)).toEqual({ from: wantFrom, to: wantTo })
})

/** A network with these links, from as many nodes. */
function star(ids: readonly string[], odd: readonly LabLink[] = []) {
  const links = ids.map((id, at) => linkOf(id, port(at + 1), net(1)))
  const nodes = ids.map((_, at) => nodeOf(at + 1))
  return buildGraph(recordsOf(readOf({ nodes, networks: [networkOf(1), networkOf(2)], links: [...links, ...odd] })))
}

test.each<{ name: string; ids: string[]; odd?: LabLink[]; want: [string | null, string, number][] }>([
  { name: 'none', ids: [], want: [[null, 'right', 1 / 2]] },
  {
    name: 'two',
    ids: ['lnk_002', 'lnk_001'],
    want: [
      ['lnk_001', 'right', 1 / 2],
      ['lnk_002', 'bottom', 1 / 2],
      [null, 'left', 1 / 2],
    ],
  },
  {
    name: 'ids as text, stand-ins last, round and round',
    ids: ['tmp_a', 'lnk_999', 'lnk_1000', 'zzz', 'lnk_001'],
    want: [
      ['lnk_001', 'right', 1 / 3],
      ['lnk_1000', 'bottom', 1 / 3],
      ['lnk_999', 'left', 1 / 2],
      ['zzz', 'top', 1 / 2],
      ['tmp_a', 'right', 2 / 3],
      [null, 'bottom', 2 / 3],
    ],
  },
  {
    name: 'links from the network have none',
    ids: ['lnk_001'],
    odd: [linkOf('lnk_002', net(1), port(5)), linkOf('lnk_003', net(1), net(2))],
    want: [
      ['lnk_001', 'right', 1 / 2],
      [null, 'bottom', 1 / 2],
    ],
  },
])('slots, $name', ({ ids, odd = [], want }) => {
  const slots = networkSlots(star(ids, odd), 1)
  expect(slots.map(({ linkId, side, offset }) => [linkId, side, offset])).toEqual(want)
  expect(slots.map(({ handle }) => handle)).toEqual(want.map((_, k) => `network:1:slot:${k}`))
})

test.each<[EdgeId, object]>([
  ['link:lnk_001', { from: 'iface-0', to: 'network:1:slot:0' }],
  ['link:lnk_009', { from: 'default', to: 'iface-2' }],
])('handles of %s', (id, want) => {
  const graph = star(['lnk_001'], [linkOf('lnk_009', net(1), port(1, 2))])
  expect(edgeHandles(graph, graph.edges.get(id) ?? expect.fail('no edge'))).toEqual(want)
})

describe('placePorts', () => {
  test.each<[number, number, string, number]>([
    [0, 1, 'bottom', 0],
    [0, 4, 'top', 0.5],
    [1, 4, 'right', 0.5],
    [2, 4, 'bottom', 0.5],
    [3, 4, 'left', 0.5],
    [1, 8, 'top', 0.75],
    [5, 8, 'bottom', 0.75],
    [7, 8, 'left', 0.75],
  ])('port %i of %i: %s at %d', (at, of, side, offset) => {
    expect(defaultPortPlace(at, of)).toEqual({ side, offset })
  })

  const facing = (left: number, top: number, saved: object | null = null) => {
    const first = nodeOf(1, { left: 0, top: 0 })
    const interfaces = first.interfaces.map((one, at) => (at === 0 ? { ...one, port_position: saved as never } : one))
    const nodes = [{ ...first, interfaces }, nodeOf(2, { left, top })]
    const links = [linkOf('a', port(1), port(2))]
    const graph = buildGraph(recordsOf(readOf({ nodes, links })))
    return placePorts(graph, graph.nodes.get(1) ?? expect.fail('no node'))[0]
  }

  test.each<[number, number, string, number]>([
    [500, 0, 'right', 0.5],
    [-500, 0, 'left', 0.5],
    [0, 500, 'bottom', 0.5],
    [0, -500, 'top', 0.5],
    [400, 300, 'right', 1],
    [400, -300, 'right', 0],
    [200, 15, 'right', 0.75],
    [-20, 300, 'bottom', 0.25],
    [200, 180, 'right', 1],
    [200, 181, 'bottom', 1],
    [0, 0, 'top', 0.5],
    [30, 10, 'right', 0.5 + 1 / 6],
    [10, 25, 'bottom', 0.625],
  ])('a peer at %i, %i is faced on the %s, at %d', (left, top, side, offset) => {
    expect(facing(left, top)).toMatchObject({ index: 0, side, offset })
  })

  test.each<[object, object]>([
    [
      { side: 'left', offset: 0.2 },
      { side: 'left', offset: 0.2 },
    ],
    [
      { side: 'left', offset: 7 },
      { side: 'left', offset: 1 },
    ],
    [
      { side: 'left', offset: null },
      { side: 'left', offset: 0 },
    ],
    [
      { side: 'inside', offset: 0.2 },
      { side: 'right', offset: 0.5 },
    ],
  ])('a place saved as %j counts as %j', (saved, want) => {
    expect(facing(500, 0, saved)).toMatchObject(want)
  })

  it('shares a side evenly that is too short for all that want to be there', () => {
    const hub = nodeOf(1, { left: 0, top: 0, ethernet: 9 })
    const peers = Array.from({ length: 9 }, (_, at) => nodeOf(at + 2, { left: 900, top: 0 }))
    const links = peers.map((_, at) => linkOf(`lnk_${at}`, port(1, at), port(at + 2)))
    const graph = buildGraph(recordsOf(readOf({ nodes: [hub, ...peers], links })))
    const places = placePorts(graph, graph.nodes.get(1) ?? expect.fail('no node'))
    expect(places.map(({ side, offset }) => [side, offset])).toEqual(peers.map((_, at) => ['right', at / 8]))
  })

  it('keeps ports apart as long as the side has room', () => {
    const anywhere = fc.array(fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -400, max: 400 })), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(anywhere, (peers) => {
        const hub = nodeOf(1, { left: 0, top: 0, ethernet: peers.length })
        const nodes = [hub, ...peers.map(([left, top], at) => nodeOf(at + 2, { left, top }))]
        const links = peers.map((_, at) => linkOf(`lnk_${at}`, port(1, at), port(at + 2)))
        const graph = buildGraph(recordsOf(readOf({ nodes, links })))
        const places = placePorts(graph, graph.nodes.get(1) ?? expect.fail('no node'))
        expect(places.map(({ index }) => index)).toEqual(peers.map((_, at) => at))
        const points = places.map(pointOf)
        const onSide = (place: PortPlace) => places.filter(({ side }) => side === place.side).length
        for (const [a, first] of places.entries()) {
          expect(first.offset >= -1e-9 && first.offset <= 1 + 1e-9).toBe(true)
          for (const [b, second] of places.entries()) {
            const [most, of] = [Math.max(onSide(first), onSide(second)), first.side === second.side ? 6 : 3]
            if (a !== b && most <= of) expect(distance(points[a], points[b])).toBeGreaterThanOrEqual(11 - 1e-5)
          }
        }
      }),
    )
  })
})

function pointOf({ side, offset }: PortPlace): readonly [number, number] {
  if (side === 'top' || side === 'bottom') return [offset * 80, side === 'top' ? 0 : 60]
  return [side === 'left' ? 0 : 80, offset * 60]
}

function distance([x, y] = [0, 0] as readonly [number, number], [u, v] = [0, 0] as readonly [number, number]): number {
  return Math.hypot(x - u, y - v)
}

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { applyEvent } from '../apply-event.ts'
import { buildGraph } from '../build-graph.ts'
import { anyRead } from '../histories.fixture.ts'
import { implicitNetwork, linkOf, net, networkOf, nodeOf, oneOfEverything, port, readOf } from '../lab.fixture.ts'
import type { LabEvent } from '../lab-event.ts'
import type { LabRecords } from '../lab-records.ts'
import { recordsOf } from '../merge-read.ts'
import { updateGraph } from '../update-graph.ts'
import { isConfirmed } from './is-confirmed.ts'
import { overlayOf } from './overlay-of.ts'
import type { CreatedLink, PendingEdit, PendingEditOf } from './pending-edit.ts'

const start = recordsOf(oneOfEverything)
const id = { key: 'k', sequence: 1 }
const graphOf = (records: LabRecords, ...pending: PendingEdit[]) => buildGraph(overlayOf(records, pending).records)
const edgesOf = (records: LabRecords, ...pending: PendingEdit[]) => [...graphOf(records, ...pending).edges.keys()]

describe('a wire between two nodes', () => {
  const wire: PendingEditOf<'create-link'> = { ...id, kind: 'create-link', from: port(5, 0), to: port(1, 0) }
  const network = implicitNetwork(7)
  const first = linkOf('lnk_009', port(5, 0), net(7))
  const events: readonly LabEvent[] = [
    { type: 'network_created', payload: { network } },
    { type: 'link_created', payload: { link: first } },
    { type: 'link_created', payload: { link: linkOf('lnk_010', port(1, 0), net(7)) } },
  ]
  const answer: CreatedLink = { link: first, network }
  const between = (records: LabRecords, edit: PendingEdit) =>
    graphOf(records, edit)
      .edges.toValues()
      .filter(({ from, to }) => {
        const ends = [from, to].map((end) => end?.kind === 'interface' && `${end.nodeId}:${end.index}`)
        return ends.includes('5:0') || ends.includes('1:0')
      })

  test.each(
    [0, 1, 2, 3].flatMap((seen) =>
      [wire, { ...wire, answer }].map((edit) => ({ seen, edit, answered: 'answer' in edit })),
    ),
  )('is one pair from end to end, $seen events seen, answered: $answered', ({ seen, edit }) => {
    const confirmed = events.slice(0, seen).reduce((records, event) => applyEvent(records, event).records, start)
    const edges = between(confirmed, edit)
    expect(edges).toMatchObject([{ kind: 'pair', from: { nodeId: 1, index: 0 }, to: { nodeId: 5, index: 0 } }])
    expect(isConfirmed(confirmed, edit)).toBe(seen === 3)
    const isNamed = seen >= 2 || 'answer' in edit
    expect(edges[0]?.id).toBe(isNamed ? 'pair:net7' : 'pair:net-1')
  })

  it('is one pair when the second half is seen first', () => {
    const confirmed = [events[0], events[2]].reduce(
      (records, event) => applyEvent(records, event as LabEvent).records,
      start,
    )
    expect(between(confirmed, wire)).toMatchObject([{ id: 'pair:net7', kind: 'pair' }])
  })

  it('carries stand-ins for ids, and its style', () => {
    const { records, touched } = overlayOf(start, [{ ...wire, style_override: 'bezier' }])
    expect([...touched.links, ...touched.networks]).toEqual(['tmp_k', 'tmp_k:2', -1])
    expect(records.links.get('tmp_k:2')).toMatchObject({ from: port(1, 0), style_override: 'bezier' })
    expect(records.networks.get(-1)).toMatchObject({ implicit: true, visibility: false })
  })

  it('is kept apart from another', () => {
    const other = { ...wire, key: 'l', sequence: 2, from: port(5, 1), to: port(1, 2) }
    expect(edgesOf(start, other, wire).filter((edge) => edge.startsWith('pair:'))).toEqual([
      'pair:net1',
      'pair:net-1',
      'pair:net-2',
    ])
  })
})

test.each<{ name: string; edit: PendingEdit; gone?: string[]; come?: string[] }>([
  {
    name: 'a link to a network',
    edit: { ...id, kind: 'create-link', from: net(2), to: port(5, 0) },
    come: ['link:tmp_k'],
  },
  { name: 'a link that is there', edit: { ...id, kind: 'create-link', from: net(2), to: port(2, 1) } },
  {
    name: 'an answered link to a network',
    edit: {
      ...id,
      kind: 'create-link',
      from: port(5, 0),
      to: net(2),
      answer: { link: linkOf('lnk_009', port(5, 0), net(2)) },
    },
    come: ['link:lnk_009'],
  },
  {
    name: 'a third link, which promotes',
    edit: { ...id, kind: 'create-link', from: port(5, 0), to: net(1) },
    gone: ['pair:net1'],
    come: ['link:lnk_001', 'link:lnk_002', 'link:tmp_k'],
  },
  { name: 'half of a pair deleted', edit: { ...id, kind: 'delete-link', linkId: 'lnk_002' }, gone: ['pair:net1'] },
  { name: 'a link deleted', edit: { ...id, kind: 'delete-link', linkId: 'lnk_003' }, gone: ['link:lnk_003'] },
  { name: 'no link deleted', edit: { ...id, kind: 'delete-link', linkId: 'lnk_404' } },
  {
    name: 'a node deleted, what is left of its pair with it',
    edit: { ...id, kind: 'delete-node', nodeId: 1 },
    gone: ['pair:net1'],
    come: ['link:lnk_001'],
  },
  {
    name: 'a wire named',
    edit: { ...id, kind: 'patch-network', networkId: 1, patch: { name: 'lan' } },
    gone: ['pair:net1'],
    come: ['link:lnk_001', 'link:lnk_002'],
  },
])('edges of $name', ({ edit, gone = [], come = [] }) => {
  const [before, after] = [edgesOf(start), edgesOf(start, edit)]
  expect(before.filter((edge) => !after.includes(edge))).toEqual(gone)
  expect(after.filter((edge) => !before.includes(edge)).toSorted()).toEqual(come)
  expect(isConfirmed(start, edit)).toBe(gone.length + come.length === 0)
})

it('gives a promoted network the name the server will give it', () => {
  const third: PendingEdit = { ...id, kind: 'create-link', from: port(5, 0), to: net(1) }
  expect(graphOf(start, third).networks.get(1)).toMatchObject({ role: 'promoted', name: 'bridge-1', count: 3 })
  const second: PendingEdit = { ...id, kind: 'create-link', from: port(5, 0), to: net(3) }
  expect(graphOf(start, second).networks.get(3)).toMatchObject({ role: 'implicit', name: '' })
})

const see = (edit: PendingEdit) => overlayOf(start, [edit]).records

it('takes the network of a pair away with its links', () => {
  const { networks, links } = see({ ...id, kind: 'delete-link', linkId: 'lnk_001' })
  expect([networks.has(1), links.has('lnk_001'), links.has('lnk_002'), links.size]).toEqual([false, false, false, 6])
  expect(see({ ...id, kind: 'delete-link', linkId: 'lnk_005' }).networks.has(3)).toBe(false)
  expect(see({ ...id, kind: 'delete-link', linkId: 'lnk_003' }).networks.has(2)).toBe(true)
})

test.each<{ name: string; edit: PendingEdit; look: (records: LabRecords) => unknown; want: unknown }>([
  {
    name: 'a link changed',
    edit: { ...id, kind: 'patch-link', linkId: 'lnk_003', patch: { color: 'red', metrics: { delay_ms: 5 } as never } },
    look: ({ links }) => links.get('lnk_003'),
    want: { color: 'red', metrics: { delay_ms: 5 }, width: '1', from: port(2, 1) },
  },
  {
    name: 'a network to come',
    edit: { ...id, kind: 'create-network', network: { name: 'lan', left: 5 } },
    look: ({ networks }) => networks.get(-1),
    want: { id: -1, name: 'lan', left: 5, top: 0, type: 'linux_bridge', visibility: true },
  },
  {
    name: 'a network that was answered',
    edit: { ...id, kind: 'create-network', network: { name: 'lan' }, answer: networkOf(7, { name: 'lan', count: 0 }) },
    look: ({ networks }) => [networks.has(-1), networks.get(7)?.name],
    want: [false, 'lan'],
  },
  {
    name: 'a network that is there',
    edit: { ...id, kind: 'create-network', network: { name: ' CORE' } },
    look: ({ networks }) => networks.size,
    want: 6,
  },
  {
    name: 'a network changed',
    edit: { ...id, kind: 'patch-network', networkId: 2, patch: { name: 'lan' } },
    look: ({ networks }) => networks.get(2),
    want: { name: 'lan', visibility: true, implicit: false },
  },
  {
    name: 'a network deleted',
    edit: { ...id, kind: 'delete-network', networkId: 4 },
    look: ({ networks }) => networks.has(4),
    want: false,
  },
  {
    name: 'a node renamed',
    edit: { ...id, kind: 'patch-node', nodeId: 2, patch: { name: 'core', icon: 'x.png' } },
    look: ({ nodes }) => nodes.get(2),
    want: { name: 'core', icon: 'x.png', left: 200 },
  },
  {
    name: 'things moved, to whole pixels',
    edit: {
      ...id,
      kind: 'layout',
      layout: {
        nodes: [
          { id: 2, left: 11.7, top: -3.9 },
          { id: 99, left: 0, top: 0 },
        ],
        networks: [{ id: 2, left: 1, top: 2 }],
      },
    },
    look: ({ nodes, networks }) => [nodes.get(2)?.left, nodes.get(2)?.top, networks.get(2)?.left, nodes.has(99)],
    want: [11, -3, 1, false],
  },
  {
    name: 'defaults and viewport, member by member',
    edit: { ...id, kind: 'layout', layout: { viewport: { zoom: 2 }, defaults: { link_style: 'straight' } } },
    look: ({ viewport, defaults }) => [viewport, defaults],
    want: [{ x: 0, y: 0, zoom: 2 }, { link_style: 'straight' }],
  },
  {
    name: 'a node on its way',
    edit: { ...id, kind: 'node-transient', nodeId: 2, transient: 'starting' },
    look: (records) => [buildGraph(records).nodes.get(2)?.transient, buildGraph(records).nodes.get(3)?.transient],
    want: ['starting', null],
  },
  {
    name: 'a node that has got there, before anybody else says so',
    edit: {
      ...id,
      kind: 'node-transient',
      nodeId: 2,
      transient: 'starting',
      answer: nodeOf(2, { status: 2, left: 7 }),
    },
    look: (records) => {
      const node = buildGraph(records).nodes.get(2)
      return [node?.running, node?.transient, node?.record.left]
    },
    want: [true, null, 200],
  },
])('$name', ({ edit, look, want }) => {
  const seen = look(see(edit))
  if (typeof want === 'object' && !Array.isArray(want)) expect(seen).toMatchObject(want as object)
  else expect(seen).toEqual(want)
})

test.each<{ name: string; edit: PendingEdit; want: boolean }>([
  {
    name: 'a node stopped that is',
    edit: { ...id, kind: 'node-transient', nodeId: 2, transient: 'stopping' },
    want: true,
  },
  {
    name: 'a node wiped that is stopped',
    edit: { ...id, kind: 'node-transient', nodeId: 2, transient: 'wiping' },
    want: true,
  },
  {
    name: 'a node started that is not',
    edit: { ...id, kind: 'node-transient', nodeId: 2, transient: 'starting' },
    want: false,
  },
  {
    name: 'a node started that is gone',
    edit: { ...id, kind: 'node-transient', nodeId: 99, transient: 'starting' },
    want: true,
  },
  {
    name: 'a node moved to where it is',
    edit: { ...id, kind: 'layout', layout: { nodes: [{ id: 2, left: 200.4, top: 50 }] } },
    want: true,
  },
  {
    name: 'a node moved',
    edit: { ...id, kind: 'layout', layout: { nodes: [{ id: 2, left: 0, top: 50 }] } },
    want: false,
  },
  {
    name: 'a style as it is',
    edit: { ...id, kind: 'patch-link', linkId: 'lnk_002', patch: { style_override: 'bezier' } },
    want: true,
  },
  {
    name: 'another style',
    edit: { ...id, kind: 'patch-link', linkId: 'lnk_002', patch: { style_override: null } },
    want: false,
  },
  {
    name: 'a default nobody has seen',
    edit: { ...id, kind: 'layout', layout: { defaults: { link_style: 'bezier' } } },
    want: false,
  },
  { name: 'a node gone', edit: { ...id, kind: 'delete-node', nodeId: 99 }, want: true },
])('confirmed, $name: $want', ({ edit, want }) => {
  expect(isConfirmed(start, edit)).toBe(want)
})

it('is what is confirmed when nothing is pending, so that leaving an edit out takes it back', () => {
  const { records, touched } = overlayOf(start, [])
  expect(records).toBe(start)
  expect(touched.links.size).toBe(0)
})

it('gives the later of two intents the last word', () => {
  const edits: PendingEdit[] = [
    { kind: 'patch-node', key: 'b', sequence: 2, nodeId: 2, patch: { name: 'later' } },
    { kind: 'patch-node', key: 'a', sequence: 1, nodeId: 2, patch: { name: 'earlier', icon: 'x.png' } },
  ]
  expect(overlayOf(start, edits).records.nodes.get(2)).toMatchObject({ name: 'later', icon: 'x.png' })
})

const nodeId = fc.integer({ min: 1, max: 6 })
const end = fc.oneof(
  fc.tuple(nodeId, fc.nat(3)).map(([node, at]) => port(node, at)),
  fc.integer({ min: 1, max: 5 }).map(net),
)
const linkId = fc.integer({ min: 1, max: 8 }).map((n) => `lnk_00${n}`)
const anyEdit = (sequence: number): fc.Arbitrary<PendingEdit> =>
  fc
    .oneof<fc.Arbitrary<object>[]>(
      fc.record({ kind: fc.constant('create-link'), from: end, to: end }),
      fc.record({ kind: fc.constant('delete-link'), linkId }),
      fc.record({ kind: fc.constant('patch-link'), linkId, patch: fc.constant({ width: '7' }) }),
      fc.record({ kind: fc.constant('create-network'), network: fc.constantFrom({ name: 'net-1' }, { name: 'x' }) }),
      fc.record({
        kind: fc.constant('patch-network'),
        networkId: nodeId,
        patch: fc.constantFrom({ name: 'y' }, { left: 3 }),
      }),
      fc.record({ kind: fc.constant('delete-network'), networkId: nodeId }),
      fc.record({ kind: fc.constant('delete-node'), nodeId }),
      fc.record({ kind: fc.constant('patch-node'), nodeId, patch: fc.constant({ name: 'z' }) }),
      fc.record({ kind: fc.constant('node-transient'), nodeId, transient: fc.constantFrom('starting', 'stopping') }),
      fc.record({
        kind: fc.constant('layout'),
        layout: fc.record({ nodes: fc.constant([{ id: 1, left: 9, top: 9 }]) }),
      }),
    )
    .map((edit) => ({ key: `k${sequence}`, sequence, ...edit }) as PendingEdit)

it('touches all that it changes, and nothing that is confirmed', () => {
  const edits = fc.tuple(...[1, 2, 3, 4].map(anyEdit))
  fc.assert(
    fc.property(anyRead, edits, (read, pending) => {
      const confirmed = recordsOf({ ...readOf({}), ...read })
      const before = [...confirmed.links, ...confirmed.networks, ...confirmed.nodes]
      const graph = buildGraph(confirmed)
      const { records, touched } = overlayOf(confirmed, pending)
      const shown = updateGraph(graph, records, touched).graph
      const anew = buildGraph(records)
      for (const part of ['nodes', 'networks', 'links', 'edges', 'edgesByVertex'] as const) {
        expect([...shown[part]]).toEqual([...anew[part]])
      }
      expect(updateGraph(shown, confirmed, touched).graph.edges.toValues()).toEqual(graph.edges.toValues())
      expect([...confirmed.links, ...confirmed.networks, ...confirmed.nodes]).toEqual(before)
    }),
    { numRuns: 400 },
  )
})

it('shows half of a pair whose node was never there', () => {
  const lab = recordsOf(readOf({ nodes: [nodeOf(1)] }))
  const edit: PendingEdit = { ...id, kind: 'create-link', from: port(1), to: port(9) }
  expect(graphOf(lab, edit).edges.toValues()).toMatchObject([{ kind: 'pair', dangling: true }])
})

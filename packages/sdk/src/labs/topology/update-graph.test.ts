import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { applyEvent } from './apply-event.ts'
import { buildGraph, emptyGraph } from './build-graph.ts'
import type { Change } from './change.ts'
import { anyHistory, anyRead, type Step } from './histories.fixture.ts'
import { linkOf, net, networkOf, oneOfEverything, port } from './lab.fixture.ts'
import { isNetworkEnd, type LabGraph } from './lab-graph.ts'
import type { LabRecords, Touched } from './lab-records.ts'
import { mergeRead, recordsOf } from './merge-read.ts'
import { updateGraph } from './update-graph.ts'

const plain = (graph: LabGraph) =>
  Object.fromEntries(Object.entries(graph).map(([part, value]) => [part, isMap(value) ? [...value] : value]))

const isMap = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value

function take(records: LabRecords, step: Step): { readonly records: LabRecords; readonly touched: Touched } {
  return 'read' in step ? mergeRead(records, step.read) : applyEvent(records, step.event)
}

/** Calls back with each graph of a history and the one before it. */
function replay(
  read: Parameters<typeof recordsOf>[0],
  steps: readonly Step[],
  look: (before: LabGraph, after: LabGraph, changes: readonly Change[], records: LabRecords) => void,
): void {
  let records = recordsOf(read)
  let graph = buildGraph(records)
  for (const step of steps) {
    const next = take(records, step)
    const update = updateGraph(graph, next.records, next.touched)
    look(graph, update.graph, update.changes, next.records)
    records = next.records
    graph = update.graph
  }
}

const runs = { numRuns: 400 }

it('equals the graph made anew, after every step of any history', () => {
  fc.assert(
    fc.property(anyRead, anyHistory, (read, steps) => {
      replay(read, steps, (_, after, _changes, records) => expect(plain(after)).toEqual(plain(buildGraph(records))))
    }),
    runs,
  )
})

it('reports every difference, so that taking the changes back gives the former graph', () => {
  fc.assert(
    fc.property(anyRead, anyHistory, (read, steps) => {
      replay(read, steps, (before, after, changes) => {
        expect(entities(takeBack(after, changes))).toEqual(entities(before))
        expect(changes.length === 0).toBe(before === after)
        const names = changes.map(({ kind, id }) => `${kind} ${id}`)
        expect(new Set(names).size).toBe(names.length)
      })
    }),
    runs,
  )
})

it('keeps everything that is not reported as the same object', () => {
  fc.assert(
    fc.property(anyRead, anyHistory, (read, steps) => {
      replay(read, steps, (before, after, changes) => {
        const named = new Set(changes.map(({ kind, id }) => `${kind} ${id}`))
        for (const kind of ['node', 'network', 'link', 'edge'] as const) {
          for (const [id, value] of mapOf(before, kind)) {
            const portsDiffer =
              kind === 'node' && changes.some((one) => one.kind === 'interface' && one.id.startsWith(`${id}:`))
            if (!named.has(`${kind} ${id}`) && !portsDiffer) expect(mapOf(after, kind).get(id)).toBe(value)
          }
        }
        for (const [id, node] of before.nodes) {
          for (const one of node.interfaces) {
            const now = after.nodes.get(id)?.interfaces.find(({ index }) => index === one.index)
            if (now && !named.has(`interface ${one.id}`)) expect(now).toBe(one)
          }
        }
      })
    }),
    runs,
  )
})

it('draws what a naive reading of the records draws', () => {
  fc.assert(
    fc.property(anyRead, anyHistory, (read, steps) => {
      replay(read, steps, (_, after, _changes, records) => {
        expect([...after.edges.keys()].filter((id) => !id.startsWith('discovered:')).toSorted()).toEqual(
          naiveEdges(records),
        )
      })
    }),
    runs,
  )
})

/** Edge ids by the rule as it is written, with no index and no memory. */
function naiveEdges({ networks, links }: LabRecords): readonly string[] {
  const all = links.toValues()
  const pairs = networks.toValues().filter(({ id, implicit, visibility }) => {
    const here = all.filter(({ from, to }) => [from, to].some((end) => isNetworkEnd(end) && end.network_id === id))
    const proper = here.every(({ from, to }) => !isNetworkEnd(from) && isNetworkEnd(to))
    return implicit && !visibility && here.length === 2 && proper
  })
  const inPair = ({ to }: (typeof all)[number]) => isNetworkEnd(to) && pairs.some(({ id }) => id === to.network_id)
  const single = all.filter((link) => !inPair(link)).map(({ id }) => `link:${id}`)
  return [...pairs.map(({ id }) => `pair:net${id}`), ...single].toSorted()
}

function mapOf(graph: LabGraph, kind: 'node' | 'network' | 'link' | 'edge'): ReadonlyMap<unknown, unknown> {
  return { node: graph.nodes, network: graph.networks, link: graph.links, edge: graph.edges }[kind]
}

/** The graph without what only follows from the rest. */
function entities({ nodes, networks, links, edges, defaults, viewport }: LabGraph) {
  return { nodes: [...nodes], networks: [...networks], links: [...links], edges: [...edges], defaults, viewport }
}

function takeBack(graph: LabGraph, changes: readonly Change[]): LabGraph {
  return changes.toReversed().reduce(undo, graph)
}

function undo(graph: LabGraph, change: Change): LabGraph {
  switch (change.kind) {
    case 'node':
      return { ...graph, nodes: swap(graph.nodes, change) }
    case 'network':
      return { ...graph, networks: swap(graph.networks, change) }
    case 'link':
      return { ...graph, links: swap(graph.links, change) }
    case 'edge':
      return { ...graph, edges: swap(graph.edges, change as typeof change & { id: never }) }
    case 'defaults':
      return { ...graph, defaults: change.before }
    case 'viewport':
      return { ...graph, viewport: change.before }
    case 'interface':
      return undoPort(graph, change)
    default:
      // Part of the link or the edge, which is reported too.
      return graph
  }
}

function undoPort(graph: LabGraph, { id, before }: Change & { readonly kind: 'interface' }): LabGraph {
  const node = graph.nodes.get(Number.parseInt(id, 10))
  if (!node) return graph
  const others = node.interfaces.filter((one) => one.id !== id)
  const interfaces = (before ? [...others, before] : others).toSorted((a, b) => a.index - b.index)
  return { ...graph, nodes: graph.nodes.with(node.id, { ...node, interfaces }) }
}

interface Swap<K, V> {
  readonly id: K
  readonly before: V | null
}

function swap<K, V>(
  map: LabGraph['nodes'] extends unknown ? import('./persistent-map.ts').PersistentMap<K, V> : never,
  { id, before }: Swap<K, V>,
) {
  return before === null ? map.without(id) : map.with(id, before)
}

it('tells of a promotion all that follows from it, and nothing else', () => {
  const records = recordsOf(oneOfEverything)
  const graph = buildGraph(records)
  const network = { ...records.networks.get(1), id: 1, implicit: false, visibility: true, name: 'bridge-1', count: 2 }
  const promoted = applyEvent(records, { type: 'network_promoted', payload: { network } })
  const third = applyEvent(promoted.records, {
    type: 'link_created',
    payload: { link: linkOf('lnk_009', port(5), net(1)) },
  })
  const first = updateGraph(graph, promoted.records, promoted.touched)
  expect(first.changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'network 1',
    'link lnk_001',
    'link lnk_002',
    'edge pair:net1',
    'edge link:lnk_001',
    'edge link:lnk_002',
  ])
  const second = updateGraph(first.graph, third.records, third.touched)
  expect(second.graph.networks.get(1)).toMatchObject({ role: 'promoted', count: 3, shown: true })
  expect(second.changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'network 1',
    'interface 5:0',
    'link lnk_009',
    'edge link:lnk_009',
  ])
})

it('is the graph before when what was touched says the same', () => {
  const records = recordsOf(oneOfEverything)
  const graph = buildGraph(records)
  const again = mergeRead(records, structuredClone(oneOfEverything))
  expect(again.records).toBe(records)
  expect(updateGraph(graph, records, { ...again.touched, nodes: new Set([1, 2, 99]) }).graph).toBe(graph)
})

it('goes back to nothing when everything is deleted', () => {
  const start = recordsOf(oneOfEverything)
  const { records, touched } = mergeRead(start, { nodes: {}, networks: {}, links: [] })
  expect(plain(updateGraph(buildGraph(start), records, touched).graph)).toEqual(plain(emptyGraph))
})

it('lets the half that stands first in the array lead the pair, also after the array is turned round', () => {
  const links = [linkOf('lnk_002', port(1), net(1)), linkOf('lnk_001', port(2), net(1))]
  const { nodes, networks } = oneOfEverything
  const start = recordsOf({ ...(nodes && { nodes }), ...(networks && { networks }), links })
  const graph = buildGraph(start)
  expect(graph.edges.get('pair:net1')).toMatchObject({ leading: { id: 'lnk_002' } })

  const turned = mergeRead(start, { links: links.toReversed() })
  const update = updateGraph(graph, turned.records, turned.touched)
  expect(update.changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual(['edge pair:net1'])
  expect(update.graph.edges.get('pair:net1')).toMatchObject({ leading: { id: 'lnk_001' } })
})

it('notices a link that took over the id of another at the same network', () => {
  const links = [linkOf('lnk_001', port(1), net(1)), linkOf('lnk_002', port(2), net(1))]
  const { nodes, networks } = oneOfEverything
  const start = recordsOf({ ...(nodes && { nodes }), ...(networks && { networks }), links })
  const turned = mergeRead(start, { links: links.with(1, linkOf('lnk_002', net(1), port(2))) })
  const { graph } = updateGraph(buildGraph(start), turned.records, turned.touched)
  expect(graph.networks.get(1)?.role).toBe('broken')
  expect(plain(graph)).toEqual(plain(buildGraph(turned.records)))
})

test.each<[string, object, string[]]>([
  [
    'link_updated',
    { link: linkOf('lnk_003', port(2, 1), net(2), { width: '5' }) },
    ['link lnk_003', 'edge link:lnk_003'],
  ],
  ['link_updated', { link: linkOf('lnk_002', port(1, 1), net(1)) }, ['link lnk_002', 'edge pair:net1']],
  ['node_status_reconciled', { node_id: 1, status: 2 }, ['node 1']],
  ['network_updated', { network: networkOf(2, { name: 'lan' }) }, ['network 2']],
  ['link_deleted', { link_id: 'lnk_003' }, ['network 2', 'interface 2:1', 'link lnk_003', 'edge link:lnk_003']],
  [
    'interface_updated',
    { node_id: 1, interface_index: 0, interface: { index: 0, name: 'wan' } },
    ['node 1', 'interface 1:0'],
  ],
])('%s %j changes just %j', (type, payload, want) => {
  const records = recordsOf(oneOfEverything)
  const next = applyEvent(records, { type, payload })
  const { changes } = updateGraph(buildGraph(records), next.records, next.touched)
  expect(changes.map(({ kind, id }) => `${kind} ${id}`)).toEqual(want)
})

it('leaves the lists of links alone when a link changes and its ends do not', () => {
  const records = recordsOf(oneOfEverything)
  const link = linkOf('lnk_003', port(2, 1), net(2), { width: '5' })
  const next = applyEvent(records, { type: 'link_updated', payload: { link } })
  const before = buildGraph(records)
  const { graph } = updateGraph(before, next.records, next.touched)
  expect([graph.linksByNode, graph.linksByNetwork]).toEqual([before.linksByNode, before.linksByNetwork])
  expect(graph.linksByNode).toBe(before.linksByNode)
  expect(graph.linksByNetwork).toBe(before.linksByNetwork)
})

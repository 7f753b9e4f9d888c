import Graphology from 'graphology'
import type { LabEvent, LabGraph, LabRecords } from '../src/labs/topology/index.ts'
import { type LabDocumentLike, largeLab } from './labs-document.ts'
import { loadBuilt } from './load-built.ts'
import { type Contestant, measure, printBudget, printTable } from './measure.ts'

type Topology = typeof import('../src/labs/topology/index.ts')

/**
 * A large lab into a graph, and one event into the next snapshot. The general graph library beside it does less:
 * it has no records, no ports, no roles, no change sets, and its graph is changed in place, so that a reader who
 * needs the state before has to copy it or to build it anew.
 */
export async function benchLabGraph(): Promise<void> {
  const topology = await loadBuilt<Topology>('labs/topology/index.ts')
  const lab = largeLab()
  const whole = await measure(builds(topology, lab), 15, 8)
  printTable('500 nodes, 700 wires (1,400 stored links): document to graph', whole)
  printBudget('document to graph', whole, '@nova/sdk/labs', 15)

  const single = await measure(events(topology, lab), 15, 400)
  printTable('one event to the next snapshot', single)
  printBudget('event to snapshot', single, '@nova/sdk/labs', 0.5)

  const sizes = [50, 500, 5000].flatMap((nodes) => growth(topology, nodes))
  printTable('one event, the lab growing tenfold', await measure(sizes, 15, 400))
}

function builds({ recordsOf, buildGraph }: Topology, lab: LabDocumentLike): Contestant[] {
  const text = JSON.stringify(lab)
  return [
    { name: 'JSON.parse alone', run: async () => JSON.parse(text) },
    { name: '@nova/sdk/labs', run: async () => buildGraph(recordsOf(lab)) },
    { name: 'graphology', run: async () => plainGraph(lab) },
  ]
}

/** A wire comes, changes and goes, over and over: each run is one event. */
function events({ recordsOf, buildGraph, applyEvent, updateGraph }: Topology, lab: LabDocumentLike): Contestant[] {
  const history = changesOfALink(lab)
  let ours: { records: LabRecords; graph: LabGraph } | null = null
  let [at, atPlain, atCopy] = [0, 0, 0]
  const plain = plainGraph(lab)
  const copied = { graph: plainGraph(lab) }
  return [
    {
      name: 'graphology, in place',
      run: async () => applyInPlace(plain, history[atPlain++ % history.length]),
    },
    {
      name: '@nova/sdk/labs',
      run: async () => {
        ours ??= { records: recordsOf(lab), graph: buildGraph(recordsOf(lab)) }
        const { records, touched } = applyEvent(ours.records, history[at++ % history.length] as LabEvent)
        ours = { records, graph: updateGraph(ours.graph, records, touched).graph }
      },
    },
    {
      name: 'graphology, copy first',
      run: async () => {
        copied.graph = copied.graph.copy()
        applyInPlace(copied.graph, history[atCopy++ % history.length])
      },
    },
  ]
}

function growth(topology: Topology, nodes: number): Contestant[] {
  const [, ours] = events(topology, largeLab(nodes, Math.floor(nodes * 1.4)))
  return ours ? [{ ...ours, name: `${nodes} nodes` }] : []
}

function changesOfALink({ links }: LabDocumentLike): readonly LabEvent[] {
  const [first] = links
  if (!first) return []
  const link = { ...first, id: 'lnk_9999', from: { node_id: 499, interface_index: 9 } }
  return [
    { type: 'link_created', payload: { link } },
    { type: 'link_updated', payload: { link: { ...link, style_override: 'bezier' } } },
    { type: 'link_deleted', payload: { link_id: link.id } },
    { type: 'node_status_reconciled', payload: { node_id: 20, status: 2 } },
    { type: 'node_status_reconciled', payload: { node_id: 20, status: 0 } },
  ]
}

/** The drawn graph in a general library: nodes, and one edge per wire. */
function plainGraph({ nodes, links }: LabDocumentLike): Graphology {
  const graph = new Graphology({ multi: true, type: 'undirected' })
  for (const node of Object.values(nodes)) graph.addNode(`node${node.id}`, { record: node })
  const halves = new Map<number, string>()
  for (const link of links) {
    if (!('node_id' in link.from) || !('network_id' in link.to)) continue
    const networkId = link.to.network_id
    const other = halves.get(networkId)
    if (other === undefined) halves.set(networkId, `node${link.from.node_id}`)
    else graph.addEdgeWithKey(`pair:net${networkId}`, other, `node${link.from.node_id}`, { link })
  }
  return graph
}

function applyInPlace(graph: Graphology, event: LabEvent | undefined): void {
  const payload = event?.payload as { link?: { id: string }; link_id?: string; node_id?: number; status?: number }
  if (event?.type === 'link_created') graph.addEdgeWithKey('link:lnk_9999', 'node49', 'node1', payload)
  else if (event?.type === 'link_updated') graph.replaceEdgeAttributes('link:lnk_9999', payload)
  else if (event?.type === 'link_deleted') graph.dropEdge('link:lnk_9999')
  else if (payload.node_id) graph.setNodeAttribute(`node${payload.node_id}`, 'status', payload.status)
}

import { plural } from '@nova/example-harness/format-text'
import { byId, make, makeButton, makeList } from '@nova/example-harness/make-element'
import {
  type EdgeId,
  freeInterfaces,
  type GraphEdge,
  type GraphNode,
  type GraphVertex,
  type LabGraph,
  linkCount,
  type NodeAction,
  neighboursOf,
  type VertexId,
} from '@nova/sdk/labs'
import { nameEnd } from '../describe-change.ts'
import { type LinkPlan, planLink, vertexOf } from './plan-link.ts'

/** What can be done from the panel of what is selected. */
export interface PanelActions {
  select(id: VertexId | EdgeId): void
  run(nodeId: number, action: NodeAction): void
  link(plan: LinkPlan): void
  unlink(id: EdgeId): void
}

/** Shows what is selected, and again whenever that differs. */
export function createPanel(actions: PanelActions): (graph: LabGraph, selected: VertexId | EdgeId | null) => void {
  const title = byId('selected-title', HTMLHeadingElement)
  const body = byId('selected', HTMLDivElement)
  let shown: readonly unknown[] = []
  return (graph, selected) => {
    const focused = document.activeElement
    // While somebody is choosing in it, it stays as it is.
    if (selected === shown[0] && focused instanceof HTMLSelectElement && body.contains(focused)) return
    const subject = selected === null ? null : findSubject(graph, selected)
    const edges = selected === null ? null : graph.edgesByVertex.get(selected as VertexId)
    const next = [selected, subject, edges]
    if (shown.length > 0 && next.every((part, at) => part === shown[at])) return
    shown = next
    const refocus = focused instanceof HTMLButtonElement && body.contains(focused) ? focused.textContent : null
    const [heading, parts] = describe(graph, selected, subject, actions)
    title.textContent = heading
    body.replaceChildren(...parts)
    if (refocus !== null) [...body.querySelectorAll('button')].find((one) => one.textContent === refocus)?.focus()
  }
}

type Subject = GraphVertex | GraphEdge | null

function findSubject(graph: LabGraph, id: VertexId | EdgeId): Subject {
  return vertexOf(graph, id as VertexId) ?? graph.edges.get(id as EdgeId) ?? null
}

function describe(
  graph: LabGraph,
  selected: string | null,
  subject: Subject,
  actions: PanelActions,
): [string, readonly (Node | string)[]] {
  if (!subject) return [selected === null ? 'Nothing selected' : 'What was selected is gone', []]
  if (subject.kind === 'node') return [`Node ${subject.name}`, describeNode(graph, subject, actions)]
  if (subject.kind === 'network') {
    const { id, name, role, vertex } = subject
    const facts = make('p', {}, [`${role}, ${plural(linkCount(graph, id), 'port')}`])
    return [`Network ${name}`, [facts, ...describeNeighbours(graph, vertex, actions)]]
  }
  const ends = `${nameEnd(graph, subject.from)} – ${subject.to ? nameEnd(graph, subject.to) : subject.id}`
  if (subject.kind === 'discovered') return ['Found, not declared', [ends]]
  return ['Link', [make('p', {}, [ends]), makeButton('Delete link', () => actions.unlink(subject.id))]]
}

function describeNode(graph: LabGraph, node: GraphNode, actions: PanelActions): (Node | string)[] {
  const { id, vertex, record, running, transient } = node
  const state = transient ?? (running ? 'running' : 'stopped')
  const free = freeInterfaces(node)
  return [
    make('p', {}, [`${record.template}, ${state}`]),
    make('p', {}, [
      makeButton('Start', () => actions.run(id, 'start'), { disabled: running || transient !== null }),
      ' ',
      makeButton('Stop', () => actions.run(id, 'stop'), { disabled: !running || transient !== null }),
    ]),
    ...describeNeighbours(graph, vertex, actions),
    make('h3', {}, [`Free interfaces (${free.length})`]),
    free.length > 0 ? makeList(free.map(({ name }) => name)) : 'None',
    ...(free.length > 0 ? [linkForm(graph, node, actions)] : []),
  ]
}

function describeNeighbours(graph: LabGraph, id: VertexId, { select }: PanelActions): (Node | string)[] {
  const neighbours = neighboursOf(graph, id)
  return [
    make('h3', {}, [`Neighbours (${neighbours.length})`]),
    neighbours.length > 0
      ? makeList(neighbours.map(({ vertex }) => makeButton(vertex.name, () => select(vertex.vertex))))
      : 'None',
  ]
}

/** Linking without a mouse. The choices are made when somebody gets there: they are many. */
function linkForm(graph: LabGraph, node: GraphNode, actions: PanelActions): Node {
  const choose = make('select', { ariaLabel: `Link ${node.name} to` })
  const fill = () => {
    if (choose.options.length > 0) return
    const vertices = [...graph.nodes.values(), ...graph.networks.toValues().filter(({ shown }) => shown)]
    for (const { vertex, name } of vertices)
      if (planLink(graph, node.vertex, vertex).ok) choose.append(make('option', { value: vertex }, [name]))
  }
  choose.addEventListener('focus', fill)
  choose.addEventListener('pointerdown', fill)
  const link = () => {
    if (choose.value !== '') actions.link(planLink(graph, node.vertex, choose.value as VertexId))
  }
  return make('p', {}, ['Link to ', choose, ' ', makeButton('Link', link)])
}

// A lab on a canvas: everything it knows about the service comes from `@nova/sdk/labs`.

import { plural } from '@nova/example-harness/format-text'
import { byId } from '@nova/example-harness/make-element'
import {
  createLabEditor,
  createLabsClient,
  type EdgeId,
  type GraphNode,
  isLabsError,
  type LabSession,
  type LabsClient,
  openLab,
  type Point,
  peerOf,
  type VertexId,
} from '@nova/sdk/labs'
import { describeChange } from '../describe-change.ts'
import { type CanvasView, createCanvasView } from './canvas-view.ts'
import { handleKeys } from './handle-keys.ts'
import { handlePointer } from './handle-pointer.ts'
import { createPageEdits, explain } from './perform-edits.ts'
import { type LinkPlan, vertexOf } from './plan-link.ts'
import { createChangeList } from './show-changes.ts'
import { createNodeList } from './show-nodes.ts'
import { createPanel } from './show-selected.ts'
import { showStatus } from './show-status.ts'
import { askEntrance, readEntrance } from './sign-in.ts'
import { reveal } from './viewport.ts'

const problem = byId('problem', HTMLParagraphElement)

async function enter(): Promise<void> {
  let entrance = await readEntrance()
  for (;;) {
    if (entrance.lab === '') entrance = await askEntrance(entrance)
    try {
      const client = createLabsClient({
        ...(entrance.baseUrl ? { baseUrl: entrance.baseUrl } : {}),
        ...(entrance.account ? { auth: entrance.account } : {}),
      })
      showLab(client, await openLab(client, entrance.lab))
      problem.textContent = ''
      return
    } catch (error) {
      // Nobody was asked yet who they are: that is no mistake of theirs.
      problem.textContent = entrance.account === null && isLabsError(error, 'session_missing') ? '' : explain(error)
      entrance = await askEntrance(entrance)
    }
  }
}

function showLab(client: LabsClient, session: LabSession): void {
  byId('lab', HTMLElement).hidden = false
  byId('fit', HTMLButtonElement).hidden = false
  byId('title', HTMLHeadingElement).textContent = session.meta.name ?? session.path
  const log = createChangeList()
  const editor = createLabEditor(client, session, {
    onLayoutFailure: (error, kept) =>
      log.add(`Positions were not saved${kept ? ' yet' : ' and are taken back'}: ${explain(error)}`, 'refused'),
  })
  const view = createCanvasView(byId('canvas', HTMLCanvasElement), session.getSnapshot)
  const edits = createPageEdits(session, editor, log.add)
  const select = (id: VertexId | EdgeId | null) => {
    view.setEmphasis({ selected: id })
    nodes.choose(id)
    panel(session.getSnapshot(), id)
  }
  const selectAndShow = (id: VertexId | EdgeId) => {
    const place = view.place(id as VertexId)
    // The lab may move away under the pointer.
    showTip(session, view, null, { x: 0, y: 0 })
    if (place) view.setViewport(reveal(view.viewport(), place, view.size))
    select(id)
  }
  const panel = createPanel({ ...edits, select: selectAndShow })
  const nodes = createNodeList(session.getSnapshot(), selectAndShow)
  handlePointer(view, {
    ...edits,
    select,
    hover: (id, at) => showTip(session, view, id, at),
    hint: showHint,
  })
  handleKeys(view, { ...edits, deselect: () => select(null) })
  byId('fit', HTMLButtonElement).addEventListener('click', view.fit)

  // In React, the same two functions are all there is to it:
  //   const graph = useSyncExternalStore(session.subscribe, session.getSnapshot)
  session.subscribe(view.invalidate)

  const follow = async () => {
    for await (const { cause, changes, graph } of session.changes()) {
      nodes.update(changes, graph)
      panel(graph, view.emphasis().selected as VertexId | EdgeId | null)
      nameCanvas(session, view)
      for (const change of changes) {
        const text = describeChange(graph, change)
        if (text !== null) log.add(text, cause, `${cause} ${change.kind} ${change.id}`)
      }
    }
  }
  follow().catch((error: unknown) => {
    problem.textContent = explain(error)
  })
  showStatus(session, (text) => log.add(text, 'session'))
  nameCanvas(session, view)
  view.invalidate()
  // What was moved last is sent on leaving, as far as the browser lets it through.
  addEventListener('pagehide', () => void editor.flushLayout().catch(() => {}))
}

function nameCanvas(session: LabSession, { canvas }: CanvasView): void {
  const { nodes, edges } = session.getSnapshot()
  canvas.ariaLabel = `Map of ${session.path}: ${plural(nodes.size, 'node')}, ${plural(edges.size, 'edge')}`
}

function showTip(session: LabSession, view: CanvasView, id: VertexId | null, at: Point): void {
  const tip = byId('tip', HTMLParagraphElement)
  if (view.emphasis().hovered !== id) view.setEmphasis({ hovered: id })
  const vertex = id && vertexOf(session.getSnapshot(), id)
  tip.hidden = !vertex
  if (!vertex) return
  const lines = vertex.kind === 'node' ? describePorts(session, vertex) : [plural(vertex.count, 'link end')]
  tip.textContent = [vertex.name, ...lines].join('\n')
  tip.style.left = `${at.x + 16}px`
  tip.style.top = `${at.y + 16}px`
}

const MOST_PORTS = 12

function describePorts(session: LabSession, { id, interfaces }: GraphNode): string[] {
  const graph = session.getSnapshot()
  const lines = interfaces.map(({ index, name }) => `${name} → ${peerOf(graph, id, index)?.label ?? 'free'}`)
  return lines.length <= MOST_PORTS ? lines : [...lines.slice(0, MOST_PORTS), `and ${lines.length - MOST_PORTS} more`]
}

function showHint(plan: LinkPlan | null): void {
  const hint = byId('hint', HTMLParagraphElement)
  hint.hidden = plan === null
  hint.className = plan?.ok ? 'ok' : 'refused'
  hint.textContent = plan?.text ?? ''
}

enter().catch((error: unknown) => {
  problem.textContent = explain(error)
})

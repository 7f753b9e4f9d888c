import {
  type EdgeId,
  isLabsError,
  type LabEditor,
  type LabSession,
  type NodeAction,
  type Point,
  type VertexId,
  vertexSize,
} from '@nova/sdk/labs'
import { nameEnd } from '../describe-change.ts'
import type { LinkPlan } from './plan-link.ts'

/** Edits of the page. They show at once; what became of them is told. */
export interface PageEdits {
  move(id: VertexId, middle: Point): void
  link(plan: LinkPlan): void
  unlink(id: EdgeId): void
  run(nodeId: number, action: NodeAction): void
}

/** Told of what became of an edit. */
export type TellOutcome = (text: string, outcome: 'done' | 'refused') => void

export function createPageEdits(session: LabSession, editor: LabEditor, tell: TellOutcome): PageEdits {
  const perform = (what: string, edit: Promise<unknown>) => {
    edit.then(
      () => tell(what, 'done'),
      (error: unknown) => tell(`${what} was taken back: ${explain(error)}`, 'refused'),
    )
  }
  return {
    move(id, { x, y }) {
      const left = Math.round(x - vertexSize.width / 2)
      const top = Math.round(y - vertexSize.height / 2)
      const [kind, number] = id.startsWith('node')
        ? (['nodes', id.slice(4)] as const)
        : (['networks', id.slice(7)] as const)
      editor.move({ [kind]: [{ id: Number(number), left, top }] })
    },
    link(plan) {
      if (plan.ok) perform(`Link ${plan.text}`, editor.createLink(plan.from, plan.to))
      else tell(plan.text, 'refused')
    },
    unlink(id) {
      const graph = session.getSnapshot()
      const edge = graph.edges.get(id)
      if (!edge || edge.kind === 'discovered') return
      const ends = `${nameEnd(graph, edge.from)} – ${nameEnd(graph, edge.to)}`
      perform(`Unlink ${ends}`, editor.deleteLink(edge.leading.id))
    },
    run(nodeId, action) {
      const name = session.getSnapshot().nodes.get(nodeId)?.name ?? `node ${nodeId}`
      perform(`${action} ${name}`, editor.runNode(nodeId, action))
    },
  }
}

export function explain(error: unknown): string {
  return isLabsError(error) ? `${error.message} ${error.advice ?? ''} (${error.code})` : String(error)
}

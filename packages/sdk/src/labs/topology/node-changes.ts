import type { Change } from './change.ts'
import type { GraphInterface, GraphNode } from './lab-graph.ts'

/** What differs between two states of a node: the node itself, and, while it stays, its ports one by one. */
export function nodeChanges(
  id: number,
  before: GraphNode | undefined,
  after: GraphNode | undefined,
): readonly Change[] {
  const changes: Change[] = []
  if (before?.record !== after?.record || before?.transient !== after?.transient) {
    changes.push({ kind: 'node', id, before: before ?? null, after: after ?? null })
  }
  if (before && after && before.interfaces !== after.interfaces) changes.push(...portChanges(before, after))
  return changes
}

function* portChanges(before: GraphNode, after: GraphNode): Iterable<Change> {
  const had = new Map<number, GraphInterface>(before.interfaces.map((port) => [port.index, port]))
  for (const port of after.interfaces) {
    const known = had.get(port.index) ?? null
    had.delete(port.index)
    if (known !== port) yield { kind: 'interface', id: port.id, before: known, after: port }
  }
  for (const port of had.values()) yield { kind: 'interface', id: port.id, before: port, after: null }
}

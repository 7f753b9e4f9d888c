import { byId, make } from '@nova/example-harness/make-element'
import type { Change, GraphNode, LabGraph, VertexId } from '@nova/sdk/labs'

/** The lab without a picture: every node, to be read and chosen. */
export interface NodeList {
  update(changes: readonly Change[], graph: LabGraph): void
  choose(id: string | null): void
}

export function createNodeList(graph: LabGraph, onChoose: (id: VertexId) => void): NodeList {
  const list = byId('nodes', HTMLSelectElement)
  const count = byId('node-count', HTMLSpanElement)
  const options = new Map<number, HTMLOptionElement>()
  const textOf = ({ name, running, transient }: GraphNode) =>
    `${name} – ${transient ?? (running ? 'running' : 'stopped')}`
  const put = (node: GraphNode) => {
    const option = options.get(node.id) ?? make('option', { value: node.vertex })
    option.textContent = textOf(node)
    if (!options.has(node.id)) list.append(option)
    options.set(node.id, option)
  }
  const showCount = (size: number) => {
    count.textContent = `(${size})`
  }
  for (const node of graph.nodes.values()) put(node)
  showCount(graph.nodes.size)
  list.addEventListener('change', () => onChoose(list.value as VertexId))
  return {
    update(changes, { nodes }) {
      for (const { kind, id, after } of changes) {
        if (kind !== 'node') continue
        if (after) put(after)
        else {
          options.get(id)?.remove()
          options.delete(id)
        }
      }
      showCount(nodes.size)
    },
    choose(id) {
      if (list.value !== (id ?? '')) list.value = id ?? ''
    },
  }
}

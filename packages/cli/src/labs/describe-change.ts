import type { Change, ChangeSet, GraphEdge, LabGraph } from '@nova/sdk/labs'
import { onOneLine } from '../columns.ts'
import { endName } from './describe-graph.ts'

/** What a step changed, a line per thing that people would name; empty when only details of drawing did. */
export function describeChanges(set: ChangeSet, before: LabGraph): string[] {
  return set.changes.flatMap((change) => describeChange(change, before, set.graph) ?? []).map(onOneLine)
}

function describeChange(change: Change, before: LabGraph, after: LabGraph): string | null {
  switch (change.kind) {
    case 'node':
      return describeNode(change)
    case 'network':
      return describeNetwork(change)
    case 'edge':
      return describeEdge(change, before, after)
    case 'interface':
      return describeInterface(change, after)
    case 'defaults':
      return change.after ? `links are drawn ${change.after.link_style}` : null
    // A link shows as the edge it is part of; what discovery found shows as an edge of its own.
    default:
      return null
  }
}

type ChangeOf<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>

function describeNode({ id, before, after }: ChangeOf<'node'>): string | null {
  if (!before) return after && `+ node ${after.name} (#${id}, ${after.record.template})`
  if (!after) return `- node ${before.name} (#${id})`
  const what = [
    before.name === after.name ? '' : `is now called ${after.name}`,
    before.running === after.running ? '' : after.running ? 'is running' : 'has stopped',
    samePlace(before.record, after.record) ? '' : `moved to ${after.record.left}, ${after.record.top}`,
  ].filter(Boolean)
  return what.length === 0 ? null : `~ node ${before.name} ${what.join(', ')}`
}

function describeNetwork({ before, after }: ChangeOf<'network'>): string | null {
  // What is inside a wire shows as the wire.
  if (!before?.shown && after?.shown) return `+ network ${after.name || `#${after.id}`} (${after.role})`
  if (before?.shown && !after?.shown) return `- network ${before.name || `#${before.id}`}`
  if (!before || !after?.shown) return null
  const what = [
    before.name === after.name ? '' : `is now called ${after.name}`,
    before.role === after.role ? '' : `is ${after.role}`,
    before.count === after.count ? '' : `has ${after.count} attached`,
    samePlace(before.record, after.record) ? '' : `moved to ${after.record.left}, ${after.record.top}`,
  ].filter(Boolean)
  return what.length === 0 ? null : `~ network ${before.name || `#${before.id}`} ${what.join(', ')}`
}

function describeEdge({ id, before, after }: ChangeOf<'edge'>, old: LabGraph, now: LabGraph): string | null {
  if (!before) return after && `+ link ${ends(after, now)}${after.kind === 'discovered' ? ' (found on the host)' : ''}`
  if (!after) return `- link ${ends(before, old)}`
  const what = [
    ends(before, old) === ends(after, now) ? '' : `now ${ends(after, now)}`,
    lookOf(before) === lookOf(after) ? '' : 'looks different',
    isDivergent(before) === isDivergent(after) ? '' : isDivergent(after) ? 'is not on the host' : 'is on the host',
    isBroken(before) === isBroken(after) ? '' : isBroken(after) ? 'is broken' : 'is whole',
  ].filter(Boolean)
  return what.length === 0 ? null : `~ link ${id} ${what.join(', ')}`
}

function describeInterface({ before, after }: ChangeOf<'interface'>, now: LabGraph): string | null {
  if (!before || !after) return null
  const owner = `${now.nodes.get(after.nodeId)?.name ?? `#${after.nodeId}`}:${after.name}`
  const what = [
    before.record?.planned_mac === after.record?.planned_mac ? '' : `plans ${after.record?.planned_mac || 'no MAC'}`,
    before.liveMac?.state === after.liveMac?.state || !after.liveMac ? '' : `has a MAC that is ${after.liveMac.state}`,
  ].filter(Boolean)
  return what.length === 0 ? null : `~ interface ${owner} ${what.join(', ')}`
}

const ends = (edge: GraphEdge, graph: LabGraph) => `${endName(graph, edge.from)} -- ${endName(graph, edge.to)}`
const isBroken = (edge: GraphEdge) => edge.kind !== 'discovered' && edge.broken
const isDivergent = (edge: GraphEdge) => edge.kind !== 'discovered' && edge.divergent

function lookOf(edge: GraphEdge): string {
  if (edge.kind === 'discovered') return ''
  const { style_override, color, label, width } = edge.leading
  return JSON.stringify([style_override, color, label, width])
}

interface Placed {
  readonly left?: number
  readonly top?: number
}

const samePlace = (a: Placed, b: Placed) => a.left === b.left && a.top === b.top

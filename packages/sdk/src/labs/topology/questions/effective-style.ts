import type { LinkStyle } from '../../generated/types.ts'
import type { GraphEdge, LabGraph } from '../lab-graph.ts'

/** The colour of an edge that has none of its own. */
export const fallbackColor = '#9ca3af'

const styles: ReadonlySet<unknown> = new Set<LinkStyle>(['orthogonal', 'bezier', 'straight'])

/**
 * How an edge is to be drawn: as its leading link says, else as the lab says, else orthogonal. Values that are no
 * style, which servers store as well, count as not said.
 *
 * @example
 * ```ts
 * for (const edge of graph.edges.values()) console.log(edge.id, effectiveStyle(graph, edge), strokeWidth(edge))
 * ```
 */
export function effectiveStyle({ defaults }: Pick<LabGraph, 'defaults'>, edge: GraphEdge): LinkStyle {
  const said = [edge.kind === 'discovered' ? null : edge.leading.style_override, defaults?.link_style]
  return said.find((style): style is LinkStyle => styles.has(style)) ?? 'orthogonal'
}

/**
 * How wide an edge is to be drawn: the whole number its leading link's `width` begins with, at least 1.
 *
 * @example
 * ```ts
 * const widest = Math.max(...graph.edges.toValues().map(strokeWidth))
 * ```
 */
export function strokeWidth(edge: GraphEdge): number {
  const width = edge.kind === 'discovered' ? 1 : Number.parseInt(String(edge.leading.width ?? ''), 10)
  return Math.max(width || 1, 1)
}

/**
 * The colour of an edge: its leading link's, else `#9ca3af`. That an edge is broken or divergent is for whoever
 * draws to show: `edge.broken`, `edge.divergent`.
 *
 * @example
 * ```ts
 * const colors = new Set(graph.edges.toValues().map(strokeColor))
 * ```
 */
export function strokeColor(edge: GraphEdge): string {
  return (edge.kind !== 'discovered' && edge.leading.color) || fallbackColor
}

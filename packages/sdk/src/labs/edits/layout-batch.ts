import type { LayoutPut } from '../generated/types.ts'
import type { LayoutEdit, Placed } from '../topology/overlay/pending-edit.ts'

/** Two drags one after the other as one: of each thing the later place. */
export function mergeLayout(earlier: LayoutEdit, later: LayoutEdit): LayoutEdit {
  const nodes = mergePlaces(earlier.nodes, later.nodes)
  const networks = mergePlaces(earlier.networks, later.networks)
  const viewport = earlier.viewport || later.viewport ? { ...earlier.viewport, ...later.viewport } : null
  const defaults = earlier.defaults || later.defaults ? { ...earlier.defaults, ...later.defaults } : null
  return {
    ...(nodes.length > 0 ? { nodes } : {}),
    ...(networks.length > 0 ? { networks } : {}),
    ...(viewport ? { viewport } : {}),
    ...(defaults ? { defaults } : {}),
  }
}

function mergePlaces(earlier: readonly Placed[] = [], later: readonly Placed[] = []): Placed[] {
  const byId = new Map<number, Placed>()
  for (const place of [...earlier, ...later]) byId.set(place.id, place)
  return [...byId.values()]
}

/** What goes over the wire: only what the server's list allows, because one member more refuses it all. */
export function layoutBody({ nodes, networks, viewport, defaults }: LayoutEdit): LayoutPut {
  const places = (all: readonly Placed[]) =>
    all.map(({ id, left, top }) => ({ id, left: Math.trunc(left), top: Math.trunc(top) }))
  return {
    ...(nodes ? { nodes: places(nodes) } : {}),
    ...(networks ? { networks: places(networks) } : {}),
    ...(viewport ? { viewport: pick(viewport, ['x', 'y', 'zoom']) } : {}),
    ...(defaults ? { defaults: pick(defaults, ['link_style']) } : {}),
  }
}

function pick<T extends object>(from: T, names: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(
    names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])),
  ) as Partial<T>
}

/** What is no place: the server crashes on it. */
export function findBadPlace({ nodes = [], networks = [], viewport = {} }: LayoutEdit): string | null {
  for (const { id, left, top } of [...nodes, ...networks])
    if (!Number.isInteger(id) || !Number.isFinite(left) || !Number.isFinite(top)) return `the place of ${id}`
  const bad = Object.entries(viewport).find(([, value]) => value !== undefined && !Number.isFinite(value))
  return bad ? `viewport.${bad[0]}` : null
}

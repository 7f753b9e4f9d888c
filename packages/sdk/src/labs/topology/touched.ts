import type { Touched } from './lab-records.ts'

/** A {@link Touched} that is still being gathered. */
export interface TouchedDraft extends Touched {
  readonly nodes: Set<number>
  readonly networks: Set<number>
  readonly links: Set<string>
  readonly liveMacs: Set<string>
  readonly discovered: Set<string>
  readonly divergent: Set<string>
  defaults: boolean
  viewport: boolean
}

/** Nothing, to be added to. */
export function touchNothing(): TouchedDraft {
  return {
    nodes: new Set(),
    networks: new Set(),
    links: new Set(),
    liveMacs: new Set(),
    discovered: new Set(),
    divergent: new Set(),
    defaults: false,
    viewport: false,
  }
}

/** Everything any of them touches. */
export function joinTouched(all: readonly Touched[]): Touched {
  const joined = touchNothing()
  for (const touched of all) {
    for (const id of touched.nodes) joined.nodes.add(id)
    for (const id of touched.networks) joined.networks.add(id)
    for (const id of touched.links) joined.links.add(id)
    for (const id of touched.liveMacs) joined.liveMacs.add(id)
    for (const id of touched.discovered) joined.discovered.add(id)
    for (const id of touched.divergent) joined.divergent.add(id)
    joined.defaults ||= touched.defaults
    joined.viewport ||= touched.viewport
  }
  return joined
}

/** Whether there is anything in it. */
export function isTouched({ nodes, networks, links, liveMacs, discovered, divergent, ...rest }: Touched): boolean {
  const ids = nodes.size + networks.size + links.size + liveMacs.size + discovered.size + divergent.size
  return ids > 0 || rest.defaults || rest.viewport
}

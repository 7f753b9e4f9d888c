import { flawless, type HasLabDefect } from '../lab-defects.ts'
import type { Endpoint, LabDocument, StoredLink, StoredNetwork, StoredNode } from '../lab-document.ts'
import { newLink } from '../links/link-fields.ts'

type Plain = Readonly<Record<string, unknown>>

const networkKeys = [
  'name',
  'left',
  'top',
  'icon',
  'width',
  'style',
  'linkstyle',
  'color',
  'label',
  'visibility',
  'smart',
]

/**
 * The write of the first schema: links come from the edges only while the document has none, node patches are
 * taken verbatim, network patches in a few keys. Checks nothing.
 */
export function putTopology(document: LabDocument, body: unknown, has: HasLabDefect = flawless): LabDocument {
  const parts = Array.isArray(body) ? { topology: body as unknown[] } : ((body ?? {}) as Plain)
  const edges = Array.isArray(parts['topology']) ? (parts['topology'] as Plain[]) : []
  const takesEdges = document.links.length === 0 || has('topology-put-replaces-links')
  return {
    ...document,
    nodes: patchAll(document.nodes, (parts as Plain)['nodes'], (patch) => patch as Partial<StoredNode>),
    networks: patchAll(document.networks, (parts as Plain)['networks'], (patch) => pick(patch, networkKeys)),
    links: takesEdges && edges.length > 0 ? linksOf(edges) : document.links,
  }
}

/** The edges a body carried: the answer repeats them. */
export const sentEdges = (body: unknown): readonly unknown[] => {
  const edges = Array.isArray(body) ? body : (body as Plain | null)?.['topology']
  return Array.isArray(edges) ? edges : []
}

/** Patches by id: an object keyed by it, or a list of objects that carry it. */
function patchAll<T extends object>(
  entries: Readonly<Record<string, T>>,
  patches: unknown,
  accept: (patch: Plain) => Partial<T>,
): Readonly<Record<string, T>> {
  if (typeof patches !== 'object' || patches === null) return entries
  const listed = Array.isArray(patches)
    ? (patches as Plain[]).map((patch) => [String(patch['id']), patch] as const)
    : Object.entries(patches as Record<string, Plain>)
  const patched: Record<string, T> = { ...entries }
  for (const [key, patch] of listed) {
    const current = patched[key]
    if (current && typeof patch === 'object' && patch !== null) patched[key] = { ...current, ...accept(patch) }
  }
  return patched
}

const pick = (patch: Plain, keys: readonly string[]): Partial<StoredNetwork> =>
  Object.fromEntries(keys.filter((key) => key in patch).map((key) => [key, patch[key]]))

/** Links by their place in the list: an edge that cannot be read leaves a gap in the numbers. */
function linksOf(edges: readonly Plain[]): readonly StoredLink[] {
  return edges.flatMap((edge, position) => {
    const from = endOf(edge['source'], edge['source_interfaceId'])
    const networkId = Number(edge['network_id'] ?? 0)
    const to = networkId > 0 ? { network_id: networkId } : endOf(edge['destination'], edge['destination_interfaceId'])
    if (!from || !to) return []
    const id = `lnk_${String(position + 1).padStart(3, '0')}`
    const [near, far] = 'network_id' in from ? [to, from] : [from, to]
    return [{ ...newLink(id, near, far, null), ...looks(edge), metrics: metricsOf(edge) }]
  })
}

function endOf(place: unknown, interfaceId: unknown): Endpoint | null {
  const [, kind, digits] = /^(node|network)(\d+)$/.exec(String(place)) ?? []
  if (kind === 'network') return { network_id: Number(digits) }
  const index = Number(interfaceId ?? 0)
  return kind === 'node' && Number.isInteger(index) ? { node_id: Number(digits), interface_index: index } : null
}

const looks = (edge: Plain) => ({
  label: String(edge['label'] ?? ''),
  color: String(edge['color'] ?? ''),
  width: String(edge['width'] ?? '1'),
})

const metricsOf = (edge: Plain) => ({
  delay_ms: Number(edge['source_delay'] ?? 0),
  loss_pct: Number(edge['source_loss'] ?? 0),
  bandwidth_kbps: Number(edge['source_bandwidth'] ?? 0),
  jitter_ms: Number(edge['source_jitter'] ?? 0),
})

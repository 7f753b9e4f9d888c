import { readLink, readNetworks, readNodes } from './derive-document.ts'
import { deriveTopology } from './derive-topology.ts'
import type { LabDocument, LabFile, LabMeta, StoredLink } from './lab-document.ts'
import { newLink } from './links/link-fields.ts'

const defaultMeta: LabMeta = {
  name: '',
  author: '',
  description: '',
  body: '',
  version: '0',
  scripttimeout: 300,
  countdown: 0,
  linkwidth: '1',
  grid: true,
  lock: false,
  sat: '-1',
}

/** What a new lab starts as. */
export function newDocument(id: string, meta: Partial<LabMeta> = {}): LabDocument {
  return {
    schema: 2,
    id,
    meta: { ...defaultMeta, ...meta },
    viewport: { x: 0, y: 0, zoom: 1 },
    nodes: {},
    networks: {},
    links: [],
    defaults: { link_style: 'orthogonal' },
    textobjects: [],
    lineobjects: [],
    pictures: [],
    tasks: [],
    configsets: {},
  }
}

/** Whether the service reads this file at all. The schema number is the only gate. */
export const isCurrent = (file: LabFile): file is LabDocument => file['schema'] === 2

/**
 * A document out of a file, with what is absent filled in, also in its entries: files made by hand or by a careless write
 * lack things. What is there stays as it is, unknown members included.
 */
export function loadDocument(file: Partial<LabDocument> & { readonly schema: 2; readonly id: string }): LabDocument {
  const document = { ...newDocument(file.id), ...file }
  return {
    ...document,
    nodes: mapValues(document.nodes, (node) => (Array.isArray(node.interfaces) ? node : { ...node, interfaces: [] })),
    networks: mapValues(document.networks, (network) => (network.config ? network : { ...network, config: {} })),
    links: document.links.every(isWhole) ? document.links : document.links.map(wholeLink),
  }
}

const isWhole = (link: StoredLink): boolean => Boolean(link.runtime && link.metrics && link.endpoint_positions)

const wholeLink = (link: StoredLink): StoredLink => ({ ...newLink(link.id, link.from, link.to, null), ...link })

/** A document as it goes to its file: stamped, and without anything that is derived on read. */
export function storeDocument(document: LabDocument): LabDocument {
  const { topology: _edges, ...kept } = document as LabDocument & { topology?: unknown }
  return {
    ...kept,
    schema_version: 2,
    nodes: mapValues(kept.nodes, (node) =>
      Array.isArray(node.interfaces) && node.interfaces.some((entry) => 'network_id' in entry)
        ? { ...node, interfaces: node.interfaces.map((entry) => omit(entry, 'network_id')) }
        : node,
    ),
    networks: mapValues(kept.networks, (network) => ('count' in network ? omit(network, 'count') : network)),
  }
}

/** The whole document with everything derived, as a snapshot on the socket carries it. */
export function readDocument(document: LabDocument) {
  return {
    ...document,
    nodes: readNodes(document),
    networks: readNetworks(document, true),
    links: document.links.map(readLink),
    topology: deriveTopology(document),
  }
}

/** The same entries mapped, and the same object when that changed none. */
function mapValues<T>(entries: Readonly<Record<string, T>>, map: (value: T) => T): Readonly<Record<string, T>> {
  if (Object.values(entries).every((value) => map(value) === value)) return entries
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, map(value)]))
}

function omit<T extends object>(value: T, name: string): T {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)) as T
}

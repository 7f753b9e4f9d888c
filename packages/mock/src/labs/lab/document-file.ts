import { readLink, readNetworks, readNodes } from './derive-document.ts'
import { deriveTopology } from './derive-topology.ts'
import type { LabDocument, LabFile, LabMeta } from './lab-document.ts'

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

/** A document out of a file, with what later versions added filled in and everything else left as it is. */
export function loadDocument(file: Partial<LabDocument> & { readonly schema: 2; readonly id: string }): LabDocument {
  return { ...newDocument(file.id), ...file }
}

/** A document as it goes to its file: stamped, and without anything that is derived on read. */
export function storeDocument(document: LabDocument): LabDocument {
  const { topology: _edges, ...kept } = document as LabDocument & { topology?: unknown }
  return {
    ...kept,
    schema_version: 2,
    nodes: mapValues(kept.nodes, (node) =>
      node.interfaces.some((entry) => 'network_id' in entry)
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

function mapValues<T>(entries: Readonly<Record<string, T>>, map: (value: T) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, map(value)]))
}

function omit<T extends object>(value: T, name: string): T {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)) as T
}

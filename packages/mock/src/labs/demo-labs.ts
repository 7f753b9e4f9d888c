import type { Template } from './catalogue/catalogue.ts'
import { templateSet } from './catalogue/template-set.ts'
import { newDocument } from './lab/document-file.ts'
import type { LabDocument, LabFile, StoredLink } from './lab/lab-document.ts'
import { newLink } from './lab/links/link-fields.ts'
import { newNetwork } from './lab/networks/network-fields.ts'
import { createNode } from './lab/nodes/create-node.ts'

function withContainers(empty: LabDocument, names: readonly string[]): LabDocument {
  const template = templateSet.find(({ key }) => key === 'docker') as Template
  return names.reduce((document, name, index) => {
    const place = { left: 160 + 400 * index, top: 200 }
    const request = { name, type: 'docker', template: 'docker', image: 'nova-ve-lab/alpine:3', ...place } as const
    // Containers have nothing that would need a random identity.
    return createNode(document, request, template, () => '').document
  }, empty)
}

const wire = (number: number, nodeId: number, networkId: number): StoredLink =>
  newLink(`lnk_00${number}`, { node_id: nodeId, interface_index: 0 }, { network_id: networkId }, null)

/** Two containers on a bridge, as the seed of a real host has them: an id that is no UUID, a visibility that is a number. */
const demo: LabDocument = {
  ...withContainers(
    newDocument('demo', { name: 'demo', author: 'nova', description: 'Two containers on one bridge' }),
    ['alpine-1', 'alpine-2'],
  ),
  networks: { 1: newNetwork(1, { name: 'lan', left: 360, top: 100, visibility: 1 }) },
  links: [wire(1, 1, 1), wire(2, 2, 1)],
}

/** A lab in a folder: its path channel cannot be opened. Its two nodes are wired over an implicit network. */
const nested: LabDocument = {
  ...withContainers(newDocument('3f8a2f0e-2a54-4f0e-9f43-6c6d6a1f0b11', { name: 'Nested', author: 'nova' }), [
    'left',
    'right',
  ]),
  networks: { 1: newNetwork(1, { implicit: true, visibility: false }) },
  links: [wire(1, 1, 1), wire(2, 2, 1)],
}

/** A file of the first schema, which no route reads. */
const legacy: LabFile = {
  id: 'legacy',
  meta: { name: 'legacy', author: 'nova', version: '0' },
  nodes: {
    1: {
      id: 1,
      name: 'fw',
      type: 'qemu',
      template: 'paloalto',
      left: 100,
      top: 100,
      interfaces: [{ name: 'mgmt', network_id: 1 }],
    },
  },
  networks: { 1: { id: 1, name: 'mgmt', type: 'bridge', left: 300, top: 100, count: 1, visibility: 1 } },
  topology: [{ type: 'ethernet', source: 'node1', destination: 'network1', network_id: 1 }],
}

/** What a platform has in it when nobody says otherwise. */
export const demoLabs: Readonly<Record<string, LabFile>> = {
  'demo.json': demo,
  'team/Nested.json': nested,
  'legacy.json': legacy,
}

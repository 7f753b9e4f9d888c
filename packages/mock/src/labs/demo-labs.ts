import { newDocument } from './lab/document-file.ts'
import type { LabDocument, LabFile, StoredLink, StoredNetwork, StoredNode } from './lab/lab-document.ts'
import { extrasByType } from './lab/nodes/extras-by-type.ts'

function container(id: number, name: string, left: number): StoredNode {
  return {
    id,
    name,
    type: 'docker',
    template: 'docker',
    image: 'nova-ve-lab/alpine:3',
    console: 'telnet',
    status: 0,
    delay: 0,
    cpu: 1,
    ram: 256,
    ethernet: 1,
    cpulimit: 1,
    uuid: null,
    firstmac: null,
    left,
    top: 200,
    icon: 'Server.png',
    width: '0',
    config: false,
    config_list: [],
    sat: 0,
    computed_sat: 0,
    interfaces: [{ index: 0, name: 'eth0', planned_mac: null, port_position: null }],
    extras: extrasByType.docker,
  }
}

function bridge(id: number, name: string, over: Partial<StoredNetwork> = {}): StoredNetwork {
  return {
    id,
    name,
    type: 'linux_bridge',
    left: 360,
    top: 100,
    icon: '01-Cloud-Default.svg',
    width: 0,
    style: 'Solid',
    linkstyle: 'Straight',
    color: '',
    label: '',
    visibility: true,
    implicit: false,
    smart: -1,
    config: {},
    ...over,
  }
}

const wire = (number: number, nodeId: number, networkId: number): StoredLink => ({
  id: `lnk_${String(number).padStart(3, '0')}`,
  from: { node_id: nodeId, interface_index: 0 },
  to: { network_id: networkId },
  style_override: null,
  endpoint_positions: {},
  label: '',
  color: '',
  width: '1',
  metrics: { delay_ms: 0, loss_pct: 0, bandwidth_kbps: 0, jitter_ms: 0 },
  runtime: { attach_generation: 0 },
})

/** Two containers on a bridge, as the seed of a real host has them: an id that is no UUID, a visibility that is a number. */
const demo: LabDocument = {
  ...newDocument('demo', { name: 'demo', author: 'nova', description: 'Two containers on one bridge' }),
  nodes: { 1: container(1, 'alpine-1', 160), 2: container(2, 'alpine-2', 560) },
  networks: { 1: bridge(1, 'lan', { visibility: 1 }) },
  links: [wire(1, 1, 1), wire(2, 2, 1)],
}

/** A lab in a folder: its path channel cannot be opened. Its two nodes are wired over an implicit network. */
const nested: LabDocument = {
  ...newDocument('3f8a2f0e-2a54-4f0e-9f43-6c6d6a1f0b11', { name: 'Nested', author: 'nova' }),
  nodes: { 1: container(1, 'left', 160), 2: container(2, 'right', 560) },
  networks: { 1: bridge(1, '', { left: 0, top: 0, implicit: true, visibility: false }) },
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

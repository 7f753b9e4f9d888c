// Generated from contracts/labs/openapi.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import type { FrameSpec } from '../../internal/frame.ts'

/** Every frame the service describes, by its `type`. */
export const frames = {
  hello: { schema: 'HelloFrame', channel: 'both', sent: true, members: { seq: 'integer' }, required: {} },
  force_resnapshot: { schema: 'ForceResnapshotFrame', channel: 'both', sent: true, members: {}, required: {} },
  lab_topology: {
    schema: 'LabTopologyFrame',
    channel: 'path',
    sent: true,
    members: { seq: 'integer', rev: 'string', generation: 'integer', payload: 'object' },
    required: {
      schema: 'integer',
      id: 'string',
      meta: 'object',
      nodes: 'object',
      networks: 'object',
      links: 'array',
    },
  },
  link_created: {
    schema: 'LinkCreatedFrame',
    channel: 'path',
    sent: true,
    members: { seq: 'integer', rev: 'string', payload: 'object' },
    required: { link: 'object' },
  },
  link_updated: {
    schema: 'LinkUpdatedFrame',
    channel: 'path',
    sent: true,
    members: { seq: 'integer', rev: 'string', payload: 'object' },
    required: { link: 'object' },
  },
  link_deleted: {
    schema: 'LinkDeletedFrame',
    channel: 'path',
    sent: true,
    members: { seq: 'integer', rev: 'string', payload: 'object' },
    required: { link_id: 'string' },
  },
  network_created: {
    schema: 'NetworkCreatedFrame',
    channel: 'path',
    sent: true,
    members: { seq: 'integer', rev: 'string', payload: 'object' },
    required: { network: 'object' },
  },
  network_updated: {
    schema: 'NetworkUpdatedFrame',
    channel: 'path',
    sent: true,
    members: { seq: 'integer', rev: 'string', payload: 'object' },
    required: { network: 'object' },
  },
  network_promoted: {
    schema: 'NetworkPromotedFrame',
    channel: 'path',
    sent: true,
    members: { seq: 'integer', rev: 'string', payload: 'object' },
    required: { network: 'object' },
  },
  network_deleted: {
    schema: 'NetworkDeletedFrame',
    channel: 'path',
    sent: true,
    members: { seq: 'integer', rev: 'string', payload: 'object' },
    required: { network: 'object' },
  },
  layout_updated: {
    schema: 'LayoutUpdatedFrame',
    channel: 'path',
    sent: true,
    members: { seq: 'integer', rev: 'string', payload: 'object' },
    required: { node_ids: 'array', network_ids: 'array' },
  },
  interface_updated: {
    schema: 'InterfaceUpdatedFrame',
    channel: 'path',
    sent: true,
    members: { seq: 'integer', rev: 'string', payload: 'object' },
    required: { node_id: 'integer', interface_index: 'integer', interface: 'object' },
  },
  interface_live_mac: {
    schema: 'InterfaceLiveMacFrame',
    channel: 'document',
    sent: true,
    members: { seq: 'integer', rev: 'string', payload: 'object' },
    required: {
      node_id: 'integer',
      interface_index: 'integer',
      state: 'string',
      planned_mac: 'nullable string',
      live_mac: 'nullable string',
      reason: 'nullable string',
    },
  },
  node_status_reconciled: {
    schema: 'NodeStatusReconciledFrame',
    channel: 'document',
    sent: true,
    members: { seq: 'integer', rev: 'string', payload: 'object' },
    required: { node_id: 'integer', status: 'integer' },
  },
  node_warning: {
    schema: 'NodeWarningFrame',
    channel: 'document',
    sent: true,
    members: { seq: 'integer', rev: 'string', payload: 'object' },
    required: { node_id: 'integer', interface_index: 'integer', message: 'string' },
  },
  discovered_link: {
    schema: 'DiscoveredLinkFrame',
    channel: 'document',
    sent: true,
    members: { seq: 'integer', rev: 'string', payload: 'object' },
    required: {
      lab_id: 'string',
      network_id: 'integer',
      bridge_name: 'string',
      iface: 'string',
      peer_node_id: 'nullable integer',
    },
  },
  link_divergent: {
    schema: 'LinkDivergentFrame',
    channel: 'document',
    sent: true,
    members: { seq: 'integer', rev: 'string', payload: 'object' },
    required: { link_id: 'string', lab_id: 'string', reason: 'string', last_checked: 'string' },
  },
  link_state: {
    schema: 'LinkStateFrame',
    channel: 'path',
    sent: false,
    members: { seq: 'integer', rev: 'string', payload: 'object' },
    required: { link_id: 'integer', state: 'string' },
  },
  node_state: {
    schema: 'NodeStateFrame',
    channel: 'path',
    sent: false,
    members: { seq: 'integer', rev: 'string', payload: 'object' },
    required: { node_id: 'integer', state: 'string' },
  },
  link_patched: {
    schema: 'LinkPatchedFrame',
    channel: 'path',
    sent: false,
    members: { seq: 'integer', rev: 'string', payload: 'object' },
    required: { link: 'object' },
  },
} as const satisfies Record<string, FrameSpec>

/** What `type` of a known frame says. */
export type FrameType = keyof typeof frames

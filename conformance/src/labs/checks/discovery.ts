import type { MockControl } from '../../check.ts'
import { succeed, wantJson } from '../expect-answer.ts'
import type { LabHost } from '../lab-host.ts'
import type { LabsCheck, LabsContext } from '../labs-check.ts'
import { openChannel, typesOf } from '../live-lab.ts'
import { startNode } from '../run-node.ts'
import { addLink, addNetwork, addNode, end, makeLab, materialOf, net } from '../scratch-lab.ts'

/** The longest a discovery cycle can be set to, and what a beat leaves alone after a start. */
const cycleMs = 300_000
const beatMs = 5000
const restMs = 30_000

function needControl(context: LabsContext): MockControl {
  return context.control ?? context.skip('takes minutes, and the clock of this deployment cannot be moved')
}

function needHost(context: LabsContext): LabHost {
  return context.facts.host ?? context.skip('no caller can do this to a host')
}

/** Hashes of labs, by the id of the instance: known answers, since no route tells that id. */
const knownHashes: readonly (readonly [instance: string, lab: string, hash: string])[] = [
  ['11111111-2222-4333-8444-555555555555', 'alpine-docker-demo', 'e9fe'],
  ['11111111-2222-4333-8444-555555555555', '8a73c8c9-7af0-4d2c-86a4-b8c2f1c5e612', 'cff7'],
  ['11111111-2222-4333-8444-555555555555', 'lab-81', '00e2'],
  ['11111111-2222-4333-8444-555555555555', 'läb-ünïcode', 'a438'],
  ['7d9f3a52-0c1b-4e8f-9a6d-2b1c0e5f4a77', 'alpine-docker-demo', 'd981'],
  ['00000000-0000-0000-0000-000000000000', 'alpine-docker-demo', '4ce8'],
  ['6f1c0c9e-5f0b-4a64-9d1c-2f6f0f3c7a10', 'lab-81', 'a429'],
  ['6f1c0c9e-5f0b-4a64-9d1c-2f6f0f3c7a10', 'läb-ünïcode', '9b11'],
]

const base = ['createLab', 'createNode', 'deleteFolder'] as const

/** What a service finds out by itself and tells. */
export const discoveryChecks: readonly LabsCheck[] = [
  {
    id: 'discovery/divergent',
    title: 'A link without an interface on the host is told in every cycle, also when its node stands still.',
    operations: [...base, 'createNetwork', 'createLink'],
    async run(context: LabsContext) {
      const control = needControl(context)
      const lab = await makeLab(context)
      const { id } = await addNode(context, lab)
      const lan = await addNetwork(context, lab)
      const { link } = await addLink(context, lab, end(id), net(lan.id))
      const { socket } = await openChannel(context, lab.id)
      await control.advance(cycleMs)
      const first = await socket.next('link_divergent')
      await control.advance(cycleMs)
      const second = await socket.next('link_divergent')
      const { link_id, lab_id, generation } = first.payload
      wantJson(context, [link_id, lab_id, first.rev], [link.id, lab.id, ''], 'the list of link, lab and rev')
      const generations = [generation, second.payload.generation]
      wantJson(context, generations[1], Number(generations[0]) + 1, 'the number of the next cycle')
    },
  },
  {
    id: 'discovery/undeclared',
    title: 'An interface nobody declared is told in every cycle as long as it is there.',
    operations: ['createNetwork', 'createLab', 'deleteFolder'],
    async run(context: LabsContext) {
      const [control, host] = [needControl(context), needHost(context)]
      const lab = await makeLab(context)
      const lan = await addNetwork(context, lab)
      await host.addForeignInterface(lab.path, lan.id, 'veth4711')
      context.cleanup('the interface', () => host.removeForeignInterface(lab.path, 'veth4711'))
      const { socket } = await openChannel(context, lab.id)
      for (const _cycle of [1, 2]) {
        await control.advance(cycleMs)
        const { payload } = await socket.next('discovered_link')
        wantJson(
          context,
          [payload.lab_id, payload.network_id, payload.bridge_name, payload.iface, payload.peer_node_id],
          [lab.id, lan.id, lan.runtime['bridge_name'], 'veth4711', null],
          'what is told of an interface',
        )
      }
      await host.removeForeignInterface(lab.path, 'veth4711')
      const told = socket.frames.length
      await control.advance(cycleMs)
      const after = typesOf(socket.frames.slice(told))
      wantJson(context, after, [], 'what is told once it is gone')
    },
  },
  {
    id: 'discovery/heartbeat',
    title: 'A node that runs or died is told once it was left alone for half a minute.',
    operations: [...base, 'startNode', 'stopNode'],
    async run(context: LabsContext) {
      const control = needControl(context)
      const lab = await makeLab(context)
      const { id } = await addNode(context, lab)
      const { socket } = await openChannel(context, lab.id)
      await startNode(context, lab, id)
      await control.advance(restMs + beatMs)
      const up = await socket.next('node_status_reconciled')
      wantJson(context, [up.payload, up.rev], [{ node_id: id, status: 2 }, lab.id], 'what is told of a node that runs')
      const { host } = context.facts
      if (!host) return
      await host.killNode(lab.path, id)
      await control.advance(beatMs)
      const down = await socket.next('node_status_reconciled')
      wantJson(context, down.payload, { node_id: id, status: 0 }, 'what is told of a node that died')
    },
  },
  {
    id: 'discovery/forced-removal',
    title: 'A link whose guest keeps the interface is removed all the same, with a warning.',
    operations: [...base, 'startNode', 'stopNode', 'createNetwork', 'createLink', 'deleteLink'],
    async run(context: LabsContext) {
      const host = needHost(context)
      const material = materialOf(
        context,
        'a node that takes links while it runs',
        ({ summary }) => summary.capabilities.hotplug,
      )
      const lab = await makeLab(context)
      const { id } = await addNode(context, lab, {}, material)
      const lan = await addNetwork(context, lab)
      await startNode(context, lab, id)
      const { link } = await addLink(context, lab, end(id), net(lan.id))
      const { socket } = await openChannel(context, lab.id)
      await host.failNext('guest-release')
      await succeed(context, 'deleteLink', { path: { ...lab.at, link_id: link.id } })
      const { payload, rev } = await socket.next('node_warning')
      wantJson(
        context,
        [payload.node_id, payload.interface_index, rev],
        [id, 0, ''],
        'the list of node, interface and rev',
      )
      context.want(payload.message !== '', 'the warning says what happened', payload.message)
    },
  },
  {
    id: 'discovery/lab-hash',
    title: 'Names on the host carry a two-byte BLAKE2b of instance and lab.',
    operations: ['createNetwork', 'deleteLab'],
    async run(context: LabsContext) {
      const host = needHost(context)
      const known = knownHashes.filter(([instance]) => instance === host.instanceId)
      if (known.length === 0) context.skip('no known answers for the id of this instance')
      for (const [, id, hash] of known) {
        const path = `conformance-${context.runId}-${hash}.json`
        const empty = { nodes: {}, networks: {}, links: [], viewport: { x: 0, y: 0, zoom: 1 } }
        const rest = {
          defaults: { link_style: 'orthogonal' },
          textobjects: [],
          lineobjects: [],
          pictures: [],
          tasks: [],
        }
        const meta = { name: id, author: '', description: '', body: '', version: '0' }
        await host.putLab(path, { schema: 2, schema_version: 2, id, meta, ...empty, ...rest, configsets: {} })
        context.cleanup(`the lab ${path}`, () => host.loseLab(path))
        const body = { name: 'lan' }
        const { network } = await succeed(context, 'createNetwork', { path: { lab_path: path }, body })
        const bridge = network.runtime?.['bridge_name']
        context.want(bridge === `nove${hash}n1`, `the bridge is nove${hash}n1`, bridge)
      }
    },
  },
]

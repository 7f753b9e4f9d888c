import { refuse, succeed, wantJson } from '../expect-answer.ts'
import type { LabsCheck, LabsContext } from '../labs-check.ts'
import { atNode, makeRunning, startNode, wantStatus } from '../run-node.ts'
import { addLink, addNetwork, addNode, end, makeLab, materialOf, net, nodeOf } from '../scratch-lab.ts'

/** Nodes while they run. Nothing here waits for a guest: a node runs once its start has answered. */
export const nodeRuntimeChecks: readonly LabsCheck[] = [
  {
    id: 'node-runtime/start-stop',
    title: 'Starting and stopping show at once, and doing it twice succeeds, as does stopping a node nobody knows.',
    operations: [
      'createLab',
      'createNode',
      'startNode',
      'stopNode',
      'wipeNode',
      'getNode',
      'listNodes',
      'deleteFolder',
    ],
    async run(context: LabsContext) {
      const { lab, id } = await makeRunning(context)
      await wantStatus(context, lab, id, 2)
      await succeed(context, 'startNode', atNode(lab, id))
      await wantStatus(context, lab, id, 2)
      const { message } = await succeed(context, 'stopNode', atNode(lab, id))
      context.want(message.includes('(80050)'), 'the message has the number 80050', message)
      await wantStatus(context, lab, id, 0)
      await succeed(context, 'stopNode', atNode(lab, id))
      await succeed(context, 'stopNode', atNode(lab, 77))
      await startNode(context, lab, id)
      const wiped = await succeed(context, 'wipeNode', atNode(lab, id))
      context.want(wiped.message.includes('(80053)'), 'the message has the number 80053', wiped.message)
      await wantStatus(context, lab, id, 0)
    },
  },
  {
    id: 'node-runtime/start-refused',
    title: 'A node nobody knows cannot be started, nor one the host cannot start: 400 inside 200.',
    operations: ['createLab', 'createNode', 'startNode', 'getNode', 'listNodes', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      await refuse(context, 'startNode', atNode(lab, 77), 200, 'runtime_failed')
      const { host } = context.facts
      if (!host) return
      const { id } = await addNode(context, lab)
      await host.failNext('start')
      await refuse(context, 'startNode', atNode(lab, id), 200, 'runtime_failed')
      await wantStatus(context, lab, id, 0)
    },
  },
  {
    id: 'node-runtime/editing',
    title:
      'A running node can be renamed and moved; changing its machine is 400 inside 200, repeating what it is is not.',
    operations: ['createLab', 'createNode', 'startNode', 'stopNode', 'updateNode', 'getNode', 'deleteFolder'],
    async run(context: LabsContext) {
      const { lab, id } = await makeRunning(context, { ram: 512 })
      for (const body of [{ ram: 1024 }, { cpu: 7 }, { ethernet: 3 }, { delay: 9 }])
        await refuse(context, 'updateNode', { ...atNode(lab, id), body }, 200, 'node_rejected')
      const body = { name: 'moved', left: 11, ram: 512, interface_naming_scheme: null }
      await succeed(context, 'updateNode', { ...atNode(lab, id), body })
      const node = await nodeOf(context, lab, id)
      wantJson(context, [node.name, node.left, node.ram], ['moved', 11, 512], 'the node afterwards')
    },
  },
  {
    id: 'node-runtime/hot-attach',
    title: 'Linking a running machine that takes links stamps link and interface with a generation.',
    operations: [
      'createLab',
      'createNode',
      'startNode',
      'stopNode',
      'createNetwork',
      'createLink',
      'deleteLink',
      'deleteFolder',
    ],
    async run(context: LabsContext) {
      const material = materialOf(
        context,
        'a node that takes links while it runs',
        ({ summary }) => summary.capabilities.hotplug,
      )
      const { lab, id } = await makeRunning(context, { ethernet: 2 }, material)
      const { id: networkId } = await addNetwork(context, lab)
      const { link } = await addLink(context, lab, end(id, 0), net(networkId))
      const first = link.runtime?.attach_generation
      context.want(Number(first) >= 1, 'the link has an attach_generation', link.runtime)
      const path = { ...lab.at, link_id: link.id }
      await succeed(context, 'deleteLink', { path })
      const again = await addLink(context, lab, end(id, 0), net(networkId))
      const second = again.link.runtime?.attach_generation
      context.want(Number(second) > Number(first), 'the next link has a higher one', again.link.runtime)
      const { host } = context.facts
      if (!host) return
      await host.failNext('hot-detach')
      await refuse(context, 'deleteLink', { path: { ...lab.at, link_id: again.link.id } }, 422, 'hot_plug_failed')
      await host.failNext('hot-attach')
      const body = { from: end(id, 1), to: net(networkId) }
      await refuse(context, 'createLink', { path: lab.at, body }, 422, 'hot_plug_failed')
      await succeed(context, 'createLink', { path: lab.at, body })
    },
  },
  {
    id: 'node-runtime/no-hot-attach',
    title: 'Linking a running QEMU machine without hot-plug is 422, and nothing is stored.',
    operations: [
      'createLab',
      'createNode',
      'startNode',
      'stopNode',
      'createNetwork',
      'createLink',
      'listLinks',
      'deleteFolder',
    ],
    async run(context: LabsContext) {
      const material = materialOf(
        context,
        'a QEMU node without hot-plug',
        ({ type, summary }) => type === 'qemu' && !summary.capabilities.hotplug,
      )
      const { lab, id } = await makeRunning(context, { ethernet: 2 }, material)
      const { id: networkId } = await addNetwork(context, lab)
      const body = { from: end(id, 0), to: net(networkId) }
      await refuse(context, 'createLink', { path: lab.at, body }, 422, 'hot_plug_failed')
      const { data } = await succeed(context, 'listLinks', { path: lab.at })
      wantJson(context, data, [], 'the list of links afterwards')
    },
  },
  {
    id: 'node-runtime/reconcile',
    title: 'Reconciling makes the bridges a lab needs, and finds them there the second time.',
    operations: ['createLab', 'createNode', 'createLink', 'reconcileLab', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const [one, two] = [await addNode(context, lab), await addNode(context, lab)]
      await addLink(context, lab, end(one.id), end(two.id))
      const { data: first } = await succeed(context, 'reconcileLab', { path: lab.at })
      const bridges = [...first.created, ...first.ensured]
      context.want(bridges.length > 0, 'the bridge of the pair is made', first)
      for (const bridge of bridges)
        context.want(/^nove[0-9a-f]{4}n\d{1,5}$/.test(String(bridge)), 'a bridge is called nove…n…', bridge)
      const { data: second } = await succeed(context, 'reconcileLab', { path: lab.at })
      wantJson(context, second.created, [], 'the list of bridges made the second time')
    },
  },
]

import { undoBy } from '../clean-up.ts'
import { refuse, succeed, wantJson } from '../expect-answer.ts'
import type { LabsCheck, LabsContext, Material } from '../labs-check.ts'
import {
  addLink,
  addNetwork,
  addNode,
  cheapest,
  end,
  makeLab,
  materialOf,
  net,
  nodeOf,
  type ScratchLab,
} from '../scratch-lab.ts'

const at = (lab: ScratchLab, nodeId: number) => ({ path: { ...lab.at, node_id: String(nodeId) } })

async function startNode(context: LabsContext, lab: ScratchLab, nodeId: number): Promise<void> {
  // Deleting a lab does not stop its nodes, and undoing goes backwards.
  undoBy(context, `the running node ${nodeId}`, 'stopNode', at(lab, nodeId))
  const { message } = await succeed(context, 'startNode', at(lab, nodeId))
  context.want(message.includes('(80049)'), 'the message has the number 80049', message)
}

async function makeRunning(context: LabsContext, given = {}, material: Material = cheapest(context)) {
  const lab = await makeLab(context)
  const { id } = await addNode(context, lab, given, material)
  await startNode(context, lab, id)
  return { lab, id }
}

const wantStatus = async (context: LabsContext, lab: ScratchLab, id: number, wanted: number) => {
  const { status } = await nodeOf(context, lab, id)
  context.want(status === wanted, `the status of the node is ${wanted}`, status)
  const { data } = await succeed(context, 'listNodes', { path: lab.at })
  const listed = data[String(id)]?.status
  context.want(listed === wanted, `the list says status ${wanted}, too`, listed)
}

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
      await succeed(context, 'startNode', at(lab, id))
      await wantStatus(context, lab, id, 2)
      const { message } = await succeed(context, 'stopNode', at(lab, id))
      context.want(message.includes('(80050)'), 'the message has the number 80050', message)
      await wantStatus(context, lab, id, 0)
      await succeed(context, 'stopNode', at(lab, id))
      await succeed(context, 'stopNode', at(lab, 77))
      await startNode(context, lab, id)
      const wiped = await succeed(context, 'wipeNode', at(lab, id))
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
      await refuse(context, 'startNode', at(lab, 77), 200, 'runtime_failed')
      const { host } = context.facts
      if (!host) return
      const { id } = await addNode(context, lab)
      host.failNext('start')
      await refuse(context, 'startNode', at(lab, id), 200, 'runtime_failed')
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
        await refuse(context, 'updateNode', { ...at(lab, id), body }, 200, 'node_rejected')
      const body = { name: 'moved', left: 11, ram: 512, interface_naming_scheme: null }
      await succeed(context, 'updateNode', { ...at(lab, id), body })
      const node = await nodeOf(context, lab, id)
      wantJson(context, [node.name, node.left, node.ram], ['moved', 11, 512], 'the node afterwards')
    },
  },
  {
    id: 'node-runtime/console',
    title: 'A running node has a console, as data, as a redirect and as a file; a stopped one has none.',
    operations: [
      'createLab',
      'createNode',
      'startNode',
      'stopNode',
      'getNodeConsole',
      'openNodeHtml5',
      'getNodeTelnet',
      'getNodeRdp',
      'deleteFolder',
    ],
    async run(context: LabsContext) {
      const material = materialOf(
        context,
        'a node with a telnet console',
        ({ summary }) => summary.console_type === 'telnet',
      )
      const { lab, id } = await makeRunning(context, { name: 'R1' }, material)
      const { data } = await succeed(context, 'getNodeConsole', at(lab, id))
      const url = `/api/labs/${lab.path}/nodes/${id}/html5`
      wantJson(
        context,
        [data.lab_id, data.node_id, data.name, data.console, data.host, data.url],
        [lab.id, id, 'R1', 'telnet', '127.0.0.1', url],
        'the console',
      )
      const html5 = await context.call('openNodeHtml5', at(lab, id))
      const location = html5.headers.get('location') ?? ''
      context.want(html5.status === 307, 'html5 answers 307', html5.status)
      context.want(/#\/client\/[^?]+\?token=./.test(location), 'Location names a client and a token', location.length)
      const telnet = await context.call('getNodeTelnet', at(lab, id))
      context.want(telnet.text === `telnet://127.0.0.1:${data.port}\n`, 'the file is one line', telnet.text)
      const headers = [telnet.headers.get('content-type'), telnet.headers.get('content-disposition')]
      context.want(
        headers[0]?.startsWith('application/x-telnet') === true,
        'its type is application/x-telnet',
        headers[0],
      )
      context.want(headers[1]?.includes(`node-${id}.telnet`) === true, 'its name is that of the node', headers[1])
      await refuse(context, 'getNodeRdp', at(lab, id), 200, 'node_not_running')
      await succeed(context, 'stopNode', at(lab, id))
      for (const operation of ['getNodeConsole', 'openNodeHtml5', 'getNodeTelnet', 'getNodeRdp'] as const)
        await refuse(context, operation, at(lab, id), 200, 'node_not_running')
    },
  },
  {
    id: 'node-runtime/other-consoles',
    title: 'A container has a console for remote desktops when asked; a serial one does not open in a browser.',
    operations: [
      'createLab',
      'createNode',
      'updateNode',
      'startNode',
      'stopNode',
      'getNodeRdp',
      'openNodeHtml5',
      'deleteFolder',
    ],
    async run(context: LabsContext) {
      const material = materialOf(context, 'a container', ({ type }) => type === 'docker')
      const { lab, id } = await makeRunning(context, { console: 'rdp' }, material)
      const { status, headers } = await context.call('getNodeRdp', at(lab, id))
      const type = headers.get('content-type') ?? ''
      context.want(status === 200 && type.startsWith('application/x-rdp'), 'the file is for remote desktops', type)
      await succeed(context, 'stopNode', at(lab, id))
      await succeed(context, 'updateNode', { ...at(lab, id), body: { console: 'serial' } })
      await startNode(context, lab, id)
      await refuse(context, 'openNodeHtml5', at(lab, id), 200, 'console_unavailable')
    },
  },
  {
    id: 'node-runtime/logs',
    title: 'Logs are read from their end, or followed as text until nothing comes any more.',
    operations: ['createLab', 'createNode', 'startNode', 'stopNode', 'getNodeLogs', 'deleteFolder'],
    async run(context: LabsContext) {
      const { lab, id } = await makeRunning(context)
      const { data } = await succeed(context, 'getNodeLogs', { ...at(lab, id), query: { tail: 5 } })
      context.want(typeof data.logs === 'string', 'logs are a text', data)
      const followed = await context.send(
        `${context.target.replace(/\/+$/, '')}/api/labs/${lab.path}/nodes/${id}/logs?follow=true`,
        { headers: { cookie: await context.cookie() } },
      )
      const type = followed.headers.get('content-type') ?? ''
      context.want(followed.status === 200 && type.startsWith('text/plain'), 'followed logs are a text', type)
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
      host.failNext('hot-detach')
      await refuse(context, 'deleteLink', { path: { ...lab.at, link_id: again.link.id } }, 422, 'hot_plug_failed')
      host.failNext('hot-attach')
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

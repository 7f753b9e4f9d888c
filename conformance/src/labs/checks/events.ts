import { refuse, succeed, wantJson } from '../expect-answer.ts'
import type { LabsCheck, LabsContext } from '../labs-check.ts'
import { type FrameWindow, makeLiveLab, openChannel, openWindow, typesOf, watchLab } from '../live-lab.ts'
import { startNode } from '../run-node.ts'
import { addLink, addNetwork, addNode, end, linksOf, net } from '../scratch-lab.ts'

const base = ['createLab', 'createNodes', 'deleteLab', 'putLayout'] as const

async function wantTypes(context: LabsContext, window: FrameWindow, wanted: readonly string[], what: string) {
  const frames = await window.close()
  wantJson(context, typesOf(frames), wanted, `the list of events of ${what}`)
  return frames
}

/** What is announced of a change, in which order, and what is not. */
export const eventChecks: readonly LabsCheck[] = [
  {
    id: 'events/links',
    title: 'A link that is made, changed or removed is announced with its state.',
    operations: [...base, 'createNetwork', 'createLink', 'updateLink', 'deleteLink'],
    async run(context: LabsContext) {
      const lab = await makeLiveLab(context)
      const lan = await addNetwork(context, lab)
      const window = await watchLab(context, lab)
      const { link } = await addLink(context, lab, end(1), net(lan.id))
      const at = { path: { ...lab.at, link_id: link.id } }
      const changed = await succeed(context, 'updateLink', { ...at, body: { label: 'up' } })
      await succeed(context, 'deleteLink', at)
      const [created, updated, deleted] = await wantTypes(
        context,
        window,
        ['link_created', 'link_updated', 'link_deleted'],
        'a link',
      )
      const payloads = [created, updated, deleted].map((frame) => frame && 'payload' in frame && frame.payload)
      wantJson(context, payloads, [{ link }, { link: changed.link }, { link_id: link.id }], 'what is told')
    },
  },
  {
    id: 'events/pair',
    title:
      'A pair announces its network first and then both halves; its end the other half, the network and the half asked for.',
    operations: [...base, 'createLink', 'deleteLink', 'listLinks'],
    async run(context: LabsContext) {
      const lab = await makeLiveLab(context)
      const { socket } = await openChannel(context, lab.path)
      const making = await openWindow(context, lab, socket)
      const { network } = await addLink(context, lab, end(1), end(2))
      const made = await wantTypes(context, making, ['network_created', 'link_created', 'link_created'], 'a new pair')
      const links = await linksOf(context, lab)
      const told = made.flatMap((frame) => (frame.type === 'link_created' ? [frame.payload.link] : []))
      wantJson(context, told, links, 'the list of links told')
      const ids = links.map(({ id }) => id)
      const removing = await openWindow(context, lab, socket)
      await succeed(context, 'deleteLink', { path: { ...lab.at, link_id: ids[0] ?? '' } })
      const gone = await wantTypes(
        context,
        removing,
        ['link_deleted', 'network_deleted', 'link_deleted'],
        'the end of a pair',
      )
      const order = gone.map((frame) => (frame.type === 'link_deleted' ? frame.payload.link_id : network?.id))
      wantJson(context, order, [ids[1], network?.id, ids[0]], 'the order in which a pair goes')
    },
  },
  {
    id: 'events/promotion',
    title: 'A promotion is announced before the link that brought it about, with the count from before.',
    operations: [...base, 'createLink', 'updateNetwork'],
    async run(context: LabsContext) {
      const lab = await makeLiveLab(context, 3)
      const { network } = await addLink(context, lab, end(1), end(2))
      const id = network?.id ?? 0
      const { socket } = await openChannel(context, lab.path)
      const window = await openWindow(context, lab, socket)
      await addLink(context, lab, end(3), net(id))
      const [promoted] = await wantTypes(context, window, ['network_promoted', 'link_created'], 'a third link')
      if (promoted?.type === 'network_promoted') {
        const { implicit, visibility, name, count } = promoted.payload.network
        const told = [implicit, visibility, name, count]
        wantJson(context, told, [false, true, `bridge-${id}`, 2], 'the network that is told')
      }
      const named = await addLink(context, lab, end(1, 1), end(2, 1))
      const naming = await openWindow(context, lab, socket)
      const path = { ...lab.at, network_id: String(named.network?.id) }
      await succeed(context, 'updateNetwork', { path, body: { name: 'named' } })
      await wantTypes(context, naming, ['network_promoted'], 'a pair that is named')
    },
  },
  {
    id: 'events/networks',
    title: 'A network that is made, changed or removed is announced.',
    operations: [...base, 'createNetwork', 'updateNetwork', 'deleteNetwork'],
    async run(context: LabsContext) {
      const lab = await makeLiveLab(context)
      const window = await watchLab(context, lab)
      const network = await addNetwork(context, lab)
      const path = { ...lab.at, network_id: String(network.id) }
      await succeed(context, 'updateNetwork', { path, body: { name: 'wan' } })
      await succeed(context, 'deleteNetwork', { path })
      const [created] = await wantTypes(
        context,
        window,
        ['network_created', 'network_updated', 'network_deleted'],
        'a network',
      )
      if (created?.type === 'network_created') wantJson(context, created.payload.network, network, 'what is told')
    },
  },
  {
    id: 'events/layout',
    title: 'Every layout is announced by the numbers it touched, also one that touched nothing.',
    operations: base,
    async run(context: LabsContext) {
      const lab = await makeLiveLab(context)
      const window = await watchLab(context, lab)
      await succeed(context, 'putLayout', { path: lab.at, body: {} })
      const nodes = [1, 2].map((id) => ({ id, left: 4 }))
      await succeed(context, 'putLayout', { path: lab.at, body: { nodes } })
      const frames = await window.close()
      const told = frames.map((frame) => (frame.type === 'layout_updated' ? frame.payload : frame.type))
      const wanted = [
        { node_ids: [], network_ids: [] },
        { node_ids: [1, 2], network_ids: [] },
      ]
      wantJson(context, told, wanted, 'the list of layouts told')
    },
  },
  {
    id: 'events/interfaces',
    title: 'A changed interface is announced as its route tells it.',
    operations: [...base, 'updateInterface'],
    async run(context: LabsContext) {
      const lab = await makeLiveLab(context)
      const window = await watchLab(context, lab)
      const path = { ...lab.at, node_id: '2', interface_index: '1' }
      const body = { port_position: { side: 'left', offset: 0.5 } }
      const changed = await succeed(context, 'updateInterface', { path, body })
      const [frame] = await wantTypes(context, window, ['interface_updated'], 'a changed interface')
      const payload = { node_id: 2, interface_index: 1, interface: changed.interface }
      wantJson(context, frame && 'payload' in frame && frame.payload, payload, 'what is told')
    },
  },
  {
    id: 'events/silent-nodes',
    title: 'Nothing is announced of nodes: made, changed, started, stopped or removed.',
    operations: [...base, 'createNode', 'updateNode', 'startNode', 'stopNode', 'deleteNode'],
    async run(context: LabsContext) {
      const lab = await makeLiveLab(context)
      const window = await watchLab(context, lab)
      const { id } = await addNode(context, lab)
      const at = { path: { ...lab.at, node_id: String(id) } }
      await succeed(context, 'updateNode', { ...at, body: { name: 'renamed', left: 9 } })
      await startNode(context, lab, id)
      await succeed(context, 'stopNode', at)
      await succeed(context, 'deleteNode', at)
      await wantTypes(context, window, [], 'a node')
    },
  },
  {
    id: 'events/silent-writes',
    title: 'Nothing is announced of meta data, of the old ways of writing and of reconciling.',
    operations: [...base, 'createNetwork', 'updateLab', 'putTopology', 'replaceNetwork', 'reconcileLab'],
    async run(context: LabsContext) {
      const lab = await makeLiveLab(context)
      const { id } = await addNetwork(context, lab)
      const window = await watchLab(context, lab)
      await succeed(context, 'updateLab', { path: lab.at, body: { description: 'new' } })
      await succeed(context, 'putTopology', { path: lab.at, body: { nodes: { 1: { left: 3 } } } })
      await succeed(context, 'replaceNetwork', { path: { ...lab.at, network_id: String(id) }, body: { left: 3 } })
      await succeed(context, 'reconcileLab', { path: lab.at })
      await wantTypes(context, window, [], 'these writes')
    },
  },
  {
    id: 'events/silent-repeats',
    title: 'Nothing is announced of a replayed link, of a second removal and of what was refused.',
    operations: [...base, 'createNetwork', 'createLink', 'deleteLink', 'updateNetwork', 'putLayout'],
    async run(context: LabsContext) {
      const lab = await makeLiveLab(context)
      const lan = await addNetwork(context, lab)
      const headers = { 'idempotency-key': crypto.randomUUID() }
      const input = { path: lab.at, body: { from: end(1), to: net(lan.id) }, headers }
      await succeed(context, 'createLink', input)
      const window = await watchLab(context, lab)
      const { status } = await context.call('createLink', input)
      context.want(status === 200, 'the link is replayed', status)
      await succeed(context, 'deleteLink', { path: { ...lab.at, link_id: 'lnk_777' } })
      const path = { ...lab.at, network_id: String(lan.id) }
      await refuse(context, 'updateNetwork', { path, body: { name: null } }, 422, 'network_rule')
      await refuse(context, 'putLayout', { path: lab.at, body: { links: [] } }, 409, 'structural_mutation')
      await wantTypes(context, window, [], 'repeats and refusals')
    },
  },
]

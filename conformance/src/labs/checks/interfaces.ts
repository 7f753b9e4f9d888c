import { refuse, succeed, wantJson } from '../expect-answer.ts'
import type { LabsCheck, LabsContext } from '../labs-check.ts'
import { startNode } from '../run-node.ts'
import { addLink, addNetwork, addNode, end, makeLab, net, nodeOf, type ScratchLab } from '../scratch-lab.ts'

const at = (lab: ScratchLab, nodeId: number, index?: number) => ({
  path: { ...lab.at, node_id: String(nodeId), ...(index !== undefined && { interface_index: String(index) }) },
})

const macOf = (number: number) =>
  `50:00:00:${[16, 8, 0].map((shift) => ((number >> shift) & 255).toString(16).padStart(2, '0')).join(':')}`

const tailOf = (mac: string) => Number.parseInt(mac.replaceAll(':', '').slice(6), 16)

/** Interfaces of nodes: what is planned for them and what is derived. */
export const interfaceChecks: readonly LabsCheck[] = [
  {
    id: 'interfaces/derived-network',
    title: 'The network of an interface is worked out from the links, on every route that shows it.',
    operations: [
      'createLab',
      'createNode',
      'createNetwork',
      'createLink',
      'getNode',
      'listNodes',
      'listNodeInterfaces',
      'listNodeInterfacesV2',
      'deleteFolder',
    ],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const { id, interfaces } = await addNode(context, lab)
      const lan = await addNetwork(context, lab)
      await addLink(context, lab, end(id, 1), net(lan.id))
      const wanted = [0, lan.id]
      const { data: nodes } = await succeed(context, 'listNodes', { path: lab.at })
      const { data: legacy } = await succeed(context, 'listNodeInterfaces', at(lab, id))
      const { data: second } = await succeed(context, 'listNodeInterfacesV2', at(lab, id))
      for (const [where, list] of [
        ['a node', (await nodeOf(context, lab, id)).interfaces],
        ['the list of nodes', nodes[String(id)]?.interfaces ?? []],
        ['the old list of interfaces', legacy.ethernet],
        ['the list of interfaces', second],
      ] as const)
        wantJson(
          context,
          list.map(({ network_id }) => network_id),
          wanted,
          `the list of networks in ${where}`,
        )
      const names = interfaces.map(({ name }) => name)
      wantJson(
        context,
        legacy.ethernet.map(({ name }) => name),
        names,
        'the list of names',
      )
    },
  },
  {
    id: 'interfaces/unknown',
    title: 'An unknown node has no interfaces in the old list, and is 404 inside 200 everywhere else.',
    operations: [
      'createLab',
      'createNode',
      'listNodeInterfaces',
      'listNodeInterfacesV2',
      'updateInterface',
      'getLiveMac',
      'deleteFolder',
    ],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const { id } = await addNode(context, lab)
      const { data } = await succeed(context, 'listNodeInterfaces', at(lab, 77))
      wantJson(context, data.ethernet, [], 'the list of interfaces of an unknown node')
      await refuse(context, 'listNodeInterfacesV2', at(lab, 77), 200, 'interface_not_found')
      for (const place of [at(lab, 77, 0), at(lab, id, 9)]) {
        await refuse(context, 'updateInterface', { ...place, body: {} }, 200, 'interface_not_found')
        await refuse(context, 'getLiveMac', place, 200, 'interface_not_found')
      }
    },
  },
  {
    id: 'interfaces/update',
    title: 'A planned address is stored trimmed and in small letters, its form unchecked; what is absent stays.',
    operations: ['createLab', 'createNode', 'updateInterface', 'listNodeInterfacesV2', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const { id } = await addNode(context, lab)
      const port_position = { side: 'top', offset: 0.25 }
      const change = async (body: object) => {
        const answer = await succeed(context, 'updateInterface', { ...at(lab, id, 0), body })
        context.want(!('data' in answer), 'the interface is not under data', Object.keys(answer))
        return answer.interface
      }
      const first = await change({ planned_mac: ' 50:00:00:AB:CD:EF ', port_position })
      wantJson(context, first.planned_mac, '50:00:00:ab:cd:ef', 'the planned address')
      const second = await change({ planned_mac: null })
      wantJson(context, [second.planned_mac, second.port_position], [null, port_position], 'what is left afterwards')
      const third = await change({ planned_mac: 'Not An Address' })
      wantJson(context, third.planned_mac, 'not an address', 'a planned address of any form')
      const { data } = await succeed(context, 'listNodeInterfacesV2', at(lab, id))
      wantJson(context, [data[0]?.planned_mac, data[1]?.planned_mac], ['not an address', null], 'the list of addresses')
    },
  },
  {
    id: 'interfaces/collision',
    title: 'An address planned twice on a network is 409 inside 200 and suggests the next free one.',
    operations: ['createLab', 'createNode', 'createNetwork', 'createLink', 'updateInterface', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const [one, two] = [await addNode(context, lab), await addNode(context, lab)]
      const lan = await addNetwork(context, lab)
      await addLink(context, lab, end(one.id, 0), net(lan.id))
      await addLink(context, lab, end(two.id, 0), net(lan.id))
      // Labs whose networks have the same number share their addresses: one nobody else has is needed.
      const number = Number.parseInt(crypto.randomUUID().slice(0, 6), 16) & 0xfffff0
      const planned_mac = macOf(number)
      const plan = { planned_mac }
      await succeed(context, 'updateInterface', { ...at(lab, one.id, 0), body: plan })
      const refused = await refuse(
        context,
        'updateInterface',
        { ...at(lab, two.id, 0), body: plan },
        200,
        'mac_collision',
      )
      const suggested = String(refused['suggested_mac'])
      context.want(
        /^50:00:00(:[0-9a-f]{2}){3}$/.test(suggested) && tailOf(suggested) === number + 1,
        `suggested_mac is ${macOf(number + 1)}`,
        suggested,
      )
      context.want(refused.message === 'mac collision', 'the message is mac collision', refused.message)
      await succeed(context, 'updateInterface', { ...at(lab, two.id, 1), body: plan })
      await succeed(context, 'updateInterface', { ...at(lab, two.id, 0), body: { planned_mac: suggested } })
      await succeed(context, 'updateInterface', { ...at(lab, one.id, 0), body: plan })
    },
  },
  {
    id: 'interfaces/live-mac',
    title: 'The live address comes without an envelope, and is unavailable while the node stands still.',
    operations: ['createLab', 'createNode', 'updateInterface', 'getLiveMac', 'startNode', 'stopNode', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const { id, type } = await addNode(context, lab)
      const body: object = await succeed(context, 'getLiveMac', at(lab, id, 0))
      const envelope = ['code', 'status', 'message', 'data'].filter((key) => key in body)
      wantJson(context, envelope, [], 'what there is of an envelope')
      const { state, planned_mac, live_mac, runtime_type, reason } = await succeed(
        context,
        'getLiveMac',
        at(lab, id, 0),
      )
      const stopped = [state, planned_mac, live_mac, runtime_type]
      wantJson(context, stopped, ['unavailable', '', null, type], 'what is told of a stopped node')
      context.want(typeof reason === 'string', 'a reason is given', reason)
      const planned = '50:00:00:0a:0b:0c'
      await succeed(context, 'updateInterface', { ...at(lab, id, 0), body: { planned_mac: planned } })
      await startNode(context, lab, id)
      const live = await succeed(context, 'getLiveMac', at(lab, id, 0))
      context.want(live.planned_mac === planned, `planned_mac is ${planned}`, live.planned_mac)
      const fits = live.state === 'confirmed' ? live.live_mac === planned : true
      context.want(fits, 'a confirmed address is the planned one', live)
    },
  },
]

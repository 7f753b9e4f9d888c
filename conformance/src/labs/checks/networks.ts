import { refuse, succeed, wantJson } from '../expect-answer.ts'
import type { LabsCheck, LabsContext } from '../labs-check.ts'
import { addLink, addNetwork, addNodes, end, makeLab, net, networksOf, type ScratchLab } from '../scratch-lab.ts'

const at = (lab: ScratchLab, networkId: number) => ({ path: { ...lab.at, network_id: String(networkId) } })

const create = (lab: ScratchLab, body: object) => ({ path: lab.at, body })

const nullConfig = {
  cidr: null,
  gateway: null,
  dhcp: false,
  dhcp_start: null,
  dhcp_end: null,
  egress_interface: null,
  host_bridge: null,
  shared_cloud_id: null,
}

/** Networks of a lab, but for clouds. */
export const networkChecks: readonly LabsCheck[] = [
  {
    id: 'networks/create',
    title: 'A network is made with 201 and comes under its own name, with its bridge and a count.',
    operations: ['createLab', 'createNetwork', 'listNetworks', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const seen = await succeed(context, 'createNetwork', create(lab, { name: 'core', left: 3, top: 4 }))
      context.want(!('data' in seen), 'the network is not under data', Object.keys(seen))
      const { network } = seen
      wantJson(
        context,
        [network.id, network.name, network.type, network.left, network.top, network.count, network.width],
        [1, 'core', 'linux_bridge', 3, 4, 0, 0],
        'the network',
      )
      wantJson(context, [network.implicit, network.visibility], [false, true], 'the list of implicit and visibility')
      wantJson(context, network.config, {}, 'the configuration of a network that was made without one')
      const bridge = String(network.runtime?.['bridge_name'])
      context.want(/^nove[0-9a-f]{4}n1$/.test(bridge), 'the bridge is called nove…n1', bridge)
      const { network: second } = await succeed(
        context,
        'createNetwork',
        create(lab, { name: 'nat', config: { dhcp: false } }),
      )
      wantJson(context, second.config, nullConfig, 'the configuration of a network that was made with one')
      const { data } = await succeed(context, 'listNetworks', { path: lab.at })
      wantJson(context, Object.keys(data).toSorted(), ['1', '2'], 'the list of networks by number')
    },
  },
  {
    id: 'networks/names',
    title: 'Names are taken whatever their case and the spaces round them, and are not blank.',
    operations: ['createLab', 'createNetwork', 'updateNetwork', 'replaceNetwork', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const first = await addNetwork(context, lab, { name: 'Core' })
      for (const name of ['Core', 'core', ' CORE ']) {
        const taken = await refuse(context, 'createNetwork', create(lab, { name }), 409, 'network_name_taken')
        const told = String(taken['name']).trim().toLowerCase()
        context.want(told === 'core', 'the refusal names the name', taken)
      }
      await refuse(context, 'createNetwork', create(lab, { name: '  ' }), 422, 'network_rule')
      const second = await addNetwork(context, lab, { name: 'edge' })
      const rename = { ...at(lab, second.id), body: { name: 'cORE' } }
      await refuse(context, 'updateNetwork', rename, 409, 'network_name_taken')
      await refuse(context, 'updateNetwork', { ...at(lab, second.id), body: { name: null } }, 422, 'network_rule')
      await succeed(context, 'updateNetwork', { ...at(lab, first.id), body: { name: 'core' } })
      await succeed(context, 'updateNetwork', { ...at(lab, first.id), body: { name: '' } })
      const { data } = await succeed(context, 'replaceNetwork', { ...at(lab, first.id), body: { name: 'edge' } })
      context.want(data.name === 'edge', 'the old form of writing does not look at names', data.name)
    },
  },
  {
    id: 'networks/rules',
    title: 'Ranges that are none are 422; bridges of the host have to be named and be there.',
    operations: ['createLab', 'createNetwork', 'updateNetwork', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      for (const cidr of ['2001:db8::/64', '10.1.2.3/24', 'none', '10.0.0.0/99']) {
        const body = { name: 'ranged', config: { cidr } }
        await refuse(context, 'createNetwork', create(lab, body), 422, 'network_rule')
      }
      const bridged = (config?: object) => create(lab, { name: 'wan', type: 'bridge_cloud', ...(config && { config }) })
      await refuse(context, 'createNetwork', bridged(), 422, 'validation_failed')
      const invalid = await refuse(
        context,
        'createNetwork',
        bridged({ host_bridge: 'virbr0' }),
        400,
        'host_bridge_invalid',
      )
      context.want(invalid['host_bridge'] === 'virbr0', 'the refusal names the bridge', invalid)
      const missing = bridged({ host_bridge: 'br-eth98765' })
      await refuse(context, 'createNetwork', missing, 404, 'host_bridge_missing')
      await refuse(context, 'createNetwork', create(lab, { name: 'x', type: 'no-type' }), 422, 'validation_failed')

      const plain = await addNetwork(context, lab)
      const change = (body: object) => ({ ...at(lab, plain.id), body })
      await refuse(context, 'updateNetwork', change({ type: 'bridge_cloud' }), 422, 'network_rule')
      const [port] = context.facts.bridgeClouds
      const host_bridge = port?.host_bridge ?? 'br-eth0'
      await refuse(context, 'updateNetwork', change({ config: { host_bridge } }), 422, 'network_rule')
    },
  },
  {
    id: 'networks/bridge-cloud',
    title: 'A bridge cloud uses the bridge of a port, and can neither be reconfigured nor become something else.',
    operations: ['createLab', 'createNetwork', 'updateNetwork', 'deleteFolder'],
    async run(context: LabsContext) {
      const [port] = context.facts.bridgeClouds
      if (!port) context.skip('the host has no port with a bridge')
      const lab = await makeLab(context)
      const cloud = await addNetwork(context, lab, { type: 'bridge_cloud', config: { host_bridge: port.host_bridge } })
      const runtime = [cloud.runtime?.['bridge_name'], cloud.runtime?.['driver']]
      wantJson(context, runtime, [port.host_bridge, 'bridge_cloud'], 'the list of bridge and driver')
      const change = (body: object) => ({ ...at(lab, cloud.id), body })
      await refuse(context, 'updateNetwork', change({ type: 'linux_bridge' }), 422, 'network_rule')
      await refuse(context, 'updateNetwork', change({ config: { dhcp: true } }), 422, 'network_rule')
      await succeed(context, 'updateNetwork', change({ name: 'uplink' }))
    },
  },
  {
    id: 'networks/update',
    title: 'A configuration is replaced as a whole and unchecked; keys that are not of the model are dropped.',
    operations: ['createLab', 'createNetwork', 'updateNetwork', 'replaceNetwork', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const { id } = await addNetwork(context, lab, { config: { cidr: '10.9.0.0/24', dhcp: true } })
      const body = { left: 40, icon: 'x.svg', visibility: false, config: { gateway: 'odd' }, smart: 7, color: 'red' }
      const answer = await succeed(context, 'updateNetwork', { ...at(lab, id), body })
      const { network } = answer
      context.want(answer.event === 'network_updated', 'the event is told', answer.event)
      wantJson(
        context,
        [network.left, network.icon, network.visibility, network.smart, network.color],
        [40, 'x.svg', false, -1, ''],
        'the network afterwards',
      )
      const config = [network.config?.cidr ?? null, network.config?.gateway]
      wantJson(context, config, [null, 'odd'], 'the list of cidr and gateway afterwards')
      const { data } = await succeed(context, 'replaceNetwork', { ...at(lab, id), body: { left: 1, top: null } })
      wantJson(context, [data.left, data.top], [1, 0], 'the place after the old form of writing')
    },
  },
  {
    id: 'networks/delete',
    title: 'A network goes once nothing is attached to it; its number is given again after the highest.',
    operations: [
      'createLab',
      'createNodes',
      'createNetwork',
      'createLink',
      'deleteLink',
      'deleteNetwork',
      'deleteFolder',
      'updateNetwork',
      'replaceNetwork',
    ],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const [node] = await addNodes(context, lab, 1)
      const { id } = await addNetwork(context, lab)
      const { link } = await addLink(context, lab, end(node?.id ?? 1), net(id))
      const attached = await refuse(context, 'deleteNetwork', at(lab, id), 409, 'network_attached')
      context.want(attached['count'] === 1, 'the refusal counts one end', attached)
      await succeed(context, 'deleteLink', { path: { ...lab.at, link_id: link.id } })
      await succeed(context, 'deleteNetwork', at(lab, id))
      await refuse(context, 'deleteNetwork', at(lab, id), 404, 'network_not_found')
      await refuse(context, 'updateNetwork', { ...at(lab, id), body: {} }, 404, 'network_not_found')
      await refuse(context, 'replaceNetwork', { ...at(lab, id), body: {} }, 200, 'network_not_found')
      context.want((await addNetwork(context, lab)).id === id, 'the number is given again')
    },
  },
  {
    id: 'networks/count',
    title: 'The count of a network is that of link ends: a network linked to another counts on both.',
    operations: ['createLab', 'createNodes', 'createNetwork', 'createLink', 'listNetworks', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const [node] = await addNodes(context, lab, 1)
      const [one, two] = [await addNetwork(context, lab), await addNetwork(context, lab, { name: 'wan' })]
      await addLink(context, lab, net(one.id), net(two.id))
      await addLink(context, lab, end(node?.id ?? 1), net(one.id))
      await addLink(context, lab, net(two.id), net(two.id))
      const networks = await networksOf(context, lab)
      const counts = [networks[String(one.id)]?.count, networks[String(two.id)]?.count]
      wantJson(context, counts, [2, 3], 'the list of counts')
    },
  },
  {
    id: 'networks/hidden',
    title:
      'The network behind a pair is shown on request only, cannot be deleted, and becomes ordinary when it is named.',
    operations: [
      'createLab',
      'createNodes',
      'createLink',
      'listNetworks',
      'deleteNetwork',
      'updateNetwork',
      'createNetwork',
      'deleteFolder',
    ],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const [one, two] = await addNodes(context, lab, 2)
      const { network } = await addLink(context, lab, end(one?.id ?? 1), end(two?.id ?? 2))
      const id = network?.id ?? 0
      const unseen = await addNetwork(context, lab, { name: 'unseen' })
      await succeed(context, 'updateNetwork', { ...at(lab, unseen.id), body: { visibility: false } })
      const { data: shown } = await succeed(context, 'listNetworks', { path: lab.at })
      wantJson(context, shown, {}, 'what is listed without being asked for')
      const hidden = (await networksOf(context, lab))[String(id)]
      wantJson(
        context,
        [hidden?.implicit, hidden?.visibility, hidden?.name],
        [true, false, ''],
        'the network of the pair',
      )
      await refuse(context, 'deleteNetwork', at(lab, id), 404, 'network_not_found')
      const named = await succeed(context, 'updateNetwork', { ...at(lab, id), body: { name: 'named' } })
      context.want(named.event === 'network_promoted', 'naming it promotes it', named.event)
      const { implicit, visibility } = named.network
      wantJson(context, [implicit, visibility], [false, true], 'the list of implicit and visibility afterwards')
    },
  },
]

import { refuse, succeed, wantJson } from '../expect-answer.ts'
import type { LabsCheck, LabsContext } from '../labs-check.ts'
import { addLink, addNetwork, addNodes, end, linksOf, makeLab, net, networksOf, nodeOf } from '../scratch-lab.ts'

const base = ['createLab', 'createNodes', 'createNetwork', 'deleteFolder'] as const

/** Layout, and the old way of writing a whole topology. */
export const layoutChecks: readonly LabsCheck[] = [
  {
    id: 'layout/move',
    title: 'A layout moves what it names, without fractions, skips what nobody knows and tells what it touched.',
    operations: [...base, 'putLayout', 'getNode', 'listNetworks'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      await addNodes(context, lab, 2)
      const lan = await addNetwork(context, lab)
      const body = {
        nodes: [
          { id: 1, left: 11.7, top: -3.9 },
          { id: 2, left: 5 },
          { id: 77, left: 1, top: 1 },
        ],
        networks: [
          { id: lan.id, left: 8, top: 9 },
          { id: 77, left: 1 },
        ],
      }
      const { data } = await succeed(context, 'putLayout', { path: lab.at, body })
      wantJson(context, data, { node_ids: [1, 2], network_ids: [lan.id] }, 'what was touched')
      const { left, top } = await nodeOf(context, lab, 1)
      wantJson(context, [left, top], [11, -3], 'the place of the node')
      const moved = (await networksOf(context, lab))[String(lan.id)]
      wantJson(context, [moved?.left, moved?.top], [8, 9], 'the place of the network')
    },
  },
  {
    id: 'layout/structure',
    title: 'Anything but layout is 409, names what is too much, and changes nothing.',
    operations: ['putLayout', 'getNode', 'createLab', 'createNodes', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      await addNodes(context, lab, 1)
      for (const [body, wanted] of [
        [{ links: [] }, ['links']],
        [{ nodes: [{ id: 1, left: 5, name: 'x' }] }, ['nodes[*].name']],
        [{ viewport: { x: 1, q: 2 } }, ['viewport.q']],
        [{ networks: {} }, ['networks']],
        [{ defaults: { color: 'red' }, textobjects: [] }, ['textobjects', 'defaults.color']],
      ] as const) {
        const refused = await refuse(context, 'putLayout', { path: lab.at, body }, 409, 'structural_mutation')
        const fields = refused['forbidden_fields']
        const told = Array.isArray(fields) ? fields.toSorted() : fields
        wantJson(context, told, wanted.toSorted(), 'the list of forbidden_fields')
      }
      context.want((await nodeOf(context, lab, 1)).left === 0, 'the node has not moved')
      const crash = { path: lab.at, body: { nodes: [{ id: 1, left: 'far' }] } }
      await refuse(context, 'putLayout', crash, 500, 'server_crash')
    },
  },
  {
    id: 'layout/topology',
    title: 'The old edge list is worked out from the links: nodes first, one edge per link.',
    operations: [...base, 'createLink', 'getTopology'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      await addNodes(context, lab, 2)
      const [one, two] = [await addNetwork(context, lab), await addNetwork(context, lab, { name: 'wan' })]
      await addLink(context, lab, end(1, 1), net(one.id))
      await addLink(context, lab, net(one.id), end(2, 0))
      await addLink(context, lab, net(one.id), net(two.id))
      const { data } = await succeed(context, 'getTopology', { path: lab.at })
      wantJson(
        context,
        data.map((edge) => [
          edge.type,
          edge.source,
          edge.source_interfaceId,
          edge.destination,
          edge.destination_interfaceId,
          edge.network_id,
        ]),
        [
          ['ethernet', 'node1', 1, `network${one.id}`, 'network', one.id],
          ['ethernet', 'node2', 0, `network${one.id}`, 'network', one.id],
        ],
        'the list of edges',
      )
    },
  },
  {
    id: 'layout/put-topology',
    title: 'A topology that is written makes links while there are none; then it only repeats what was sent.',
    operations: [...base, 'putTopology', 'listLinks', 'getNode', 'listNetworks'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      await addNodes(context, lab, 2)
      const lan = await addNetwork(context, lab)
      const edge = (node: number, index: number) => ({
        type: 'ethernet',
        source: `node${node}`,
        source_interfaceId: index,
        destination: `network${lan.id}`,
        destination_interfaceId: 'network',
        network_id: lan.id,
      })
      const first = await succeed(context, 'putTopology', { path: lab.at, body: [edge(1, 0)] })
      wantJson(context, first.data, [edge(1, 0)], 'what is repeated')
      const made = (await linksOf(context, lab)).map(({ from, to }) => [from, to])
      wantJson(context, made, [[end(1, 0), net(lan.id)]], 'the list of links')
      await succeed(context, 'putTopology', { path: lab.at, body: [edge(2, 1)] })
      const kept = (await linksOf(context, lab)).map(({ from }) => from)
      wantJson(context, kept, [end(1, 0)], 'the list of links after another topology')
      const body = { nodes: { 1: { left: 33 } }, networks: { [lan.id]: { name: 'renamed', config: { cidr: 'no' } } } }
      await succeed(context, 'putTopology', { path: lab.at, body })
      context.want((await nodeOf(context, lab, 1)).left === 33, 'nodes are patched')
      const network = (await networksOf(context, lab))[String(lan.id)]
      wantJson(context, [network?.name, network?.config], ['renamed', {}], 'the network afterwards')
    },
  },
]

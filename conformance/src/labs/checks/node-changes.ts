import { refuse, succeed, wantJson } from '../expect-answer.ts'
import type { LabsCheck, LabsContext } from '../labs-check.ts'
import {
  addLink,
  addNetwork,
  addNode,
  cheapest,
  end,
  linksOf,
  makeLab,
  net,
  networksOf,
  nodeOf,
} from '../scratch-lab.ts'

/** Nodes that are changed, removed, and made in pairs. */
export const nodeChangeChecks: readonly LabsCheck[] = [
  {
    id: 'nodes/update',
    title: 'Everything but type and template of a stopped node can be changed; null changes nothing.',
    operations: ['createLab', 'createNode', 'updateNode', 'getNode', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const { id, type, template, cpu } = await addNode(context, lab, { name: 'before' })
      const body = { name: 'after', left: 5, top: 6, icon: 'Server.png', ram: 768, delay: 3, cpu: null }
      await succeed(context, 'updateNode', { path: { ...lab.at, node_id: String(id) }, body })
      const node = await nodeOf(context, lab, id)
      wantJson(
        context,
        [node.name, node.left, node.top, node.icon, node.ram, node.delay, node.cpu, node.type, node.template],
        ['after', 5, 6, 'Server.png', 768, 3, cpu, type, template],
        'the node afterwards',
      )
    },
  },
  {
    id: 'nodes/resize',
    title:
      'Interfaces that stay keep name and address, new ones are named by type, links to those that go stay behind.',
    operations: [
      'createLab',
      'createNode',
      'updateInterface',
      'updateNode',
      'getNode',
      'createNetwork',
      'createLink',
      'listLinks',
      'deleteFolder',
    ],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const material = context.facts.materials.find(({ type }) => type === 'qemu') ?? cheapest(context)
      const scheme = material.type === 'docker' ? {} : { interface_naming_scheme: 'wan,port{port}' }
      const { id, interfaces } = await addNode(context, lab, { ethernet: 2, ...scheme }, material)
      const path = { ...lab.at, node_id: String(id) }
      const planned_mac = '50:00:00:00:77:01'
      await succeed(context, 'updateInterface', { path: { ...path, interface_index: '0' }, body: { planned_mac } })
      const { id: networkId } = await addNetwork(context, lab)
      await addLink(context, lab, end(id, 1), net(networkId))
      await succeed(context, 'updateNode', { path, body: { ethernet: 3 } })
      const grown = (await nodeOf(context, lab, id)).interfaces
      const fallback = material.type === 'qemu' ? 'Gi3' : 'eth2'
      const names = [...interfaces.map(({ name }) => name), fallback]
      wantJson(
        context,
        grown.map(({ name }) => name),
        names,
        'the list of names of three',
      )
      context.want(grown[0]?.planned_mac === planned_mac, `the planned address stays ${planned_mac}`, grown[0])
      await succeed(context, 'updateNode', { path, body: { ethernet: 1 } })
      const shrunk = (await nodeOf(context, lab, id)).interfaces
      context.want(shrunk.length === 1, 'one interface is left', shrunk.length)
      const links = await linksOf(context, lab)
      context.want(links.length === 1, 'the link of the interface that went is still there', links.length)
    },
  },
  {
    id: 'nodes/delete',
    title: 'A node takes its links with it, and leaves the networks and the other halves of its pairs.',
    operations: [
      'createLab',
      'createNode',
      'createNetwork',
      'createLink',
      'deleteNode',
      'listLinks',
      'listNetworks',
      'deleteFolder',
    ],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const [one, two] = [await addNode(context, lab), await addNode(context, lab)]
      const lan = await addNetwork(context, lab)
      await addLink(context, lab, end(one.id, 0), net(lan.id))
      const pair = await addLink(context, lab, end(one.id, 1), end(two.id, 0))
      await succeed(context, 'deleteNode', { path: { ...lab.at, node_id: String(one.id) } })
      const links = await linksOf(context, lab)
      wantJson(
        context,
        links.map(({ from }) => from),
        [end(two.id, 0)],
        'the list of ends of the links left',
      )
      const networks = await networksOf(context, lab)
      const implicit = networks[String(pair.network?.id)]
      wantJson(context, [implicit?.implicit, implicit?.count], [true, 1], 'what is left of the pair')
      context.want(networks[String(lan.id)]?.count === 0, 'the network is left without links', networks)
    },
  },
  {
    id: 'nodes/paired',
    title: 'A paired template makes its nodes and links at once, or fails with a status of its own and makes nothing.',
    operations: [
      'createLab',
      'getNodeCatalog',
      'createPairedNodes',
      'createNodeFromTemplate',
      'listNodes',
      'listLinks',
      'deleteFolder',
    ],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const path = lab.at
      const none = { template_key: 'no-such-template' }
      await refuse(context, 'createPairedNodes', { path, body: none }, 404, 'template_not_found')
      const { data: catalog } = await succeed(context, 'getNodeCatalog', { path })
      const broken = catalog.paired_templates.find(({ valid }) => !valid)
      if (broken) {
        const body = { template_key: broken.key }
        await refuse(context, 'createPairedNodes', { path, body }, 422, 'paired_template_rejected')
      }
      const { data: before } = await succeed(context, 'listNodes', { path })
      wantJson(context, before, {}, 'what a refusal leaves behind')

      const paired = catalog.paired_templates.find(({ valid }) => valid)
      if (!paired) context.skip('no paired template here can be used')
      const body = { template_key: paired.key, base_left: 100, base_top: 50 }
      const { data } = await succeed(context, 'createPairedNodes', { path, body })
      context.want(data.nodes.length === paired.child_count, 'every child is a node', data.nodes.length)
      wantJson(
        context,
        data.nodes.map(({ left, top }) => [left, top]),
        data.nodes.map((_, step) => [100 + 180 * step, 50]),
        'the list of places',
      )
      for (const { template } of data.nodes)
        context.want(template.startsWith(`${paired.key}__`), 'the template of a child names its parent', template)
      context.want((await linksOf(context, lab)).length >= paired.link_count, 'the children are linked')
      const child = data.nodes[0]
      const from = { name: 'x', template_type: child?.type, template_key: child?.template, image: child?.image }
      await refuse(context, 'createNodeFromTemplate', { path, body: from }, 200, 'node_rejected')
    },
  },
  {
    id: 'nodes/qemu-preview',
    title: 'The command line of a QEMU node can be previewed, of another node it cannot.',
    operations: ['createLab', 'createNode', 'previewQemu', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const path = { ...lab.at, node_id: '77' }
      await refuse(context, 'previewQemu', { path }, 200, 'node_rejected')
      const material = context.facts.materials.find(({ type }) => type === 'qemu')
      if (!material) context.skip('this deployment has no image for a QEMU node')
      const { id } = await addNode(context, lab, {}, material)
      const { data } = await succeed(context, 'previewQemu', { path: { ...lab.at, node_id: String(id) } })
      context.want(!data.running && data.tokens.length > 0, 'a stopped node has a command line', data.tokens.length)
    },
  },
]

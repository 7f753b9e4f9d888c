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

const gridPlaces = [
  [10, 20],
  [190, 20],
  [370, 20],
  [550, 20],
  [10, 160],
]

/** Nodes while they stand still. */
export const nodeChecks: readonly LabsCheck[] = [
  {
    id: 'nodes/defaults',
    title: 'A node takes from its template what was not asked for, and nothing else.',
    operations: ['createLab', 'createNode', 'createNodeFromTemplate', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      for (const { type, template, image, summary } of context.facts.materials) {
        const { cpu, ram, ethernet, console_type, icon } = summary
        const body = { name: template, type, template, image }
        const { data: plain } = await succeed(context, 'createNode', { path: lab.at, body })
        const taken = [plain.cpu, plain.ram, plain.ethernet, plain.console, plain.icon, plain.interfaces.length]
        wantJson(context, taken, [cpu, ram, ethernet, console_type, icon, ethernet], `what ${template} gives a node`)
        const indices = plain.interfaces.map(({ index }) => index)
        wantJson(context, indices, [...indices.keys()], 'the list of indices')

        const asked = { cpu: cpu + 1, ram: ram + 256, ethernet: ethernet + 1, left: 7, top: 9 }
        const { data: own } = await succeed(context, 'createNode', { path: lab.at, body: { ...body, ...asked } })
        const kept = { cpu: own.cpu, ram: own.ram, ethernet: own.ethernet, left: own.left, top: own.top }
        wantJson(context, kept, asked, 'what was asked for')

        const from = { name: 'x', template_type: type, template_key: template, image, cpu: cpu + 2 }
        const { data: made } = await succeed(context, 'createNodeFromTemplate', { path: lab.at, body: from })
        wantJson(context, [made.cpu, made.ram, made.ethernet], [cpu + 2, ram, ethernet], 'what a template gives')
      }
    },
  },
  {
    id: 'nodes/form',
    title: 'A new node is stopped, and its own routes add what is measured; only the list has a console that opens.',
    operations: ['createLab', 'createNode', 'listNodes', 'getNode', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const node = await addNode(context, lab)
      wantJson(context, [node.id, node.status, node.width], [1, 0, '0'], 'the list of id, status and width')
      const { data: list } = await succeed(context, 'listNodes', { path: lab.at })
      const listed = list['1']
      const url = `/api/labs/${lab.path}/nodes/1/html5`
      context.want(listed?.url === url, `the list gives ${url}`, listed?.url)
      const single = await nodeOf(context, lab, 1)
      context.want(single.url?.startsWith('/html5/#/client/') === true, 'a single node gives an old link', single.url)
      for (const { cpu_usage, ram_usage, disk_usage } of [single, listed ?? single])
        wantJson(context, [cpu_usage, ram_usage, disk_usage], [0, 0, '0.0000'], 'what a stopped node uses')
    },
  },
  {
    id: 'nodes/batch',
    title: 'A batch counts its names from one and stands in rows of four.',
    operations: ['createLab', 'createNodes', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const { type, template, image } = cheapest(context)
      const kind = { type, template, image }
      const grid = { ...kind, count: 5, name_prefix: 'R', left: 10, top: 20 }
      const { nodes } = (await succeed(context, 'createNodes', { path: lab.at, body: grid })).data
      const names = nodes.map(({ name }) => name)
      wantJson(context, names, ['R-1', 'R-2', 'R-3', 'R-4', 'R-5'], 'the list of names')
      const places = nodes.map(({ left, top }) => [left, top])
      wantJson(context, places, gridPlaces, 'the list of places in a grid')
      const row = { ...kind, count: 5, placement: 'row', left: 0, top: 5 }
      const second = (await succeed(context, 'createNodes', { path: lab.at, body: row })).data.nodes
      wantJson(
        context,
        second.map(({ id, left, top }) => [id, left, top]),
        [0, 1, 2, 3, 4].map((step) => [6 + step, 180 * step, 5]),
        'the list of ids and places in a row',
      )
      await refuse(context, 'createNodes', { path: lab.at, body: { ...kind, count: 25 } }, 422, 'validation_failed')
    },
  },
  {
    id: 'nodes/ids',
    title: 'The next node gets the number after the highest, which is used again once it is free.',
    operations: ['createLab', 'createNode', 'deleteNode', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const remove = (id: number) => succeed(context, 'deleteNode', { path: { ...lab.at, node_id: String(id) } })
      for (const _node of [1, 2, 3]) await addNode(context, lab)
      await remove(1)
      context.want((await addNode(context, lab)).id === 4, 'a gap is not filled')
      await remove(4)
      await remove(3)
      context.want((await addNode(context, lab)).id === 3, 'the number after the highest is given again')
    },
  },
  {
    id: 'nodes/refusals',
    title: 'Templates, images and consoles that do not exist are 400 inside 200; what no node can be is 422.',
    operations: [
      'createLab',
      'createNode',
      'createNodes',
      'createNodeFromTemplate',
      'getNode',
      'updateNode',
      'deleteNode',
      'deleteFolder',
    ],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      const path = lab.at
      const { type, template, image } = cheapest(context)
      const good = { name: 'node', type, template, image }
      for (const wrong of [{ template: 'no-such-template' }, { image: 'no-such-image' }]) {
        await refuse(context, 'createNode', { path, body: { ...good, ...wrong } }, 200, 'node_rejected')
        await refuse(context, 'createNodes', { path, body: { ...good, ...wrong, count: 1 } }, 200, 'node_rejected')
      }
      const from = { name: 'node', template_type: type, template_key: template, image }
      const unknown = { ...from, template_key: 'no-such-template' }
      await refuse(context, 'createNodeFromTemplate', { path, body: unknown }, 200, 'template_not_found')
      const noImage = { ...from, image: 'no-such-image' }
      await refuse(context, 'createNodeFromTemplate', { path, body: noImage }, 200, 'node_rejected')
      const odd = { ...good, type: 'docker', console: 'serial' }
      await refuse(context, 'createNode', { path, body: odd }, 422, 'validation_failed')
      const named = { ...good, type: 'docker', interface_naming_scheme: 'Gi{n}' }
      await refuse(context, 'createNode', { path, body: named }, 422, 'validation_failed')

      const nobody = { ...path, node_id: '77' }
      await refuse(context, 'getNode', { path: nobody }, 200, 'node_not_found')
      await refuse(context, 'updateNode', { path: nobody, body: { name: 'x' } }, 200, 'node_not_found')
      await refuse(context, 'deleteNode', { path: nobody }, 200, 'node_not_found')
      const { id } = await addNode(context, lab)
      const own = { ...path, node_id: String(id) }
      await refuse(context, 'updateNode', { path: own, body: { image: 'no-such-image' } }, 200, 'node_rejected')
    },
  },
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

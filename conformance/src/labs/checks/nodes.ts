import { refuse, succeed, wantJson } from '../expect-answer.ts'
import type { LabsCheck, LabsContext } from '../labs-check.ts'
import { addNode, cheapest, makeLab, nodeOf } from '../scratch-lab.ts'

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
]

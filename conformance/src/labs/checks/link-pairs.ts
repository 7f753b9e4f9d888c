import { succeed, wantJson } from '../expect-answer.ts'
import type { LabsCheck, LabsContext, Schemas } from '../labs-check.ts'
import { addLink, addNodes, end, linksOf, makeLab, net, networksOf, type ScratchLab } from '../scratch-lab.ts'

const at = (lab: ScratchLab, linkId: string) => ({ path: { ...lab.at, link_id: linkId } })

const idsOf = (links: readonly Schemas['LabLink'][]) => links.map(({ id }) => id)

/** A lab with nodes 1 to `count`, of four interfaces each. */
async function makeWired(context: LabsContext, count: number): Promise<ScratchLab> {
  const lab = await makeLab(context)
  await addNodes(context, lab, count)
  return lab
}

const base = ['createLab', 'createNodes', 'deleteFolder'] as const

/** Links between two nodes, and the network that comes with them. */
export const linkPairChecks: readonly LabsCheck[] = [
  {
    id: 'links/pair',
    title: 'Two nodes get a hidden network and a link each; the answer has the network and the first link.',
    operations: [...base, 'createLink', 'listLinks', 'listNetworks'],
    async run(context: LabsContext) {
      const lab = await makeWired(context, 2)
      const { link, network } = await addLink(context, lab, end(1, 0), end(2, 1), { style_override: 'straight' })
      context.want(network !== undefined, 'the answer has the network', network)
      const hidden = [network.implicit, network.visibility, network.name, network.type]
      wantJson(context, hidden, [true, false, '', 'linux_bridge'], 'the network')
      const links = await linksOf(context, lab)
      wantJson(
        context,
        links.map(({ from, to, style_override }) => [from, to, style_override]),
        [
          [end(1, 0), net(network.id), 'straight'],
          [end(2, 1), net(network.id), 'straight'],
        ],
        'the list of links',
      )
      context.want(link.id === links[0]?.id, 'the link of the answer is the first', link.id)
      context.want((await networksOf(context, lab))[String(network.id)]?.count === 2, 'the network counts two ends')
    },
  },
  {
    id: 'links/pair-delete',
    title: 'Either half of a pair takes the other half and the network with it.',
    operations: [...base, 'createLink', 'deleteLink', 'listLinks', 'listNetworks'],
    async run(context: LabsContext) {
      const lab = await makeWired(context, 2)
      for (const half of [0, 1]) {
        await addLink(context, lab, end(1), end(2))
        const ids = idsOf(await linksOf(context, lab))
        await succeed(context, 'deleteLink', at(lab, ids[half] ?? ''))
        wantJson(context, await linksOf(context, lab), [], 'the list of links')
        wantJson(context, await networksOf(context, lab), {}, 'what is left of the networks')
        const again = await succeed(context, 'deleteLink', at(lab, ids[1 - half] ?? ''))
        context.want(again.already_deleted === true, 'deleting the other half says already_deleted', again)
      }
    },
  },
  {
    id: 'links/promotion',
    title: 'The third link to the network behind a pair makes it an ordinary one for good.',
    operations: [...base, 'createLink', 'deleteLink', 'listLinks', 'listNetworks'],
    async run(context: LabsContext) {
      const lab = await makeWired(context, 4)
      const { network } = await addLink(context, lab, end(1), end(2))
      const id = network?.id ?? 0
      const look = async () => (await networksOf(context, lab))[String(id)]
      const { link } = await addLink(context, lab, end(3), net(id))
      const promoted = await look()
      wantJson(
        context,
        [promoted?.implicit, promoted?.visibility, promoted?.name, promoted?.count],
        [false, true, `bridge-${id}`, 3],
        'the network after its third link',
      )
      await succeed(context, 'deleteLink', at(lab, link.id))
      const left = await look()
      wantJson(
        context,
        [left?.implicit, left?.name, left?.count],
        [false, `bridge-${id}`, 2],
        'the network with two links',
      )
      for (const entry of await linksOf(context, lab)) await succeed(context, 'deleteLink', at(lab, entry.id))
      const empty = await look()
      wantJson(context, [empty?.implicit, empty?.count], [false, 0], 'the network without links')
    },
  },
  {
    id: 'links/broken-pair',
    title:
      'What is left of a pair whose node was removed stays hidden: it takes a second link as before, and is promoted by a third.',
    operations: [...base, 'createLink', 'deleteNode', 'listNetworks'],
    async run(context: LabsContext) {
      const lab = await makeWired(context, 4)
      const { network } = await addLink(context, lab, end(1), end(2))
      const id = network?.id ?? 0
      const look = async () => {
        const found = (await networksOf(context, lab))[String(id)]
        return [found?.implicit, found?.visibility, found?.count]
      }
      await succeed(context, 'deleteNode', { path: { ...lab.at, node_id: '1' } })
      wantJson(context, await look(), [true, false, 1], 'the network of a broken pair')
      await addLink(context, lab, end(3), net(id))
      wantJson(context, await look(), [true, false, 2], 'the network of a mended pair')
      await addLink(context, lab, end(4), net(id))
      wantJson(context, await look(), [false, true, 3], 'the network after its third link')
    },
  },
]

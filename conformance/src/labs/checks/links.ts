import { type FailureBody, refuse, succeed, wantJson } from '../expect-answer.ts'
import type { LabsCheck, LabsContext, Schemas } from '../labs-check.ts'
import { addLink, addNetwork, addNodes, end, linksOf, makeLab, net, type ScratchLab } from '../scratch-lab.ts'

const at = (lab: ScratchLab, linkId: string) => ({ path: { ...lab.at, link_id: linkId } })

const idsOf = (links: readonly Schemas['LabLink'][]) => links.map(({ id }) => id)

const withKey = (key: string) => ({ headers: { 'idempotency-key': key } })

/** A lab with nodes 1 to `count`, of four interfaces each. */
async function makeWired(context: LabsContext, count: number): Promise<ScratchLab> {
  const lab = await makeLab(context)
  await addNodes(context, lab, count)
  return lab
}

const base = ['createLab', 'createNodes', 'deleteFolder'] as const

/** Links: the two ends, the networks between them, and who is in the way. */
export const linkChecks: readonly LabsCheck[] = [
  {
    id: 'links/create',
    title: 'A link of a node to a network is made with 201 and comes under its own name, with what nobody asked for.',
    operations: [...base, 'createNetwork', 'createLink', 'listLinks'],
    async run(context: LabsContext) {
      const lab = await makeWired(context, 1)
      const lan = await addNetwork(context, lab)
      const asked = { style_override: 'bezier', label: 'ignored' }
      const seen = await addLink(context, lab, end(1, 2), net(lan.id), asked)
      const extra = ['data', 'network'].filter((key) => key in seen)
      wantJson(context, extra, [], 'what comes beside the link')
      const wanted = {
        id: 'lnk_001',
        from: end(1, 2),
        to: net(lan.id),
        style_override: 'bezier',
        endpoint_positions: {},
        label: '',
        color: '',
        width: '1',
        metrics: { delay_ms: 0, loss_pct: 0, bandwidth_kbps: 0, jitter_ms: 0 },
        runtime: { attach_generation: 0 },
        state: 'configured',
      }
      wantJson(context, seen.link, wanted, 'the link')
      wantJson(context, await linksOf(context, lab), [wanted], 'the list of links')
    },
  },
  {
    id: 'links/endpoints',
    title: 'Numbers of ends may be text; an end that names nothing is 400; a network nobody knows is 404.',
    operations: [...base, 'createNetwork', 'createLink'],
    async run(context: LabsContext) {
      const lab = await makeWired(context, 1)
      const lan = await addNetwork(context, lab)
      const path = lab.at
      const text = { node_id: '1', interface_index: '3' }
      const { link } = await addLink(context, lab, text, { network_id: String(lan.id) })
      wantJson(context, [link.from, link.to], [end(1, 3), net(lan.id)], 'the list of ends sent as text')
      for (const body of [
        { from: {}, to: net(lan.id) },
        { from: end(1), to: { interface_index: 1 } },
        { from: { node_id: 'first' }, to: net(lan.id) },
        { from: end(1) },
      ])
        await refuse(context, 'createLink', { path, body }, 400, 'endpoint_invalid')
      await refuse(context, 'createLink', { path, body: { from: end(1, 0), to: net(4711) } }, 404, 'network_not_found')
      const turned = await addLink(context, lab, net(lan.id), end(1, 1))
      const ends = [turned.link.from, turned.link.to]
      wantJson(context, ends, [net(lan.id), end(1, 1)], 'the list of ends sent network first')
      await addLink(context, lab, end(77, 5), net(lan.id))
    },
  },
  {
    id: 'links/conflicts',
    title: 'A pair that is linked is 409 with the link; an interface that is taken says which one, too.',
    operations: [...base, 'createNetwork', 'createLink', 'listLinks'],
    async run(context: LabsContext) {
      const lab = await makeWired(context, 2)
      const [one, two] = [await addNetwork(context, lab), await addNetwork(context, lab, { name: 'wan' })]
      const { link } = await addLink(context, lab, end(1), net(one.id))
      const again = (from: object, to: object) => ({ path: lab.at, body: { from, to } })
      const idOf = (body: FailureBody) => {
        const existing = body['existing_link']
        return typeof existing === 'object' && existing !== null && 'id' in existing ? existing.id : existing
      }
      for (const [from, to] of [
        [end(1), net(one.id)],
        [net(one.id), end(1)],
      ] as const) {
        const taken = await refuse(context, 'createLink', again(from, to), 409, 'link_exists')
        context.want(idOf(taken) === link.id, `existing_link is ${link.id}`, taken)
      }
      for (const [from, to] of [
        [end(1), net(two.id)],
        [end(2), end(1)],
      ] as const) {
        const busy = await refuse(context, 'createLink', again(from, to), 409, 'interface_occupied')
        const told = [idOf(busy), busy['node_id'], busy['interface_index']]
        wantJson(context, told, [link.id, 1, 0], 'the list of link, node and interface')
      }
      wantJson(context, idsOf(await linksOf(context, lab)), [link.id], 'the list of links afterwards')
    },
  },
  {
    id: 'links/replay',
    title: 'An idempotency key replays the link it made, whatever is sent with it and even after the link is gone.',
    operations: [...base, 'createNetwork', 'createLink', 'deleteLink', 'listLinks'],
    async run(context: LabsContext) {
      const lab = await makeWired(context, 3)
      const lan = await addNetwork(context, lab)
      const key = withKey(crypto.randomUUID())
      const make = (from: object, to: object) =>
        context.call('createLink', { path: lab.at, body: { from, to }, ...key })
      const first = await make(end(1), end(2))
      const other = await make(end(3), net(lan.id))
      wantJson(context, [first.status, other.status], [201, 200], 'the list of statuses')
      const bodies = [first, other].map(({ json }) => json as Schemas['LinkCreatedSuccess'])
      wantJson(
        context,
        [bodies[1]?.code, bodies[1]?.link, bodies[1]?.network],
        [200, bodies[0]?.link, bodies[0]?.network],
        'the replay',
      )
      context.want((await linksOf(context, lab)).length === 2, 'nothing was made but the first pair')
      await succeed(context, 'deleteLink', at(lab, bodies[0]?.link.id ?? ''))
      context.want((await make(end(1), end(2))).status === 200, 'a replay outlives its link')
      wantJson(context, await linksOf(context, lab), [], 'the list of links afterwards')
      const fresh = await context.call('createLink', {
        path: lab.at,
        body: { from: end(1), to: end(2) },
        ...withKey(crypto.randomUUID()),
      })
      context.want(fresh.status === 201, 'another key makes a link', fresh.status)
    },
  },
  {
    id: 'links/failed-key',
    title: 'A failure is not kept under its key: trying again with it makes the link.',
    operations: [...base, 'createNetwork', 'createLink'],
    async run(context: LabsContext) {
      const lab = await makeWired(context, 1)
      const key = withKey(crypto.randomUUID())
      const input = { path: lab.at, body: { from: end(1), to: net(1) }, ...key }
      await refuse(context, 'createLink', input, 404, 'network_not_found')
      await addNetwork(context, lab)
      await succeed(context, 'createLink', input)
    },
  },
  {
    id: 'links/update',
    title: 'Six members can be changed, each as a whole and unchecked; the ends of a link stay.',
    operations: [...base, 'createNetwork', 'createLink', 'updateLink', 'listLinks'],
    async run(context: LabsContext) {
      const lab = await makeWired(context, 2)
      const lan = await addNetwork(context, lab)
      const { link } = await addLink(context, lab, end(1), net(lan.id))
      const change = async (body: object) => (await succeed(context, 'updateLink', { ...at(lab, link.id), body })).link
      const full = { delay_ms: 1, loss_pct: 2, bandwidth_kbps: 3, jitter_ms: 4 }
      const manual = { mode: 'manual', position: { side: 'top', offset: 0.5 } }
      await change({ metrics: full, endpoint_positions: { from: manual, to: { mode: 'auto' } } })
      const second = await change({ metrics: { delay_ms: 5 }, endpoint_positions: { to: { mode: 'auto' } } })
      const replaced = [second.metrics, second.endpoint_positions]
      wantJson(context, replaced, [{ delay_ms: 5 }, { to: { mode: 'auto' } }], 'what was replaced')
      const third = await change({
        label: 'up',
        color: '#123456',
        width: '3',
        style_override: 'straight',
        from: end(2, 3),
      })
      const told = [third.label, third.color, third.width, third.style_override, third.from]
      wantJson(context, told, ['up', '#123456', '3', 'straight', end(1)], 'the link afterwards')
      wantJson(context, await linksOf(context, lab), [third], 'the list of links afterwards')
      await refuse(context, 'updateLink', { ...at(lab, 'lnk_404'), body: { label: 'x' } }, 404, 'link_not_found')
    },
  },
  {
    id: 'links/delete-twice',
    title: 'Deleting a link that is gone succeeds and says so.',
    operations: [...base, 'createNetwork', 'createLink', 'deleteLink'],
    async run(context: LabsContext) {
      const lab = await makeWired(context, 1)
      const lan = await addNetwork(context, lab)
      const { link } = await addLink(context, lab, end(1), net(lan.id))
      const first = await succeed(context, 'deleteLink', at(lab, link.id))
      context.want(!first.already_deleted, 'the first time it was there', first)
      for (const id of [link.id, 'no-such-link']) {
        const { already_deleted } = await succeed(context, 'deleteLink', at(lab, id))
        context.want(already_deleted === true, `deleting ${id} says already_deleted`, already_deleted)
      }
    },
  },
  {
    id: 'links/ids',
    title: 'The next link gets the number after the highest, in three digits or more, which is used again once free.',
    operations: [...base, 'createNetwork', 'createLink', 'deleteLink'],
    async run(context: LabsContext) {
      const lab = await makeWired(context, 1)
      const lan = await addNetwork(context, lab)
      const add = async (index: number) => (await addLink(context, lab, end(1, index), net(lan.id))).link.id
      const made = [await add(0), await add(1), await add(2)]
      wantJson(context, made, ['lnk_001', 'lnk_002', 'lnk_003'], 'the list of ids')
      await succeed(context, 'deleteLink', at(lab, 'lnk_001'))
      context.want((await add(0)) === 'lnk_004', 'a gap is not filled')
      await succeed(context, 'deleteLink', at(lab, 'lnk_004'))
      context.want((await add(0)) === 'lnk_004', 'the number after the highest is given again')
    },
  },
]

import type { LabsOperationName } from '@nova/sdk/labs/contract'
import type { CallInput } from '../../check.ts'
import { whileTimePasses } from '../../while-time-passes.ts'
import { refuse, succeed, wantJson, wantRefusal } from '../expect-answer.ts'
import type { LabsCheck, LabsContext } from '../labs-check.ts'
import { addLink, addNetwork, addNodes, end, makeLab, net, type ScratchLab } from '../scratch-lab.ts'

/** Every write that takes the lock of a lab, as it would succeed in a lab with two nodes, a network and a link. */
const lockedWrites = ({ at }: ScratchLab, linkId: string): readonly (readonly [LabsOperationName, CallInput])[] => [
  ['putLayout', { path: at, body: {} }],
  ['putTopology', { path: at, body: [] }],
  ['reconcileLab', { path: at }],
  ['createPairedNodes', { path: at, body: { template_key: 'none' } }],
  ['updateInterface', { path: { ...at, node_id: '1', interface_index: '0' }, body: {} }],
  ['createNetwork', { path: at, body: { name: 'new' } }],
  ['updateNetwork', { path: { ...at, network_id: '1' }, body: { left: 1 } }],
  ['deleteNetwork', { path: { ...at, network_id: '1' } }],
  ['createLink', { path: at, body: { from: end(2), to: net(1) } }],
  ['updateLink', { path: { ...at, link_id: linkId }, body: { label: 'x' } }],
  ['deleteLink', { path: { ...at, link_id: linkId } }],
]

const lockedNames = lockedWrites({ at: { lab_path: '' }, path: '', id: '' }, '').map(([name]) => name)

const base = ['createLab', 'createNodes', 'createNetwork', 'createLink', 'deleteFolder'] as const

async function makeContested(context: LabsContext) {
  const lab = await makeLab(context)
  await addNodes(context, lab, 2)
  const lan = await addNetwork(context, lab)
  const { link } = await addLink(context, lab, end(1), net(lan.id))
  return { lab, lan, link }
}

/** Several who want the same. */
export const contentionChecks: readonly LabsCheck[] = [
  {
    id: 'contention/lab-lock',
    title: 'Writes under the lock of a lab wait and then answer 503 with when to try again; others go ahead.',
    operations: [...base, ...lockedNames, 'updateNode', 'replaceNetwork', 'updateLab', 'listLinks'],
    async run(context: LabsContext) {
      const { host } = context.facts
      if (!host) context.skip('no caller can hold the lock of a lab')
      const { lab, link } = await makeContested(context)
      const letGo = await host.holdLock(lab.path)
      context.cleanup('the lock', letGo)
      for (const [operation, input] of lockedWrites(lab, link.id)) {
        const seen = await whileTimePasses(context, context.call(operation, input))
        wantRefusal(context, operation, seen, 503, 'lab_locked')
        const after = seen.headers.get('retry-after')
        context.want(after === '2', `${operation} answers Retry-After: 2`, after)
      }
      await succeed(context, 'updateNode', { path: { ...lab.at, node_id: '1' }, body: { left: 5 } })
      await succeed(context, 'replaceNetwork', { path: { ...lab.at, network_id: '1' }, body: { left: 5 } })
      await succeed(context, 'updateLab', { path: lab.at, body: { description: 'x' } })
      const { data } = await succeed(context, 'listLinks', { path: lab.at })
      wantJson(context, data, [link], 'the list of links afterwards')
      await letGo()
      await succeed(context, 'putLayout', { path: lab.at, body: {} })
    },
  },
  {
    id: 'contention/self-link',
    title: 'An interface linked to itself waits for itself: 409 without a link to name.',
    operations: [...base],
    async run(context: LabsContext) {
      const { lab } = await makeContested(context)
      const body = { from: end(2, 1), to: end(2, 1) }
      const busy = await refuse(context, 'createLink', { path: lab.at, body }, 409, 'interface_busy')
      context.want(!('existing_link' in busy), 'no link is named', Object.keys(busy))
      await addLink(context, lab, end(2, 1), end(2, 2))
    },
  },
  {
    id: 'contention/busy-interface',
    title: 'A link whose interface somebody else works on is 409 when it is made or removed, and goes ahead later.',
    operations: [...base, 'deleteLink'],
    async run(context: LabsContext) {
      const { host } = context.facts
      if (!host) context.skip('no caller can keep an interface busy')
      const { lab, lan, link } = await makeContested(context)
      await host.holdInterface(lab.path, 1, 0, 60_000)
      await host.holdInterface(lab.path, 2, 0, 60_000)
      const path = { ...lab.at, link_id: link.id }
      await refuse(context, 'deleteLink', { path }, 409, 'interface_busy')
      const body = { from: end(2), to: net(lan.id) }
      await refuse(context, 'createLink', { path: lab.at, body }, 409, 'interface_busy')
      await host.holdInterface(lab.path, 1, 0, 0)
      await host.holdInterface(lab.path, 2, 0, 0)
      await succeed(context, 'deleteLink', { path })
      await succeed(context, 'createLink', { path: lab.at, body })
    },
  },
  {
    id: 'contention/provisioning',
    title: 'A network whose bridge cannot be made is 409, names the bridge, and is not stored.',
    operations: [...base, 'listNetworks'],
    async run(context: LabsContext) {
      const { host } = context.facts
      if (!host) context.skip('no caller can make a host fail')
      const { lab } = await makeContested(context)
      await host.failNext('provision')
      const failed = await refuse(
        context,
        'createNetwork',
        { path: lab.at, body: { name: 'new' } },
        409,
        'bridge_conflict',
      )
      context.want(typeof failed['bridge'] === 'string', 'the refusal names the bridge', failed)
      const { data } = await succeed(context, 'listNetworks', { path: lab.at })
      wantJson(context, Object.keys(data), ['1'], 'the list of networks afterwards')
    },
  },
]

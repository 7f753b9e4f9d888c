import type { Exchange } from '../../../engine/exchange.ts'
import type { LabsCall, LabsHandler } from '../../context.ts'
import { success } from '../../http/answer.ts'
import { readLink } from '../derive-document.ts'
import { isNodeEndpoint, networkOf, readEndpoint } from '../endpoints.ts'
import { bridgeName, deviceName } from '../host-names.ts'
import type { HasLabDefect } from '../lab-defects.ts'
import type { Endpoint, LabDocument, LabEvent, NodeEndpoint, StoredLink } from '../lab-document.ts'
import { type LabEngine, labPathOf } from '../lab-engine.ts'
import { createLink, eventsOfCreation, type LinkRequest } from '../links/create-link.ts'
import { deleteLink, eventsOfRemoval } from '../links/delete-link.ts'
import { attachableEnd, attachLinks, needsDetach } from '../links/hot-attach.ts'
import { patchLink } from '../links/patch-link.ts'
import { Refusal, refuse } from '../refusal.ts'

type Plain = Readonly<Record<string, unknown>>

export function linkHandlers(engine: LabEngine) {
  return {
    listLinks(call) {
      const show = engine.context.has('link-without-state') ? (link: StoredLink) => link : readLink
      return success(engine.open(labPathOf(call)).links.map(show), { message: 'Links listed.' })
    },
    createLink: (call) => create(engine, call),
    updateLink: (call) =>
      engine.underLock(call, () => {
        const { has } = engine.context
        const { document, link } = patchLink(
          engine.open(labPathOf(call)),
          call.path['link_id'] ?? '',
          call.sent as Plain,
          has,
        )
        engine.commit(labPathOf(call), document)
        if (!has('link-updates-silent'))
          engine.tell(labPathOf(call), [{ type: 'link_updated', payload: { link: readLink(link) } }])
        return success(readLink(link), { message: 'Link updated.', noun: 'link' })
      }),
    deleteLink: (call) => remove(engine, call),
  } satisfies Record<string, LabsHandler>
}

const interfaceBusy = () => refuse(409, 'Another change holds the interface')

async function create(engine: LabEngine, call: LabsCall): Promise<Exchange> {
  const { has, settings } = engine.context
  const labPath = labPathOf(call)
  const document = engine.open(labPath)
  const key = call.request.headers.get('idempotency-key') ?? ''
  const kept = key === '' || has('link-replay-never') ? undefined : engine.replays.find(labPath, key)
  if (kept) return replay(engine, call, kept)
  const request = readRequest(call.sent as Plain, has)
  if (settings.strictLinks) for (const end of [request.from, request.to]) requireInterface(document, end)
  await engine.passOr('labs:interface', interfaceBusy)
  const answer = await engine.interfaces.run(labPath, [request.from, request.to], call.request.signal, () =>
    engine.underLock(call, () => link(engine, call, request, key)),
  )
  if (answer === null) throw interfaceBusy()
  return answer
}

/** A link made under a key before, whatever is asked for now. */
function replay(engine: LabEngine, call: LabsCall, kept: Plain): Exchange {
  const { has } = engine.context
  const { request, ...answer } = kept
  if (has('link-replay-compares-body') && request !== JSON.stringify(call.sent))
    throw refuse(409, 'The idempotency key was used for another link')
  if (has('link-replay-publishes'))
    engine.tell(labPathOf(call), [{ type: 'link_created', payload: { link: answer['link'] } }])
  return success(undefined, {
    message: 'Link created.',
    extras: answer,
    httpStatus: has('link-replay-201') ? 201 : 200,
  })
}

function readRequest(sent: Plain, has: HasLabDefect): LinkRequest {
  const style = sent['style_override']
  return {
    from: readEndpoint('from', sent['from'], has),
    to: readEndpoint('to', sent['to'], has),
    style_override: (style ?? null) as string | null,
  }
}

function requireInterface(document: LabDocument, end: Endpoint): void {
  if (!isNodeEndpoint(end)) return
  const node = document.nodes[end.node_id]
  if (!node?.interfaces.some(({ index }) => index === end.interface_index))
    throw refuse(404, `Node ${end.node_id} has no interface ${end.interface_index}`)
}

async function link(engine: LabEngine, call: LabsCall, request: LinkRequest, key: string): Promise<Exchange> {
  const { has } = engine.context
  const labPath = labPathOf(call)
  const before = engine.open(labPath)
  const creation = createLink(before, request, has)
  const machines = engine.machines(before)
  const ids = creation.links.map(({ id }) => id)
  const ends = creation.links.flatMap((entry) => {
    const end = attachableEnd(creation.document, entry, machines)
    return end ? [{ end, networkId: networkOf(entry) }] : []
  })
  const document = attachLinks(creation.document, ids, machines, has)
  for (const { end } of ends) requireDeviceName(engine, document, end)
  if (ends.length > 0)
    await engine.passOr('labs:hot-attach', () => refuse(422, 'The running machine refused the interface'))
  for (const { end, networkId } of ends) plug(engine, document, end, networkId)
  engine.commit(labPath, document)
  const links = ids.flatMap((id) => document.links.find((entry) => entry.id === id) ?? [])
  engine.tell(labPath, eventsOfCreation({ ...creation, document, links }, has))
  const [first] = links
  const shown = first && (has('link-without-state') ? first : readLink(first))
  const { network } = creation
  const answer = { link: shown, ...(network && !has('pair-without-network') && { network }) }
  if (key !== '') engine.replays.keep(labPath, key, { ...answer, request: JSON.stringify(call.sent) })
  return success(undefined, { message: 'Link created.', extras: answer, httpStatus: 201 })
}

/** @throws ServerCrash when the device of an interface cannot be named on the host */
function requireDeviceName(engine: LabEngine, document: LabDocument, end: NodeEndpoint): void {
  const type = document.nodes[end.node_id]?.type ?? 'qemu'
  deviceName(type, engine.hashOf(document), end.node_id, end.interface_index)
}

function plug(engine: LabEngine, document: LabDocument, end: NodeEndpoint, networkId: number | null): void {
  if (networkId === null) return
  engine.runs.live(document.id, end.node_id)?.plugged.set(end.interface_index, networkId)
  engine.bridges.set(bridgeName(engine.hashOf(document), networkId), `${document.id}:${networkId}`)
}

async function remove(engine: LabEngine, call: LabsCall): Promise<Exchange> {
  const labPath = labPathOf(call)
  const linkId = call.path['link_id'] ?? ''
  const found = engine.open(labPath).links.find(({ id }) => id === linkId)
  if (!found) return gone(engine, linkId)
  const answer = await engine.interfaces.run(labPath, [found.from, found.to], call.request.signal, () =>
    engine.underLock(call, () => unlink(engine, labPath, linkId)),
  )
  if (answer === null) throw interfaceBusy()
  return answer
}

function gone(engine: LabEngine, linkId: string): Exchange {
  if (engine.context.has('link-delete-unknown-404')) throw refuse(404, `Link ${linkId} does not exist`)
  return success(undefined, { message: 'Link deleted.', extras: { already_deleted: true } })
}

async function unlink(engine: LabEngine, labPath: string, linkId: string): Promise<Exchange> {
  const { has } = engine.context
  const before = engine.open(labPath)
  const removal = deleteLink(before, linkId, has)
  if (removal.links.length === 0) return gone(engine, linkId)
  const machines = engine.machines(before)
  const ends = removal.links.flatMap((entry) => needsDetach(before, entry, machines) ?? [])
  if (ends.length > 0)
    await engine.passOr('labs:hot-detach', () => refuse(422, 'The running machine kept the interface'))
  const warnings: LabEvent[] = []
  for (const end of ends) {
    engine.runs.live(before.id, end.node_id)?.plugged.delete(end.interface_index)
    if (!(await releases(engine))) warnings.push({ type: 'node_warning', payload: { ...end, message: forced } })
  }
  engine.commit(labPath, removal.document)
  engine.tell(labPath, eventsOfRemoval(removal, has))
  engine.tellRuntime(before, warnings, '')
  return success(undefined, { message: 'Link deleted.' })
}

const forced = 'The guest kept the interface; its traffic was cut and the link removed.'

/** Whether the guest lets go of an interface when asked to. */
async function releases(engine: LabEngine): Promise<boolean> {
  try {
    await engine.passOr('labs:guest-release', () => refuse(422, forced))
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

import { succeed, wantJson } from '../expect-answer.ts'
import type { LabsCheck, LabsContext } from '../labs-check.ts'
import { makeLiveLab, openChannel, publishMark, seqsOf, typesOf } from '../live-lab.ts'
import { addNetwork, type ScratchLab } from '../scratch-lab.ts'

const base = ['createLab', 'createNodes', 'deleteLab', 'putLayout'] as const

/** How many events a channel keeps. */
const ring = 200

const liveMac = (context: LabsContext, { at }: ScratchLab) =>
  succeed(context, 'getLiveMac', { path: { ...at, node_id: '1', interface_index: '0' } })

async function publish(context: LabsContext, lab: ScratchLab, count: number): Promise<void> {
  for (let event = 0; event < count; event++) await publishMark(context, lab)
}

/** What a channel sends on connecting, up to the first event published afterwards. */
async function greet(context: LabsContext, lab: ScratchLab, lastSeq?: number) {
  const { socket, head } = await openChannel(context, lab.path, lastSeq)
  await publishMark(context, lab)
  await socket.next('layout_updated', ({ seq }) => seq > head)
  return { head, frames: socket.frames.slice(0, -1) }
}

/** What a channel sends to who connects: a greeting, what was missed, or everything. */
export const replayChecks: readonly LabsCheck[] = [
  {
    id: 'sockets/replay',
    title: 'After the greeting comes what is newer than last_seq: everything after 0, nothing after the newest.',
    operations: base,
    async run(context: LabsContext) {
      const lab = await makeLiveLab(context)
      await publish(context, lab, 4)
      for (const [lastSeq, first] of [
        [undefined, 1],
        [0, 1],
        [2, 3],
      ] as const) {
        const { head, frames } = await greet(context, lab, lastSeq)
        const wanted = Array.from({ length: head - first + 1 }, (_, index) => first + index)
        context.want(typesOf(frames)[0] === 'hello', 'the greeting comes first', typesOf(frames))
        wantJson(context, seqsOf(frames), wanted, `the list of numbers after last_seq ${lastSeq ?? 'nothing'}`)
      }
      const { socket, head } = await openChannel(context, lab.path)
      socket.close()
      const current = await greet(context, lab, head)
      wantJson(context, typesOf(current.frames), ['hello'], 'what comes after the newest number')
      const ahead = await greet(context, lab, head + 1000)
      wantJson(context, typesOf(ahead.frames), ['hello'], 'what comes after a number that was never given')
    },
  },
  {
    id: 'sockets/snapshot',
    title: 'A negative last_seq brings the whole document on the path channel, once there was an event.',
    operations: [...base, 'createNetwork', 'createLink', 'getLiveMac'],
    async run(context: LabsContext) {
      const lab = await makeLiveLab(context)
      const early = await greet(context, lab, -1)
      wantJson(context, typesOf(early.frames), ['hello'], 'what comes before the first event')
      const lan = await addNetwork(context, lab)
      const body = { from: { node_id: 1, interface_index: 0 }, to: { network_id: lan.id } }
      await succeed(context, 'createLink', { path: lab.at, body })

      const { socket, head } = await openChannel(context, lab.path, -1)
      const topology = await socket.next('lab_topology')
      const types = typesOf(socket.frames)
      wantJson(context, types, ['hello', 'force_resnapshot', 'lab_topology'], 'what comes after a negative last_seq')
      const { seq, rev, generation, payload } = topology
      wantJson(context, [seq, rev, generation], [head, lab.id, 0], 'the list of seq, rev and generation')
      wantJson(context, [payload.id, payload.schema], [lab.id, 2], 'the list of id and schema')
      wantJson(context, payload.networks[String(lan.id)]?.count, 1, 'the count of the network in the snapshot')
      const interfaces = payload.nodes['1']?.interfaces.map(({ network_id }) => network_id)
      wantJson(context, interfaces, [lan.id, 0, 0, 0], 'the list of networks of the node in the snapshot')
      const rest = [payload.viewport, payload.defaults]
      wantJson(context, rest, [{ x: 0, y: 0, zoom: 1 }, { link_style: 'orthogonal' }], 'viewport and defaults')

      await liveMac(context, lab)
      const document = await openChannel(context, lab.id, -1)
      await document.socket.next('force_resnapshot')
      await liveMac(context, lab)
      await document.socket.next('interface_live_mac')
      const seen = typesOf(document.socket.frames)
      wantJson(context, seen, ['hello', 'force_resnapshot', 'interface_live_mac'], 'what the document channel brings')
    },
  },
  {
    id: 'sockets/viewport',
    title: 'Viewport and defaults of a layout are merged with what was there, as the snapshot shows.',
    operations: base,
    async run(context: LabsContext) {
      const lab = await makeLiveLab(context)
      const put = (body: object) => succeed(context, 'putLayout', { path: lab.at, body })
      await put({ viewport: { x: 10, y: 20, zoom: 2 }, defaults: { link_style: 'bezier' } })
      await put({ viewport: { x: 30 } })
      const { socket } = await openChannel(context, lab.path, -1)
      const { payload } = await socket.next('lab_topology')
      const told = [payload.viewport, payload.defaults]
      wantJson(context, told, [{ x: 30, y: 20, zoom: 2 }, { link_style: 'bezier' }], 'viewport and defaults')
    },
  },
  {
    id: 'sockets/ring',
    title: 'The newest 200 events are kept: who missed more is told, unless nothing at all was seen.',
    operations: base,
    async run(context: LabsContext) {
      const lab = await makeLiveLab(context)
      await publish(context, lab, ring + 2)
      const { socket: whole } = await openChannel(context, lab.path, 0)
      await whole.next('layout_updated', ({ seq }) => seq === ring + 2)
      const kept = seqsOf(whole.frames)
      wantJson(context, [kept[0], kept.length], [3, ring], 'the list of first number and length of a whole replay')
      const { socket: resumed } = await openChannel(context, lab.path, 2)
      await resumed.next('layout_updated', ({ seq }) => seq === ring + 2)
      wantJson(context, seqsOf(resumed.frames).length, ring, 'the length of a replay that just fits')
      const { socket: late } = await openChannel(context, lab.path, 1)
      await late.next('lab_topology')
      const types = typesOf(late.frames)
      wantJson(context, types, ['hello', 'force_resnapshot', 'lab_topology'], 'what comes to who missed too much')
    },
  },
]

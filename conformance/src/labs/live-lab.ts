import type { LabFrame } from '@nova/sdk/labs/contract'
import type { FrameSocket } from '../socket/socket.ts'
import { succeed } from './expect-answer.ts'
import type { LabsContext } from './labs-check.ts'
import { addNodes, makeLab, type ScratchLab } from './scratch-lab.ts'

export type LabSocket = FrameSocket<LabFrame>

export const channelPath = (channel: string) => `/ws/labs/${encodeURIComponent(channel)}`

/** Opens a channel and takes its greeting. */
export async function openChannel(
  context: LabsContext,
  channel: string,
  lastSeq?: number,
): Promise<{ readonly socket: LabSocket; readonly head: number }> {
  const query = lastSeq === undefined ? {} : { last_seq: lastSeq }
  const socket = await context.connect(channelPath(channel), { query })
  context.want(socket.end === null, `the channel ${channel} opens`, socket.end)
  const { seq } = await socket.next('hello')
  return { socket, head: seq }
}

/** A lab at the root, where sockets reach it, with nodes 1 to `count` of four interfaces each. */
export async function makeLiveLab(context: LabsContext, count = 2): Promise<ScratchLab> {
  const lab = await makeLab(context, { isRoot: true })
  await addNodes(context, lab, count)
  return lab
}

/** Publishes one event that no other change of a check looks like. */
export const publishMark = (context: LabsContext, { at }: ScratchLab) =>
  succeed(context, 'putLayout', { path: at, body: { nodes: [{ id: 1, left: 1 }], networks: [] } })

/** The types of frames that arrive from here on, until {@link FrameWindow.close}. */
export interface FrameWindow {
  /** What arrived since the window was opened. Nothing that was published before this call can come any more. */
  close(): Promise<readonly LabFrame[]>
}

/**
 * Looks at what a channel carries between two marks. A mark is an event of its own: that it arrived says that
 * everything before it did, too, and that a change in between announced nothing.
 */
export async function openWindow(context: LabsContext, lab: ScratchLab, socket: LabSocket): Promise<FrameWindow> {
  const mark = async () => {
    await publishMark(context, lab)
    const frame = await socket.next('layout_updated', ({ payload }) => payload.node_ids.length === 1)
    return socket.frames.indexOf(frame)
  }
  const from = (await mark()) + 1
  return { close: async () => socket.frames.slice(from, await mark()) }
}

/** Opens the path channel of a lab and a window on it. */
export async function watchLab(context: LabsContext, lab: ScratchLab): Promise<FrameWindow> {
  const { socket } = await openChannel(context, lab.path)
  return openWindow(context, lab, socket)
}

export const typesOf = (frames: readonly LabFrame[]) => frames.map(({ type }) => type)

/** Numbers of the events among frames; what is no event of a channel has none, but for a greeting. */
export const seqsOf = (frames: readonly LabFrame[]) =>
  frames.flatMap((frame) => ('seq' in frame && frame.type !== 'hello' ? [frame.seq] : []))

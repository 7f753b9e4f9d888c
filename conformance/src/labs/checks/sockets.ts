import { succeed, wantJson } from '../expect-answer.ts'
import type { LabsCheck, LabsContext } from '../labs-check.ts'
import { channelPath, makeLiveLab, openChannel, openWindow, publishMark, seqsOf, typesOf } from '../live-lab.ts'
import { forgetSessions, logIn } from '../log-in.ts'
import { addNetwork, addNode, makeLab, type ScratchLab } from '../scratch-lab.ts'

const base = ['createLab', 'createNodes', 'deleteLab', 'putLayout'] as const

const liveMac = (context: LabsContext, { at }: ScratchLab) =>
  succeed(context, 'getLiveMac', { path: { ...at, node_id: '1', interface_index: '0' } })

/** Live channels: who gets in, what a greeting brings, how events are numbered. */
export const socketChecks: readonly LabsCheck[] = [
  {
    id: 'sockets/numbers',
    title: 'Each channel counts its own events from one, without a gap, and greets with the newest number.',
    operations: [...base, 'getLiveMac'],
    async run(context: LabsContext) {
      const lab = await makeLiveLab(context)
      const path = await openChannel(context, lab.path)
      const document = await openChannel(context, lab.id)
      wantJson(context, [path.head, document.head], [0, 0], 'the list of greetings of a new lab')
      for (const _round of [1, 2]) {
        await publishMark(context, lab)
        await liveMac(context, lab)
      }
      await publishMark(context, lab)
      for (const _frame of [1, 2, 3]) await path.socket.next('layout_updated')
      for (const _frame of [1, 2]) await document.socket.next('interface_live_mac')
      wantJson(context, seqsOf(path.socket.frames), [1, 2, 3], 'the list of numbers on the path channel')
      wantJson(context, seqsOf(document.socket.frames), [1, 2], 'the list of numbers on the document channel')
      const later = await openChannel(context, lab.path)
      context.want(later.head === 3, 'a later greeting says 3', later.head)
    },
  },
  {
    id: 'sockets/refused',
    title: 'Handshakes without both cookies, below a folder or with a last_seq that is no number are refused with 403.',
    operations: ['login', 'createLab', 'createNodes', 'deleteLab'],
    async run(context: LabsContext) {
      const lab = await makeLiveLab(context)
      const { token, cookie } = await logIn(context, context.credentials)
      const guest = (headers: Readonly<Record<string, string>> = {}) => ({ as: null, headers })
      const path = channelPath(lab.path)
      for (const [what, where, input] of [
        ['without a session', path, guest()],
        ['with an access token', path, guest({ authorization: `Bearer ${token}` })],
        ['with the first cookie only', path, guest({ cookie: cookie.split('; ')[0] ?? '' })],
        ['with the second cookie only', path, guest({ cookie: cookie.split('; ')[1] ?? '' })],
        ['below a folder', `/ws/labs/folder/${lab.path}`, {}],
        ['below a folder in one piece', channelPath(`folder/${lab.path}`), {}],
        ['with a last_seq that is text', path, { query: { last_seq: 'newest' } }],
        ['with a last_seq that is no whole number', path, { query: { last_seq: '1.5' } }],
      ] as const) {
        const { end } = await context.connect(where, input)
        context.want(end !== null && !end.opened && end.status === 403, `a handshake ${what} is refused with 403`, end)
      }
      await openChannel(context, lab.path)
    },
  },
  {
    id: 'sockets/sent-frames',
    title: 'Text that is sent over a socket is ignored, bytes break the connection.',
    operations: base,
    async run(context: LabsContext) {
      const lab = await makeLiveLab(context)
      const { socket } = await openChannel(context, lab.path)
      for (const text of ['', 'hello', '{"type":"hello","seq":7}', '{'])
        if (!socket.send(text)) context.skip('the sockets of this run cannot send')
      await publishMark(context, lab)
      await socket.next('layout_updated')
      wantJson(context, typesOf(socket.frames), ['hello', 'layout_updated'], 'what came')
      socket.send(new Uint8Array([1, 2, 3]))
      const { opened } = await socket.ended()
      context.want(opened, 'the connection was open before', opened)
    },
  },
  {
    id: 'sockets/unknown-lab',
    title: 'A channel nobody publishes on opens and is silent after its greeting.',
    operations: base,
    async run(context: LabsContext) {
      const lab = await makeLiveLab(context)
      const { socket, head } = await openChannel(context, `no-lab-${context.runId}.json`)
      context.want(head === 0, 'the greeting says 0', head)
      await (await openWindow(context, lab, (await openChannel(context, lab.path)).socket)).close()
      wantJson(context, typesOf(socket.frames), ['hello'], 'what came')
    },
  },
  {
    id: 'sockets/session-end',
    title: 'A session is looked at when a socket opens: ending it later leaves the socket open.',
    operations: [...base, 'login', 'logout'],
    async run(context: LabsContext) {
      const lab = await makeLiveLab(context)
      const { socket } = await openChannel(context, lab.path)
      await succeed(context, 'logout', { as: 'user' })
      forgetSessions(context)
      await publishMark(context, lab)
      await socket.next('layout_updated')
    },
  },
  {
    id: 'sockets/two-channels',
    title: 'What changes the lab is told on the channel of its path, what runs on that of its document; never on both.',
    operations: [...base, 'createNetwork', 'getLiveMac'],
    async run(context: LabsContext) {
      const lab = await makeLiveLab(context)
      const document = await openChannel(context, lab.id)
      const path = await openChannel(context, lab.path)
      await addNetwork(context, lab)
      await liveMac(context, lab)
      await publishMark(context, lab)
      await path.socket.next('layout_updated')
      await liveMac(context, lab)
      await document.socket.next('interface_live_mac')
      const last = await document.socket.next('interface_live_mac')
      const types = [typesOf(path.socket.frames), typesOf(document.socket.frames)]
      wantJson(
        context,
        types,
        [
          ['hello', 'network_created', 'layout_updated'],
          ['hello', 'interface_live_mac', 'interface_live_mac'],
        ],
        'what the channels carry',
      )
      const revs = path.socket.frames.flatMap((frame) => ('rev' in frame ? [frame.rev] : []))
      wantJson(context, revs, ['', ''], 'the list of rev on the path channel')
      context.want(last.rev === lab.id, `rev of a live address is ${lab.id}`, last.rev)
      const { node_id, interface_index, state } = last.payload
      wantJson(context, [node_id, interface_index, state], [1, 0, 'unavailable'], 'what is told of a live address')
      context.want(!('runtime_type' in last.payload), 'the event has no runtime_type', last.payload)
    },
  },
  {
    id: 'sockets/nested',
    title: 'A lab in a folder is heard on the channel of its document.',
    operations: ['createLab', 'createNode', 'getLiveMac', 'deleteFolder'],
    async run(context: LabsContext) {
      const lab = await makeLab(context)
      await addNode(context, lab)
      const { socket } = await openChannel(context, lab.id)
      await liveMac(context, lab)
      await socket.next('interface_live_mac')
    },
  },
]

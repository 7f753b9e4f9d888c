import { expect, test } from 'vitest'
import { createVirtualClock } from './clock.ts'
import { createFaultPlan } from './fault-plan.ts'
import type { FaultAction } from './fault-rule.ts'
import { createInProcessSockets, type SocketEnd } from './in-process-socket.ts'
import { createJournal } from './journal.ts'
import { jsonResponse, textResponse } from './respond.ts'
import type { ServerSocket } from './server-socket.ts'
import type { Service } from './service.ts'
import { createSocketDispatcher } from './socket-dispatcher.ts'

function setUp(...actions: FaultAction[]) {
  const clock = createVirtualClock()
  const journal = createJournal()
  const served: ServerSocket[] = []
  const service: Service = {
    name: 'notes',
    identify: () => ({ operation: 'watchNotes' }),
    handle: async () => textResponse(200, 'text/plain', ''),
    fail: (_request, error) => jsonResponse(error.status, {}),
    async connect(request) {
      if (request.headers.get('cookie') === null) return textResponse(403, 'text/plain', 'no')
      return {
        kind: 'accept',
        serve(socket) {
          served.push(socket)
          for (const text of ['1', '2', '3']) socket.send(text)
        },
      }
    },
  }
  const faults = createFaultPlan(actions.map((action) => ({ on: { operation: 'watchNotes' }, do: action })))
  const sockets = createSocketDispatcher({ clock, faults, journal })
  const openSocket = createInProcessSockets((request) => sockets.connect(service, request))

  function open(headers: Record<string, string> = { cookie: 'a=b' }) {
    const seen: string[] = []
    let tell: (end: SocketEnd) => void = () => {}
    const ended = new Promise<SocketEnd>((resolve) => {
      tell = resolve
    })
    let cue: () => void = () => {}
    const all = new Promise<void>((resolve) => {
      cue = resolve
    })
    const socket = openSocket({
      url: 'ws://notes.test/ws/all?x=1',
      headers,
      onOpen: () => void seen.push('open'),
      onText(text) {
        seen.push(text)
        if (text === '3') cue()
      },
      onEnd(end) {
        seen.push('end')
        tell(end)
      },
    })
    return { seen, ended, all, socket }
  }
  return { clock, journal, sockets, served, open }
}

test('delivers in order, and never inside the call that opens', async () => {
  const { open, journal, sockets } = setUp()
  const watching = open()
  expect(watching.seen).toEqual([])
  await watching.all
  expect(watching.seen).toEqual(['open', '1', '2', '3'])
  expect(sockets.openCount).toBe(1)
  expect(journal.of('watchNotes')).toMatchObject([{ status: 101, framesSent: 3, path: '/ws/all' }])
})

test.each<[FaultAction | null, Record<string, string> | undefined, Partial<SocketEnd>]>([
  [null, {}, { opened: false, code: 1006, status: 403 }],
  [{ kind: 'status', status: 503 }, undefined, { opened: false, code: 1006, status: 503 }],
  [{ kind: 'drop' }, undefined, { opened: false, code: 1006, status: null }],
  [{ kind: 'drop', afterFrames: 2 }, undefined, { opened: true, code: 1006, status: null }],
])('%j with %j ends as %j', async (action, headers, want) => {
  const { open } = setUp(...(action ? [action] : []))
  const watching = open(headers)
  expect(await watching.ended).toMatchObject(want)
  expect(watching.seen.filter((entry) => entry === 'end')).toHaveLength(1)
})

test('a refusal keeps its status in the journal', async () => {
  const { open, journal } = setUp()
  await open({}).ended
  expect(journal.entries).toMatchObject([{ status: 403 }])
})

test('a delayed handshake waits on the clock', async () => {
  const { open, clock } = setUp({ kind: 'delay', ms: 7000 })
  const before = clock.monotonic()
  await open().all
  expect(clock.monotonic() - before).toBe(7000)
})

test('breaks sockets by the end of their path', async () => {
  const { open, sockets } = setUp()
  const watching = open()
  await watching.all
  expect(sockets.drop('/other')).toBe(0)
  expect(sockets.drop('/all')).toBe(1)
  expect(await watching.ended).toEqual({ opened: true, code: 1006, reason: '', status: null })
  expect(sockets.openCount).toBe(0)
})

test('the server hears of a client that leaves, and sends into the void', async () => {
  const { open, served, sockets } = setUp()
  const watching = open()
  await watching.all
  watching.socket.close(1000, 'done')
  watching.socket.close()
  expect(await watching.ended).toEqual({ opened: true, code: 1000, reason: 'done', status: null })
  expect(served[0]?.isOpen).toBe(false)
  served[0]?.send('late')
  let heard = 0
  served[0]?.onClose(() => {
    heard += 1
  })
  expect(heard).toBe(1)
  expect(sockets.openCount).toBe(0)
  expect(watching.seen).toEqual(['open', '1', '2', '3', 'end'])
})

test('a client that leaves before the answer is not served', async () => {
  const { open, served } = setUp({ kind: 'delay', ms: 10 })
  const watching = open()
  watching.socket.close()
  expect(await watching.ended).toMatchObject({ opened: false, code: 1006 })
  expect(served).toEqual([])
})

test('an orderly end by the server arrives after what it sent', async () => {
  const { open, served } = setUp()
  const watching = open()
  await watching.all
  served[0]?.send('last')
  served[0]?.close(1001, 'bye')
  expect(await watching.ended).toMatchObject({ code: 1001, reason: 'bye' })
  expect(watching.seen.at(-2)).toBe('last')
})

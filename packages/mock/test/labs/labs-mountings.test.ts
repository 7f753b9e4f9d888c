import { setupServer } from 'msw/node'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { MockPlatform, OpenSocket, SocketEnd } from '../../src/index.ts'
import { createMswHandlers } from '../../src/msw.ts'
import { openWithWs } from '../open-with-ws.ts'
import { createLabsWorld, type LabsWorld } from './labs-world.ts'

type Frame = Readonly<Record<string, unknown>>

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

// What MSW intercepts is the global one, which Node 20 does not have.
beforeAll(() => {
  globalThis.WebSocket ??= WebSocket as unknown as typeof globalThis.WebSocket
})

interface Mounted {
  readonly world: LabsWorld
  readonly open: OpenSocket
}

async function inProcess(): Promise<Mounted> {
  const world = await createLabsWorld()
  closing.push(() => world.platform.close())
  return { world, open: world.platform.openSocket }
}

async function overHttp(): Promise<Mounted> {
  const world = await createLabsWorld(
    {},
    {
      fetch: globalThis.fetch,
      baseUrl: async (platform) => (await platform.listen()).baseUrls.labs,
    },
  )
  closing.push(() => world.platform.close())
  return { world, open: openWithWs }
}

/** Sockets as a page opens them: no header of its own, and nothing said about a refusal. */
const openLikePage: OpenSocket = ({ url, onOpen, onText, onEnd }) => {
  const socket = new globalThis.WebSocket(url)
  let opened = false
  socket.onopen = () => {
    opened = true
    onOpen()
  }
  socket.onmessage = ({ data }) => onText(String(data))
  socket.onclose = ({ code, reason }) => onEnd({ opened, code, reason, status: null })
  return {
    send: (message) => socket.send(message as BufferSource),
    close: (code, reason) => socket.close(code, reason),
  }
}

async function underMsw(): Promise<Mounted> {
  const labsBaseUrl = 'http://app.example/labs-host'
  const world = await createLabsWorld(
    {},
    {
      fetch: (...call) => globalThis.fetch(...call),
      baseUrl(platform: MockPlatform) {
        const server = setupServer(...createMswHandlers(platform, { labsBaseUrl }))
        server.listen({ onUnhandledRequest: 'error' })
        closing.push(() => server.close())
        return labsBaseUrl
      },
    },
  )
  closing.push(() => world.platform.close())
  return { world, open: openLikePage }
}

/** Everything that comes through a socket, with a way to wait for some of it. */
function watch(open: OpenSocket, baseUrl: string, channel: string, headers: Readonly<Record<string, string>>) {
  const frames: Frame[] = []
  const waiting: { readonly wanted: (frames: readonly Frame[]) => boolean; readonly resolve: () => void }[] = []
  let tell: (end: SocketEnd) => void = () => {}
  const ended = new Promise<SocketEnd>((resolve) => {
    tell = resolve
  })
  const socket = open({
    url: `${baseUrl.replace(/^http/, 'ws')}/ws/labs/${channel}`,
    headers,
    onOpen: () => {},
    onText(text) {
      frames.push(JSON.parse(text) as Frame)
      for (const waiter of waiting) if (waiter.wanted(frames)) waiter.resolve()
    },
    onEnd: tell,
  })
  const until = (wanted: (frames: readonly Frame[]) => boolean) =>
    new Promise<void>((resolve) => {
      if (wanted(frames)) resolve()
      else waiting.push({ wanted, resolve })
    })
  return { frames, until, ended, socket }
}

const has = (type: string) => (frames: readonly Frame[]) => frames.some((frame) => frame['type'] === type)

describe.each([
  ['in process', inProcess],
  ['over HTTP', overHttp],
  ['under MSW', underMsw],
])('%s', (name, mount) => {
  test('a login opens a socket, and a change arrives through it', async () => {
    const { world, open } = await mount()
    const { call, cookie } = await world.enter(world.platform.labs.credentials)
    const live = watch(open, world.baseUrl, 'demo.json', { cookie })
    await live.until(has('hello'))
    expect(live.frames[0]).toEqual({ type: 'hello', seq: 0 })
    const made = await call('POST /api/labs/demo.json/networks', { name: 'dmz' })
    expect(made).toMatchObject({ status: 201, body: { code: 201, network: { name: 'dmz' } } })
    await live.until(has('network_created'))
    expect(live.frames.at(-1)).toMatchObject({ seq: 1, rev: '', payload: { network: { id: 2, name: 'dmz' } } })
    expect(world.platform.labs.dropSockets('other.json')).toBe(0)
    expect(world.platform.labs.dropSockets('demo.json')).toBe(1)
    expect(await live.ended).toMatchObject({ opened: true, code: name === 'under MSW' ? 3000 : 1006 })
    expect(world.platform.journal.of('watchLab')).toMatchObject([{ status: 101, key: 'demo.json', framesSent: 2 }])
  })

  test('a client that leaves is forgotten', async () => {
    const { world, open } = await mount()
    const { cookie } = await world.enter(world.platform.labs.credentials)
    const live = watch(open, world.baseUrl, 'demo.json', { cookie })
    await live.until(has('hello'))
    live.socket.close(1000, 'done')
    expect(await live.ended).toMatchObject({ opened: true, code: 1000 })
    while (world.platform.labs.socketCount > 0) await new Promise((resolve) => setImmediate(resolve))
    expect(world.platform.labs.socketCount).toBe(0)
  })

  test('nobody without a session, and no nested path', async () => {
    const { world, open } = await mount()
    const refused =
      name === 'under MSW'
        ? { code: 3000, reason: 'refused with HTTP 403' }
        : { opened: false, code: 1006, status: 403 }
    expect(await watch(open, world.baseUrl, 'demo.json', {}).ended).toMatchObject(refused)
    const { cookie, answer } = await world.enter(world.platform.labs.credentials)
    for (const channel of ['team%2FNested.json', 'team/Nested.json', 'demo.json?last_seq=x'])
      expect(await watch(open, world.baseUrl, channel, { cookie }).ended).toMatchObject(refused)
    if (name === 'under MSW') return
    const authorization = `Bearer ${String(answer.body['access_token'])}`
    expect(await watch(open, world.baseUrl, 'demo.json', { authorization }).ended).toMatchObject(refused)
  })
})

test('a restart breaks sockets and counts from nothing, and sessions stay', async () => {
  const { world, open } = await inProcess()
  const { call, cookie } = await world.enter(world.platform.labs.credentials)
  await call('POST /api/labs/demo.json/networks', { name: 'one' })
  const before = watch(open, world.baseUrl, 'demo.json', { cookie })
  await before.until(has('network_created'))
  expect(before.frames[0]).toMatchObject({ seq: 1 })
  world.platform.labs.restart()
  expect(await before.ended).toMatchObject({ code: 1006 })
  const after = watch(open, world.baseUrl, 'demo.json', { cookie })
  await after.until(has('hello'))
  expect(after.frames[0]).toMatchObject({ seq: 0 })
  expect((await call('GET /api/auth')).status).toBe(200)
})

test('sessions that expired keep their sockets and open no others', async () => {
  const { world, open } = await inProcess()
  const { cookie } = await world.enter(world.platform.labs.credentials)
  const live = watch(open, world.baseUrl, 'demo.json', { cookie })
  await live.until(has('hello'))
  world.platform.labs.expireSessions()
  expect(await watch(open, world.baseUrl, 'demo.json', { cookie }).ended).toMatchObject({ status: 403 })
  expect(world.platform.labs.socketCount).toBe(1)
})

test('faults meet sockets of one channel', async () => {
  const { world, open } = await inProcess()
  const { call, cookie } = await world.enter(world.platform.labs.credentials)
  world.platform.faults.add(
    { on: { operation: 'watchLab', keyEndsWith: 'demo.json' }, do: { kind: 'status', status: 403 } },
    { on: { operation: 'watchLab', keyEndsWith: 'demo.json', nth: 2 }, do: { kind: 'drop', afterFrames: 2 } },
  )
  expect(await watch(open, world.baseUrl, 'demo.json', { cookie }).ended).toMatchObject({ status: 403 })
  const other = watch(open, world.baseUrl, 'demo', { cookie })
  await other.until(has('hello'))
  const second = watch(open, world.baseUrl, 'demo.json', { cookie })
  await second.until(has('hello'))
  await call('POST /api/labs/demo.json/networks', { name: 'one' })
  expect(await second.ended).toMatchObject({ opened: true, code: 1006 })
  expect(world.platform.labs.socketCount).toBe(1)
})

test('what listens says where labs are, on every port', async () => {
  const world = await createLabsWorld()
  closing.push(() => world.platform.close())
  const { baseUrls, labsCredentials } = await world.platform.listen()
  for (const url of [baseUrls.labs, baseUrls.transfer]) {
    const described = (await (await fetch(`${url}/.nova-mock`)).json()) as Frame
    expect(described).toMatchObject({
      transfer: { baseUrl: baseUrls.transfer },
      labs: { baseUrl: baseUrls.labs, credentials: labsCredentials },
    })
  }
})

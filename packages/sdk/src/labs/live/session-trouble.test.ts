import { afterEach, describe, expect, it } from 'vitest'
import { labsError } from '../errors.ts'
import type { LabMeta } from '../generated/types.ts'
import { graphText, serverText } from './graph-text.fixture.ts'
import { LAB_ID, LAB_PATH } from './lab-model.fixture.ts'
import { closeSessions, createSessionWorld, settled } from './session-world.fixture.ts'

afterEach(closeSessions)

function small(...args: Parameters<typeof createSessionWorld>) {
  const world = createSessionWorld(...args)
  world.lab.addNode()
  world.lab.addNode()
  world.lab.wire(1, 0, 2, 0)
  return world
}

const noSockets = (obstacle: 'bearer_only' | 'no_sockets') => ({
  sockets: { obstacle, urlOf: () => '', headers: async () => ({}), openSocket: () => ({ close() {} }) },
})
const failed = (code: 'session_lost' | 'network_error' | 'lab_not_found') =>
  labsError({ code, message: `Failed: ${code}.` })

describe('sockets that cannot be had', () => {
  it('a lab in a sub-folder: its structure is polled, its runtime is pushed, and the status says so', async () => {
    const world = small()
    const session = await world.start({ path: 'team/demo.json' })
    expect(session.status()).toMatchObject({
      state: 'live',
      mode: 'partly-live',
      channels: { path: { state: 'off', reason: 'sub_folder' }, document: { state: 'open', reason: null } },
    })
    expect(world.hub.handshakes).toEqual([{ channel: LAB_ID, lastSeq: 0 }])
    world.lab.wire(1, 1, 2, 1)
    world.lab.setStatus(1, 2, true)
    expect([session.getSnapshot().edges.size, session.getSnapshot().nodes.get(1)?.running]).toEqual([1, true])
    await world.clock.advance(5000)
    expect(graphText(session.getSnapshot())).toBe(serverText(world.lab))
  })

  it('a bearer token: all of it is polled', async () => {
    const world = small()
    const session = await world.start(noSockets('bearer_only'))
    expect(session.status()).toMatchObject({
      state: 'live',
      mode: 'polling',
      channels: { path: { state: 'off', reason: 'bearer_only' }, document: { reason: 'bearer_only' } },
    })
    world.lab.deleteLink('lnk_001')
    await world.clock.advance(5000)
    expect(graphText(session.getSnapshot())).toBe(serverText(world.lab))
    expect(world.hub.handshakes).toEqual([])
  })

  it('a lab without a document id has the channel of its path', async () => {
    const world = small()
    const meta = { id: null, filename: LAB_PATH, path: `/${LAB_PATH}`, owner: 'ada' } as LabMeta
    const session = await world.start({ meta })
    expect(session.status()).toMatchObject({
      mode: 'partly-live',
      channels: { document: { reason: 'no_document_id' } },
    })
  })

  it('refused with 403: polled, not hammered, and pushed once the server lets it', async () => {
    const world = small()
    world.hub.refuse = 403
    const session = await world.start()
    expect(session.status()).toMatchObject({
      state: 'live',
      mode: 'polling',
      channels: { path: { state: 'refused', reason: 'refused', httpStatus: 403 } },
    })
    await world.clock.advance(59_000)
    expect(world.hub.handshakes).toHaveLength(2)
    world.lab.label('lnk_001', 'polled')
    await world.clock.advance(10_000)
    expect(session.getSnapshot().links.get('lnk_001')?.record.label).toBe('polled')
    expect(world.hub.handshakes).toHaveLength(4)
    world.hub.refuse = null
    await world.clock.advance(120_000)
    expect(session.status()).toMatchObject({ state: 'live', mode: 'live' })
  })

  it('refused after it was open: a read opens the session again, and then there is one attempt at once', async () => {
    const world = small()
    const session = await world.start()
    world.hub.refuse = 403
    for (const socket of world.hub.sockets()) socket.break()
    world.hub.refuse = 403
    await world.clock.advance(1000)
    const [handshakes, reads] = [world.hub.handshakes.length, world.readCounts.links]
    expect([handshakes, reads]).toEqual([6, 2])
    await world.clock.advance(50_000)
    expect(world.hub.handshakes).toHaveLength(handshakes)
    expect(session.status().channels.path).toMatchObject({ state: 'refused', httpStatus: 403 })
  })

  it('gns3-web-ui#1397: handshakes that come to nothing while reads are answered are polled around', async () => {
    const world = small()
    world.hub.refuse = 0
    const session = await world.start()
    await world.clock.advance(20_000)
    expect(session.status().channels.path).toMatchObject({ state: 'refused', reason: 'blocked', httpStatus: null })
    const before = world.hub.handshakes.length
    await world.clock.advance(30_000)
    expect([world.hub.handshakes.length, session.status().state]).toEqual([before, 'live'])
  })

  it('a connection that is never greeted is given up', async () => {
    const world = small({ autoDeliver: false })
    const starting = world.start()
    await world.clock.advance(2000)
    const session = await starting
    expect(session.status()).toMatchObject({ state: 'live', mode: 'polling' })
    await world.clock.advance(15_000)
    expect(world.trace).toContainEqual(expect.objectContaining({ type: 'channel', channel: 'path', state: 'lost' }))
  })

  it('lost: stale at once, then as good as polling, then pushed again', async () => {
    const world = small()
    const session = await world.start()
    world.hub.refuse = 0
    for (const socket of world.hub.sockets()) socket.break()
    expect(session.status()).toMatchObject({ state: 'stale', mode: 'polling' })
    await world.clock.advance(5000)
    expect(session.status()).toMatchObject({ state: 'live', mode: 'polling' })
    world.hub.refuse = null
    world.lab.label('lnk_001', 'x')
    await world.clock.advance(200_000)
    expect(session.status()).toMatchObject({ state: 'live', mode: 'live' })
  })

  it('a read that began before the loss does not make up for it', async () => {
    const world = small()
    const gates: (() => void)[] = []
    const links = async () => {
      await new Promise<void>((resolve) => gates.push(resolve))
      return world.lab.readLinks()
    }
    const reads = { nodes: async () => world.lab.readNodes(), networks: async () => world.lab.readNetworks(), links }
    const starting = world.start({ reads })
    await settled()
    gates.shift()?.()
    const session = await starting
    await world.clock.advance(200)
    const resync = session.resync()
    await settled()
    world.hub.refuse = 0
    for (const socket of world.hub.sockets()) socket.break()
    gates.shift()?.()
    await resync
    expect(session.status().state).toBe('stale')
    await world.clock.advance(5000)
    gates.shift()?.()
    await settled()
    expect(session.status()).toMatchObject({ state: 'live', mode: 'polling' })
  })
})

describe('a silent socket', () => {
  it('kubernetes-client#958: one that is dead is found by a read, and opened anew', async () => {
    const world = small()
    const session = await world.start()
    for (const socket of world.hub.sockets()) Object.assign(socket, { subscribed: false })
    world.lab.label('lnk_002', 'unheard')
    await world.clock.advance(70_000)
    expect(session.counters()).toMatchObject({ drifts: 1, reconnects: 2 })
    world.lab.label('lnk_001', 'heard')
    expect(session.getSnapshot().links.get('lnk_001')?.record.label).toBe('heard')
    expect(graphText(session.getSnapshot())).toBe(serverText(world.lab))
  })

  it('a peculiarity of the file is doubted once, not at every poll', async () => {
    const world = small()
    let linkReads = 0
    const odd = () => {
      const nodes = world.lab.readNodes()
      const ports = nodes['1']?.interfaces.map((port) => ({ ...port, network_id: 99 }))
      return { ...nodes, '1': { ...nodes['1'], interfaces: ports } } as typeof nodes
    }
    const links = async () => {
      linkReads += 1
      return world.lab.readLinks()
    }
    await world.start({ reads: { nodes: async () => odd(), networks: async () => world.lab.readNetworks(), links } })
    await world.clock.advance(50_000)
    expect(linkReads).toBe(2)
  })

  it('one that is only quiet is left alone', async () => {
    const world = small()
    const session = await world.start()
    await world.clock.advance(600_000)
    expect(session.counters()).toMatchObject({ drifts: 0, reconnects: 0 })
    expect(world.trace.filter(({ type }) => type === 'silent').length).toBeGreaterThan(5)
  })
})

describe('reads that fail', () => {
  it('the first: opening rejects with it, and nothing is left behind', async () => {
    const world = small()
    world.failure = failed('lab_not_found')
    await expect(world.start()).rejects.toBe(world.failure)
    expect([world.clock.pendingCount, world.hub.sockets().length]).toEqual([0, 0])
  })

  it('later: stale with the problem, less and less often, and live again', async () => {
    const world = small()
    const session = await world.start()
    world.failure = failed('network_error')
    await world.clock.advance(6000)
    expect(session.status()).toMatchObject({ state: 'stale', problem: { code: 'network_error' } })
    const before = world.readCounts.nodes
    await world.clock.advance(60_000)
    expect(world.readCounts.nodes - before).toBeLessThan(8)
    world.lab.setStatus(1, 2)
    world.failure = null
    await world.clock.advance(60_000)
    expect(session.status()).toMatchObject({ state: 'live', problem: null })
    expect(graphText(session.getSnapshot())).toBe(serverText(world.lab))
  })

  it('a session that was lost is asked for seldom, and the refused sockets come back with it', async () => {
    const world = small()
    const session = await world.start({ times: { maxRetryMs: 40_000 } })
    world.failure = failed('session_lost')
    world.hub.refuse = 403
    for (const socket of world.hub.sockets()) socket.break()
    await world.clock.advance(120_000)
    expect(session.status()).toMatchObject({ state: 'stale', problem: { code: 'session_lost' } })
    expect(session.counters().failedReads).toBeLessThan(5)
    world.failure = null
    world.hub.refuse = null
    while (session.status().problem) await world.clock.advance(100)
    await world.clock.advance(500)
    expect(session.status()).toMatchObject({ state: 'live', mode: 'live' })
  })
})

describe('whoever looks on', () => {
  it('whenSynced resolves at once when it is, waits when it is not', async () => {
    const world = small()
    const session = await world.start()
    const { pendingCount } = world.clock
    expect(await session.whenSynced({ timeoutMs: 1000 })).toBe(session.getSnapshot())
    expect(world.clock.pendingCount).toBe(pendingCount)
    for (const socket of world.hub.sockets()) socket.break()
    const synced = session.whenSynced()
    await world.clock.advance(2000)
    expect(await synced).toBe(session.getSnapshot())
  })

  it('whenSynced rejects in time, on abort and on close, and lets go', async () => {
    const world = small()
    const session = await world.start()
    world.failure = failed('network_error')
    await world.clock.advance(6000)
    const late = expect(session.whenSynced({ timeoutMs: 500 })).rejects.toMatchObject({
      code: 'sync_timeout',
      details: { state: 'stale' },
      cause: world.failure,
    })
    await world.clock.advance(500)
    await late
    const stop = new AbortController()
    const stopped = session.whenSynced({ signal: stop.signal })
    stop.abort(new Error('enough'))
    await expect(stopped).rejects.toThrow('enough')
    const closed = session.whenSynced()
    session.close()
    await expect(closed).rejects.toMatchObject({ code: 'lab_closed' })
  })

  it('listeners that throw are counted, and keep nobody from hearing', async () => {
    const world = small()
    const session = await world.start({
      observe: () => {
        throw new Error('observer')
      },
    })
    const heard: string[] = []
    session.subscribe(() => {
      throw new Error('listener')
    })
    session.subscribe(() => heard.push('step'))
    const before = session.counters().listenerErrors
    world.lab.label('lnk_001', 'x')
    expect([heard, session.counters().listenerErrors > before]).toEqual([['step'], true])
  })

  it('status is the same object until something differs, and tells of it', async () => {
    const world = small()
    const session = await world.start()
    const told: string[] = []
    const stop = session.subscribeStatus(() => told.push(session.status().state))
    const before = session.status()
    expect(session.status()).toBe(before)
    expect(session.counters()).toBe(session.counters())
    world.lab.label('lnk_001', 'x')
    expect([told, session.status() === before]).toEqual([[], false])
    world.hub.sockets(LAB_PATH)[0]?.break()
    stop()
    await world.clock.advance(2000)
    expect(told).toEqual(['stale'])
  })

  it('resync reads all of it, also when a read is under way, and rejects with what failed', async () => {
    const world = small()
    const session = await world.start()
    world.lab.label('lnk_001', 'silent', false)
    const first = session.resync()
    await world.clock.advance(200)
    await first
    expect(session.getSnapshot().links.get('lnk_001')?.record.label).toBe('silent')
    world.failure = failed('network_error')
    const second = expect(session.resync()).rejects.toBe(world.failure)
    await world.clock.advance(200)
    await second
  })

  it('close lets go of everything and ends every loop; what comes after is nothing', async () => {
    const world = small()
    const session = await world.start()
    const loops = [session.changes(), session.changes()].map((changes) => changes.next())
    const asked = expect(session.resync()).rejects.toMatchObject({ code: 'lab_closed' })
    session.close()
    session.close()
    await asked
    expect(await Promise.all(loops)).toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
    ])
    await settled()
    expect([world.clock.pendingCount, world.hub.sockets().length, session.status().state]).toEqual([0, 0, 'closed'])
    expect(world.watcherCount).toBe(0)
    expect(await session.changes().next()).toEqual({ done: true, value: undefined })
    await expect(session.whenSynced()).rejects.toMatchObject({ code: 'lab_closed' })
    await expect(session.resync()).rejects.toMatchObject({ code: 'lab_closed' })
    expect(session.getSnapshot().nodes.size).toBe(2)
  })

  it('an abort ends opening, with its own reason', async () => {
    const world = small({ autoDeliver: false })
    const stop = new AbortController()
    const starting = world.start({ signal: stop.signal })
    await settled()
    stop.abort(new Error('enough'))
    await expect(starting).rejects.toThrow('enough')
    await settled()
    expect([world.clock.pendingCount, world.hub.sockets().length]).toEqual([0, 0])
  })
})

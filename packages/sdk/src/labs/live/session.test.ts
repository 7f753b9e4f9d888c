import { afterEach, describe, expect, it } from 'vitest'
import type { ChangeSet } from './change-set.ts'
import { graphText, serverText } from './graph-text.fixture.ts'
import { LAB_ID, LAB_PATH } from './lab-model.fixture.ts'
import type { LabSession } from './lab-session.ts'
import { closeSessions, createSessionWorld, settled } from './session-world.fixture.ts'

afterEach(closeSessions)

/** Two nodes, wired to each other. */
function small(...args: Parameters<typeof createSessionWorld>) {
  const world = createSessionWorld(...args)
  world.lab.addNode()
  world.lab.addNode()
  world.lab.wire(1, 0, 2, 0)
  return world
}

const states = (world: ReturnType<typeof createSessionWorld>) =>
  world.trace.flatMap((event) => (event.type === 'state' ? [event.to] : []))

function collect(session: LabSession): ChangeSet[] {
  const seen: ChangeSet[] = []
  void (async () => {
    for await (const set of session.changes()) seen.push(set)
  })()
  return seen
}

describe('a session on both channels', () => {
  it('opens in sync, with what only the document tells', async () => {
    const world = small()
    const session = await world.start()
    expect(states(world)).toEqual(['connecting', 'catching-up', 'live'])
    expect(session.status()).toMatchObject({ state: 'live', mode: 'live', problem: null })
    expect(graphText(session.getSnapshot())).toBe(serverText(world.lab))
    expect(session.getSnapshot()).toMatchObject({ defaults: { link_style: 'bezier' }, viewport: { x: 1, y: 2 } })
    expect(world.readCounts).toEqual({ nodes: 1, networks: 1, links: 1 })
  })

  it('gives one step per event, with before and after, and the same snapshot until then', async () => {
    const world = small()
    const session = await world.start()
    const seen = collect(session)
    const before = session.getSnapshot()
    expect(session.getSnapshot()).toBe(before)
    world.lab.label('lnk_001', 'uplink')
    await settled()
    expect(seen).toHaveLength(1)
    expect(seen[0]).toMatchObject({ cause: 'event', channel: 'path', seq: 4, eventType: 'link_updated', stepCount: 1 })
    expect(seen[0]?.changes.find(({ kind }) => kind === 'link')).toMatchObject({
      id: 'lnk_001',
      before: { record: { label: '' } },
      after: { record: { label: 'uplink' } },
    })
    expect(seen[0]?.graph).toBe(session.getSnapshot())
    expect(session.getSnapshot()).not.toBe(before)
    expect(before.links.get('lnk_001')?.record.label).toBe('')
  })

  it('hears what the server announces under the id of the document only', async () => {
    const world = small()
    const session = await world.start()
    world.lab.setStatus(1, 2, true)
    expect(session.getSnapshot().nodes.get(1)?.running).toBe(true)
    expect(session.status().channels).toMatchObject({ path: { applied: 3 }, document: { applied: 1 } })
  })

  it('shows what discovery saw before it came, from the replay', async () => {
    const world = small()
    world.lab.discover()
    world.lab.discover()
    const session = await world.start()
    expect([...session.getSnapshot().edges.keys()]).toContain('discovered:eth9')
  })

  it('takes back what discovery found once its cycles keep silent: no event says that it is over', async () => {
    const world = small()
    const session = await world.start()
    const found = () => [...session.getSnapshot().edges.keys()].filter((id) => id.startsWith('discovered'))
    world.lab.foreign.add('eth8')
    world.lab.discover()
    await world.clock.advance(30_000)
    world.lab.foreign.delete('eth8')
    world.lab.discover()
    expect(found()).toEqual(['discovered:eth8', 'discovered:eth9'])
    await world.clock.advance(6000)
    expect(found()).toEqual(['discovered:eth9'])
    world.lab.foreign.clear()
    await world.clock.advance(54_000)
    expect(found()).toEqual(['discovered:eth9'])
    await world.clock.advance(6000)
    expect(found()).toEqual([])
    expect(world.clock.pendingCount).toBe(2)
  })

  it('puts small inversions in order', async () => {
    const world = small({ autoDeliver: false })
    const starting = world.start()
    for (let turn = 0; turn < 3; turn += 1) {
      await settled()
      for (const socket of world.hub.sockets()) socket.deliverAll()
    }
    const session = await starting
    const [socket] = world.hub.sockets(LAB_PATH)
    world.lab.label('lnk_001', 'a')
    world.lab.label('lnk_001', 'b')
    world.lab.label('lnk_001', 'c')
    socket?.deliver(2)
    expect([session.status().state, session.getSnapshot().links.get('lnk_001')?.record.label]).toEqual([
      'catching-up',
      '',
    ])
    socket?.deliver(1)
    socket?.deliver(0)
    expect([session.status().state, session.getSnapshot().links.get('lnk_001')?.record.label]).toEqual(['live', 'c'])
    expect(session.counters()).toMatchObject({ reordered: 2, holes: 0 })
  })
})

describe('what is lost', () => {
  it('phoenix#576: a hole is repaired by reading, and is not called live before', async () => {
    const world = small({ autoDeliver: false })
    const starting = world.start()
    for (let turn = 0; turn < 3; turn += 1) {
      await settled()
      for (const socket of world.hub.sockets()) socket.deliverAll()
    }
    const session = await starting
    const [socket] = world.hub.sockets(LAB_PATH)
    world.lab.style = 'straight'
    world.lab.wire(1, 1, 2, 1)
    socket?.wire.splice(0, 1)
    socket?.deliverAll()
    expect(session.status().state).toBe('catching-up')
    await world.clock.advance(250)
    expect(states(world).slice(-3)).toEqual(['catching-up', 'resyncing', 'live'])
    expect(graphText(session.getSnapshot())).toBe(serverText(world.lab))
    expect(session.counters()).toMatchObject({ holes: 1, resyncs: 2 })
    for (const one of world.hub.sockets()) one.deliverAll()
    await settled()
    expect(session.getSnapshot().defaults).toEqual({ link_style: 'straight' })
  })

  it('a change of the wiring that nobody was sent is found by the next poll of the nodes', async () => {
    const world = small()
    const session = await world.start({ times: { pollMs: 3000 } })
    for (const socket of world.hub.sockets()) Object.assign(socket, { subscribed: false })
    world.lab.wire(1, 1, 2, 1)
    await world.clock.advance(3300)
    expect(graphText(session.getSnapshot())).toBe(serverText(world.lab))
    await world.clock.advance(2000)
    expect(session.counters()).toMatchObject({ drifts: 1, reconnects: 2 })
  })

  it('an event nobody was sent is found by the silence that follows it', async () => {
    const world = small()
    world.hub.beforeSubscribing = () => world.lab.label('lnk_002', 'lost')
    const session = await world.start()
    world.hub.beforeSubscribing = null
    await world.clock.advance(70_000)
    expect(graphText(session.getSnapshot())).toBe(serverText(world.lab))
  })

  it('centrifugo#42: a restarted server is told by its head, and its first events are not taken for old ones', async () => {
    const world = small()
    const session = await world.start()
    for (const label of ['a', 'b', 'c']) world.lab.label('lnk_001', label)
    world.hub.restart()
    expect(session.status().state).toBe('stale')
    world.lab.label('lnk_001', 'after')
    await world.clock.advance(1000)
    world.lab.label('lnk_001', 'later')
    await world.clock.advance(1000)
    expect(session.status()).toMatchObject({ state: 'live', mode: 'live', channels: { path: { applied: 2 } } })
    expect(graphText(session.getSnapshot())).toBe(serverText(world.lab))
    expect(session.counters().restarts).toBe(1)
  })

  it('centrifugo#510: a restarted server that has counted past us already leaves no trace either', async () => {
    const world = small()
    const session = await world.start()
    world.hub.restart()
    for (const label of ['a', 'b', 'c', 'd', 'e']) world.lab.label('lnk_001', label)
    world.lab.label('lnk_002', 'f')
    await world.clock.advance(1000)
    expect(session.status().state).toBe('live')
    expect(graphText(session.getSnapshot())).toBe(serverText(world.lab))
  })

  it('a restarted server counts its discovery cycles anew, and is believed at once', async () => {
    const world = small()
    const session = await world.start()
    world.lab.foreign.add('eth8')
    world.lab.discover()
    world.lab.restart()
    world.hub.restart()
    world.lab.foreign.delete('eth9')
    await world.clock.advance(1000)
    world.lab.discover()
    expect([...session.getSnapshot().edges.keys()].filter((id) => id.startsWith('disc'))).toEqual(['discovered:eth8'])
  })

  it('after an outage it goes on where it was, and reads once', async () => {
    const world = small()
    const session = await world.start()
    world.hub.sockets(LAB_PATH)[0]?.break()
    world.lab.wire(1, 1, 2, 1)
    const seen = collect(session)
    await world.clock.advance(1000)
    expect(session.status().state).toBe('live')
    expect(world.hub.handshakes.map(({ lastSeq }) => lastSeq)).toEqual([-1, 0, 3])
    expect(seen.map(({ eventType }) => eventType)).toEqual(['network_created', 'link_created', 'link_created'])
    expect(graphText(session.getSnapshot())).toBe(serverText(world.lab))
  })

  it('a read that began after events were announced is not undone by one that is delivered after it', async () => {
    const world = small({ autoDeliver: false })
    const gates: (() => void)[] = []
    const networks = async () => {
      await new Promise<void>((resolve) => gates.push(resolve))
      return world.lab.readNetworks()
    }
    const deliver = (count: number) => {
      for (const socket of world.hub.sockets()) for (let at = 0; at < count; at += 1) socket.deliver()
    }
    const reads = { nodes: async () => world.lab.readNodes(), networks, links: async () => world.lab.readLinks() }
    const starting = world.start({ reads })
    await settled()
    deliver(3)
    await settled()
    gates.shift()?.()
    const session = await starting
    world.hub.sockets(LAB_PATH)[0]?.break()
    world.lab.renameNetwork(world.lab.addNetwork(), 'renamed')
    await world.clock.advance(500)
    deliver(1)
    await settled()
    deliver(1)
    expect(session.getSnapshot().networks.get(2)?.name).toBe('net-2')
    gates.shift()?.()
    await settled()
    expect([session.status().state, session.getSnapshot().networks.get(2)?.name]).toEqual(['live', 'renamed'])
  })

  it('ignores what an earlier connection still says', async () => {
    const world = small()
    const session = await world.start()
    const [old] = world.hub.sockets(LAB_PATH)
    old?.break()
    old?.request.onText('{"seq":4,"type":"link_deleted","payload":{"link_id":"lnk_001"}}')
    await world.clock.advance(1000)
    old?.request.onText('{"seq":4,"type":"link_deleted","payload":{"link_id":"lnk_001"}}')
    expect(session.getSnapshot().links.size).toBe(2)
    expect(session.counters().lateMessages).toBe(2)
  })

  it('virl2-client: types nobody knows and events of unknown things are counted, and end nothing', async () => {
    const world = small()
    const session = await world.start()
    world.hub.publish(LAB_PATH, 'node_teleported', { node_id: 1 })
    world.lab.label('lnk_001', 'x')
    world.hub.publish(LAB_ID, 'node_status_reconciled', { node_id: 77, status: 2 })
    expect(session.status().state).toBe('resyncing')
    await world.clock.advance(500)
    expect(session.counters()).toMatchObject({ unknown: 1, malformed: 0 })
    expect([session.status().state, session.getSnapshot().links.get('lnk_001')?.record.label]).toEqual(['live', 'x'])
  })

  it('a frame that cannot be read costs a read, not the truth', async () => {
    const world = small()
    const session = await world.start()
    const [socket] = world.hub.sockets(LAB_PATH)
    world.lab.label('lnk_001', 'known', false)
    for (const text of ['{', '[]', '{"seq":4,"type":"link_updated","payload":{"link":7}}']) socket?.request.onText(text)
    expect(session.status().state).toBe('resyncing')
    await world.clock.advance(1000)
    expect(session.counters().malformed).toBe(3)
    expect([session.status().state, graphText(session.getSnapshot())]).toEqual(['live', serverText(world.lab)])
  })
})

describe('what no server announces', () => {
  it('finds nodes that came, went and changed by polling', async () => {
    const world = small()
    const session = await world.start()
    const seen = collect(session)
    world.lab.setStatus(1, 2)
    world.lab.addNode()
    await world.clock.advance(5000)
    expect(seen.map(({ cause }) => cause)).toEqual(['poll'])
    expect(graphText(session.getSnapshot())).toBe(serverText(world.lab))
    expect(session.status().state).toBe('live')
  })

  it('reads the links again when a node is gone: they went with it, unannounced', async () => {
    const world = small()
    const session = await world.start()
    world.lab.deleteNode(2)
    await world.clock.advance(6000)
    expect(graphText(session.getSnapshot())).toBe(serverText(world.lab))
  })

  it('kubernetes-client#2424: a poll that finds nothing is no change', async () => {
    const world = small()
    const session = await world.start()
    const seen = collect(session)
    const before = session.getSnapshot()
    await world.clock.advance(60_000)
    expect([seen.length, session.getSnapshot() === before]).toEqual([0, true])
    expect(session.counters().polls).toBeGreaterThan(10)
  })

  it('polls less while nobody looks, and at once when somebody does', async () => {
    const world = small()
    await world.start()
    world.setHidden(true)
    const before = world.readCounts.nodes
    await world.clock.advance(59_000)
    expect(world.readCounts.nodes).toBe(before)
    world.setHidden(false)
    await settled()
    expect(world.readCounts.nodes).toBe(before + 1)
  })

  it('reads positions and defaults again after a layout, over a socket of its own', async () => {
    const world = small()
    const session = await world.start()
    world.lab.moveNode(1, 400)
    await world.clock.advance(500)
    expect(session.getSnapshot().nodes.get(1)?.record.left).toBe(400)
    expect(world.hub.handshakes.at(-1)).toEqual({ channel: LAB_PATH, lastSeq: -1 })
    expect(world.hub.sockets(LAB_PATH)).toHaveLength(1)
    expect(session.status().state).toBe('live')
  })
})

describe('much at once', () => {
  it('loses none of 10,000 frames, not even while it reads', async () => {
    const world = small()
    const session = await world.start()
    const resync = session.resync()
    for (let count = 1; count <= 10_000; count += 1) world.lab.label('lnk_001', `v${count}`)
    await world.clock.advance(1000)
    await resync
    expect(session.counters()).toMatchObject({ applied: 10_000, holes: 0, duplicates: 0 })
    expect(session.getSnapshot().links.get('lnk_001')?.record.label).toBe('v10000')
  })

  it('throws a read away that more events overtook than are kept, and makes it again', async () => {
    const world = small()
    const gates: (() => void)[] = []
    const links = async () => {
      const seen = structuredClone(world.lab.readLinks())
      await new Promise<void>((resolve) => gates.push(resolve))
      return seen
    }
    const reads = { nodes: async () => world.lab.readNodes(), networks: async () => world.lab.readNetworks(), links }
    const starting = world.start({ reads, times: { maxEventsPerRead: 5 } })
    await settled()
    gates.shift()?.()
    const session = await starting
    await world.clock.advance(200)
    const resync = session.resync()
    await settled()
    for (let count = 1; count <= 10; count += 1) world.lab.label('lnk_001', `v${count}`)
    gates.shift()?.()
    await world.clock.advance(0)
    expect([session.getSnapshot().links.get('lnk_001')?.record.label, gates.length]).toEqual(['v10', 1])
    gates.shift()?.()
    await resync
    expect(session.getSnapshot().links.get('lnk_001')?.record.label).toBe('v10')
  })

  it('clab#92: 10,000 frames before it is ready are covered by the read that follows', async () => {
    const world = small({ autoDeliver: false })
    const starting = world.start()
    await settled()
    const [socket] = world.hub.sockets(LAB_PATH)
    socket?.deliverAll()
    for (let count = 1; count <= 30_000; count += 1) world.lab.label('lnk_001', `v${count}`)
    for (const one of world.hub.sockets()) one.deliverAll()
    await world.clock.advance(3000)
    const session = await starting
    await world.clock.advance(1000)
    expect([session.status().state, session.getSnapshot().links.get('lnk_001')?.record.label]).toEqual([
      'live',
      'v30000',
    ])
  })
})

import { createMockPlatform, createVirtualClock, type MockPlatform, type MockPlatformOptions } from '@nova/mock'
import { createLabsClient, type LabSession, type LabsClient, openLab } from '@nova/sdk/labs'
import { afterEach, describe, expect, it } from 'vitest'
import { graphText } from '../../src/labs/live/graph-text.fixture.ts'
import { buildGraph } from '../../src/labs/topology/build-graph.ts'
import { recordsOf } from '../../src/labs/topology/merge-read.ts'

const alice = { username: 'alice', password: 'nova-alice' }
const bob = { username: 'bob', password: 'nova-bobby' }
const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

async function world(options: MockPlatformOptions = {}) {
  const clock = createVirtualClock()
  const platform = await createMockPlatform({ clock, ...options })
  open.push(() => platform.close())
  const { fetch, openSocket } = platform
  const clientOf = (auth: NonNullable<Parameters<typeof createLabsClient>[0]>['auth']) =>
    createLabsClient({
      baseUrl: platform.labs.baseUrl,
      ...(auth ? { auth } : {}),
      fetch,
      runtime: { clock, openSocket, random: () => 0.5 },
    })
  const client = clientOf(alice)
  const start = async (path = 'demo.json', over: Parameters<typeof openLab>[2] = {}, by = client) => {
    const session = await openLab(by, path, over)
    open.push(() => session.close())
    return session
  }
  return { platform, clock, client, other: clientOf(bob), clientOf, start }
}

const read = async (client: LabsClient, path: string) =>
  graphText(
    buildGraph(
      recordsOf({
        nodes: await client.listNodes(path),
        networks: await client.listNetworks(path, { include_hidden: true }),
        links: await client.listLinks(path),
      }),
    ),
  )

/** The snapshot without what no route tells. */
const shown = (session: LabSession) => graphText({ ...session.getSnapshot() })

async function addNodes(client: LabsClient, path: string, count: number) {
  const ids: number[] = []
  for (let index = 0; index < count; index += 1) {
    const body = { name: `x${index}`, type: 'docker', template: 'docker', image: 'nova-ve-lab/alpine:3' } as const
    ids.push((await client.createNode(path, { ...body, ethernet: 2 })).id)
  }
  return ids
}

/** Until everything that was published has arrived: both know the same head. */
async function caughtUp(session: LabSession, { labs }: MockPlatform, path = 'demo.json') {
  while ((session.status().channels.path.applied ?? 0) < labs.live.head(path)) await new Promise(setImmediate)
}

describe('openLab', () => {
  it('is the lab, and stays it while somebody else changes it', async () => {
    const { platform, clock, client, other, start } = await world()
    const session = await start()
    expect(await session.whenSynced()).toBe(session.getSnapshot())
    expect(session.status()).toMatchObject({ state: 'live', mode: 'live' })
    expect(shown(session)).toBe(await read(client, 'demo.json'))

    const [a, b, c] = await addNodes(other, 'demo.json', 3)
    if (!a || !b || !c) throw new Error('three nodes were made')
    const { link, network } = await other.createLink('demo.json', {
      from: { node_id: a, interface_index: 0 },
      to: { node_id: b, interface_index: 0 },
    })
    await other.createLink('demo.json', {
      from: { node_id: c, interface_index: 0 },
      to: { network_id: network?.id ?? 0 },
    })
    await other.updateLink('demo.json', link.id, { label: 'uplink' })
    await caughtUp(session, platform)
    await clock.advance(6000)
    await session.whenSynced()
    expect(shown(session)).toBe(await read(client, 'demo.json'))
    expect(session.getSnapshot().networks.get(network?.id ?? 0)).toMatchObject({ role: 'promoted', count: 3 })
  })

  it('finds what frames alone do not tell: lost ones, swapped ones, drowned ones, a restart', async () => {
    const { platform, clock, client, other, start } = await world()
    const session = await start()
    const [a, b] = await addNodes(other, 'demo.json', 2)
    const ends = { from: { node_id: a ?? 0, interface_index: 0 }, to: { node_id: b ?? 0, interface_index: 0 } }
    const troubles: readonly (() => void)[] = [
      () => platform.labs.live.swap('demo.json'),
      () => platform.labs.live.lose('demo.json', 2),
      () => platform.labs.live.overflow('demo.json'),
      () => platform.labs.restart(),
      () => void platform.labs.dropSockets(),
    ]
    for (const trouble of troubles) {
      trouble()
      const { link } = await other.createLink('demo.json', ends)
      await clock.advance(2000)
      await clock.advance(70_000)
      await session.whenSynced()
      expect(shown(session)).toBe(await read(client, 'demo.json'))
      await other.deleteLink('demo.json', link.id)
      await clock.advance(70_000)
      await session.whenSynced()
      expect(shown(session)).toBe(await read(client, 'demo.json'))
    }
    expect(session.counters()).toMatchObject({ restarts: expect.any(Number), malformed: 0, unknown: 0 })
  })

  it('sees a node start that nobody announces', async () => {
    const { clock, other, start } = await world()
    const session = await start()
    const [id] = [...session.getSnapshot().nodes.keys()]
    await other.startNode('demo.json', id ?? 0)
    await clock.advance(6000)
    expect(session.getSnapshot().nodes.get(id ?? 0)?.running).toBe(true)
  })

  it('shows foreign interfaces that discovery reports under the document id', async () => {
    const { platform, clock, start } = await world()
    const session = await start()
    platform.labs.addForeignInterface('demo.json', 1, 'veth-stranger')
    await clock.advance(70_000)
    expect([...session.getSnapshot().edges.keys()]).toContain('discovered:veth-stranger')
  })

  it('has the document over the socket, also after a layout', async () => {
    const { clock, other, start } = await world()
    const session = await start()
    await other.putLayout('demo.json', { defaults: { link_style: 'straight' }, viewport: { x: 7, y: 8, zoom: 2 } })
    await clock.advance(1000)
    await session.whenSynced()
    expect(session.getSnapshot()).toMatchObject({ defaults: { link_style: 'straight' }, viewport: { x: 7, y: 8 } })
  })

  it('polls the structure of a lab in a sub-folder', async () => {
    const { clock, client, other, start } = await world()
    const session = await start('team/Nested.json')
    expect(session.status()).toMatchObject({ mode: 'partly-live', channels: { path: { reason: 'sub_folder' } } })
    const [a, b] = await addNodes(other, 'team/Nested.json', 2)
    await other.createLink('team/Nested.json', {
      from: { node_id: a ?? 0, interface_index: 0 },
      to: { node_id: b ?? 0, interface_index: 0 },
    })
    await clock.advance(6000)
    expect(shown(session)).toBe(await read(client, 'team/Nested.json'))
  })

  it('with a bearer token all of it is polled', async () => {
    const { client, clientOf, platform, start } = await world()
    const { access_token } = await client.login(alice)
    const session = await start('demo.json', {}, clientOf({ bearer: access_token }))
    expect(session.status()).toMatchObject({ state: 'live', mode: 'polling' })
    expect(platform.labs.socketCount).toBe(0)
  })

  it('outlives the end of its session: it logs in again', async () => {
    const { platform, clock, client, start } = await world()
    const session = await start()
    platform.labs.expireSessions()
    platform.labs.dropSockets()
    await clock.advance(10_000)
    await session.whenSynced()
    expect(session.status()).toMatchObject({ state: 'live', mode: 'live', problem: null })
    expect(shown(session)).toBe(await read(client, 'demo.json'))
  })

  it('a lab that is taken away is a state, and so is its return', async () => {
    const { platform, clock, start } = await world()
    const session = await start()
    const document = platform.labs.getDocument('demo.json')
    platform.labs.loseFile('demo.json')
    await clock.advance(6000)
    expect(session.status()).toMatchObject({ state: 'stale', problem: { code: 'lab_not_found' } })
    if (document) platform.labs.putDocument('demo.json', document)
    await clock.advance(61_000)
    await session.whenSynced()
    expect(session.status()).toMatchObject({ state: 'live', problem: null })
  })

  it('closes every socket', async () => {
    const { platform, start } = await world()
    const session = await start()
    expect(platform.labs.socketCount).toBe(2)
    session.close()
    while (platform.labs.socketCount > 0) await new Promise(setImmediate)
  })
})

describe('what bad input gets', () => {
  it.each([
    ['a lab that is not there', 'missing.json', 'lab_not_found'],
    ['a lab of the first schema', 'legacy.json', 'legacy_schema'],
    ['no path', '', 'invalid_options'],
    ['a path that leaves the root', '../etc/passwd', 'invalid_options'],
  ])('%s', async (_, path, code) => {
    const { platform, start } = await world()
    await expect(start(path)).rejects.toMatchObject({ code, service: 'labs' })
    expect(platform.labs.socketCount).toBe(0)
  })

  it('a wrong password', async () => {
    const { clientOf, start } = await world()
    const wrong = clientOf({ username: 'alice', password: 'wrong' })
    await expect(start('demo.json', {}, wrong)).rejects.toMatchObject({ code: 'login_refused' })
  })

  it('times that are none', async () => {
    const { start } = await world()
    await expect(start('demo.json', { pollMs: -1 })).rejects.toMatchObject({ code: 'invalid_options' })
  })
})

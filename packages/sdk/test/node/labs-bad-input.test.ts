/** Everything a caller, a server or the way between them can get wrong: typed, counted, visible; never a drift. */
import {
  createLabEditor,
  type LabsError,
  labHash,
  readLabGraph,
  runNode,
  tapName,
  vethHostName,
  waitForNode,
} from '@nova/sdk/labs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { alice, collectUnhandled, failureOf, type LabsWorld, labsWorld, serverText, shownText } from './labs-world.ts'

let world: LabsWorld
let unhandled: ReturnType<typeof collectUnhandled>
beforeEach(async () => {
  unhandled = collectUnhandled()
  world = await labsWorld()
})
afterEach(async () => {
  await world.close()
  await new Promise(setImmediate)
  unhandled.stop()
  expect(unhandled.reasons).toEqual([])
})

/** Says what failed, on what and what to do next, and nothing that only its owner may know. */
function expectPresentable(error: LabsError) {
  expect(error.message.length).toBeGreaterThan(10)
  expect(error.advice?.length ?? 0).toBeGreaterThan(10)
  const said = `${error.message} ${error.advice} ${JSON.stringify(error)} ${error.stack} ${String(error.cause)}`
  expect(said).not.toMatch(/nova-alice|nova-bobby|wrong horse|nova_session=|eyJ[\w-]{5}/)
}

const port = (node_id: number, interface_index = 0) => ({ node_id, interface_index })

async function twoNodes(path = 'demo.json'): Promise<readonly [number, number]> {
  const body = { name: 'x', type: 'docker', template: 'docker', image: 'nova-ve-lab/alpine:3', ethernet: 2 } as const
  const [a, b] = [await world.other.createNode(path, body), await world.other.createNode(path, body)]
  return [a.id, b.id]
}

describe('what a call is refused with', () => {
  const wrong = { username: 'alice', password: 'wrong horse' }
  it.each([
    ['a wrong password', 'login_refused', () => world.clientOf(wrong).getLab('demo.json')],
    [
      'a user that is not there',
      'login_refused',
      () => world.clientOf({ ...wrong, username: 'eve' }).listNodes('demo.json'),
    ],
    ['a missing lab', 'lab_not_found', () => readLabGraph(world.client, 'nothing.json')],
    ['a missing lab, opened', 'lab_not_found', () => world.open('nothing.json')],
    ['a lab of the first schema', 'legacy_schema', () => readLabGraph(world.client, 'legacy.json')],
    ['a lab of the first schema, opened', 'legacy_schema', () => world.open('legacy.json')],
    ['a node that is not there', 'runtime_failed', () => runNode(world.client, 'demo.json', 99, 'start')],
    ['the stop of a node that is not there', 'node_not_found', () => runNode(world.client, 'demo.json', 99, 'stop')],
    [
      'a wait for a node that is not there',
      'node_not_found',
      () => waitForNode(world.client, 'demo.json', 99, 'running'),
    ],
    [
      'another folder',
      'folder_forbidden',
      () => world.open('demo.json', {}, world.clientOf({ username: 'teamster', password: 'nova-team' })),
    ],
  ])('%s: %s', async (_what, code, act) => {
    const error = await failureOf(act())
    expect(error.code).toBe(code)
    expectPresentable(error)
    expect(world.platform.labs.socketCount).toBe(0)
  })

  it('links to what is not there, or is taken already', async () => {
    const strict = await labsWorld({ labs: { strictLinks: true } })
    const session = await world.open()
    const editor = createLabEditor(world.client, session)
    const [a, b] = await twoNodes()
    await session.resync()
    await world.other.createLink('demo.json', { from: port(a), to: port(b) })
    const [taken] = await twoNodes()
    const tried = [
      [await failureOf(editor.createLink(port(a, 1), port(999))), 'edit_conflict'],
      [await failureOf(editor.createLink(port(a, 1), { network_id: 999 })), 'edit_conflict'],
      [await failureOf(world.client.createLink('demo.json', { from: port(a), to: port(taken) })), 'interface_occupied'],
      [await failureOf(strict.client.createLink('demo.json', { from: port(77), to: port(78) })), 'network_not_found'],
    ] as const
    for (const [error, code] of tried) {
      expect(error.code).toBe(code)
      expectPresentable(error)
    }
    await session.resync()
    expect(shownText(session)).toBe(await serverText(world.client, 'demo.json'))
    await strict.close()
  })

  it.each([
    ['a tap of node 100000', 'name_too_long', () => tapName('abcd', 100_000, 99_999)],
    ['a pair of node 1e12', 'name_too_long', () => vethHostName('abcd', 1e12, 1)],
    ['half a node', 'name_invalid', () => tapName('abcd', 1.5, 1)],
    ['a hash that is none', 'name_invalid', () => tapName('nova-ve', 1, 1)],
    ['a lab without an id', 'name_invalid', () => labHash('host', '')],
    ['a lab whose id was never read', 'name_invalid', () => labHash('host', undefined as never)],
  ])('%s: %s', (_what, code, act) => {
    let error: unknown
    try {
      act()
    } catch (thrown) {
      error = thrown
    }
    expect(error).toMatchObject({ code, service: 'labs' })
    expectPresentable(error as LabsError)
  })
})

describe('a session that ends', () => {
  it('before anything was opened is opened again', async () => {
    await world.client.getCurrentUser()
    world.platform.labs.expireSessions()
    const session = await world.open()
    await session.whenSynced()
    expect(session.status()).toMatchObject({ state: 'live', mode: 'live' })
  })

  it('and cannot be opened again is an error of the call, and a state of an open lab', async () => {
    const { nova_session, nova_user } = await cookiesOf(alice)
    const visitor = world.clientOf({ session: { nova_session, nova_user } })
    const session = await world.open('demo.json', {}, visitor)
    await session.whenSynced()
    world.platform.labs.expireSessions()
    world.platform.labs.dropSockets()
    await world.clock.advance(6000)
    expect(session.status()).toMatchObject({ state: 'stale', problem: { code: 'session_missing' } })
    const error = await failureOf(session.resync())
    expect(error.code).toBe('session_missing')
    expectPresentable(error)
    expect(await failureOf(world.open('demo.json', {}, visitor))).toMatchObject({ code: 'session_missing' })
    const waiting = failureOf(session.whenSynced({ timeoutMs: 1000 }))
    await world.clock.advance(1000)
    expect(await waiting).toMatchObject({ code: 'sync_timeout', cause: { code: 'session_missing' } })
  })

  it('because somebody keeps taking it over is told as that, and the lab as stale', async () => {
    const session = await world.open()
    await session.whenSynced()
    for (let turn = 0; turn < 4; turn++) {
      await world.clientOf(alice).getCurrentUser()
      world.platform.labs.dropSockets()
      await world.clock.advance(6000)
    }
    expect(session.status()).toMatchObject({ state: 'stale', problem: { code: 'session_lost' } })
    expectPresentable(await failureOf(session.resync()))
  })
})

/** The cookies that a login of its own sets. */
async function cookiesOf(account: typeof alice) {
  const answer = await world.platform.fetch(`${world.platform.labs.baseUrl}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  })
  const set = answer.headers.getSetCookie().join(';')
  const value = (name: string) => new RegExp(`${name}=([^;]+)`).exec(set)?.[1] ?? ''
  return { nova_session: value('nova_session'), nova_user: value('nova_user') }
}

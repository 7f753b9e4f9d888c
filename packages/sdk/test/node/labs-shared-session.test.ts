import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createMockPlatform, type MockPlatform } from '@nova/mock'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Clock, systemClock } from '../../src/internal/clock.ts'
import { createMemoryRecordStore } from '../../src/internal/memory-record-store.ts'
import { createLabsClient } from '../../src/labs/client.ts'
import { logIn } from '../../src/labs/log-in.ts'
import { logOut } from '../../src/labs/log-out.ts'
import { createFileSessionStore, type SessionStore } from '../../src/labs/session/session-store.ts'
import { failureOf } from './labs-host.ts'

let platform: MockPlatform
let folder: string

beforeEach(async () => {
  platform = await createMockPlatform()
  folder = mkdtempSync(join(tmpdir(), 'nova-sessions-'))
})
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  await platform.close()
})

const clientOf = (sessionStore: SessionStore, username = 'alice', clock: Clock = platform.clock) =>
  createLabsClient({
    baseUrl: platform.labs.baseUrl,
    auth: { username, password: `nova-${username}`, sessionStore },
    fetch: platform.fetch,
    runtime: { clock, openSocket: platform.openSocket },
  })
/** Under which name a store keeps the session of alice. */
const idsOf = async (store: SessionStore) => {
  await clientOf(store).getCurrentUser()
  const records = await store.list()
  for (const { id } of records) await store.remove(id)
  return records.map(({ id }) => id)
}
const logins = () => platform.journal.of('login').length

describe('clients of one user with one store', () => {
  it('use one session instead of ending each other’s', async () => {
    const store = createFileSessionStore(folder)
    const [one, two] = [clientOf(store), clientOf(store)]
    for (let turn = 0; turn < 5; turn++)
      for (const client of [one, two]) expect(await client.getCurrentUser()).toMatchObject({ username: 'alice' })
    expect(logins()).toBe(1)
  })

  it('use one session also when they begin at the same moment, in processes that know of each other by the store only', async () => {
    // Files take real time.
    const clients = Array.from({ length: 4 }, () => clientOf(createFileSessionStore(folder), 'alice', systemClock))
    const users = await Promise.all(clients.map((client) => client.getCurrentUser()))
    expect(users.map(({ username }) => username)).toEqual(Array(4).fill('alice'))
    expect(logins()).toBe(1)
    platform.labs.expireSessions()
    await Promise.all(clients.map((client) => client.getCurrentUser()))
    expect(logins()).toBe(2)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it('wait no longer for one whose login never ends than for a service that does not answer', async () => {
    const store = createMemoryRecordStore()
    await store.claim((await idsOf(store))[0] ?? '')
    expect(await clientOf(store).getCurrentUser()).toMatchObject({ username: 'alice' })
  })

  it('give up at once what they wait for when a login is refused', async () => {
    const wrong = createLabsClient({
      baseUrl: platform.labs.baseUrl,
      auth: { username: 'alice', password: 'wrong', sessionStore: createFileSessionStore(folder) },
      fetch: platform.fetch,
      runtime: { clock: platform.clock, openSocket: platform.openSocket },
    })
    expect(await failureOf(wrong.getCurrentUser())).toMatchObject({ code: 'login_refused' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('renew a session that expired once for all', async () => {
    const store = createMemoryRecordStore()
    const [one, two] = [clientOf(store), clientOf(store)]
    await one.getCurrentUser()
    await two.getCurrentUser()
    platform.labs.expireSessions()
    await one.getCurrentUser()
    await two.getCurrentUser()
    expect(logins()).toBe(2)
  })

  it('do not take up the session that was just refused', async () => {
    const store = createMemoryRecordStore()
    await clientOf(store).getCurrentUser()
    platform.labs.expireSessions()
    expect(await clientOf(store).getCurrentUser()).toMatchObject({ username: 'alice' })
    expect(logins()).toBe(2)
  })

  it('leave a session alone that was stored since, when they log out', async () => {
    const store = createMemoryRecordStore()
    const [one, two] = [clientOf(store), clientOf(store)]
    await one.getCurrentUser()
    await logIn(two)
    const [stored] = await store.list()
    await logOut(one)
    expect(await store.list()).toEqual([stored])
  })

  it('keep the session also when another wrote at the same moment', async () => {
    const store = createMemoryRecordStore()
    let refusals = 0
    const contended: SessionStore = {
      ...store,
      save: async (...given) => (++refusals <= 2 ? null : await store.save(...given)),
    }
    await clientOf(contended).getCurrentUser()
    expect(await store.list()).toHaveLength(1)
    expect(await clientOf(store).getCurrentUser()).toMatchObject({ username: 'alice' })
    expect(logins()).toBe(1)
  })

  it('log in when told to, also with a session in the store', async () => {
    const store = createMemoryRecordStore()
    await clientOf(store).getCurrentUser()
    expect(await logIn(clientOf(store))).toMatchObject({ username: 'alice' })
    expect(logins()).toBe(2)
  })

  it('leave nothing behind when one logs out', async () => {
    const store = createMemoryRecordStore()
    const client = clientOf(store)
    await client.getCurrentUser()
    await logOut(client)
    expect(await store.list()).toEqual([])
  })

  it('keep users apart', async () => {
    const store = createMemoryRecordStore()
    expect(await clientOf(store).getCurrentUser()).toMatchObject({ username: 'alice' })
    expect(await clientOf(store, 'admin').getCurrentUser()).toMatchObject({ username: 'admin' })
  })
})

describe('the store', () => {
  it('is readable by its owner only, and holds no password', async () => {
    await clientOf(createFileSessionStore(folder)).getCurrentUser()
    const [file = ''] = readdirSync(folder)
    expect(statSync(join(folder, file)).mode & 0o077).toBe(0)
    expect(readFileSync(join(folder, file), 'utf8')).not.toContain('nova-alice')
  })

  it.each([
    ['what another version wrote', { v: 2 }],
    ['a cookie that is none', { v: 1, nova_session: 'a; b', nova_user: 'x' }],
  ])('%s is no session', async (_what, value) => {
    const store = createMemoryRecordStore()
    await clientOf(store).getCurrentUser()
    const [record] = await store.list()
    if (record) await store.save(record.id, value, record.revision)
    expect(await clientOf(store).getCurrentUser()).toMatchObject({ username: 'alice' })
    expect(logins()).toBe(2)
  })

  it('that cannot be used is an error with advice', async () => {
    const broken: SessionStore = { ...createMemoryRecordStore(), load: () => Promise.reject(new Error('EACCES')) }
    expect(await failureOf(clientOf(broken).getCurrentUser())).toMatchObject({ code: 'session_store_unavailable' })
  })
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setupServer } from 'msw/node'
import { afterEach, expect, test } from 'vitest'
import { createMockPlatform, describePlatform, type MockPlatform, systemClock } from '../../src/index.ts'
import { createMswHandlers } from '../../src/msw.ts'
import { createEdfiWorld, type Mounting } from './edfi-world.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})
const tidy = <Held extends { readonly platform: MockPlatform }>(held: Held): Held => {
  closing.push(() => held.platform.close())
  return held
}

const overHttp: Mounting = {
  fetch: globalThis.fetch,
  baseUrl: async (platform) => (await platform.listen()).baseUrls.edfi,
}
const underMsw: Mounting = {
  fetch: (...call) => globalThis.fetch(...call),
  baseUrl(platform) {
    const server = setupServer(...createMswHandlers(platform, { edfiBaseUrl: 'http://app.example/runway' }))
    server.listen({ onUnhandledRequest: 'error' })
    closing.push(() => server.close())
    return 'http://app.example/runway'
  },
}

test.each([
  ['over HTTP', overHttp],
  ['under MSW', underMsw],
])('%s: health, a session, a refusal', async (_name, mounting) => {
  const { guest, user } = tidy(await createEdfiWorld({}, mounting))
  expect((await guest('GET /api/healthcheck')).status).toBe(200)
  expect((await user('GET /api/auth/me')).json.tenant.code).toBe('grand-bend')
  expect((await guest('GET /api/jobs')).status).toBe(401)
  expect((await guest('GET /api/x/')).json).toMatchObject({ message: 'Cannot GET /api/x/' })
})

test('over HTTP a login can be followed by a browser that keeps cookies', async () => {
  const { baseUrl, platform } = tidy(await createEdfiWorld({}, overHttp))
  const begun = await fetch(`${baseUrl}/api/auth/login?origin=http://localhost:4200&redirect=/jobs`, {
    redirect: 'manual',
  })
  const atProvider = await fetch(begun.headers.get('location') ?? '', { redirect: 'manual' })
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const ended = await fetch(atProvider.headers.get('location') ?? '', { redirect: 'manual', headers: { cookie } })
  expect(ended.headers.get('location')).toBe('http://localhost:4200/jobs')
  expect(platform.journal.of('idp:auth')).toHaveLength(1)
  const page = await fetch(
    `${baseUrl}/idp/realms/example/auth?client_id=runway-app&redirect_uri=${baseUrl}&prompt=login`,
  )
  expect(await page.text()).toContain('login_hint=pat')
})

test('a large body over HTTP is answered, not cut off', async () => {
  const { guest } = tidy(await createEdfiWorld({}, overHttp))
  expect((await guest('POST /api/jobs', { name: 'x'.repeat(3_000_000) })).status).toBe(413)
})

test('tells programs where it is, whom it lets in and what may be done to it', async () => {
  const { baseUrl, platform, as } = tidy(await createEdfiWorld({}, overHttp))
  const { edfi, transfer, switches } = await (await fetch(`${baseUrl}/.nova-mock`)).json()
  expect(edfi.baseUrl).toBe(baseUrl)
  expect(edfi.credentials.tokenUrl).toBe(`${baseUrl}/idp/realms/example/token`)
  expect(edfi.credentials).toMatchObject({ audience: 'runway-local', partner: 'ea', tenant: 'grand-bend' })
  expect((await as({ cookie: edfi.credentials.sessions.partnerAdmin })('GET /api/auth/me')).json.roles).toEqual([
    'PartnerAdmin',
  ])
  const fromTransfer = await (await fetch(`${transfer.baseUrl}/.nova-mock`)).json()
  expect(fromTransfer.edfi.baseUrl).toBe(baseUrl)
  expect(Object.keys(switches.edfi)).toContain('expire_sessions')
  const turn = async (name: string, body: object = {}) =>
    (await fetch(`${baseUrl}/.nova-mock/edfi/${name}`, { method: 'POST', body: JSON.stringify(body) })).json()
  const { cookie } = await turn('open_session', { username: 'olu' })
  expect((await as({ cookie })('GET /api/auth/me')).json.tenant.code).toBe('Glendale ISD')
  await turn('expire_sessions')
  expect((await as({ cookie })('GET /api/auth/me')).status).toBe(401)
  await turn('put_object', { key: 'a/b.txt', text: 'hello' })
  expect([await turn('get_object', { key: 'a/b.txt' }), await turn('list_objects', { prefix: 'a/' })]).toMatchObject([
    { text: 'hello' },
    { keys: ['a/b.txt'] },
  ])
  expect(await turn('get_object', { key: 'none' })).toMatchObject({ text: null })
  const { token } = await turn('mint_run_token', { run_id: 3, type: 'access' })
  expect((await as({ authorization: `Bearer ${token}` })('GET /api/earthbeam/jobs/4')).status).toBe(403)
  const described = describePlatform(platform, await platform.listen())
  expect(described.edfi.credentials.sessions.user).toMatch(/^connect\.sid=/)
})

test('its port is the third after that of transfer', async () => {
  const platform = await createMockPlatform()
  closing.push(() => platform.close())
  const free = new URL((await platform.listen()).baseUrls.transfer).port
  const port = Number(free) + 5000 > 65_000 ? 20_000 : Number(free) + 5000
  const { baseUrls } = await platform.listen({ port })
  expect(new URL(baseUrls.edfi).port).toBe(String(port + 3))
})

test('the roster of each tenant lies in a bucket of its own once somebody asked for something', async () => {
  const { platform, guest } = tidy(await createEdfiWorld())
  expect(platform.edfi.bucket).toBe('nova-edfi')
  expect(await platform.edfi.listObjects('__rosters/')).toEqual([])
  await guest('GET /api/healthcheck')
  const key = '__rosters/ea/grand-bend/2025/studentEducationOrganizationAssociations.jsonl'
  expect(await platform.edfi.listObjects('__rosters/')).toEqual([key.replace('grand-bend', 'Glendale ISD'), key])
  const lines = new TextDecoder()
    .decode((await platform.edfi.getObject(key)) ?? undefined)
    .trimEnd()
    .split('\n')
  expect(lines).toHaveLength(20)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ studentReference: { studentUniqueId: '604821' } })
})

test('works with another store, in its own bucket or in one for all', async () => {
  const there = await createMockPlatform({ clock: systemClock })
  closing.push(() => there.close())
  const { baseUrls } = await there.listen()
  const s3 = {
    endpoint: baseUrls.store,
    region: there.store.region,
    bucket: there.store.bucket,
    ...there.store.credentials,
  }
  const shared = tidy(await createEdfiWorld({ clock: systemClock, s3 }))
  await shared.guest('GET /api/healthcheck')
  expect(shared.platform.edfi.bucket).toBe(there.store.bucket)
  expect(await shared.platform.edfi.listObjects('__rosters/')).toHaveLength(2)
  const own = tidy(await createEdfiWorld({ clock: systemClock, s3: { ...s3, edfiBucket: 'nova-edfi' } }))
  await own.platform.edfi.putObject('x', 'y')
  expect(await there.edfi.listObjects('')).toEqual(['x'])
})

test('a store that is not there is told and keeps nobody from logging in', async () => {
  const seen: unknown[] = []
  const s3 = { endpoint: 'http://127.0.0.1:1', region: 'r', bucket: 'b', accessKeyId: 'a', secretAccessKey: 's' }
  const { user } = tidy(await createEdfiWorld({ s3, onUnexpected: (error) => seen.push(error) }))
  expect((await user('GET /api/auth/me')).status).toBe(200)
  expect(seen).toHaveLength(2)
})

test('sessions, users and secrets come back in a later life', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'nova-edfi-'))
  closing.push(() => rm(dataDir, { recursive: true, force: true }))
  const first = await createEdfiWorld({ dataDir })
  const cookie = first.credentials.sessions.user ?? ''
  const me = (await first.user('GET /api/auth/me')).json
  const token = await first.platform.edfi.mintRunToken(1, 'access')
  await first.platform.edfi.putObject('kept', 'x')
  await first.platform.close()
  const second = tidy(await createEdfiWorld({ dataDir }))
  expect((await second.as({ cookie })('GET /api/auth/me')).json).toEqual(me)
  expect((await second.as({ authorization: `Bearer ${token}` })('GET /api/earthbeam/jobs/2')).status).toBe(403)
  expect(await second.platform.edfi.listObjects('kept')).toEqual(['kept'])
  expect(second.credentials.sessions.user).not.toBe(cookie)
})

test('the same seed gives the same cookies, whatever other services did', async () => {
  const cookies = async () => tidy(await createEdfiWorld()).credentials.sessions
  expect(await cookies()).toEqual(await cookies())
})

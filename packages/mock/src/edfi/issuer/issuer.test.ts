import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { createVirtualClock } from '../../engine/clock.ts'
import { createInProcessFetch } from '../../engine/in-process-fetch.ts'
import { createSeededRandom } from '../../engine/random.ts'
import { sharedSigningKeys } from '../../engine/signing-keys.ts'
import { resolveEdfiSettings } from '../settings.ts'
import { createIssuer } from './issuer.ts'

const realm = 'http://edfi.nova.test/idp/realms/example'
const back = 'http://edfi.nova.test/api/auth/callback/1'

async function setUp() {
  const clock = createVirtualClock()
  const settings = resolveEdfiSettings()
  const issuer = await createIssuer({ settings, clock, random: createSeededRandom(1), keys: await sharedSigningKeys() })
  const fetch = createInProcessFetch(issuer.handle)
  const token = (form: Record<string, string>) =>
    fetch(`${realm}/token`, { method: 'POST', body: new URLSearchParams(form) })
  const go = (query: Record<string, string>) =>
    fetch(`${realm}/auth?${new URLSearchParams({ client_id: 'runway-app', redirect_uri: back, ...query })}`, {
      redirect: 'manual',
    })
  return { clock, settings, issuer, fetch, token, go }
}

const program = { grant_type: 'client_credentials', client_id: 'runway-api', client_secret: 'nova-runway-secret' }

test('its description leads to keys that verify its tokens, by the clock of the platform', async () => {
  const { fetch, token, clock } = await setUp()
  const { jwks_uri, token_endpoint } = await (await fetch(`${realm}/.well-known/openid-configuration`)).json()
  expect(token_endpoint).toBe(`${realm}/token`)
  const jwks = await (await fetch(jwks_uri)).json()
  expect(jwks.keys[0]).not.toHaveProperty('d')
  const answer = await (await token(program)).json()
  expect(answer).toEqual({
    access_token: expect.any(String),
    token_type: 'Bearer',
    expires_in: 3600,
    scope: 'create:jobs read:jobs read:jobs:output-files partner:ea',
  })
  const verify = () =>
    jwtVerify(answer.access_token, createLocalJWKSet(jwks), {
      audience: 'runway-local',
      issuer: realm,
      currentDate: new Date(clock.now()),
    })
  expect((await verify()).payload).toMatchObject({
    client_id: 'runway-api',
    client_name: 'Nightly upload',
    scope: answer.scope,
  })
  await clock.advance(3_600_000)
  await expect(verify()).rejects.toThrow('"exp"')
})

test.each<[string, object, number, string]>([
  ['a wrong secret', { client_secret: 'x' }, 401, 'invalid_client'],
  ['a scope it does not have', { scope: 'partner:sc' }, 400, 'invalid_scope'],
])('%s gets %s', async (_case, form, status, error) => {
  const { token } = await setUp()
  const answer = await token({ ...program, ...form })
  expect([answer.status, (await answer.json()).error]).toEqual([status, error])
  expect(answer.headers.has('www-authenticate')).toBe(status === 401)
})

test('whoever logs in goes straight back with a code that works once', async () => {
  const { go, token } = await setUp()
  const answer = await go({ state: 'abc', nonce: 'n1' })
  expect(answer.status).toBe(302)
  const target = new URL(answer.headers.get('location') ?? '')
  expect([target.origin + target.pathname, target.searchParams.get('state')]).toEqual([back, 'abc'])
  const form = {
    grant_type: 'authorization_code',
    client_id: 'runway-app',
    client_secret: 'nova-login-secret',
    code: target.searchParams.get('code') ?? '',
    redirect_uri: back,
  }
  const { id_token } = await (await token(form)).json()
  expect(decodeJwt(id_token)).toMatchObject({
    sub: 'ana',
    aud: 'runway-app',
    nonce: 'n1',
    partner: 'ea',
    tenant: 'grand-bend',
    roles: ['runway.User'],
  })
  expect((await token(form)).status).toBe(400)
})

test('a code is for one address and for a minute', async () => {
  const { go, issuer, clock } = await setUp()
  const code = async () => new URL((await go({})).headers.get('location') ?? '').searchParams.get('code') ?? ''
  expect(issuer.redeem(await code(), 'http://elsewhere.test/')).toBeNull()
  const late = await code()
  await clock.advance(60_000)
  expect(issuer.redeem(late, back)).toBeNull()
  expect(issuer.redeem(await code(), back)).toMatchObject({ sub: 'ana' })
})

test('a hint names who logs in; nobody of that name is sent back without a code', async () => {
  const { go, issuer } = await setUp()
  const query = async (login_hint: string) =>
    new URL((await go({ login_hint })).headers.get('location') ?? '').searchParams
  expect(issuer.redeem((await query('pat')).get('code') ?? '', back)).toMatchObject({ roles: ['runway.PartnerAdmin'] })
  expect((await query('nobody')).get('error')).toBe('access_denied')
})

test('a forced login shows everybody as a link that does it', async () => {
  const { go, fetch } = await setUp()
  const page = await (await go({ prompt: 'login', state: 'a"b' })).text()
  const links = [...page.matchAll(/href="([^"]+)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&') ?? '')
  expect(links).toHaveLength(5)
  const answer = await fetch(new URL(links[1] ?? '', realm), { redirect: 'manual' })
  expect(new URL(answer.headers.get('location') ?? '').searchParams.get('state')).toBe('a"b')
})

test.each(['client_id=x&redirect_uri=http://a/', 'client_id=runway-app&redirect_uri=x'])(
  'nowhere to go: %s',
  async (query) => {
    const { fetch } = await setUp()
    expect((await fetch(`${realm}/auth?${query}`, { redirect: 'manual' })).status).toBe(400)
  },
)

test('knows which paths are its own', async () => {
  const { issuer } = await setUp()
  const name = (method: string, path: string) =>
    issuer.identify({ method, url: new URL(path, realm) } as Parameters<typeof issuer.identify>[0])
  expect(name('POST', `${realm}/token`)).toBe('idp:token')
  expect(name('GET', `${realm}/token`)).toBe('idp:unknown')
  expect(name('GET', '/idp/realms/other/certs')).toBe('idp:unknown')
  expect(name('GET', '/api/jobs')).toBeNull()
})

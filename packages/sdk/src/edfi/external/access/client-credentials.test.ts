import { createVirtualClock } from '@nova/mock/clock'
import { describe, expect, test } from 'vitest'
import { isEdfiError } from '../../errors.ts'
import { type ClientCredentialsOptions, clientCredentials } from './client-credentials.ts'
import { unsignedJwt } from './jwt.fixture.ts'

const issuer = 'https://idp.test/realms/example'
const description = { issuer, token_endpoint: `${issuer}/token` }
const SECRET = 'correct+horse/battery staple'
type Reply = () => Response | Promise<Response>
const json =
  (status: number, body: unknown): Reply =>
  () =>
    Response.json(body, { status })
const html =
  (status: number): Reply =>
  () =>
    new Response('<html><title>Log in</title></html>', { status, headers: { 'content-type': 'text/html' } })
const lost: Reply = () =>
  Promise.reject(
    Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('x'), { code: 'ECONNRESET' }) }),
  )
const token = (value: string, more: object = { expires_in: 3600 }) =>
  json(200, { access_token: value, token_type: 'Bearer', ...more })

interface Seen {
  readonly url: string
  readonly form: URLSearchParams
  readonly authorization: string | null
}

/** An issuer that answers token requests as scripted, the last one for ever. */
function setUp(
  replies: readonly Reply[],
  given: Partial<ClientCredentialsOptions> = {},
  described: Reply = json(200, description),
) {
  const clock = createVirtualClock()
  const seen: Seen[] = []
  let descriptions = 0
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    if (request.url.endsWith('/.well-known/openid-configuration')) {
      descriptions++
      return await described()
    }
    const form = new URLSearchParams(await request.text())
    seen.push({ url: request.url, form, authorization: request.headers.get('authorization') })
    const reply = replies[Math.min(seen.length, replies.length) - 1]
    return await (reply as Reply)()
  }
  const options = {
    issuer,
    clientId: 'nightly',
    clientSecret: SECRET,
    fetch,
    runtime: { clock, random: () => 0.5 },
    ...given,
  }
  const provider = clientCredentials(options as ClientCredentialsOptions)
  return { clock, seen, provider, descriptions: () => descriptions, get: () => provider({ refresh: false }) }
}

const failureOf = async (promise: Promise<unknown> | unknown) => {
  const error = await Promise.resolve(promise).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!isEdfiError(error)) throw new Error('no error of ours', { cause: error })
  return error
}

describe('how it asks', () => {
  test.each<[string, object, object, string | null]>([
    ['basic', {}, {}, `Basic ${btoa('nightly:correct%2Bhorse%2Fbattery+staple')}`],
    ['post when told so', { clientAuthentication: 'post' }, { client_id: 'nightly', client_secret: SECRET }, null],
  ])('%s', async (_case, given, form, authorization) => {
    const { seen, get } = setUp([token('a')], { audience: 'runway', scope: ['create:jobs', 'partner:ea'], ...given })
    expect(await get()).toBe('a')
    expect(seen[0]?.url).toBe(`${issuer}/token`)
    expect(Object.fromEntries(seen[0]?.form ?? [])).toEqual({
      grant_type: 'client_credentials',
      audience: 'runway',
      scope: 'create:jobs partner:ea',
      ...form,
    })
    expect(seen[0]?.authorization).toBe(authorization)
  })

  test('post when nothing else is offered', async () => {
    const offered = { ...description, token_endpoint_auth_methods_supported: ['client_secret_post'] }
    const { seen, get } = setUp([token('a')], {}, json(200, offered))
    await get()
    expect(seen[0]?.form.get('client_secret')).toBe(SECRET)
  })

  test('straight at the token endpoint when that is given', async () => {
    const { seen, get, descriptions } = setUp([token('a')], {
      issuer: undefined,
      tokenUrl: 'https://idp.test/t',
    } as object)
    expect(await get()).toBe('a')
    expect([seen[0]?.url, descriptions()]).toEqual(['https://idp.test/t', 0])
  })

  test('nothing before the first call, the description once', async () => {
    const { seen, provider, get, descriptions } = setUp([token('a'), token('b')])
    expect([seen.length, descriptions()]).toEqual([0, 0])
    await get()
    expect(await provider({ refresh: true })).toBe('b')
    expect(descriptions()).toBe(1)
  })
})

describe('how it keeps', () => {
  test('one request for all who wait', async () => {
    const { seen, get } = setUp([token('a'), token('b')])
    expect(await Promise.all([get(), get(), get()])).toEqual(['a', 'a', 'a'])
    expect(await get()).toBe('a')
    expect(seen).toHaveLength(1)
  })

  test.each<[string, object, number]>([
    ['an hour, to its last minute', { expires_in: 3600 }, 3_540_000],
    ['ten seconds, to the last', { expires_in: 10 }, 9000],
    ['digits in a text', { expires_in: '10' }, 9000],
  ])('%s', async (_case, more, untilMs) => {
    const { clock, get } = setUp([token('a', more), token('b')])
    await get()
    await clock.advance(untilMs - 1)
    expect(await get()).toBe('a')
    await clock.advance(1)
    expect(await get()).toBe('b')
  })

  test('as long as the token itself says, when the answer does not', async () => {
    const first = unsignedJwt({ exp: Date.UTC(2026, 0, 5, 12) / 1000 + 100 })
    const { clock, get } = setUp([token(first, {}), token('b')])
    await get()
    await clock.advance(89_999)
    expect(await get()).toBe(first)
    await clock.advance(1)
    expect(await get()).toBe('b')
  })

  test('what the service refused is dropped', async () => {
    const { provider, get } = setUp([token('a'), token('b')])
    await get()
    expect(await provider({ refresh: true })).toBe('b')
    expect(await get()).toBe('b')
  })
})

describe('how it fails', () => {
  test.each<[string, Reply, string, RegExp]>([
    [
      'a client nobody knows',
      json(401, { error: 'invalid_client', error_description: `Bad secret ${SECRET}` }),
      'invalid_client',
      /Bad secret \[redacted\]/,
    ],
    ['the same without a word', json(401, {}), 'invalid_client', /answered 401 \(invalid_client\)/],
    [
      'the same with a challenge',
      () =>
        Response.json({ error: 'invalid_client' }, { status: 401, headers: { 'www-authenticate': 'Basic realm="x"' } }),
      'invalid_client',
      /./,
    ],
    [
      'a scope it does not have',
      json(400, { error: 'invalid_scope', error_description: 'partner:sc' }),
      'invalid_scope',
      /create:jobs.*partner:sc/,
    ],
    [
      'another audience',
      json(403, { error: 'access_denied', error_description: 'Service not found: runway' }),
      'grant_refused',
      /Service not found: runway/,
    ],
    ['a grant that is off', json(400, { error: 'unauthorized_client' }), 'grant_refused', /unauthorized_client/],
    ['a page', html(200), 'issuer_invalid', /200 with HTML/],
    ['a page that refuses', html(403), 'issuer_invalid', /403 with HTML/],
    [
      'a redirect',
      () => new Response(null, { status: 302, headers: { location: 'https://idp.test/login' } }),
      'issuer_invalid',
      /302 with no body/,
    ],
    ['no token', json(200, { token_type: 'Bearer' }), 'issuer_invalid', /has no access token/],
    [
      'a token of another type',
      token('secret-token', { token_type: 'mac' }),
      'issuer_invalid',
      /a token in a form OAuth does not have/,
    ],
    ['a text for a token', json(200, 'secret-token'), 'issuer_invalid', /200 with JSON of another kind/],
    ['a crash that stays', json(500, {}), 'issuer_unreachable', /answered 500, 3 times/],
    ['a gateway that stays', html(503), 'issuer_unreachable', /answered 503, 3 times/],
    ['a lost connection that stays lost', lost, 'issuer_unreachable', /gave no answer \(ECONNRESET\), 3 times/],
  ])('%s', async (_case, reply, code, message) => {
    const { get } = setUp([reply], { scope: 'create:jobs' })
    const error = await failureOf(get())
    expect(error.code).toBe(code)
    expect(error.message).toMatch(message)
    expect(error.advice).toMatch(/\.$/)
    expect(error.cause).toBeUndefined()
    const said = `${JSON.stringify(error)} ${error.stack} ${error}`
    for (const secret of [SECRET, 'secret-token']) expect(said).not.toContain(secret)
  })

  test.each<[string, Reply, RegExp]>([
    [
      'of another issuer',
      json(200, { ...description, issuer: 'https://evil.test/' }),
      /is of the issuer https:\/\/evil\.test\//,
    ],
    ['that is missing', html(404), /404 with HTML/],
    ['that is a page', html(200), /200 with HTML/],
    ['without an endpoint', json(200, { issuer }), /names no token endpoint/],
    ['without an issuer', json(200, { token_endpoint: 'x' }), /names no issuer/],
  ])('a description %s', async (_case, described, message) => {
    const { get, seen } = setUp([token('a')], {}, described)
    const error = await failureOf(get())
    expect([error.code, seen.length]).toEqual(['issuer_invalid', 0])
    expect(error.message).toMatch(message)
  })

  test('a token endpoint that is not encrypted gets no secret, unless that was allowed', async () => {
    const described = json(200, { issuer, token_endpoint: 'http://idp.test/token' })
    const { get, seen } = setUp([token('a')], {}, described)
    const error = await failureOf(get())
    expect([error.code, seen.length]).toEqual(['issuer_invalid', 0])
    expect(error.message).toContain('token endpoint http://idp.test/token is not encrypted')
    expect(await setUp([token('a')], { allowInsecureHttp: true }, described).get()).toBe('a')
  })

  test('failures in passing are taken in stride', async () => {
    const { get, seen } = setUp([lost, html(502), token('a')])
    expect(await get()).toBe('a')
    expect(seen).toHaveLength(3)
  })

  test('one failure does not poison the next call', async () => {
    const { get } = setUp([json(401, { error: 'invalid_client' }), token('a')])
    await failureOf(get())
    expect(await get()).toBe('a')
  })

  test('a renewal that fails leaves the token in use while it is good, and is not tried at every call', async () => {
    const { clock, get, seen } = setUp([
      token('a'),
      json(401, { error: 'invalid_client' }),
      json(401, { error: 'invalid_client' }),
      token('b'),
    ])
    await get()
    await clock.advance(3_541_000)
    expect(await get()).toBe('a')
    expect(await get()).toBe('a')
    expect(seen).toHaveLength(2)
    await clock.advance(6000)
    expect(await get()).toBe('a')
    await clock.advance(53_000)
    expect(await get()).toBe('b')
  })
})

test.each<[string, object, string]>([
  ['a secret that is missing', { clientSecret: '' }, 'clientSecret'],
  ['no address', { issuer: undefined }, 'tokenUrl'],
  ['two addresses', { tokenUrl: 'https://idp.test/t' }, 'tokenUrl'],
  ['a path', { issuer: '/realms/x' }, 'issuer'],
  ['user info', { issuer: 'https://a:b@idp.test' }, 'issuer'],
  ['an address in the clear', { issuer: 'http://idp.test/realms/example' }, 'issuer'],
])('%s is refused at once', (_case, given, option) => {
  const failure = (() => {
    try {
      setUp([], given as Partial<ClientCredentialsOptions>)
      return null
    } catch (error) {
      return error
    }
  })()
  expect(failure).toMatchObject({ code: 'invalid_options', details: { option } })
})

test.each(['http://localhost:8080/r', 'http://127.0.0.1:1/r', 'http://[::1]/r'])(
  '%s is on this machine',
  async (address) => {
    const { get } = setUp(
      [token('a')],
      { issuer: address },
      json(200, { issuer: address, token_endpoint: `${address}/token` }),
    )
    expect(await get()).toBe('a')
  },
)

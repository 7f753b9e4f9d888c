import { describe, expect, it } from 'vitest'
import { edfiCredentials } from './edfi-credentials.ts'
import { parseCredentials } from './parse-credentials.ts'
import { secretsOf } from './secrets-of.ts'

const cookie = 'connect.sid=s%3Aone.two'
const app = { cookie }
const external = { token: 'token-1' }
const client = { tokenUrl: 'https://idp.test/token', clientId: 'a', clientSecret: 'secret-1' }
const executor = { initUrl: 'https://app.test/api/earthbeam/auth/1/init', initToken: 'token-2' }
const parse = (text: string) => parseCredentials(text, 'x', 'edfi', edfiCredentials)

const mocked = {
  sessions: { user: cookie, partnerAdmin: 'connect.sid=b', otherTenant: null, otherPartner: null, withoutRole: null },
  tokenUrl: client.tokenUrl,
  audience: 'aud',
  clients: { client: { clientId: 'a', clientSecret: 'secret-1', scope: 'create:jobs' }, readOnly: null },
  tokens: { client: 'token-1', otherPartner: null, readOnly: 'token-3', withoutPartner: null },
  rejectedTokens: { malformed: 'nope' },
  partner: 'ea',
  tenant: 'grand-bend',
}

describe('credentials of edfi', () => {
  it.each([
    ['of people', { app }, { app }],
    ['of a program', { external }, { external }],
    ['of a program that gets its tokens', { external: client }, { external: client }],
    ['of an executor', { executor, app: null }, { executor }],
    [
      'by service, with where',
      { edfi: { app, partner: 'ea', tenant: null, schoolYear: '2026', unknown: 1 } },
      { app, partner: 'ea', schoolYear: '2026' },
    ],
    [
      'as the mock prints them',
      { edfi: { baseUrl: 'http://edfi.test', credentials: mocked } },
      {
        app: { cookie, adminCookie: 'connect.sid=b' },
        external: {
          ...client,
          token: 'token-1',
          scope: 'create:jobs',
          audience: 'aud',
          readOnlyToken: 'token-3',
          rejectedTokens: { malformed: 'nope' },
        },
        partner: 'ea',
        tenant: 'grand-bend',
      },
    ],
    [
      'of a mock without people',
      { ...mocked, sessions: { user: null }, clients: {}, rejectedTokens: null },
      {
        external: { token: 'token-1', audience: 'aud', readOnlyToken: 'token-3' },
        partner: 'ea',
        tenant: 'grand-bend',
      },
    ],
  ])('are read %s', (_, given, want) => {
    expect(parse(JSON.stringify(given))).toEqual(want)
  })

  it.each([
    ['nothing', {}, 'x needs at least one of app, external and executor.'],
    ['no cookie', { app: { adminCookie: 'b' } }, 'x: app.cookie must be a text that is not empty.'],
    ['a cookie that is none', { app: { cookie: 5 } }, 'x: app.cookie must be a text that is not empty.'],
    ['a list', { app: [] }, 'x: app must be an object.'],
    [
      'half a client',
      { external: { tokenUrl: 'https://idp.test', clientId: 'a' } },
      'x: external needs token, or all of tokenUrl, clientId, clientSecret.',
    ],
    ['half a launch', { executor: { initUrl: 'u' } }, 'x: executor.initToken must be a text that is not empty.'],
    [
      'refused tokens that are none',
      { external: { token: 't', rejectedTokens: { a: 1 } } },
      'x: external.rejectedTokens must be tokens by what is wrong with them.',
    ],
  ])('with %s are refused', (_, given, message) => {
    expect(() => parse(JSON.stringify(given))).toThrow(message)
  })

  it.each([
    ['a session', { X_COOKIE: cookie, X_ADMIN_COOKIE: 'b' }, { app: { cookie, adminCookie: 'b' } }],
    ['a token', { X_TOKEN: 'token-1', X_PARTNER: 'ea' }, { external, partner: 'ea' }],
    ['a client', { X_TOKEN_URL: client.tokenUrl, X_CLIENT_ID: 'a', X_CLIENT_SECRET: 'secret-1' }, { external: client }],
    ['nothing', { X_ADMIN_COOKIE: 'b', X_CLIENT_ID: 'a', X_PARTNER: 'ea' }, undefined],
  ])('come from the environment: %s', (_, environment, want) => {
    expect(edfiCredentials.readEnvironment('X', environment)).toEqual(want)
  })

  it('take a token beside what is there', () => {
    expect(edfiCredentials.withToken(undefined, 'token-1')).toEqual({ external })
    expect(edfiCredentials.withToken({ app, external: client }, 'token-1')).toEqual({
      app,
      external: { ...client, token: 'token-1' },
    })
  })

  it('are secret but for names and places', () => {
    const given = parse(
      JSON.stringify({
        app: { cookie, frontEnd: 'https://f.test' },
        external: client,
        executor,
        partner: 'ea-partner',
        bundle: 'b',
      }),
    )
    expect(secretsOf(given)).toEqual([cookie, 'secret-1', 'token-2'])
  })
})

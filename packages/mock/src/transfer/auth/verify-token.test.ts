import { beforeAll, describe, expect, test } from 'vitest'
import { createSigningKeys, importKey, sharedSigningKeys } from '../../engine/signing-keys.ts'
import { issueToken, type TokenClaims, type TokenHeader, type TokenIssuer } from './issue-token.ts'
import { type TokenRules, verifyToken } from './verify-token.ts'

const nowMs = Date.UTC(2026, 0, 5, 12)
const nowSeconds = nowMs / 1000
let issuer: TokenIssuer
let stranger: TokenIssuer
let rules: TokenRules

beforeAll(async () => {
  const keys = await sharedSigningKeys()
  const common = { issuer: 'https://id.test/', audience: 'files', kid: keys.kid, nowMs: () => nowMs }
  issuer = { ...common, privateKey: await importKey(keys.privateJwk) }
  stranger = { ...common, privateKey: await importKey((await createSigningKeys('x')).privateJwk) }
  const publicKey = await importKey(keys.publicJwk)
  rules = {
    issuer: common.issuer,
    audience: common.audience,
    leewaySeconds: 0,
    nowMs,
    findKey: async (kid) => (kid === keys.kid ? publicKey : null),
  }
})

test('accepts its own tokens', async () => {
  expect(await verifyToken(await issueToken(issuer), rules)).toMatchObject({ ok: true, claims: { sub: 'user-1' } })
  const many = await issueToken(issuer, { aud: ['other', 'files'] })
  expect(await verifyToken(many, rules)).toMatchObject({ ok: true })
})

describe('refuses', () => {
  const table: readonly [string, TokenClaims, TokenHeader][] = [
    ['token_expired', { exp: nowSeconds - 1 }, {}],
    ['token_expired', { exp: nowSeconds }, {}],
    ['token_not_yet_valid', { nbf: nowSeconds + 60 }, {}],
    ['invalid_issuer', { iss: 'https://other.test/' }, {}],
    ['invalid_audience', { aud: 'other' }, {}],
    ['missing_claim', { exp: null }, {}],
    ['missing_claim', { iss: null }, {}],
    ['missing_claim', { aud: null }, {}],
    ['key_not_found', {}, { kid: 'nobody' }],
    ['missing_kid', {}, { kid: null }],
    ['disallowed_alg', {}, { alg: 'none' }],
    ['disallowed_alg', {}, { alg: 'HS256' }],
    ['forbidden_header', {}, { jku: 'https://evil.test/keys' }],
    ['forbidden_header', {}, { x5u: 'https://evil.test/cert' }],
    ['forbidden_header', {}, { crit: ['x'], x: 1 }],
  ]
  test.each(table)('%s: claims %j, header %j', async (code, claims, header) => {
    const token = await issueToken(issuer, claims, header)
    expect(await verifyToken(token, rules)).toMatchObject({ ok: false, code })
  })

  test.each(['', 'abc', 'a.b', 'a.b.c', '..', `${'x'.repeat(20)}.y.z`])('malformed_token: %j', async (token) => {
    expect(await verifyToken(token, rules)).toMatchObject({ code: 'malformed_token' })
  })

  test('invalid_token: signed by somebody else', async () => {
    expect(await verifyToken(await issueToken(stranger), rules)).toMatchObject({ code: 'invalid_token' })
  })
})

import { describe, expect, test } from 'vitest'
import type { AccessNeed } from './access-explanation.ts'
import { explainClaims } from './explain-claims.ts'
import { unsignedJwt } from './jwt.fixture.ts'

const nowMs = Date.UTC(2026, 0, 5, 12)
const nowSeconds = nowMs / 1000
const good = {
  iss: 'https://idp.test/realms/example',
  aud: 'runway-local',
  exp: nowSeconds + 60,
  nbf: nowSeconds,
  scope: 'create:jobs read:jobs partner:ea',
  client_id: 'nightly',
}
const submit: AccessNeed = { operation: 'submitJob', partner: 'ea' }

describe('what speaks against a token', () => {
  test.each<[string, object, AccessNeed, readonly string[], readonly string[]]>([
    ['nothing', {}, submit, [], []],
    ['a scope less', { scope: 'read:jobs partner:ea' }, submit, ['scope_missing'], ['create:jobs']],
    [
      'a list of scopes',
      { scope: ['create:jobs', 'partner:ea'] },
      submit,
      ['scope_form', 'partner_missing'],
      ['create:jobs', 'partner:ea'],
    ],
    ['scp', { scope: undefined, scp: ['create:jobs'] }, { operation: 'verifyToken' }, ['scope_form'], ['create:jobs']],
    ['another partner', {}, { ...submit, partner: 'sc' }, ['partner_missing'], ['partner:sc']],
    ['a partner and more', { scope: 'create:jobs partner:ea:north' }, submit, [], []],
    [
      'a partner with a colon',
      { scope: 'create:jobs partner:ea:north' },
      { ...submit, partner: 'ea:north' },
      ['partner_missing'],
      ['partner:ea:north'],
    ],
    ['a longer scope', { scope: 'create:jobs:all partner:ea' }, submit, ['scope_missing'], ['create:jobs']],
    ['no client, to create', { client_id: undefined }, submit, ['client_id_missing'], []],
    ['no client, to start', { client_id: undefined }, { operation: 'startSubmission' }, [], []],
    ['azp for a client', { client_id: undefined, azp: 'z' }, submit, [], []],
    ['read scopes for files', {}, { operation: 'createDownloadLinks' }, ['scope_missing'], ['read:jobs:output-files']],
    ['the second of its end', { exp: nowSeconds }, submit, ['expired'], []],
    ['no end', { exp: undefined }, submit, [], []],
    ['a beginning in the future', { nbf: nowSeconds + 1 }, submit, ['not_yet_valid'], []],
    ['no audience', { aud: undefined }, submit, ['audience_missing'], []],
    ['another audience', {}, { ...submit, audience: 'x' }, ['audience_other'], []],
    ['one audience of several', { aud: ['x', 'runway-local'] }, { ...submit, audience: 'x' }, [], []],
    [
      'nearly everything',
      { exp: 1, scope: '', azp: 5, client_id: 5, aud: [] },
      submit,
      ['expired', 'audience_missing', 'scope_missing', 'partner_missing', 'client_id_missing'],
      ['create:jobs', 'partner:ea'],
    ],
  ])('%s', (_case, claims, need, codes, missing) => {
    const { problems, missing: lacks, verified } = explainClaims(unsignedJwt({ ...good, ...claims }), need, nowMs)
    expect(problems.map(({ code }) => code)).toEqual(codes)
    expect(lacks).toEqual(missing)
    expect(verified).toBe(false)
    for (const { message, advice } of problems) expect(`${message} ${advice}`).toMatch(/^[A-Z].+\. [A-Z].+\.$/)
  })
})

test('what is there is told, and what an operation needs comes from its row', () => {
  expect(explainClaims(unsignedJwt(good), submit, nowMs)).toEqual({
    verified: false,
    operation: 'submitJob',
    partner: 'ea',
    needs: ['create:jobs', 'partner:ea'],
    missing: [],
    scopes: ['create:jobs', 'read:jobs', 'partner:ea'],
    partners: ['ea'],
    clientId: 'nightly',
    audience: ['runway-local'],
    issuer: 'https://idp.test/realms/example',
    expiresAtMs: nowMs + 60_000,
    problems: [],
    summary:
      'By its claims the token is good for submitJob and holds the partners ea; it is of the issuer https://idp.test/realms/example, for runway-local.',
  })
})

test('an opaque token is told apart from one that lacks everything', () => {
  const { problems, missing, summary } = explainClaims('b64c0ffee', submit, nowMs)
  expect(problems).toMatchObject([{ code: 'unreadable' }])
  expect(missing).toEqual([])
  expect(summary).not.toContain('b64c0ffee')
})

test('capital letters are named as what they are', () => {
  const [problem] = explainClaims(unsignedJwt(good), { operation: 'listOutputSets', partner: 'EA' }, nowMs).problems
  expect(problem?.advice).toContain('Capital letters count: name the partner ea.')
})

test('nothing of the token gets out, whatever its claims hold', () => {
  const inner = unsignedJwt({ secret: 1 })
  const token = unsignedJwt({
    ...good,
    iss: `https://u:p@idp.test/?k=${inner}`,
    scope: `create:jobs ${inner} partner:${inner}`,
    aud: inner,
    client_id: inner,
  })
  const said = JSON.stringify(explainClaims(token, { ...submit, audience: 'x' }, nowMs))
  for (const part of [...token.split('.'), ...inner.split('.')]) expect(said).not.toContain(part)
  expect(said).not.toContain('u:p@')
})

test.each([1e300, -1, 5e13])('an end of %d s is no reason to fail', (exp) => {
  expect(() => explainClaims(unsignedJwt({ ...good, exp, nbf: exp }), submit, nowMs)).not.toThrow()
})

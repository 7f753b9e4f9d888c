import { expect, test } from 'vitest'
import { type EdfiErrorCode, edfiError } from '../../errors.ts'
import { explainRefusal, type RefusedCall } from './explain-refusal.ts'
import { unsignedJwt } from './jwt.fixture.ts'

const token = unsignedJwt({ aud: 'runway', scope: 'read:jobs partner:sc' })
const call: RefusedCall = { operation: 'submitJob', input: { body: { partner: 'ea' } }, token, nowMs: 0 }
const refused = (code: EdfiErrorCode) =>
  edfiError({
    code,
    message: 'submitJob (POST /x) answered 403.',
    advice: 'As always.',
    operation: 'submitJob',
    status: 403,
    requestId: 'r',
    attempts: 2,
    details: { messages: ['m'] },
  })

test('a refused token is explained by its claims', () => {
  const error = explainRefusal(refused('token_insufficient'), call)
  expect(error).toMatchObject({
    code: 'token_insufficient',
    kind: 'authorization',
    status: 403,
    requestId: 'r',
    attempts: 2,
    message:
      'submitJob (POST /x) answered 403. The token lacks create:jobs. The token holds the partners sc, not ea. The token names no client: neither client_id nor azp is in it.',
    advice: expect.stringContaining('allow them to this client'),
    details: { messages: ['m'], access: { missing: ['create:jobs', 'partner:ea'], partners: ['sc'] } },
  })
  for (const part of token.split('.')) expect(JSON.stringify(error)).not.toContain(part)
})

test('one that its claims do not explain keeps its advice', () => {
  const good = unsignedJwt({ aud: 'runway', scope: 'create:jobs partner:ea', azp: 'z' })
  expect(explainRefusal(refused('access_token_refused'), { ...call, token: good })).toMatchObject({
    advice: 'As always.',
    message: expect.stringContaining('By its claims the token is good for submitJob'),
  })
})

test.each(['partner_not_found', 'submission_not_found', 'output_set_not_found'] as const)(
  '%s: partners the token holds',
  (code) => {
    const query = { operation: 'listOutputSets', input: { query: { partner: 'ea' } }, token, nowMs: 0 } as const
    expect(explainRefusal(refused(code), query)).toMatchObject({
      message: 'submitJob (POST /x) answered 403. The token holds the partners sc.',
      advice: 'As always.',
      details: { access: { partner: 'ea', missing: ['partner:ea'] } },
    })
  },
)

test('why there is no token comes to the surface, and whether to ask again', () => {
  const cause = edfiError({
    code: 'issuer_unreachable',
    message: 'No answer.',
    advice: 'Ask again.',
    retryable: true,
    details: { issuer: 'i' },
  })
  const error = edfiError({ code: 'access_token_unavailable', message: 'submitJob was not sent.', cause, attempts: 0 })
  expect(explainRefusal(error, call)).toMatchObject({
    code: 'access_token_unavailable',
    message: 'submitJob was not sent: No answer.',
    advice: 'Ask again.',
    retryable: true,
    attempts: 0,
    details: { reason: 'issuer_unreachable', issuer: 'i' },
    cause,
  })
})

test.each<[string, unknown, Partial<RefusedCall>]>([
  ['an error about something else', refused('submission_rejected'), {}],
  ['a call without a token', refused('token_insufficient'), { token: '' }],
  [
    'a provider that threw something',
    edfiError({ code: 'access_token_unavailable', message: 'm', cause: new Error('x') }),
    {},
  ],
  ['what is no error of ours', new TypeError('x'), {}],
])('%s stays as it is', (_case, error, changed) => expect(explainRefusal(error, { ...call, ...changed })).toBe(error))

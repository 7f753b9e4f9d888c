import { describe, expect, it } from 'vitest'
import type { OperationSpec } from '../operation.ts'
import { classifyAnswer } from './classify-answer.ts'

const operation: OperationSpec = {
  name: 'getThing',
  operationId: 'get_thing',
  service: 'things',
  method: 'GET',
  path: '/v1/things/{id}',
  tag: 'things',
  auth: 'bearer',
  idempotency: null,
  retry: 'safe',
  parameters: [{ name: 'id', in: 'path', required: true }],
  requestSchema: null,
  success: 200,
  responses: {
    200: { body: 'json', schema: 'Thing', codes: [], documented: true },
    404: { body: 'envelope', schema: 'ErrorEnvelope', codes: ['not_found'], documented: true },
    503: { body: 'json', schema: 'Thing', codes: [], documented: true },
  },
}
const envelope = (extra: object = {}) =>
  JSON.stringify({ error: { code: 'not_found', message: 'gone', details: {}, request_id: 'r1', ...extra } })
const html = '<!DOCTYPE html><html><head><title>Sign in</title></head><body>eyJhbGciOi.J9.x</body></html>'

const table: readonly (readonly [string, number, string, object])[] = [
  ['success', 200, '{"a":1}', { type: 'data', data: { a: 1 } }],
  ['another 2xx than declared', 201, '{"a":1}', { type: 'data', data: { a: 1 } }],
  ['a list', 200, '[1]', { type: 'data', data: [1] }],
  ['success, empty', 200, '', { type: 'bad-success', why: 'empty', shape: 'empty' }],
  ['success, blanks', 200, ' \n', { type: 'bad-success', why: 'empty' }],
  ['success, HTML', 200, html, { type: 'bad-success', why: 'not-json', shape: 'html', snippet: 'Sign in' }],
  ['success, cut off', 200, '{"a":[1,', { type: 'bad-success', why: 'truncated' }],
  ['success, a bare string', 200, '"hello"', { type: 'bad-success', why: 'not-json' }],
  ['success, null', 200, 'null', { type: 'bad-success', why: 'not-json' }],
  ['envelope', 404, envelope(), { type: 'service', code: 'not_found', message: 'gone', details: {}, requestId: 'r1' }],
  ['envelope under an undeclared status', 418, envelope(), { type: 'service', code: 'not_found' }],
  [
    'envelope with odd fields',
    404,
    envelope({ message: 5, details: null, request_id: null }),
    { type: 'service', message: '', details: {}, requestId: null },
  ],
  ['unknown route', 404, '{"detail":"Not Found"}', { type: 'unknown-route', snippet: 'Not Found' }],
  ['wrong method', 405, '{"detail":"Method Not Allowed"}', { type: 'unknown-route' }],
  ['gateway message', 403, '{"message":"Forbidden"}', { type: 'gateway', shape: 'json', snippet: 'Forbidden' }],
  [
    'gateway HTML',
    502,
    '<html><title>502 Bad Gateway</title></html>',
    { type: 'gateway', shape: 'html', snippet: '502 Bad Gateway' },
  ],
  [
    'storage XML',
    403,
    '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>',
    { type: 'gateway', shape: 'xml', snippet: 'AccessDenied' },
  ],
  ['empty error', 500, '', { type: 'gateway', shape: 'empty', snippet: '' }],
  ['plain text', 400, 'Disallowed CORS origin', { type: 'gateway', shape: 'text', snippet: 'Disallowed CORS origin' }],
  ['error without a code', 500, '{"error":"boom"}', { type: 'gateway', shape: 'json', snippet: 'keys: error' }],
  ['another status with the schema of success', 503, '{"ok":false}', { type: 'data', data: { ok: false } }],
  ['the same status from a gateway', 503, '{"message":"Service Unavailable"}', { type: 'gateway' }],
]
describe('classifyAnswer', () => {
  for (const [name, status, text, want] of table)
    it(name, () => expect(classifyAnswer(operation, status, { text })).toMatchObject(want))
})

describe('a success that may have no body', () => {
  const row = { body: 'json', schema: 'Thing', codes: [], documented: true, mayBeEmpty: true } as const
  const maybe: OperationSpec = { ...operation, responses: { ...operation.responses, 200: row } }
  const cases: readonly (readonly [string, number, string, object])[] = [
    ['without one', 200, '', { type: 'data', data: null }],
    ['with one', 200, '{"a":1}', { type: 'data', data: { a: 1 } }],
    ['with blanks', 200, ' ', { type: 'bad-success', why: 'empty' }],
    ['with the word null', 200, 'null', { type: 'bad-success', why: 'not-json' }],
    ['under another 2xx', 201, '', { type: 'data', data: null }],
    ['in an error', 404, '', { type: 'gateway' }],
  ]
  for (const [name, status, text, want] of cases)
    it(name, () => expect(classifyAnswer(maybe, status, { text })).toMatchObject(want))

  it('but was cut off', () => {
    expect(classifyAnswer(maybe, 200, { text: '', fault: 'truncated' })).toMatchObject({ why: 'truncated' })
  })
})

it('reports what the reader already knew', () => {
  expect(classifyAnswer(operation, 200, { text: '{}', fault: 'truncated' })).toMatchObject({ why: 'truncated' })
  expect(classifyAnswer(operation, 200, { text: '{', fault: 'too-large' })).toMatchObject({ why: 'too-large' })
  expect(classifyAnswer(operation, 500, { text: '{"err', fault: 'truncated' })).toMatchObject({ type: 'gateway' })
})

it('shows of a foreign body one bounded line without what looks like a secret', () => {
  const page = `<html><body>${'x'.repeat(50)} Bearer abc ${'word '.repeat(1000)}</body></html>`
  const answer = classifyAnswer(operation, 403, { text: page })
  const snippet = answer.type === 'gateway' ? answer.snippet : ''
  expect(snippet.length).toBeLessThanOrEqual(160)
  expect(snippet).not.toMatch(/x{50}|abc/)
})

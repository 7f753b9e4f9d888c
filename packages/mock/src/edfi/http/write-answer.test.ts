import { expect, test } from 'vitest'
import type { ExchangeResponse } from '../../engine/exchange.ts'
import { crash, type HttpError, refusal, rejected } from './http-error.ts'
import { Reply, redirect } from './reply.ts'
import { writeAnswer, writeRefusal } from './write-answer.ts'

const get = { method: 'GET', headers: new Headers() }
const none = () => false
const show = ({ status, headers, body }: ExchangeResponse) => ({
  status,
  type: headers.get('content-type'),
  body: body === null ? null : new TextDecoder().decode(body as Uint8Array),
})

test.each<[string, unknown, number, object]>([
  ['nothing', undefined, 201, { status: 201, type: null, body: null }],
  ['null', null, 200, { status: 200, type: null, body: null }],
  ['a text', 'https://x/', 200, { status: 200, type: 'text/html; charset=utf-8', body: 'https://x/' }],
  ['an object', { a: 1 }, 200, { status: 200, type: 'application/json; charset=utf-8', body: '{"a":1}' }],
  ['a list', [], 200, { body: '[]' }],
  ['a reply', new Reply('x', { status: 202 }), 201, { status: 202, body: 'x' }],
  ['a redirect', redirect('/x'), 200, { status: 302, type: null, body: null }],
])('%s', (_case, value, success, want) => expect(show(writeAnswer(value, success, get, none))).toMatchObject(want))

test.each<[string, HttpError, string]>([
  [
    'with a message',
    refusal(403, 'Forbidden resource'),
    '{"message":"Forbidden resource","error":"Forbidden","statusCode":403}',
  ],
  ['without one', refusal(401), '{"message":"Unauthorized","statusCode":401}'],
  ['with a list', refusal(400, ['a', 'b']), '{"message":["a","b"],"error":"Bad Request","statusCode":400}'],
  ['of a bare 500', refusal(500), '{"message":"Internal Server Error","statusCode":500}'],
  ['of a crash', crash(), '{"statusCode":500,"message":"Internal server error"}'],
  [
    'of the framework',
    rejected(413, 'request entity too large'),
    '{"statusCode":413,"message":"request entity too large"}',
  ],
])('a refusal %s', (_case, error, want) => {
  const answer = writeRefusal(error, get, none)
  expect(show(answer)).toEqual({ status: error.status, type: 'application/json; charset=utf-8', body: want })
  expect(answer.headers.get('etag')).toMatch(/^W\/"/)
})

test('a body the caller has is not sent again; a refusal always is', () => {
  const { headers } = writeAnswer({ a: 1 }, 200, get, none)
  const again = { method: 'GET', headers: new Headers({ 'if-none-match': headers.get('etag') ?? '' }) }
  expect(show(writeAnswer({ a: 1 }, 200, again, none))).toEqual({ status: 304, type: null, body: null })
  expect(writeAnswer({ a: 2 }, 200, again, none).status).toBe(200)
  expect(writeAnswer({ a: 1 }, 200, { ...again, method: 'POST' }, none).status).toBe(200)
  const refused = writeRefusal(refusal(404), get, none)
  const anew = { method: 'GET', headers: new Headers({ 'if-none-match': refused.headers.get('etag') ?? '' }) }
  expect(writeRefusal(refusal(404), anew, none).status).toBe(404)
})

test('an answer without a body has no ETag', () => {
  expect(writeAnswer(undefined, 200, get, none).headers.has('etag')).toBe(false)
})

test('every cookie stands in a header of its own', () => {
  expect(writeAnswer(redirect('/', ['a=1', 'b=2']), 200, get, none).headers.getSetCookie()).toEqual(['a=1', 'b=2'])
})

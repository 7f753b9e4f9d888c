import { expect, test } from 'vitest'
import { bodyOf } from '../../engine/body.ts'
import type { ExchangeRequest } from '../../engine/exchange.ts'
import { readBody } from './read-body.ts'

const request = (text: string, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  ({ headers: new Headers(headers), body: bodyOf(new TextEncoder().encode(text)) }) as unknown as ExchangeRequest

test.each<[string, string, Record<string, string> | undefined, unknown]>([
  ['an object', '{"a":1}', undefined, { a: 1 }],
  ['a list', ' [1]', undefined, [1]],
  ['nothing', '', undefined, {}],
  ['a charset', '{"a":1}', { 'content-type': 'application/json; charset=utf-8' }, { a: 1 }],
  ['a form', 'a=1&b=x+y', { 'content-type': 'application/x-www-form-urlencoded' }, { a: '1', b: 'x y' }],
  ['another type', '{"a":1}', { 'content-type': 'text/plain' }, {}],
  ['no type', '{"a":1}', {}, {}],
  ['the most', `["${'a'.repeat(102_396)}"]`, undefined, ['a'.repeat(102_396)]],
])('%s', async (_case, text, headers, want) => expect(await readBody(request(text, headers))).toEqual(want))

test.each([
  ['half of one', '{"a":'],
  ['text', '"text"'],
  ['a number', '12'],
  ['null', 'null'],
  ['what nobody can write again', '['.repeat(10_000) + ']'.repeat(10_000)],
])('%s is refused with 400', async (_case, text) => {
  await expect(readBody(request(text))).rejects.toMatchObject({
    status: 400,
    body: { message: expect.any(String), error: 'Bad Request', statusCode: 400 },
  })
})

test('one byte more than 100 kB is refused, announced or not', async () => {
  const text = `["${'a'.repeat(102_397)}"]`
  const want = { status: 413, body: { statusCode: 413, message: 'request entity too large' } }
  await expect(readBody(request(text))).rejects.toMatchObject(want)
  const announced = { 'content-type': 'application/json', 'content-length': '102401' }
  await expect(readBody(request('{}', announced))).rejects.toMatchObject(want)
  expect(await readBody(request(text), false)).toHaveLength(1)
})

import { describe, expect, it } from 'vitest'
import { seenOf } from '../http/seen.ts'
import { tinyContract } from '../tiny-service.testing.ts'
import { createValidator } from './create-validator.ts'
import { judgeAnswer } from './judge-answer.ts'

const { ping, getThing, makeThing } = tinyContract.operations
const validate = createValidator(tinyContract)
const judge = (spec: Parameters<typeof judgeAnswer>[0], response: Response, body: string, sentRequestId = '') =>
  judgeAnswer(spec, seenOf(response, new TextEncoder().encode(body)), {
    rules: tinyContract.answers,
    validate,
    sentRequestId,
  })

const headers = { 'content-type': 'application/json', 'x-request-id': 'r1' }
const envelope = (code: string, request_id: string | null = 'r1', more = {}) =>
  JSON.stringify({ error: { code, message: 'm', details: {}, request_id, ...more } })
const answer = (status: number, more: Record<string, string> = {}) =>
  new Response(null, { status, headers: { ...headers, ...more } })

describe('judgeAnswer', () => {
  it('finds nothing on a conforming success', () => {
    expect(judge(ping, answer(200), '{"ok":true}')).toEqual({ code: null, findings: [] })
  })

  it('finds nothing on no body where there may be none, and a lack of one elsewhere', () => {
    const bare = new Response(null, { headers: { 'x-request-id': 'r1' } })
    const maybe = {
      ...ping,
      responses: { ...ping.responses, 200: { ...ping.responses[200], mayBeEmpty: true as const } },
    }
    expect(judge(maybe, bare, '')).toEqual({ code: null, findings: [] })
    expect(judge(ping, bare, '').findings).toHaveLength(2)
  })

  it('finds nothing on a conforming error and reads its code', () => {
    expect(judge(getThing, answer(404), envelope('not_found'))).toEqual({ code: 'not_found', findings: [] })
  })

  it.each([
    ['a status that is not declared', ping, answer(418), '{}', 'ping answers with one of 200', 418],
    [
      'a code not listed there',
      getThing,
      answer(404),
      envelope('unauthorized'),
      'a 404 of getThing has a code of not_found, gone',
      'unauthorized',
    ],
    [
      'another content type',
      ping,
      answer(200, { 'content-type': 'text/plain' }),
      '{"ok":true}',
      'Content-Type is application/json',
      'text/plain',
    ],
    [
      'a missing request id',
      ping,
      new Response(null, { headers: { 'content-type': 'application/json' } }),
      '{"ok":true}',
      'the answer has X-Request-Id',
      null,
    ],
    [
      'two request ids',
      getThing,
      answer(404),
      envelope('not_found', 'r2'),
      'error.request_id is r1, as in X-Request-Id',
      'r2',
    ],
    [
      'a forbidden header',
      ping,
      answer(200, { 'retry-after': '3' }),
      '{"ok":true}',
      'no Retry-After on answers of the service',
      'Retry-After: 3',
    ],
    [
      'a wrong body',
      ping,
      answer(200),
      '{"ok":1}',
      'a 200 of ping has the form of Pong',
      '/ok must be boolean: {"ok":1}',
    ],
    ['no JSON', ping, answer(200), '<html>', 'a 200 of ping has the form of Pong', 'the body must be object: <html>'],
    [
      'an envelope with more in it',
      getThing,
      answer(404),
      envelope('not_found', 'r1', { hint: 1 }),
      'a 404 of getThing has the form of ErrorEnvelope',
      expect.stringContaining('/error must NOT have additional properties (hint)'),
    ],
  ])('finds %s', (_, spec, response, body, wanted, seen) => {
    expect(judge(spec, response, body).findings).toEqual([{ wanted, seen }])
  })

  it('wants the request id echoed that was sent', () => {
    expect(judge(ping, answer(200), '{"ok":true}', 'mine').findings).toEqual([
      { wanted: 'X-Request-Id echoes mine', seen: 'r1' },
    ])
  })

  it.each([
    ['where only a gateway answers', getThing, 429],
    ['where it may answer too', makeThing, 422],
  ])('asks nothing of a foreign body %s', (_, spec, status) => {
    expect(judge(spec, new Response(null, { status }), '{"message":"slow down"}')).toEqual({ code: null, findings: [] })
  })

  it('lets an event stream be no JSON where the operation offers one', () => {
    const stream = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' }
    expect(judge(getThing, answer(200, stream), 'data: {}\n\n').findings).toEqual([])
    expect(judge(ping, answer(200, stream), 'data: {}\n\n').findings).not.toEqual([])
  })
})

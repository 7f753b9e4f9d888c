import { describe, expect, it } from 'vitest'
import type { OperationSpec } from '../../../src/internal/operation.ts'
import type { CallInput, CallOptions } from '../../../src/internal/transport.ts'
import { createThing, finishThing, getThing, inputOf, json, lost, operationOf, setup } from './made-up-service.ts'

describe('one request', () => {
  it('is spelled from the contract and decoded', async () => {
    const { call, seen } = setup({ answer: () => json({ a: 1 }) })
    expect(await call()).toEqual({ a: 1 })
    const [request] = seen
    expect(request?.url).toBe('https://things.test/base/v1/things/a%20b%2F%C3%BC?limit=5')
    expect(Object.fromEntries(request?.headers ?? [])).toEqual({
      accept: 'application/json',
      authorization: 'Bearer tok',
      'x-request-id': 'id-1',
    })
    expect([request?.redirect, request?.credentials, request?.cache]).toEqual(['manual', 'omit', 'no-store'])
  })

  it('carries a body as JSON', async () => {
    const { call, seen } = setup({ answer: () => json({}) })
    await call(finishThing)
    expect(seen[0]?.headers.get('content-type')).toBe('application/json')
    expect(await seen[0]?.text()).toBe('{"name":"n"}')
  })

  it('of a public operation carries no token and needs none', async () => {
    const { call, seen } = setup({ answer: () => json({}), auth: () => Promise.reject(new Error('must not be asked')) })
    await call(operationOf({ auth: 'none' }))
    expect(seen[0]?.headers.has('authorization')).toBe(false)
  })

  const refusedInputs: readonly (readonly [string, OperationSpec, CallOptions, CallInput])[] = [
    ['an empty path parameter', getThing, {}, { path: { id: '' } }],
    ['a dot segment', getThing, {}, { path: { id: '..' } }],
    ['a body that is none', finishThing, {}, { body: 'text' }],
    ['a request id with a line break', getThing, { requestId: 'a\nb' }, inputOf(getThing)],
    ['a request id that is too long', getThing, { requestId: 'a'.repeat(257) }, inputOf(getThing)],
    ['a blank idempotency key', createThing, { idempotencyKey: ' ' }, inputOf(createThing)],
    ['a key where none is taken', finishThing, { idempotencyKey: 'k' }, inputOf(finishThing)],
  ]
  for (const [name, operation, options, input] of refusedInputs)
    it(`is not sent with ${name}`, async () => {
      const { failure, seen } = setup({ answer: () => json({}) })
      expect((await failure(operation, options, input)).code).toBe('invalid_options')
      expect(seen).toHaveLength(0)
    })
})

describe('validation', () => {
  it('turns a body that does not match into a typed error, without a retry', async () => {
    const { failure, seen } = setup({
      answer: () => json({ a: 'wrong' }),
      validate: (name, data) => {
        expect(name).toBe('Thing')
        throw new TypeError(`bad ${JSON.stringify(data)}`)
      },
    })
    expect(await failure()).toMatchObject({ code: 'response_invalid', details: { schema: 'Thing' } })
    expect(seen).toHaveLength(1)
  })
})

describe('open', () => {
  it('asks for a stream and hands it over unread', async () => {
    const stream = () =>
      new Response('data: 1\n\n', { headers: { 'content-type': 'text/event-stream; charset=utf-8' } })
    const { transport, seen } = setup({ answer: stream })
    const opened = await transport.open(getThing, inputOf(getThing), { lastEventId: '7' })
    expect(opened.type === 'stream' && (await opened.response.text())).toBe('data: 1\n\n')
    expect([seen[0]?.headers.get('accept'), seen[0]?.headers.get('last-event-id')]).toEqual([
      'text/event-stream, application/json;q=0.9',
      '7',
    ])
  })

  it('gives the data when the server answers plainly', async () => {
    const { transport } = setup({ answer: () => json({ a: 1 }) })
    expect(await transport.open(getThing, inputOf(getThing))).toEqual({ type: 'data', data: { a: 1 } })
  })
})

it('tells an observer what happens, and survives its faults', async () => {
  const { call, events } = setup({ answer: (_, nth) => (nth === 1 ? lost() : json({})) })
  await call()
  expect(events.map(({ type }) => type)).toEqual([
    'attempt-start',
    'attempt-end',
    'retry-scheduled',
    'attempt-start',
    'attempt-end',
  ])
  expect(events[0]).toMatchObject({ service: 'things', operation: 'getThing', requestId: 'id-1' })
})

import { expect, test } from 'vitest'
import { bodyOf, collectBytes } from './body.ts'
import { createVirtualClock } from './clock.ts'
import { createDispatcher } from './dispatcher.ts'
import type { ExchangeRequest } from './exchange.ts'
import { createFaultPlan } from './fault-plan.ts'
import type { FaultAction } from './fault-rule.ts'
import { createJournal } from './journal.ts'
import { asStream } from './reshape-body.ts'
import { jsonResponse, textResponse } from './respond.ts'
import type { Service } from './service.ts'

function setUp(...actions: FaultAction[]) {
  const clock = createVirtualClock({ startMs: 0 })
  const journal = createJournal()
  const handled: string[] = []
  const service: Service = {
    name: 'notes',
    identify: () => ({ operation: 'putNote', partNumber: 1, key: 'k' }),
    async handle(request) {
      handled.push(new TextDecoder().decode(await collectBytes(request.body)))
      return textResponse(200, 'text/plain', '0123456789', { etag: '"e"' })
    },
    fail: (_request, error) => jsonResponse(error.status, { error: error.code ?? 'planned' }),
  }
  const faults = createFaultPlan(actions.map((action) => ({ on: { operation: 'putNote' }, do: action })))
  const dispatch = createDispatcher({ clock, faults, journal })
  const request = (signal?: AbortSignal): ExchangeRequest => ({
    method: 'PUT',
    url: new URL('http://notes.test/n?secret=1'),
    rawTarget: '/n?secret=1',
    headers: new Headers({ authorization: 'Bearer secret', 'x-api-key': 'secret' }),
    body: bodyOf(new TextEncoder().encode('abcdef')),
    ...(signal && { signal }),
  })
  const send = async (signal?: AbortSignal) => {
    const answer = await dispatch(service, request(signal))
    if (answer.kind === 'drop') return { dropped: true }
    const body = await collectBytes(asStream(answer.body)).then(
      (bytes) => new TextDecoder().decode(bytes),
      () => 'broken',
    )
    return { status: answer.status, body, headers: answer.headers }
  }
  return { clock, journal, handled, send }
}

const table: readonly [FaultAction, object, number][] = [
  [{ kind: 'status', status: 503, code: 'busy' }, { status: 503, body: '{"error":"busy"}' }, 0],
  [{ kind: 'status', status: 503, when: 'after' }, { status: 503, body: '{"error":"planned"}' }, 1],
  [{ kind: 'status', status: 429, body: 'plain' }, { status: 429, body: 'plain' }, 0],
  [{ kind: 'drop' }, { dropped: true }, 0],
  [{ kind: 'drop', when: 'after' }, { dropped: true }, 1],
  [{ kind: 'gateway' }, { status: 502, body: '{"message":"Internal server error"}' }, 0],
  [
    { kind: 'gateway', status: 504, when: 'after' },
    { status: 504, body: '{"message":"Endpoint request timed out"}' },
    1,
  ],
  [{ kind: 'waf' }, { status: 403, body: '{"message":"Forbidden"}' }, 0],
  [{ kind: 'empty' }, { status: 200, body: '' }, 0],
  [{ kind: 'truncate', bytes: 4, ending: 'clean' }, { status: 200, body: '0123' }, 1],
  [{ kind: 'truncate', bytes: 4 }, { status: 200, body: 'broken' }, 1],
  [{ kind: 'corrupt', atByte: 0, side: 'response' }, { status: 200, body: '1123456789' }, 1],
]

test.each(table)('%j', async (action, want, handledCount) => {
  const { send, handled } = setUp(action)
  expect(await send()).toMatchObject(want)
  expect(handled).toHaveLength(handledCount)
  expect(await send()).toMatchObject({ status: 200, body: '0123456789' })
})

test('corrupts what the service reads, and changes headers', async () => {
  const { send, handled } = setUp(
    { kind: 'corrupt', atByte: 1 },
    { kind: 'hide-header', name: 'ETag' },
    { kind: 'set-header', name: 'x-a', value: 'b' },
    { kind: 'status', status: 200, body: '', when: 'before' },
  )
  expect((await send()).status).toBe(200)
  expect(handled).toEqual([])
  const other = setUp({ kind: 'corrupt', atByte: 1 }, { kind: 'hide-header', name: 'ETag' })
  expect((await other.send()).headers?.has('etag')).toBe(false)
  expect(other.handled).toEqual(['accdef'])
})

test('waits on the clock, moves it, and stalls until the caller leaves', async () => {
  const { clock, send } = setUp({ kind: 'delay', ms: 500 }, { kind: 'advance', ms: 60_000 })
  await send()
  expect(clock.now()).toBe(60_500)
  const controller = new AbortController()
  const stalled = setUp({ kind: 'stall', afterBytes: 3 })
  const waiting = stalled.send(controller.signal)
  controller.abort()
  expect(await waiting).toEqual({ dropped: true })
  expect(stalled.handled).toEqual([])
})

test('the journal shows what happened and no secret', async () => {
  const { send, journal } = setUp({ kind: 'drop', afterBytes: 2 })
  await send()
  await send()
  expect(journal.of('putNote', 1)).toMatchObject([
    {
      service: 'notes',
      path: '/n',
      status: null,
      requestBytes: 6,
      faults: ['drop'],
      headers: { authorization: '[masked]', 'x-api-key': '[masked]' },
    },
    { status: 200, requestBytes: 6, faults: [] },
  ])
  expect(JSON.stringify(journal.entries)).not.toContain('secret')
  journal.clear()
  expect(journal.entries).toEqual([])
})

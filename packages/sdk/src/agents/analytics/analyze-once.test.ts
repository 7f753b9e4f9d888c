import { expect, it } from 'vitest'
import { json } from '../service.fixture.ts'
import { analyzeOnce } from './analyze-once.ts'
import { flowQuestion } from './question.ts'
import { answer, createWatchWorld, failure, settle, update } from './watch-world.fixture.ts'

const own = { type: 'predictive', models: {} }

it('asks over the socket once, and closes it', async () => {
  const world = createWatchWorld({ onQuestion: (socket) => socket.say(update(0.125)) })
  expect(await analyzeOnce(world.client(), own)).toMatchObject({ via: 'socket', confidence: 0.125 })
  await settle()
  expect(world.sockets).toMatchObject([{ asked: ['{"type":"predictive","models":{}}'], closedWith: 1000 }])
  expect(world.clock.pendingCount).toBe(0)
})

it('reads where there is no socket, and asks for no stream', async () => {
  const world = createWatchWorld({}, json(answer({ confidence: 0.4 })))
  expect(await analyzeOnce(world.client({ profile: 'P0' }), flowQuestion())).toMatchObject({
    via: 'polling',
    confidence: 0.4,
  })
  expect(world.service.requests.map(({ headers }) => headers.get('accept'))).toEqual(['application/json'])
})

it('tries again what may pass, within the time', async () => {
  const world = createWatchWorld({
    onQuestion: (socket, _text, nth) => socket.say(nth === 1 ? failure('PROCESSING_ERROR') : update(0.3)),
  })
  const answered = analyzeOnce(world.client(), own)
  await world.advance(5000)
  expect(await answered).toMatchObject({ confidence: 0.3 })
})

it('ends in time, and tells how far it came', async () => {
  const world = createWatchWorld({ onHandshake: (socket) => socket.end(1006) })
  const failed = expect(analyzeOnce(world.client(), own, { timeoutMs: 2000 })).rejects.toMatchObject({
    code: 'analytics_timeout',
    kind: 'timeout',
    details: { status: { via: 'socket', updates: 0 } },
  })
  await world.advance(2000)
  await failed
  await settle()
  expect(world.clock.pendingCount).toBe(0)
})

it('refuses a bad question, a bad time and an aborted signal', async () => {
  const world = createWatchWorld({ onQuestion: (socket) => socket.say(failure('VALIDATION_ERROR')) })
  const client = world.client()
  await expect(analyzeOnce(client, own)).rejects.toMatchObject({ code: 'question_refused' })
  await expect(analyzeOnce(client, own, { timeoutMs: 0 })).rejects.toMatchObject({
    code: 'invalid_options',
    details: { field: 'timeoutMs' },
  })
  const reason = new Error('enough')
  await expect(analyzeOnce(client, own, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  const stop = new AbortController()
  const silent = createWatchWorld({ onQuestion: () => {} })
  const pending = expect(analyzeOnce(silent.client(), own, { signal: stop.signal })).rejects.toBe(reason)
  await silent.advance(10)
  stop.abort(reason)
  await pending
})

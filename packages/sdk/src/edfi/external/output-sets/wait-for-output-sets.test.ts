import { createVirtualClock } from '@nova/mock/clock'
import { expect, test } from 'vitest'
import { blocked, createSetServer, denied, offline } from './set-server.fixture.ts'
import { type OutputSetWaitState, waitForOutputSets } from './wait-for-output-sets.ts'

const serve = (sets: Parameters<typeof createSetServer>[1]) => createSetServer(createVirtualClock(), sets)

const HOUR_MS = 3_600_000
const job = { partner: 'ea', jobUid: 'mine' }
const uids = (sets: readonly { readonly uid: string }[]) => sets.map(({ uid }) => uid)

test('resolves to all sets of the job and none of others', async () => {
  const { client, asked } = serve([
    { uid: 'foreign', jobUid: 'theirs', createdMs: 0, visibleMs: 0 },
    { uid: 'ods', jobUid: 'mine', createdMs: 5 * HOUR_MS, visibleMs: 6 * HOUR_MS },
    { uid: 'non-ods', jobUid: 'mine', createdMs: 5 * HOUR_MS + 5, visibleMs: 6 * HOUR_MS },
  ])
  expect(uids(await waitForOutputSets(client, job))).toEqual(['ods', 'non-ods'])
  expect(asked.length).toBeLessThan(600)
})

test('looks once more when told to settle', async () => {
  const { client } = serve([
    { uid: 'first', jobUid: 'mine', createdMs: 0, visibleMs: 0 },
    { uid: 'second', jobUid: 'mine', createdMs: 1, visibleMs: 900 },
  ])
  expect(uids(await waitForOutputSets(client, job))).toEqual(['first'])
  expect(uids(await waitForOutputSets(client, job, { settleMs: 1000 }))).toEqual(['first', 'second'])
})

test('says when time is up that nobody can tell why, and goes on from there', async () => {
  const server = serve([{ uid: 'late', jobUid: 'mine', createdMs: 0, visibleMs: 14 * HOUR_MS }])
  const error = await waitForOutputSets(server.client, job).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({
    code: 'output_set_timeout',
    kind: 'timeout',
    retryable: true,
    message: expect.stringMatching(/may have failed, may still go on, or may have produced no files/),
    details: { jobUid: 'mine', partner: 'ea', waitedMs: 13 * HOUR_MS, clock: 'waiter' },
  })
  const { details } = error as { details: { state: OutputSetWaitState } }
  const state = JSON.parse(JSON.stringify({ ...details.state, deadlineAtMs: details.state.deadlineAtMs + 2 * HOUR_MS }))
  expect(uids(await waitForOutputSets(server.client, job, { state }))).toEqual(['late'])
})

test('a wait that was stored does not begin anew', async () => {
  const server = serve([])
  const states: OutputSetWaitState[] = []
  const stop = new AbortController()
  const wait = waitForOutputSets(server.client, job, {
    timeoutMs: HOUR_MS,
    signal: stop.signal,
    onState: (state) => states.push(state),
  })
  void server.clock.sleep(HOUR_MS / 2).then(() => stop.abort(new Error('killed')))
  await expect(wait).rejects.toThrow('killed')
  const state = JSON.parse(JSON.stringify(states.at(-1)))
  await expect(waitForOutputSets(server.client, job, { timeoutMs: HOUR_MS, state })).rejects.toMatchObject({
    details: { waitedMs: HOUR_MS },
  })
})

test('an outage is taken in stride, a refusal is not', async () => {
  const server = serve([{ uid: 'a', jobUid: 'mine', createdMs: 0, visibleMs: 0 }])
  server.fail([offline(), offline()])
  expect(uids(await waitForOutputSets(server.client, job))).toEqual(['a'])
  server.fail([denied()])
  await expect(waitForOutputSets(server.client, job)).rejects.toMatchObject({
    code: 'partner_not_found',
    details: { jobUid: 'mine', state: { polls: 0 } },
  })
  server.fail(Array.from({ length: 30 }, offline))
  await expect(waitForOutputSets(server.client, job)).rejects.toMatchObject({
    code: 'network_error',
    details: { jobUid: 'mine', state: { pollFailures: 21 } },
  })
})

test('a gateway that refuses is borne once a look came through', async () => {
  const server = serve([{ uid: 'a', jobUid: 'mine', createdMs: 0, visibleMs: 60_000 }])
  void server.clock.sleep(2000).then(() => server.fail([blocked(), blocked()]))
  expect(uids(await waitForOutputSets(server.client, job))).toEqual(['a'])
  server.fail([blocked()])
  await expect(waitForOutputSets(server.client, job)).rejects.toMatchObject({
    code: 'gateway_rejected',
    details: { jobUid: 'mine', state: { polls: 0 } },
  })
})

test('what is known of the job makes the lists short', async () => {
  const server = serve([{ uid: 'a', jobUid: 'mine', createdMs: 10, visibleMs: 10 }])
  await waitForOutputSets(server.client, {
    ...job,
    tenant: 't',
    schoolYear: 2026,
    bundle: 'b',
    since: new Date(server.startedAtMs),
  })
  expect(server.queries[0]).toEqual({
    partner: 'ea',
    tenant: 't',
    schoolYear: '2026',
    bundle: 'b',
    createdAfter: '2026-01-05T12:00:00.000Z',
  })
})

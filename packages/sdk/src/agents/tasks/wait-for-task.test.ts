import { createVirtualClock } from '@nova/mock/clock'
import { describe, expect, it } from 'vitest'
import type { AgentsError } from '../errors.ts'
import { type Answering, FakeService, json, task } from '../service.fixture.ts'
import type { TaskWaitState } from './task-wait-state.ts'
import { waitForTask } from './wait-for-task.ts'

function setup(...statuses: readonly (string | Answering)[]) {
  const clock = createVirtualClock()
  const answers = statuses.map((status) => (typeof status === 'string' ? json(task({ status })) : status))
  const service = new FakeService(...answers)
  const client = service.client({ runtime: { clock, random: () => 1 }, retry: { maxAttempts: 1 } })
  return { clock, service, client }
}
const errorOf = async (promise: Promise<unknown>): Promise<AgentsError> =>
  (await promise.then(
    () => new Error('did not fail'),
    (reason: unknown) => reason,
  )) as AgentsError
const broken = json({ detail: 'x' }, 500)

describe('a task is waited for', () => {
  it('until it has a final status, and its story is told', async () => {
    const { client, clock, service } = setup('created', 'created', 'in_progress', 'Completed')
    const startedAtMs = clock.now()
    const seen: string[] = []
    const { task, history } = await waitForTask(client, 'task-1', { onObservation: ({ status }) => seen.push(status) })
    expect(task.status).toBe('Completed')
    expect(history.map(({ status, atMs }) => [status, atMs - startedAtMs])).toEqual([
      ['created', 0],
      ['in_progress', 5000],
      ['Completed', 7000],
    ])
    expect(seen).toEqual(['created', 'created', 'in_progress', 'Completed'])
    expect(service.requests.map(({ path }) => path)).toEqual(Array(4).fill('/api/orchestration/tasks/task-1'))
  })

  it('until what was asked for, in words or by a function', async () => {
    expect((await waitForTask(setup('created', 'blocked').client, 't', { until: ['BLOCKED'] })).task.status).toBe(
      'blocked',
    )
    const until = ({ status }: { status: string }) => status.startsWith('wait')
    expect((await waitForTask(setup('created', 'waiting').client, 't', { until })).task.status).toBe('waiting')
  })

  it('past a word that means nothing: success is what is said where nothing is known', async () => {
    const { client, service } = setup('success', 'done')
    expect((await waitForTask(client, 't')).task.status).toBe('done')
    expect(service.requests).toHaveLength(2)
  })

  it('past an answer without a status', async () => {
    const { client } = setup(json({}), 'done')
    expect((await waitForTask(client, 't')).history.map(({ status }) => status)).toEqual(['undefined', 'done'])
  })

  it('past looks that fail in passing', async () => {
    const { client } = setup('created', broken, broken, 'done')
    expect((await waitForTask(client, 't')).task.status).toBe('done')
  })

  it('in its domain', async () => {
    const { client, service } = setup('done')
    await waitForTask(client, 't', { domain: 'professional' })
    expect(service.requests[0]?.query).toEqual({ domain: 'professional' })
  })
})

describe('a wait ends', () => {
  it('when time is up, and can go on elsewhere', async () => {
    const { client, clock } = setup('created')
    const error = await errorOf(waitForTask(client, 'task-1', { timeoutMs: 10_000 }))
    expect(error).toMatchObject({
      code: 'task_timeout',
      kind: 'timeout',
      retryable: true,
      details: { task_id: 'task-1', status: 'created', clock: 'waiter' },
    })
    expect(clock.monotonic()).toBe(10_000)
    const state = JSON.parse(JSON.stringify(error.details['state'])) as TaskWaitState
    const later = setup('done')
    const { history } = await waitForTask(later.client, 'task-1', { state })
    expect(history.map(({ status }) => status)).toEqual(['created', 'done'])
  })

  it('when time is up, which more time puts off, counted from the first wait on', async () => {
    const first = setup('created')
    const error = await errorOf(waitForTask(first.client, 'task-1', { timeoutMs: 10_000 }))
    const state = error.details['state'] as TaskWaitState
    const same = { ...first.client, getTask: setup('created').client.getTask }
    expect(await errorOf(waitForTask(same, 'task-1', { state }))).toMatchObject({ code: 'task_timeout' })
    expect(first.clock.monotonic()).toBe(10_000)
    await errorOf(waitForTask(same, 'task-1', { state, timeoutMs: 25_000 }))
    expect(first.clock.monotonic()).toBe(25_000)
  })

  it('when nothing changes for too long', async () => {
    const { client } = setup('created')
    expect(await errorOf(waitForTask(client, 't', { stallTimeoutMs: 60_000 }))).toMatchObject({ code: 'task_stalled' })
  })

  it('when there is no such task, and says what it knew', async () => {
    const { client } = setup('created', json({ detail: 'Task t not found' }, 404))
    const error = await errorOf(waitForTask(client, 't'))
    expect(error).toMatchObject({
      code: 'resource_not_found',
      status: 404,
      details: { task_id: 't', state: { waiter: { polls: 1 } } },
    })
  })

  it('when too many looks in a row fail', async () => {
    const { client, service } = setup('created', broken)
    expect(await errorOf(waitForTask(client, 't'))).toMatchObject({ code: 'service_error', details: { task_id: 't' } })
    expect(service.requests).toHaveLength(7)
  })

  it("with the signal's own reason", async () => {
    const { client } = setup('created')
    const stop = new AbortController()
    const reason = new Error('enough')
    const waiting = waitForTask(client, 't', {
      signal: stop.signal,
      onState: ({ waiter }) => waiter.polls === 3 && stop.abort(reason),
    })
    await expect(waiting).rejects.toBe(reason)
  })
})

describe('is refused before the first look', () => {
  const state: TaskWaitState = { v: 1, taskId: 'other', waiter: {} as never }
  it.each<readonly [string, Parameters<typeof waitForTask>[2], string]>([
    ['no word', { until: [] }, 'invalid_options'],
    ['a time nobody can wait', { timeoutMs: 0 }, 'invalid_options'],
    ['a NaN', { stallTimeoutMs: Number.NaN }, 'invalid_options'],
    ['bounds the wrong way round', { minIntervalMs: 5000, maxIntervalMs: 1000 }, 'invalid_options'],
    ['a state that is none', { state }, 'waiter_state_invalid'],
  ])('%s', async (_what, options, code) => {
    const { client, service } = setup('done')
    expect(await errorOf(waitForTask(client, 't', options))).toMatchObject({ code, attempts: 0 })
    expect(service.requests).toEqual([])
  })

  it.each([
    ['a last look that saw nothing', { last: {} }],
    ['a last look at something else', { last: { value: { status: 3 }, atMs: 0 } }],
    ['a history of nothing', { history: [null] }],
  ])('a state with %s', async (_what, spoilt) => {
    let kept: TaskWaitState | undefined
    const { client } = setup('done')
    await waitForTask(client, 't', { onState: (given) => (kept = given) })
    const state = { ...kept, waiter: { ...kept?.waiter, ...spoilt } } as unknown as TaskWaitState
    expect(await errorOf(waitForTask(client, 't', { state }))).toMatchObject({ code: 'waiter_state_invalid' })
  })

  it('a state of another task', async () => {
    let kept: TaskWaitState | undefined
    const { client } = setup('done')
    await waitForTask(client, 'a', { onState: (given) => (kept = given) })
    expect(await errorOf(waitForTask(client, 'b', kept ? { state: kept } : {}))).toMatchObject({
      code: 'waiter_state_invalid',
      message: expect.stringContaining('another task'),
    })
  })
})

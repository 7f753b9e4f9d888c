import { createVirtualClock } from '@nova/mock/clock'
import { expect, it } from 'vitest'
import { NovaError } from '../errors.ts'
import { type PollEnd, type PollOptions, pollUntil } from './poll-until.ts'
import type { WaiterPolicy, WaiterState } from './waiter-state.ts'

const policy: WaiterPolicy = {
  minIntervalMs: 1000,
  maxIntervalMs: 8000,
  growth: 2,
  timeoutMs: 60_000,
  stallTimeoutMs: null,
  maxPollFailures: 3,
}
const offline = new NovaError({ code: 'network_error', kind: 'network', message: 'offline', retryable: true })
const gone = new NovaError({ code: 'not_found', kind: 'not_found', message: 'gone' })

function setup(answers: readonly (string | Error)[], extra: Partial<PollOptions<string>> = {}) {
  const clock = createVirtualClock()
  let polls = 0
  const options: PollOptions<string> = {
    poll: async () => {
      const answer = answers[Math.min(polls++, answers.length - 1)] ?? ''
      if (answer instanceof Error) throw answer
      return answer
    },
    judge: (value) => ({ label: value, done: value === 'end' }),
    policy,
    runtime: { clock, random: () => 1 },
    ...extra,
  }
  return { clock, options, polls: () => polls }
}

async function endOf(options: PollOptions<string>): Promise<PollEnd<string>> {
  const looks = pollUntil(options)
  for (;;) {
    const next = await looks.next()
    if (next.done) return next.value
  }
}

it('looks at once and then until the end, past failed looks', async () => {
  const { options, clock, polls } = setup(['a', offline, 'a', 'b', 'end'])
  expect(await endOf(options)).toMatchObject({ type: 'done', value: 'end', state: { polls: 5, pollFailures: 1 } })
  expect([polls(), clock.monotonic()]).toEqual([5, 1000 + 2000 + 4000 + 1000])
})

it('yields what it sees', async () => {
  const { options } = setup(['a', 'a', 'b', 'end'])
  const seen: string[] = []
  for await (const value of pollUntil(options)) seen.push(value)
  expect(seen).toEqual(['a', 'a', 'b'])
})

it('ends at the deadline with the last observation', async () => {
  const { options, clock } = setup(['a'])
  expect(await endOf(options)).toMatchObject({ type: 'gave-up', why: 'deadline', state: { last: { value: 'a' } } })
  expect(clock.monotonic()).toBe(60_000)
})

it('does not call a refused look a failed job, nor look again', async () => {
  const { options, polls } = setup(['a', gone])
  expect(await endOf(options)).toMatchObject({ why: 'refused', cause: gone, state: { last: { value: 'a' } } })
  expect(polls()).toBe(2)
})

it('gives up on a service that stays away', async () => {
  const { options } = setup([offline])
  expect(await endOf(options)).toMatchObject({ why: 'poll-failures', cause: offline, state: { failuresInARow: 4 } })
})

it('goes on from a stored state, neither earlier nor for longer', async () => {
  const states: WaiterState<string>[] = []
  const stop = new AbortController()
  const first = setup(['a'], {
    signal: stop.signal,
    onState: (state) => states.push(state) && states.length === 3 && stop.abort(new Error('killed')),
  })
  await expect(endOf(first.options)).rejects.toThrow('killed')

  const stored = JSON.parse(JSON.stringify(states.at(-1)))
  const second = setup(['a', 'end'], { state: stored })
  await second.clock.advance(1500)
  const end = await endOf(second.options)
  expect(end).toMatchObject({
    type: 'done',
    state: { polls: 5, startedAtMs: stored.startedAtMs, deadlineAtMs: stored.deadlineAtMs },
  })
})

it('hears an abort while it sleeps', async () => {
  const stop = new AbortController()
  const { options, clock } = setup(['a'], {
    signal: stop.signal,
    runtime: { clock: createVirtualClock({ autoAdvance: false }), random: () => 1 },
  })
  const looks = pollUntil(options)
  const reason = new Error('enough')
  queueMicrotask(() => stop.abort(reason))
  await expect(looks.next()).rejects.toBe(reason)
  expect(clock.pendingCount).toBe(0)
})

it('lets a mistake in the judge through', async () => {
  const { options } = setup(['a'], {
    judge: () => {
      throw new RangeError('bug')
    },
  })
  await expect(endOf(options)).rejects.toThrow(RangeError)
})

it('slows down when asked to', async () => {
  const { options, clock } = setup(['a', 'end'], { slowdown: () => 4 })
  await endOf(options)
  expect(clock.monotonic()).toBe(4000)
})

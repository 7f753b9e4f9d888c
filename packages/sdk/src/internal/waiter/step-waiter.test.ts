import { describe, expect, it } from 'vitest'
import { stepWaiter, type WaiterAction, type WaiterEvent } from './step-waiter.ts'
import { readWaiterState, startWaiter, type WaiterPolicy, type WaiterState } from './waiter-state.ts'

const policy: WaiterPolicy = {
  minIntervalMs: 1000,
  maxIntervalMs: 8000,
  growth: 2,
  timeoutMs: 60_000,
  stallTimeoutMs: null,
  maxPollFailures: 2,
}
const saw = (label: string, done = false): WaiterEvent<string> => ({ type: 'observed', value: label, label, done })
const failed = (retryAfterMs: number | null = null): WaiterEvent<string> => ({
  type: 'poll-failed',
  message: 'offline',
  retryAfterMs,
})

/** Feeds events one after another, each at the instant the step before asked for. */
function run(events: readonly WaiterEvent<string>[], given: Partial<WaiterPolicy> = {}, random = 1) {
  const rules = { ...policy, ...given }
  let state: WaiterState<string> = startWaiter(rules, 0)
  const actions: (number | string)[] = []
  let nowMs = 0
  for (const event of events) {
    const step = stepWaiter(state, event, rules, nowMs, () => random)
    state = step.state
    actions.push(summary(step.action))
    if (step.action.type === 'poll') nowMs += step.action.delayMs
  }
  return { state, actions, nowMs }
}
const summary = (action: WaiterAction) =>
  action.type === 'poll' ? action.delayMs : action.type === 'give-up' ? action.why : action.type

describe('stepWaiter', () => {
  const table: readonly (readonly [
    string,
    readonly WaiterEvent<string>[],
    Partial<WaiterPolicy>,
    number,
    readonly (number | string)[],
  ])[] = [
    [
      'looks less and less often while nothing changes',
      [saw('a'), saw('a'), saw('a'), saw('a'), saw('a')],
      {},
      1,
      [1000, 2000, 4000, 8000, 8000],
    ],
    [
      'looks often again after a change',
      [saw('a'), saw('a'), saw('a'), saw('b'), saw('b')],
      {},
      1,
      [1000, 2000, 4000, 1000, 2000],
    ],
    [
      'jitter takes away at most half, and nothing from the shortest interval',
      [saw('a'), saw('a'), saw('a')],
      {},
      0,
      [1000, 1000, 2000],
    ],
    ['ends when the job ends', [saw('a'), saw('b', true)], {}, 1, [1000, 'done']],
    [
      'takes failed looks in stride',
      [failed(), failed(), saw('a'), failed(), failed(), saw('b', true)],
      {},
      1,
      [2000, 4000, 1000, 2000, 4000, 'done'],
    ],
    ['gives up after too many in a row', [failed(), failed(), failed()], {}, 1, [2000, 4000, 'poll-failures']],
    ['waits as long as the server says after a failed look', [failed(30_000)], {}, 1, [30_000]],
    ['does not come back before it', [failed(61_000)], {}, 1, ['deadline']],
    [
      'looks for the last time at the deadline itself',
      [saw('a'), saw('a'), saw('a')],
      { timeoutMs: 2500 },
      1,
      [1000, 1500, 'deadline'],
    ],
    [
      'notices that nothing moves',
      [saw('a'), saw('a'), saw('a'), saw('a')],
      { stallTimeoutMs: 6000 },
      1,
      [1000, 2000, 4000, 'stalled'],
    ],
  ]
  for (const [name, events, given, random, want] of table)
    it(name, () => expect(run(events, given, random).actions).toEqual(want))
})

it('keeps what it saw', () => {
  const { state } = run([saw('queued'), failed(), saw('queued'), saw('copying')])
  expect(state).toMatchObject({
    polls: 4,
    pollFailures: 1,
    failuresInARow: 0,
    lastFailure: 'offline',
    last: { value: 'copying' },
    history: [{ label: 'queued', atMs: 0 }, { label: 'copying' }],
  })
})

it('keeps a bounded history with its beginning', () => {
  const events = Array.from({ length: 200 }, (_, i) => saw(`s${i}`))
  const { state } = run(events, { timeoutMs: 1e9 })
  expect(state.history).toHaveLength(50)
  expect([state.history[0]?.label, state.history.at(-1)?.label]).toEqual(['s0', 's199'])
})

it('goes through JSON and on', () => {
  const { state, nowMs } = run([saw('a'), saw('a')])
  const stored = readWaiterState<string>(JSON.parse(JSON.stringify(state)))
  expect(stored).toEqual(state)
  if (stored)
    expect(stepWaiter(stored, saw('a'), policy, nowMs, () => 1).action).toEqual({ type: 'poll', delayMs: 4000 })
})

it('is not fooled by something else', () => {
  for (const other of [
    null,
    1,
    {},
    { v: 2 },
    { ...startWaiter(policy, 0), polls: 'x' },
    { ...startWaiter(policy, 0), history: null },
  ])
    expect(readWaiterState(other)).toBeNull()
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ProgressGroup, progressGroups } from './progress-groups.ts'
import { history, nonOdsSuccess, odsSuccess, preparing } from './run-histories.fixture.ts'
import { runStage, sortUpdates } from './run-updates.ts'

const states = (groups: readonly ProgressGroup[]) => groups.map(({ name, state }) => `${name}: ${state}`)
const actionsOf = (groups: readonly ProgressGroup[]) =>
  groups.map(({ name, actions }) => [name, actions.map((each) => each.action)])

interface Row {
  readonly title: string
  readonly steps: readonly string[]
  readonly sendToOds?: boolean
  /** States of pre-processing, transforming, sending where there is one, complete, other where there is one. */
  readonly want: string
  readonly stage: string
}

const rows: readonly Row[] = [
  { title: 'nothing', steps: [], want: 'not started, not started, not started, not started', stage: 'not started' },
  {
    title: 'nothing, no ODS',
    steps: [],
    sendToOds: false,
    want: 'not started, not started, not started',
    stage: 'not started',
  },
  {
    title: 'a first step',
    steps: ['refresh_bundle_code:begin'],
    want: 'in progress, not started, not started, not started',
    stage: 'in progress',
  },
  {
    title: 'three of four steps',
    steps: preparing.slice(0, 6),
    want: 'in progress, not started, not started, not started',
    stage: 'in progress',
  },
  { title: 'preparation', steps: preparing, want: 'done, not started, not started, not started', stage: 'in progress' },
  {
    title: 'a success that nobody began',
    steps: ['earthmover_run:success'],
    want: 'not started, in progress, not started, not started',
    stage: 'in progress',
  },
  {
    title: 'a failure while preparing',
    steps: ['get_student_roster:begin', 'get_student_roster:failure'],
    want: 'error, not started, not started, not started',
    stage: 'error',
  },
  {
    title: 'a failed run',
    steps: [...preparing, 'earthmover_run:begin', 'earthmover_run:failure', 'done:failure'],
    want: 'done, error, not started, error',
    stage: 'done',
  },
  {
    title: 'an end of neither kind',
    steps: ['done:aborted'],
    want: 'not started, not started, not started, error',
    stage: 'done',
  },
  { title: 'success with an ODS', steps: odsSuccess, want: 'done, done, done, done, done', stage: 'done' },
  { title: 'success without', steps: nonOdsSuccess, sendToOds: false, want: 'done, done, done, done', stage: 'done' },
  {
    title: 'an upload under way',
    steps: ['upload_output:begin'],
    want: 'not started, not started, not started, not started, in progress',
    stage: 'in progress',
  },
  {
    title: 'an action nobody knows',
    steps: ['teleport:begin', 'teleport:success'],
    want: 'not started, not started, not started, not started, done',
    stage: 'in progress',
  },
  {
    title: 'sending where nothing should be sent',
    steps: ['lightbeam_send:begin', 'lightbeam_send:failure'],
    sendToOds: false,
    want: 'not started, not started, not started, error',
    stage: 'error',
  },
  {
    title: 'a status nobody knows',
    steps: ['earthmover_run:paused'],
    want: 'not started, in progress, not started, not started',
    stage: 'in progress',
  },
]

describe('progressGroups', () => {
  it.each(rows)('$title: $want', ({ steps, sendToOds = true, want, stage }) => {
    const updates = history(...steps)
    expect(
      progressGroups(updates, { sendToOds })
        .map(({ state }) => state)
        .join(', '),
    ).toBe(want)
    expect(runStage(updates)).toBe(stage)
  })

  it('has the groups of the pages', () => {
    expect(actionsOf(progressGroups([], { sendToOds: true }))).toEqual([
      ['pre-processing', ['refresh_bundle_code', 'get_student_roster', 'get_input_files', 'earthmover_deps']],
      ['transforming', ['earthmover_run']],
      ['sending', ['lightbeam_send']],
      ['complete', ['done']],
    ])
    expect(states(progressGroups([], { sendToOds: false }))).toEqual([
      'pre-processing: not started',
      'transforming: not started',
      'complete: not started',
    ])
  })

  it('keeps what belongs to none', () => {
    const updates = history('teleport:begin', 'upload_output:begin', 'constructor:begin', 'teleport:failure')
    expect(actionsOf(progressGroups(updates, { sendToOds: true })).at(-1)).toEqual([
      'other',
      ['teleport', 'upload_output', 'constructor'],
    ])
  })

  it('times each action', () => {
    const at = (second: number) => `2026-02-01T08:00:0${second}.000Z`
    const steps = ['earthmover_run:begin', 'earthmover_run:success', 'lightbeam_send:begin', 'done:success']
    const [, transforming, sending, complete] = progressGroups(history(...steps), { sendToOds: true })
    const timed = [transforming, sending, complete].map((group) => group?.actions[0])
    expect(timed).toEqual([
      { action: 'earthmover_run', state: 'done', begunAt: at(0), endedAt: at(1), durationMs: 1000 },
      { action: 'lightbeam_send', state: 'in progress', begunAt: at(2), endedAt: null, durationMs: null },
      { action: 'done', state: 'done', begunAt: null, endedAt: at(3), durationMs: null },
    ])
  })

  it('gives no time that cannot be', () => {
    const [begin, end] = history('earthmover_run:success', 'earthmover_run:begin')
    const [, backwards] = progressGroups(
      [begin, end].filter((update) => update !== undefined),
      { sendToOds: true },
    )
    expect(backwards?.actions[0]?.durationMs).toBeNull()
    const undated = history('earthmover_run:begin', 'earthmover_run:success').map((update) => ({
      ...update,
      receivedAt: 'x',
    }))
    expect(progressGroups(undated, { sendToOds: true })[1]?.actions[0]).toMatchObject({
      state: 'done',
      durationMs: null,
    })
  })
})

const anyUpdate = fc.record({
  action: fc.constantFrom(
    'refresh_bundle_code',
    'earthmover_run',
    'lightbeam_send',
    'upload_output',
    'done',
    'teleport',
    '',
  ),
  status: fc.constantFrom('begin', 'success', 'failure', 'paused'),
  receivedAt: fc.nat(4).map((ms) => new Date(ms).toISOString()),
})
// As in storage: an action has each status once.
const anyUpdates = fc.uniqueArray(anyUpdate, { selector: ({ action, status }) => `${action}:${status}`, maxLength: 20 })
const shuffled = anyUpdates.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
)

describe('in any order', () => {
  it('updates give the same groups, stage and order', () => {
    fc.assert(
      fc.property(shuffled, fc.boolean(), ([one, other], sendToOds) => {
        expect(progressGroups(other, { sendToOds })).toEqual(progressGroups(one, { sendToOds }))
        expect(sortUpdates(other)).toEqual(sortUpdates(one))
        expect(runStage(other)).toBe(runStage(one))
      }),
      { numRuns: 3000 },
    )
  })

  it('nothing seen is lost', () => {
    fc.assert(
      fc.property(anyUpdates, fc.boolean(), (updates, sendToOds) => {
        const seen = progressGroups(updates, { sendToOds }).flatMap(({ actions }) => actions)
        for (const { action } of updates) {
          const progress = seen.filter((each) => each.action === action)
          expect(progress.map(({ state }) => state === 'not started')).toEqual([false])
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('steps of one millisecond stand as an executor takes them', () => {
    const receivedAt = '2026-02-01T08:00:00.000Z'
    const steps = [...odsSuccess.slice(0, -1), 'teleport:begin', 'teleport:aborted', 'done:success']
    const updates = history(...steps).map((update) => ({ ...update, receivedAt }))
    const sorted = sortUpdates([...updates].reverse())
    expect(sorted.map(({ action, status }) => `${action}:${status}`)).toEqual(steps)
  })
})

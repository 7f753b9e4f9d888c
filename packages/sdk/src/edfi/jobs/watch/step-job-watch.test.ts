import { describe, expect, test } from 'vitest'
import type { Job, Run, RunUpdate } from '../../generated/app/types.ts'
import { observationLabel } from './job-observation.ts'
import { type JobWatchState, startJobWatch } from './job-watch-state.ts'
import { type JobRead, nextJobRead, stepJobWatch } from './step-job-watch.ts'

const runOf = (over: Partial<Run> = {}): Run => ({
  id: 7,
  jobId: 1,
  status: 'running',
  summary: null,
  unmatchedStudentsInfo: null,
  runOutputFile: [],
  createdOn: '2026-02-01T08:00:00.000Z',
  createdById: 1,
  modifiedOn: '2026-02-01T08:00:00.000Z',
  modifiedById: 1,
  ...over,
})

const jobOf = (...runs: readonly Run[]) =>
  ({ id: 1, isResolved: false, runs, template: { reportResources: [] } }) as unknown as Job

/** `earthmover_run begin` at second 1, and so on. */
const updatesOf = (...texts: readonly string[]): readonly RunUpdate[] =>
  texts.map((text, index) => {
    const [action = '', status = ''] = text.split(' ')
    return { action, status, receivedAt: new Date(Date.UTC(2026, 1, 1, 8, 1, index)).toISOString() }
  })

type Given = JobRead extends infer Read ? (Read extends JobRead ? Omit<Read, 'atMs'> : never) : never

/** Plays reads, ten seconds apart unless told otherwise, and gives what was observed at each and what comes next. */
function play(reads: readonly (Given & { readonly atMs?: number })[], from: JobWatchState = startJobWatch(1, 0)) {
  let state = from
  const steps = reads.map((read, index) => {
    const step = stepJobWatch(state, { ...read, atMs: read.atMs ?? (index + 1) * 10_000 } as JobRead)
    state = step.state
    return { told: step.observations.map(observationLabel), next: step.next }
  })
  return { state, steps, told: steps.flatMap((step) => step.told), next: steps.at(-1)?.next }
}

const job = (...runs: readonly Run[]): Given => ({ type: 'job', job: jobOf(...runs) })
const updates = (...texts: readonly string[]): Given => ({ type: 'updates', updates: updatesOf(...texts) })
const errors = (...ids: readonly number[]): Given => ({
  type: 'errors',
  errors: ids.map((id) => ({ error: { id, code: 'earthmover_run' as const, payload: {} as never } })),
})

describe('what is read next', () => {
  test('the job first, because reports do not say which run they are of', () => {
    expect(nextJobRead(startJobWatch(1, 0), 0)).toEqual({ read: 'job', when: 'now' })
  })

  test('before the first run the reports, whose list appears together with it', () => {
    expect(play([job(), { type: 'updates', updates: null }]).next).toEqual({ read: 'updates', when: 'later' })
    expect(play([job(), { type: 'updates', updates: [] }]).next).toEqual({ read: 'job', when: 'now' })
  })

  test('the job when a stage changes, and only then', () => {
    const { steps } = play([
      job(runOf()),
      updates('earthmover_run begin'),
      job(runOf()),
      updates('earthmover_run begin', 'earthmover_run success'),
      updates('earthmover_run begin', 'earthmover_run success', 'upload_output failure'),
    ])
    expect(steps.map(({ next }) => `${next.read} ${next.when}`)).toEqual([
      'updates now',
      'job now',
      'updates later',
      'updates later',
      'job now',
    ])
  })

  test('errors once an action has failed, and once more in the end', () => {
    const failed = ['earthmover_run begin', 'earthmover_run failure']
    const { steps } = play([
      job(runOf()),
      updates(...failed),
      job(runOf()),
      errors(),
      updates(...failed, 'done failure'),
      job(runOf({ status: 'error' })),
      updates(...failed, 'done failure'),
      errors(5),
      job(runOf({ status: 'error' })),
    ])
    expect(steps.map(({ next }) => `${next.read} ${next.when}`)).toEqual([
      'updates now',
      'job now',
      'errors now',
      'updates later',
      'job now',
      'updates now',
      'errors now',
      'job now',
      'null never',
    ])
    expect(steps.at(-1)?.told).toEqual(['error earthmover_run', 'finished: error'])
  })
})

describe('the end', () => {
  const ended = [
    job(runOf()),
    updates('done success'),
    job(runOf({ status: 'success' })),
    updates('done success'),
    errors(),
  ]
  const file = { name: 'em-results.json' }

  test('is whole when two reads agree', () => {
    const whole = job(runOf({ status: 'success', runOutputFile: [file] }))
    expect(play([...ended, whole]).told).not.toContain('finished: success')
    expect(play([...ended, whole, whole]).steps.at(-1)?.told).toEqual(['finished: success'])
  })

  test('of a run that failed waits for its files once, too', () => {
    const failed = [
      job(runOf()),
      updates('done failure'),
      job(runOf({ status: 'error' })),
      updates('done failure'),
      errors(),
    ]
    const { told } = play([
      ...failed,
      job(runOf({ status: 'error', runOutputFile: [file] })),
      job(runOf({ status: 'error', runOutputFile: [file] })),
    ])
    expect(told.filter((text) => text.startsWith('finished'))).toHaveLength(1)
    expect(play([...failed, job(runOf({ status: 'error', runOutputFile: [file] }))]).told).not.toContain(
      'finished: error',
    )
  })

  test('of a success without files is taken for the end after a while', () => {
    const empty = job(runOf({ status: 'success' }))
    const { steps } = play([...ended, empty, empty, empty, empty])
    expect(steps.map(({ told }) => told.includes('finished: success')).lastIndexOf(true)).toBe(steps.length - 1)
    expect(steps.filter(({ told }) => told.includes('finished: success'))).toHaveLength(1)
  })

  test('two reads in one moment are one', () => {
    const whole = { ...job(runOf({ status: 'success', runOutputFile: [file] })), atMs: 90_000 }
    expect(play([...ended, whole, { ...whole, atMs: 90_500 }]).told).not.toContain('finished: success')
    expect(play([...ended, whole, { ...whole, atMs: 91_000 }]).told).toContain('finished: success')
  })

  test('whose report never comes is not waited for for ever', () => {
    const over = job(runOf({ status: 'success', runOutputFile: [file] }))
    expect(play([job(runOf()), { ...over, atMs: 20_000 }, { ...updates(), atMs: 79_000 }]).next).toEqual({
      read: 'updates',
      when: 'later',
    })
    const { told } = play([
      job(runOf()),
      { ...over, atMs: 20_000 },
      { ...updates(), atMs: 80_000 },
      { ...over, atMs: 81_000 },
      { ...updates(), atMs: 82_000 },
      { ...errors(), atMs: 83_000 },
      { ...over, atMs: 84_000 },
    ])
    expect(told.at(-1)).toBe('finished: success')
  })

  test('is told once', () => {
    const whole = job(runOf({ status: 'success', runOutputFile: [file] }))
    const { steps } = play([...ended, whole, whole, whole, updates('done success', 'late success'), errors(9)])
    expect(steps.slice(-3).flatMap(({ told }) => told)).toEqual([])
  })
})

describe('runs', () => {
  const first = runOf({ id: 7, status: 'error', createdOn: '2026-02-01T08:00:00.000Z' })
  const second = runOf({ id: 8, status: 'new', createdOn: '2026-02-01T09:00:00.000Z' })

  test('another one starts the story anew, and its reports are read before anything is said of them', () => {
    const { steps, state } = play([
      job(runOf()),
      updates('earthmover_run begin'),
      job(runOf()),
      updates('refresh_bundle_code begin'),
      job(first, second),
    ])
    expect(steps.at(-2)).toEqual({ told: [], next: { read: 'job', when: 'now' } })
    expect(steps.at(-1)).toEqual({ told: ['run 8 new'], next: { read: 'updates', when: 'now' } })
    expect(state.updates).toEqual([])
  })

  test('an answer from before what is known is not believed', () => {
    expect(play([job(first, second), job(runOf())]).steps.at(-1)?.told).toEqual([])
    expect(play([job(runOf()), job(runOf({ status: 'new' }))]).steps.at(-1)?.told).toEqual([])
    expect(play([job(runOf()), job()]).steps.at(-1)?.told).toEqual([])
  })

  test('a second end that contradicts the first is told', () => {
    expect(play([job(runOf({ status: 'success' })), job(runOf({ status: 'error' }))]).told).toEqual([
      'run 7 success',
      'run 7 error',
    ])
  })
})

test('nothing is told twice, and the history stays bounded', () => {
  const texts = Array.from({ length: 80 }, (_, index) => `action_${index} begin`)
  const { told, state } = play([job(runOf()), updates(...texts), job(runOf()), updates(...texts), job(runOf())])
  expect(told).toHaveLength(82)
  expect(state.history).toHaveLength(50)
  expect(state.history[0]?.label).toBe('run 7 running')
})

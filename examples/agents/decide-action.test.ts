import { describe, expect, test } from 'vitest'
import { decideAction, type Experience } from './decide-action.mjs'

const figure = (name: string, value: number) => ({ name, value })
const tried = (action: string, outcome: Experience['outcome'], day: number, about = 'cpu'): Experience => ({
  action,
  about,
  outcome,
  at: `2026-01-0${day}T00:00:00.000Z`,
})

describe('without experience', () => {
  test.each([
    ['nothing to see', [], 'inspect', null, 3],
    ['nothing with a limit', [figure('colour', 9)], 'inspect', null, 3],
    ['quiet', [figure('cpu', 0.34), figure('latency', 0.1)], 'remove_worker', 'cpu', 5],
    ['half of a limit', [figure('cpu', 0.35)], 'keep_watch', 'cpu', 4],
    ['just below a limit', [figure('cpu', 0.69)], 'keep_watch', 'cpu', 4],
    ['at a limit', [figure('cpu', 0.7)], 'add_worker', 'cpu', 2],
    ['far above a limit', [figure('queue_depth', 20), figure('cpu', 0.7)], 'add_worker', 'queue_depth', 1],
    ['two alike', [figure('cpu', 0.7), figure('throughput', 150)], 'add_worker', 'cpu', 2],
    ['a name every object has', [figure('constructor', 1)], 'inspect', null, 3],
  ])('%s', (_name, figures, action, about, priority) => {
    expect(decideAction(figures, [])).toMatchObject({ action, about, priority })
  })
})

describe('with experience', () => {
  test.each([
    ['what worked is done again', [tried('add_worker', 'worked', 1)], 'add_worker'],
    ['what failed is not', [tried('add_worker', 'failed', 1)], 'shed_load'],
    ['the last time counts', [tried('add_worker', 'failed', 1), tried('add_worker', 'worked', 2)], 'add_worker'],
    [
      'in whatever order it is told',
      [tried('add_worker', 'worked', 2), tried('add_worker', 'failed', 1)],
      'add_worker',
    ],
    ['what nobody saw the end of may have worked', [tried('add_worker', 'open', 1)], 'add_worker'],
    ['other figures are another matter', [tried('add_worker', 'failed', 1, 'latency')], 'add_worker'],
    ['two that failed', [tried('add_worker', 'failed', 1), tried('shed_load', 'failed', 2)], 'call_somebody'],
    [
      'all that failed',
      ['add_worker', 'shed_load', 'call_somebody'].map((action, day) => tried(action, 'failed', day + 1)),
      'call_somebody',
    ],
  ])('%s', (_name, experiences, action) => {
    expect(decideAction([figure('cpu', 0.8)], experiences).action).toBe(action)
  })

  test('says why', () => {
    expect(decideAction([figure('cpu', 0.8)], [tried('add_worker', 'failed', 1)]).why).toBe(
      'cpu is 0.8, of 0.7; add_worker did not help the last time',
    )
  })
})

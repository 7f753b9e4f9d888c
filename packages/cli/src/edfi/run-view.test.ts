import type { JobObservation } from '@nova/sdk/edfi'
import { explainError } from '@nova/sdk/edfi'
import { describe, expect, test } from 'vitest'
import type { News } from '../output.ts'
import { createRunView } from './run-view.ts'

const place = { atMs: 1000, jobId: 7, runId: 3 }
const at = (seconds: number) => new Date(Date.UTC(2026, 1, 1, 8, 0, seconds)).toISOString()
const action = (name: string, status: string, seconds: number, atMs = 1000): JobObservation => ({
  ...place,
  atMs,
  type: 'action',
  action: name,
  status,
  receivedAt: at(seconds),
})
const run = (status: 'new' | 'running' | 'success' | 'error', more = {}): JobObservation => ({
  ...place,
  type: 'run',
  status,
  previousRunId: null,
  ...more,
})
const failure: JobObservation = {
  ...place,
  type: 'error',
  errorId: 1,
  error: explainError('insufficient_matches', { match_rate: 0.2, stacktrace: 'secret in the trace' }),
}

function show(observations: readonly JobObservation[], sendsToOds: boolean | null = true, nowMs = 1000) {
  const told: News[] = []
  let lines: () => readonly string[] = () => []
  const view = createRunView(
    {
      board(drawn, news) {
        lines = drawn
        told.push(news)
      },
    },
    () => nowMs,
  )
  if (sendsToOds !== null) view.setSendsToOds(sendsToOds)
  for (const observation of observations) view.observe(observation)
  return { log: told.map(({ text }) => text), data: told.map(({ data }) => data), board: lines() }
}

describe('in a log', () => {
  test.each<[string, JobObservation[], (string | null)[]]>([
    ['a run by its status', [run('new'), run('running')], ['Run 3 is queued', 'Run 3 is running']],
    [
      'an action by its state and how long it took',
      [action('earthmover_run', 'begin', 0), action('earthmover_run', 'success', 65)],
      ['transforming: earthmover_run in progress', 'transforming: earthmover_run done (1m 5s)'],
    ],
    ['one that failed', [action('lightbeam_send', 'failure', 0)], ['sending: lightbeam_send error']],
    ['an action of a later executor', [action('polish', 'begin', 0)], ['other: polish in progress']],
    ['the end', [action('done', 'success', 0)], ['complete: done']],
    ['stages are for programs', [{ ...place, type: 'stage', stage: 'in progress' }], [null]],
  ])('%s', (_name, observations, want) => {
    expect(show(observations).log).toEqual(want)
  })

  test('an error is explained in a line', () => {
    expect(show([failure]).log[0]).toMatch(/^Too few students matched: 20% of the ids/)
  })
})

describe('on a terminal', () => {
  const begun = [run('running'), action('refresh_bundle_code', 'begin', 0), action('refresh_bundle_code', 'success', 2)]

  test('every group stands there, with the actions that have begun below it', () => {
    expect(show(begun).board).toEqual([
      'Run 3 is running',
      '› pre-processing         in progress',
      '    refresh_bundle_code  done         2s',
      '· transforming           not started',
      '· sending                not started',
      '· complete               not started',
    ])
  })

  test('what does not send has no group for it, and where nobody knows it comes once it is seen', () => {
    const names = (board: readonly string[]) => board.filter((line) => line.includes('sending')).length
    expect(names(show(begun, false).board)).toBe(0)
    expect(names(show(begun, null).board)).toBe(0)
    expect(names(show([...begun, action('lightbeam_send', 'begin', 5)], null).board)).toBe(1)
  })

  test('the time of what goes on runs by our own clock: that of the server may be another', () => {
    const { board } = show([run('running'), action('earthmover_run', 'begin', 0, 1000)], true, 31_000)
    expect(board).toContainEqual(expect.stringMatching(/earthmover_run +in progress +30s$/))
  })

  test('errors stand below, and another run begins anew', () => {
    expect(show([...begun, failure]).board.at(-1)).toMatch(/^Too few students matched/)
    const { board } = show([...begun, failure, run('new', { runId: 4, previousRunId: 3 })])
    expect(board).toEqual([
      'Run 4 is queued',
      ...['pre-processing', 'transforming', 'sending', 'complete'].map((name) =>
        expect.stringMatching(new RegExp(`^· ${name} +not started$`)),
      ),
    ])
  })
})

test('programs get the observations, without stack traces and whole jobs', () => {
  const finished = { ...place, type: 'finished', status: 'error', job: { id: 7 } } as unknown as JobObservation
  const { data } = show([action('done', 'failure', 0), failure, finished])
  expect(data[0]).toEqual({ observation: action('done', 'failure', 0) })
  expect(data[1]).toMatchObject({ observation: { type: 'error', error: { code: 'insufficient_matches' } } })
  expect(JSON.stringify(data)).not.toContain('secret in the trace')
  expect(data[2]).toEqual({ observation: { ...place, type: 'finished', status: 'error' } })
})

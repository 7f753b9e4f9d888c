import { expect, test } from 'vitest'
import { createVirtualClock } from '../../engine/clock.ts'
import { resolveEdfiSettings } from '../settings.ts'
import { createEdfiState } from '../state/edfi-state.ts'
import type { RunRow } from '../state/rows.ts'
import { streamUpdates } from './stream-updates.ts'

const created = '2026-01-05T12:00:00.000Z'
const run: RunRow = {
  id: 1,
  jobId: 7,
  status: 'running',
  summary: null,
  unmatchedStudentsInfo: null,
  updates: [],
  errors: [],
  outputFiles: [],
  createdOn: created,
  createdById: null,
  modifiedOn: created,
  modifiedById: null,
}

/** A stream of job 7, and what it holds on to. */
function open(signal?: AbortSignal) {
  const clock = createVirtualClock()
  const secrets = { session: 'a', executor: 'b' }
  const state = createEdfiState(resolveEdfiSettings(), { nowMs: clock.now(), secrets })
  state.runs.set(run.id, run)
  const watching = new Set<() => void>()
  const watch = state.runs.watch.bind(state.runs)
  state.runs.watch = (onRow) => {
    const leave = watch(onRow)
    watching.add(leave)
    return () => {
      watching.delete(leave)
      leave()
    }
  }
  const frames = streamUpdates({ clock, state, has: () => false }, 7, signal)[Symbol.asyncIterator]()
  const report = (action: string) => {
    const now = state.runs.get(1) ?? run
    state.runs.set(1, { ...now, updates: [...now.updates, { action, status: 'success', receivedAt: created }] })
  }
  return { frames, report, held: () => [watching.size, clock.pendingCount] }
}

test('an end frees everything, after every frame that was due', async () => {
  const { frames, report, held } = open()
  expect(held()).toEqual([1, 1])
  report('earthmover_run')
  report('done')
  const texts: string[] = []
  for (let next = await frames.next(); !next.done; next = await frames.next())
    texts.push(new TextDecoder().decode(next.value))
  expect(texts.map((text) => text.match(/^id: (\d)$/m)?.[1])).toEqual(['0', '1', '2'])
  expect(held()).toEqual([0, 0])
})

test('leaving early frees everything, also for whoever waits for a frame', async () => {
  const { frames, held } = open()
  await frames.next()
  const waiting = frames.next()
  await frames.return?.()
  expect(await waiting).toEqual({ done: true, value: undefined })
  expect(held()).toEqual([0, 0])
})

test('a caller that is gone frees everything', async () => {
  const leaving = new AbortController()
  const { frames, held, report } = open(leaving.signal)
  await frames.next()
  leaving.abort()
  report('earthmover_run')
  expect(await frames.next()).toEqual({ done: true, value: undefined })
  expect(held()).toEqual([0, 0])
})

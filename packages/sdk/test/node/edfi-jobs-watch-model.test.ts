import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JobObservation } from '../../src/edfi/jobs/watch/job-observation.ts'
import { type JobWatchState, readJobWatchState, startJobWatch } from '../../src/edfi/jobs/watch/job-watch-state.ts'
import { judgeWatch, type StallReason } from '../../src/edfi/jobs/watch/judge-watch.ts'
import { type JobRead, type JobWatchNext, nextJobRead, stepJobWatch } from '../../src/edfi/jobs/watch/step-job-watch.ts'
import { judgeStory } from './edfi-jobs-judge.ts'
import { createModelJob, createRandom, type HistoryPlan, historyPlans, type ModelJob } from './edfi-jobs-model.ts'

const HISTORIES = Number(process.env['NOVA_EDFI_HISTORIES'] ?? 2500)
const SEED = Number(process.env['NOVA_EDFI_SEED'] ?? 1)

const limits = { newTimeoutMs: 600_000, runTimeoutMs: 44_100_000, stallTimeoutMs: null }

interface Drive {
  readonly isPushed: boolean
  readonly seed: number
}

/** How many histories went which way: one in which nothing happened would prove nothing. */
const sums: Record<string, number> = {}
const count = (name: string) => {
  sums[name] = (sums[name] ?? 0) + 1
}

/** Drives the reducer by reads at random moments, some of them unasked for, some states stored and read back. */
function drive(model: ModelJob, { isPushed, seed }: Drive) {
  const random = createRandom(seed)
  const observations: JobObservation[] = []
  const isHanging = model.outcomes.at(-1)?.hang !== null
  let nowMs = Math.floor(random() * 30_000)
  let state: JobWatchState = startJobWatch(1, nowMs)
  let next: JobWatchNext = nextJobRead(state, nowMs)
  let stall: StallReason | null = null

  const read = (type: JobRead['type']): JobRead => {
    if (type === 'job') return { type, job: model.job(nowMs), atMs: nowMs }
    if (type === 'errors') return { type, errors: model.errors(nowMs), atMs: nowMs }
    return { type, updates: model.updates(nowMs, random), atMs: nowMs }
  }
  const take = (type: JobRead['type']) => {
    const step = stepJobWatch(state, read(type))
    observations.push(...step.observations)
    next = step.next
    state = step.state
    if (random() < 0.1) {
      count('resumed')
      const stored = readJobWatchState(JSON.parse(JSON.stringify(state)))
      if (stored === null) throw new Error('the state cannot be read back')
      state = stored
      next = nextJobRead(state, nowMs)
    }
  }
  const anyType = () => (['job', 'updates', 'errors'] as const)[Math.floor(random() * 3)] ?? 'job'
  const settle = () => {
    while (next.when === 'now') {
      nowMs += Math.floor(random() * (random() < 0.1 ? 8000 : 800))
      // Somebody else's read may come in between.
      take(random() < 0.05 ? anyType() : next.read)
    }
  }

  for (let rounds = 0; next.read !== null; rounds += 1) {
    if (rounds > 30_000) throw new Error('the watch never ends')
    settle()
    if (next.read === null) break
    if (random() < 0.15) {
      count('unasked')
      nowMs += Math.floor(random() * 500)
      take(anyType())
      continue
    }
    if (judgeWatch(state, limits, nowMs).verdict === 'look') take('job')
    const judged = judgeWatch(state, limits, nowMs)
    if (judged.verdict === 'stalled') {
      stall = judged.why
      break
    }
    const dueMs = nowMs + 3000 + Math.floor(random() * 12_000)
    const frameMs = isPushed ? model.nextReportAfter(nowMs) : null
    if (frameMs !== null && frameMs < dueMs) {
      count('pushed')
      nowMs = frameMs + Math.floor(random() * 50)
      take('updates')
    } else {
      // Where nothing ever comes any more: towards the limit in strides rather than through hours of silence.
      const isQuiet = isHanging && model.nextReportAfter(nowMs - 20_000) === null && random() < 0.5
      nowMs =
        isQuiet && judged.verdict === 'goes on' ? Math.max(dueMs, Math.min(judged.dueAtMs, nowMs + 600_000)) : dueMs
      take(next.read)
    }
  }
  // Whoever reads on is told nothing more.
  for (const type of ['job', 'updates', 'errors'] as const) {
    if (state.finished === null) break
    expect(stepJobWatch(state, read(type)).observations).toEqual([])
  }
  return { observations, stall }
}

test(`agrees with the model in ${HISTORIES} histories (NOVA_EDFI_SEED=${SEED})`, { timeout: 240_000 }, () => {
  fc.assert(
    fc.property(historyPlans, fc.boolean(), fc.nat(), (plan: HistoryPlan, isPushed, seed) => {
      const model = createModelJob(plan)
      const story = drive(model, { isPushed, seed })
      judgeStory(model, story)
      count(story.stall ?? 'finished')
      if (model.outcomes.length > 1) count('started anew')
    }),
    { seed: SEED, numRuns: HISTORIES },
  )
  if (HISTORIES >= 1000)
    for (const name of ['finished', 'new', 'running', 'unsettled', 'started anew', 'resumed', 'unasked', 'pushed'])
      expect(sums[name], name).toBeGreaterThan(HISTORIES / 50)
})

import { expect } from 'vitest'
import type { JobObservation } from '../../src/edfi/jobs/watch/job-observation.ts'
import type { StallReason } from '../../src/edfi/jobs/watch/judge-watch.ts'
import { deriveJobStatus } from '../../src/edfi/meaning/derive-job-status.ts'
import type { ModelJob } from './edfi-jobs-model.ts'

/** What a watch told, whoever drove it. */
export interface WatchStory {
  readonly observations: readonly JobObservation[]
  /** How it ended when it did not finish. */
  readonly stall: StallReason | null
  /** The watch was driven by a clock that moves in strides: when it ended says nothing. */
  readonly isPatient?: boolean
}

/** Whether a story agrees with the model: nothing lost, nothing twice, the right end, and stalls only where it hangs. */
export function judgeStory(model: ModelJob, { observations, stall, isPatient = false }: WatchStory): void {
  const finished = observations.filter(({ type }) => type === 'finished')
  const last = observations.at(-1)
  expect(finished.length, 'ends').toBe(stall === null ? 1 : 0)
  if (stall === null) expect(last?.type, 'the end comes last').toBe('finished')

  const runIds = observations.map(({ runId }) => runId)
  expect(runIds, 'runs follow each other').toEqual([...runIds].sort((a, b) => a - b))
  const endedIn = runIds.at(-1) ?? 0
  for (const outcome of model.outcomes) {
    const mine = observations.filter(({ runId }) => runId === outcome.runId)
    if (mine.length === 0) continue
    const reports = mine.flatMap((one) => (one.type === 'action' ? [`${one.action} ${one.status}`] : []))
    const errorIds = mine.flatMap((one) => (one.type === 'error' ? [one.errorId] : []))
    const statuses = mine.flatMap((one) => (one.type === 'run' ? [one.status] : []))
    expect(new Set(reports).size, `reports of run ${outcome.runId} twice`).toBe(reports.length)
    expect(new Set(errorIds).size, `errors of run ${outcome.runId} twice`).toBe(errorIds.length)
    expect(statuses, `statuses of run ${outcome.runId}`).toEqual([...new Set(statuses)])
    for (const text of reports) expect(outcome.reports, 'a report of another run').toContain(text)
    for (const id of errorIds) expect(outcome.errorIds, 'an error of another run').toContain(id)
    if (outcome.runId !== endedIn) continue
    expect([...reports].sort(), `reports of run ${outcome.runId}`).toEqual([...outcome.reports].sort())
    expect([...errorIds].sort(), `errors of run ${outcome.runId}`).toEqual([...outcome.errorIds].sort())
  }

  const outcome = model.outcomes.find(({ runId }) => runId === endedIn)
  if (last?.type === 'finished') {
    expect(last.status, 'the status in the end').toBe(outcome?.displayStatus)
    // A few looks at most after the last write, each at most fifteen seconds after the one before.
    if (!isPatient) expect(last.atMs - (outcome?.overMs ?? 0), 'told late').toBeLessThan(120_000)
    expect(deriveJobStatus(last.job)).toBe(outcome?.displayStatus)
    if (outcome?.displayStatus !== 'error')
      expect(last.job.runs.find(({ id }) => id === endedIn)?.runOutputFile.map(({ name }) => name)).toEqual(
        outcome?.files,
      )
  } else {
    const hangs: Readonly<Record<string, StallReason>> = { new: 'new', running: 'running', unsettled: 'unsettled' }
    expect(outcome?.hang, 'a stall where nothing hangs').not.toBeNull()
    expect(stall).toBe(hangs[outcome?.hang ?? ''])
  }
}

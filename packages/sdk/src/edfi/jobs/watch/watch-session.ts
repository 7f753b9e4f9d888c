import { getRuntime } from '../../../internal/runtime.ts'
import type { EdfiClient } from '../../app/edfi-client.ts'
import type { RunUpdateList } from '../../generated/app/types.ts'
import type { JobObservation } from './job-observation.ts'
import type { JobWatchState } from './job-watch-state.ts'
import { type JobWatchLimits, judgeWatch } from './judge-watch.ts'
import { type JobRead, type JobWatchNext, nextJobRead, stepJobWatch } from './step-job-watch.ts'
import { jobStalled } from './watch-errors.ts'

/** One watch: its state, and the reads that bring it on. Polling and streaming share it. */
export interface WatchSession {
  readonly state: JobWatchState
  /** Takes in reports that came by themselves, and reads what they call for. */
  take(updates: RunUpdateList | null, signal?: AbortSignal): Promise<void>
  /** Reads what is due, until nothing is due right away. */
  look(signal?: AbortSignal): Promise<void>
  /** Throws `job_stalled` when the job stands still, having read it once more. */
  requireMotion(signal?: AbortSignal): Promise<void>
  /** When the job has to have moved, wall time. */
  dueAtMs(): number
  /** Observations nobody has taken yet, one by one. Each counts as taken when the next is asked for, or the loop is left. */
  deliver(): Generator<JobObservation, void, void>
}

export function createWatchSession(
  client: EdfiClient,
  initial: JobWatchState,
  limits: JobWatchLimits,
  onState: ((state: JobWatchState) => void) | undefined,
): WatchSession {
  const { clock } = getRuntime(client)
  const { jobId } = initial
  let state = initial
  let next: JobWatchNext = nextJobRead(state, clock.now())

  const keep = (changed: JobWatchState) => {
    state = changed
    onState?.(state)
  }

  const apply = (read: JobRead) => {
    const step = stepJobWatch(state, read)
    next = step.next
    state = { ...step.state, undelivered: [...step.state.undelivered, ...step.observations] }
  }

  const read = async (what: JobRead['type'], signal?: AbortSignal): Promise<JobRead> => {
    const options = signal ? { signal } : {}
    switch (what) {
      case 'job':
        return { type: 'job', job: await client.getJob(jobId, options), atMs: clock.now() }
      case 'updates':
        return { type: 'updates', updates: await client.listStatusUpdates(jobId, options), atMs: clock.now() }
      case 'errors':
        return { type: 'errors', errors: await client.listErrors(jobId, options), atMs: clock.now() }
    }
  }

  const readUntilLater = async (signal?: AbortSignal) => {
    while (next.when === 'now') apply(await read(next.read, signal))
    keep(state)
  }

  return {
    get state() {
      return state
    },
    async take(updates, signal) {
      apply({ type: 'updates', updates, atMs: clock.now() })
      await readUntilLater(signal)
    },
    async look(signal) {
      if (next.read !== null) apply(await read(next.read, signal))
      await readUntilLater(signal)
    },
    async requireMotion(signal) {
      if (state.finished !== null) return
      if (judgeWatch(state, limits, clock.now()).verdict === 'look') {
        apply(await read('job', signal))
        await readUntilLater(signal)
      }
      const judged = judgeWatch(state, limits, clock.now())
      if (judged.verdict === 'stalled') throw jobStalled(state, judged.why, judged.sinceMs, clock.now())
    },
    dueAtMs() {
      const judged = judgeWatch(state, limits, clock.now())
      return judged.verdict === 'goes on' ? judged.dueAtMs : clock.now()
    },
    *deliver() {
      for (;;) {
        const [observation, ...rest] = state.undelivered
        if (!observation) return
        try {
          yield observation
        } finally {
          keep({ ...state, undelivered: rest })
        }
      }
    },
  }
}

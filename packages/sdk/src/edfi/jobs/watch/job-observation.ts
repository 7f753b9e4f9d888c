import type { Job, RunStatus } from '../../generated/app/types.ts'
import type { JobStatus } from '../../meaning/derive-job-status.ts'
import type { ExplainedError } from '../../meaning/explain-error.ts'
import type { RunStage } from '../../meaning/run-updates.ts'

interface Seen {
  /** Wall time of this observation, milliseconds. */
  readonly atMs: number
  readonly jobId: number
  /** The run it is about: always the last there was at that moment. */
  readonly runId: number
}

/** Something that happened to a job, told once. Narrow on `type`. */
export type JobObservation =
  /** The status of the last run changed, or there is another last run and the story starts anew. */
  | (Seen & {
      readonly type: 'run'
      readonly status: RunStatus
      /** The run before it, when this one is another; null for the first and while it stays the same. */
      readonly previousRunId: number | null
    })
  /** The executor reported a step. */
  | (Seen & {
      readonly type: 'action'
      readonly action: string
      readonly status: string
      /** When the service received it. */
      readonly receivedAt: string
    })
  /** The run is in another stage, as the pages of the service take it; see `runStage`. */
  | (Seen & { readonly type: 'stage'; readonly stage: RunStage })
  /** The executor reported why it failed. */
  | (Seen & { readonly type: 'error'; readonly errorId: number; readonly error: ExplainedError })
  /** The last one: the run is over and its files and counts are known. */
  | (Seen & { readonly type: 'finished'; readonly status: JobStatus; readonly job: Job })

/** An observation in a few words, for histories and logs. */
export function observationLabel(observation: JobObservation): string {
  switch (observation.type) {
    case 'run':
      return `run ${observation.runId} ${observation.status}`
    case 'action':
      return `${observation.action} ${observation.status}`
    case 'stage':
      return observation.stage
    case 'error':
      return `error ${observation.error.code}`
    case 'finished':
      return `finished: ${observation.status}`
  }
}

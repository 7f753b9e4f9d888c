import type { JobRow, RunRow } from '../state/rows.ts'

/** A run that has just been made, and where whoever started it reaches the platform. */
export interface Launch {
  readonly run: RunRow
  readonly job: JobRow
  /** Callback URLs begin with it. */
  readonly origin: string
  /** Address of the object store that the executor can reach. */
  readonly storeEndpoint: string
}

/** Starts executors. */
export interface Launcher {
  /** Resolves once the executor of the run is on its way, not when it is done. A rejection is a launch that failed. */
  launch(what: Launch): Promise<void>
}

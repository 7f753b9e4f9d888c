/** How long an export stays in each state, milliseconds on the platform's clock. */
export interface ExportTimings {
  /** @default 200 */
  readonly queuedMs: number
  /** @default 200 */
  readonly validatingMs: number
  /** Of the inline lane. @default 600 */
  readonly copyingMs: number
  /** Rhythm at which the worker lane looks whether its copy is done. @default 15,000 */
  readonly workerPollMs: number
  /** @default 200 */
  readonly finalizingMs: number
}

export const defaultExportTimings: ExportTimings = {
  queuedMs: 200,
  validatingMs: 200,
  copyingMs: 600,
  workerPollMs: 15_000,
  finalizingMs: 200,
}

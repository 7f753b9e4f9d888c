/** How long a simulated executor takes, in milliseconds of the platform's clock unless it says seconds. */
export interface ExecutorTimings {
  /** Until the handshake. An init token is good for five minutes. */
  readonly boot: number
  readonly refresh_bundle_code: number
  readonly earthmover_deps: number
  readonly get_student_roster: number
  readonly get_input_files: number
  readonly earthmover_run: number
  readonly lightbeam_send: number
  readonly upload_output: number
  /** Before each of its calls, so that no two reports are of the same moment. */
  readonly call: number
  /** After which it gives up by itself. */
  readonly timeoutSeconds: number
}

export const defaultTimings: ExecutorTimings = {
  boot: 3000,
  refresh_bundle_code: 2000,
  earthmover_deps: 2000,
  get_student_roster: 3000,
  get_input_files: 2000,
  earthmover_run: 5000,
  lightbeam_send: 4000,
  upload_output: 2000,
  call: 20,
  timeoutSeconds: 3600,
}

export const timingNames: readonly string[] = Object.keys(defaultTimings)

import type { RunUpdateFacts } from './run-updates.ts'

const startMs = Date.parse('2026-02-01T08:00:00.000Z')

/** Updates received a second apart, each written `action:status`. */
export function history(...steps: readonly string[]): readonly RunUpdateFacts[] {
  return steps.map((step, index) => {
    const [action = '', status = ''] = step.split(':')
    return { action, status, receivedAt: new Date(startMs + index * 1000).toISOString() }
  })
}

const through = (...actions: readonly string[]): readonly string[] =>
  actions.flatMap((action) => [`${action}:begin`, `${action}:success`])

export const preparing = through('refresh_bundle_code', 'earthmover_deps', 'get_student_roster', 'get_input_files')

/** All 15 steps of a run that sends to an ODS. */
export const odsSuccess = [
  ...preparing,
  ...through('earthmover_run', 'lightbeam_send', 'upload_output'),
  'done:success',
]

/** All 13 of one that does not. */
export const nonOdsSuccess = [...preparing, ...through('earthmover_run', 'upload_output'), 'done:success']

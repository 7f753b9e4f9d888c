import type { EdfiOptions } from '@nova/mock'

/** What the platform has to be set up with: an executor that is done in seconds. The real one takes minutes. */
export const edfiDemoOptions: EdfiOptions = {
  executor: {
    timings: {
      boot: 300,
      refresh_bundle_code: 150,
      earthmover_deps: 150,
      get_student_roster: 200,
      get_input_files: 150,
      earthmover_run: 500,
      lightbeam_send: 300,
      upload_output: 150,
    },
  },
}

/** Ids of students the demo's ODS has, and the same with a slip of the pen. */
const known = Array.from({ length: 16 }, (_none, index) => String(604_821 + index))
const mistyped = ['60838', '604O38', '6048390', '604-840']
const meant = ['604837', '604838', '604839', '604840']

const table = (ids: readonly string[]) =>
  `StudentID,Score\n${ids.map((id, index) => `${id},${1000 + 10 * index}\n`).join('')}`

/** Twenty scores, four of them under ids that nobody has. */
export const scoresWithSlips = table([...known, ...mistyped])

/** The same, corrected. */
export const correctedScores = table([...known, ...meant])

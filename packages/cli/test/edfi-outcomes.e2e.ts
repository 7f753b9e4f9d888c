/** Every way a run can end, as `nova edfi run` tells it: the exit code, and a summary that says why. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EdfiWorld, openEdfiWorld, psat, scores } from './edfi-world.ts'
import { jsonLines } from './run-nova.ts'
import { temporaryFolder } from './temporary-folder.ts'

const { at, file } = temporaryFolder()
let world: EdfiWorld

beforeAll(async () => {
  world = await openEdfiWorld(at('state'))
})
afterAll(() => world.platform.close())

let count = 0
/** The mock takes what becomes of a run from a piece of the file's name; a real service sees nothing in it. */
const run = (marker: string | null, content: string, ...flags: string[]) => {
  count += 1
  const name = marker === null ? `scores-${count}.csv` : `scores-${count}.mock-${marker}.csv`
  return world.edfi('run', ...psat, '--poll', '1', '--file', `results=${file(name, content)}`, ...flags)
}
const matching = scores(20)

describe.concurrent('a run on a real file', () => {
  test.each<[string, string | null, string, number, RegExp[]]>([
    [
      'whose students are all known: 0',
      null,
      matching,
      0,
      [/^Job \d+: complete$/m, /studentAssessments +20 +20 +0 +0$/m, /ods\/studentAssessments\.jsonl/],
    ],
    [
      'some of whose students nobody knows: 6, with where to find them',
      null,
      scores(16, 4),
      6,
      [
        /^Job \d+: complete with errors$/m,
        /studentAssessments +16 +16 +0 +0$/m,
        /did not match \(4\): column StudentID, looked for as studentUniqueId/,
        /nova edfi outputs \d+ --name input_no_student_id_match\.csv --download DIR/,
      ],
    ],
    [
      'with records the ODS refuses: 6',
      'errors',
      matching,
      6,
      [/complete with errors/, /studentAssessments +20 +19 +0 +1$/m],
    ],
    ['scripted to lose some students: 6', 'unmatched', matching, 6, [/complete with errors/, /did not match \(4\)/]],
    [
      'most of whose students nobody knows: 1, with rates',
      null,
      scores(2, 8),
      1,
      [/^Job \d+: error$/m, /insufficient_matches/, /20% of the ids in column "StudentID".*50% are required/],
    ],
    ['matched in a second pass: 6', 'second-pass', matching, 6, [/complete with errors/]],
    ['that boots slowly and is not waited for: 75', 'slow-boot', matching, 75, []],
  ])('%s', async (_name, marker, content, code, wants) => {
    const flags = code === 75 ? ['--timeout', '2'] : []
    const { code: seen, stdout, stderr } = await run(marker, content, ...flags)
    expect([seen, stderr]).toEqual([code, expect.stringMatching(/^Created job \d+\.\n/)])
    for (const want of wants) expect(stdout).toMatch(want)
    if (code === 75) expect(stderr).toMatch(/job_timeout[\s\S]*nova edfi status JOB --watch/)
  })

  test.each([
    ['a launch that fails: 1', 'launch-failure', 1, /launch_failed[\s\S]*Run the same command again/],
    ['one whose container never comes up: 7', 'hang-new', 7, /last seen: run \d+ new.*job_stalled[\s\S]*--stall-after/],
    [
      'one that dies while it runs: 7',
      'hang-running',
      7,
      /last seen: earthmover_run begin.*job_stalled[\s\S]*--no-resume/,
    ],
    ['one that dies before its job: 7', 'crash', 7, /last seen: run \d+ running.*job_stalled/],
  ])('%s', async (_name, marker, code, want) => {
    const { code: seen, stdout, stderr } = await run(marker, matching, '--stall-after', '10')
    expect([seen, stdout]).toEqual([code, ''])
    expect(stderr).toMatch(want)
    expect(stderr).not.toContain(world.env['NOVA_EDFI_COOKIE'])
  })
})

describe.concurrent('an executor that fails ends with 1, and with what to do about', () => {
  test.each([
    ['unknown', 'The executor failed'],
    ['cross-year-roster-fetch', 'The executor failed'],
    ['executor-timeout', 'The run took too long'],
    ['invalid-job', 'The job cannot be worked on'],
    ['lightbeam-fetch', 'Reading from the ODS failed'],
    ['missing-ods-roster', 'The ODS has no roster'],
    ['lightbeam-send', 'Sending to the ODS failed'],
    ['input-s3-download', 'A submitted file was not found'],
    ['bundle-git-pull', 'The template could not be fetched'],
    ['artifact-not-found', 'An output is missing'],
    ['artifact-empty', 'An output is empty'],
    ['artifact-s3-upload', 'An output could not be stored'],
    ['earthmover-deps', 'The template could not be prepared'],
    ['earthmover-run', 'The file could not be transformed'],
    ['insufficient-matches', 'Too few students matched'],
    ['job-file', 'A file of the job could not be read'],
    ['lightbeam-validate-students', 'Students failed validation'],
    ['lightbeam-validate-other', 'Records failed validation'],
  ])('%s', async (code, title) => {
    const { code: seen, stdout, stderr } = await run(`error-${code}`, matching, '--json')
    const [result] = jsonLines(stdout)
    expect([seen, result?.['status']]).toEqual([1, 'error'])
    const [error] = (result?.['errors'] ?? []) as { readonly stacktrace?: unknown }[]
    expect(error).toMatchObject({ title, explanation: expect.any(String), whatToDo: expect.any(String) })
    expect(error?.stacktrace).toBeUndefined()
    const seenErrors = jsonLines(stderr).filter(
      ({ observation }) => (observation as { type?: string })?.type === 'error',
    )
    expect(seenErrors).toHaveLength(1)
  })
})

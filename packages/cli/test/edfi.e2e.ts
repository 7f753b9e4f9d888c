/** `nova edfi` as processes against a mock: what it says, how it ends, and that a job survives those who run it. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type EdfiWorld, openEdfiWorld, psat, quickTimings, scores, star } from './edfi-world.ts'
import { startUntilFolder } from './folder-until.ts'
import { jsonLines, type RunningNova, runNova, startNova } from './run-nova.ts'
import { temporaryFolder } from './temporary-folder.ts'

const { at, file } = temporaryFolder()
const stateDir = at('state')
let world: EdfiWorld
let nova: RunningNova | undefined

beforeAll(async () => {
  mkdirSync(stateDir)
  world = await openEdfiWorld(stateDir)
})
afterAll(() => world.platform.close())
afterEach(() => {
  nova?.child.kill('SIGKILL')
  world.platform.faults.clear()
  world.platform.journal.clear()
})

const edfi = (...args: string[]) => world.edfi(...args)
const run = (...args: string[]) => edfi('run', '--poll', '1', ...args)
const one = <T>(text: string): T => JSON.parse(text) as T
const uploads = () =>
  world.platform.journal
    .of('s3:PutObject')
    .filter(({ from, status }) => from === 'client' && status === 200)
    .map(({ key = '' }) => key.slice(key.lastIndexOf('/') + 1))
const calls = (operation: string) => world.platform.journal.of(operation).length
/** Values that must never be printed. */
const secrets = () => [
  world.env['NOVA_EDFI_COOKIE'] ?? '',
  world.env['NOVA_EDFI_CLIENT_SECRET'] ?? '',
  'X-Amz-Signature',
]

describe.concurrent('before anything is created', () => {
  const csv = file('scores.csv', scores(20))
  const without = (name: string) => Object.fromEntries(Object.entries(world.env).filter(([key]) => key !== name))
  const given = [...psat, '--file', `results=${csv}`]
  test.each<[string, number, string[], () => Record<string, string>, RegExp]>([
    ['no host', 2, ['jobs'], () => without('NOVA_EDFI_URL'), /No service given/],
    ['no session', 2, ['jobs'], () => without('NOVA_EDFI_COOKIE'), /no session.*\n.*connect\.sid.*NOVA_EDFI_COOKIE/],
    ['two ways to say the cookie', 2, ['jobs', '--cookie', 'x', '--cookie-file', 'y'], () => world.env, /not both/],
    ['a cookie file that is not there', 2, ['jobs', '--cookie-file', at('none')], () => world.env, /ENOENT/],
    [
      'a session that is over',
      3,
      ['jobs'],
      () => ({ ...world.env, NOVA_EDFI_COOKIE: 'connect.sid=s%3Aover.xyz' }),
      /session_missing[\s\S]*developer tools/,
    ],
    ['a service that is not there', 75, ['years', '--host', 'http://127.0.0.1:9'], () => world.env, /network_error/],
    [
      'the id of a school year',
      2,
      ['run', ...given, '--year', '2526'],
      () => world.env,
      /looks like the id.*\n?.*2026/,
    ],
    ['a year nobody knows', 2, ['run', ...given, '--year', '1999'], () => world.env, /school year/i],
    [
      'a template nobody knows',
      2,
      ['run', ...given, '--template', 'SAT'],
      () => world.env,
      /Near it: assessments\/PSAT_SAT/,
    ],
    [
      'a param that is not one of them',
      2,
      ['run', ...given, '--param', 'TEST_TYPE=ACT'],
      () => world.env,
      /given twice/,
    ],
    ['no file at all', 2, ['run', ...psat], () => world.env, /No file given/],
    [
      'a key that could be several files',
      2,
      ['run', ...star, '--file', `input=${csv}`],
      () => world.env,
      /INPUT_FILE_DS.*INPUT_FILE_SA/,
    ],
    ['a key of none', 2, ['run', ...psat, '--file', `roster=${csv}`], () => world.env, /INPUT_FILE/],
    [
      'a spreadsheet',
      2,
      ['run', ...psat, '--file', `results=${file('scores.xlsx', 'x')}`],
      () => world.env,
      /files\.INPUT_FILE: .*xlsx/,
    ],
    [
      'a name that breaks on the way',
      2,
      ['run', ...psat, '--file', `results=${file('what?.csv', scores(3))}`],
      () => world.env,
      /files\.INPUT_FILE: /,
    ],
    [
      'a file that is not there',
      4,
      ['run', ...psat, '--file', `results=${at('none.csv')}`],
      () => world.env,
      /none\.csv/,
    ],
    ['an empty file', 2, ['run', ...psat, '--file', `results=${file('empty.csv', '')}`], () => world.env, /empty/],
    ['a number of a job that is none', 2, ['status', 'first'], () => world.env, /nova edfi jobs/],
    ['a job nobody knows', 4, ['status', '99999'], () => world.env, /job_not_found/],
    ['an output nobody made', 4, ['discard', '99999'], () => world.env, /no unfinished job/],
  ])('%s: %i', async (_what, code, args, env, said) => {
    const { code: seen, stdout, stderr } = await runNova(['edfi', ...args], env())
    expect([seen, stdout]).toEqual([code, ''])
    expect(stderr).toMatch(said)
    for (const secret of secrets()) expect(stderr).not.toContain(secret)
    expect(calls('createJob')).toBe(0)
  })

  test('check says all that is wrong at once, and that all is well, and creates nothing', async () => {
    const bad = await edfi(
      'check',
      ...star,
      '--year',
      '2526',
      '--file',
      `INPUT_FILE=${file('nothing-in-it.csv', '')}`,
      '--json',
    )
    expect(bad.code).toBe(2)
    expect(one<{ code: string }[]>(bad.stdout).map(({ code }) => code)).toEqual(['school_year_unknown', 'file_empty'])
    const good = await edfi('check', ...psat, '--file', `results=${csv}`)
    expect(good).toEqual({ code: 0, stdout: 'The job can be created.\n', stderr: '' })
    expect(calls('createJob')).toBe(0)
  })

  test('what a job can be made of', async () => {
    const [templates, template, years] = await Promise.all([
      edfi('templates'),
      edfi('templates', 'psat_sat'),
      edfi('years', '--json'),
    ])
    expect(templates.stdout).toMatch(/^assessments\/STAR +STAR$/m)
    expect(template.stdout).toMatch(/--file INPUT_FILE=PATH +required +Results file +csv\n.*--param TEST_TYPE=VALUE/)
    expect(one<{ endYear: number }[]>(years.stdout).map(({ endYear }) => endYear)).toContain(2026)
  })
})

describe('a job with students nobody knows', () => {
  test('is listed, looked at, fetched from, and marked as dealt with', async () => {
    const results = file('district.csv', scores(16, 4))
    const ran = await run(...psat, '--file', `results=${results}`, '--download', at('fetched'), '--json')
    expect(ran.code).toBe(6)
    const { jobId, unmatched, downloaded } = one<{ jobId: number; unmatched: object; downloaded: string[] }>(ran.stdout)
    expect(unmatched).toEqual({
      columnName: 'StudentID',
      idType: 'studentUniqueId',
      count: 4,
      fileName: 'input_no_student_id_match.csv',
    })
    const rows = readFileSync(at('fetched/input_no_student_id_match.csv'), 'utf8')
    expect(rows.trim().split(/\r?\n/)).toEqual([
      'StudentID,Score',
      '999000,416',
      '999001,417',
      '999002,418',
      '999003,419',
    ])
    expect(downloaded).toContain(at('fetched/ods/studentAssessments.jsonl'))
    // On the way: bytes, then every step, then the end.
    const told = jsonLines(ran.stderr)
    expect(told.find(({ progress }) => progress !== undefined)).toMatchObject({ totalBytes: statSync(results).size })
    const seen = told.map(({ observation }) => observation as { type: string; action?: string; status?: string })
    expect(
      seen.filter((one) => one?.type === 'action' && one.status === 'success').map(({ action }) => action),
    ).toEqual([
      'refresh_bundle_code',
      'earthmover_deps',
      'get_student_roster',
      'get_input_files',
      'earthmover_run',
      'lightbeam_send',
      'upload_output',
      'done',
    ])
    expect(seen.filter(Boolean).at(-1)).toMatchObject({ type: 'finished', status: 'complete with errors' })

    const [jobs, status, outputs, missing, watched] = await Promise.all([
      edfi('jobs'),
      edfi('status', String(jobId)),
      edfi('outputs', String(jobId), '--json'),
      edfi('outputs', String(jobId), '--name', 'nothing.csv'),
      edfi('status', String(jobId), '--watch', '--poll', '1'),
    ])
    expect(jobs.stdout).toMatch(
      new RegExp(`^#${jobId} +complete with errors +assessments/PSAT_SAT +2026 .*district\\.csv$`, 'm'),
    )
    expect([status.code, watched.code]).toEqual([0, 6])
    expect(status.stdout).toMatch(/✓ transforming +done\n +earthmover_run +done/)
    expect(one<{ name: string }[]>(outputs.stdout).map(({ name }) => name)).toContain('ods/studentAssessments.jsonl')
    expect([missing.code, missing.stderr]).toEqual([
      4,
      expect.stringMatching(/no output file nothing\.csv[\s\S]*ods\//),
    ])

    const again = await edfi('outputs', String(jobId), '--download', at('fetched'), '--name', 'em-results.json')
    expect([again.code, again.stderr]).toEqual([1, expect.stringMatching(/destination_unwritable[\s\S]*--overwrite/)])
    expect((await edfi('resolve', String(jobId))).stdout).toBe(`Job ${jobId} is resolved.\n`)
    expect((await edfi('status', String(jobId), '--json')).stdout).toContain('"status":"resolved"')
    expect((await edfi('resolve', String(jobId), '--undo')).code).toBe(0)
    for (const secret of secrets()) expect(`${ran.stdout}${ran.stderr}${status.stdout}`).not.toContain(secret)
  })
})

describe('whoever runs a job may die', () => {
  const records = () => readdirSync(stateDir).filter((name) => name.endsWith('.json'))
  const tokens = () =>
    records().map(
      (name) =>
        one<{ value: { jobId: number; state: string; uploads: { done: boolean }[] } }>(
          readFileSync(join(stateDir, name), 'utf8'),
        ).value,
    )
  const files = (name: string) => [
    '--file',
    `INPUT_FILE=${file(`${name}.csv`, scores(20))}`,
    '--file',
    `INPUT_FILE_DS=${file(`${name}-ds.csv`, scores(10))}`,
  ]
  const stall = (key: string) =>
    world.platform.faults.add({
      on: { operation: 's3:PutObject', keyEndsWith: key, from: 'client', times: 'always' },
      do: { kind: 'stall', afterBytes: 10 },
    })

  test('after create: the same command goes on with the same job, and sends only what is missing', async () => {
    const args = [...star, ...files('killed')]
    stall('killed-ds.csv')
    const isHalfSent = () => tokens().some(({ uploads }) => uploads.filter(({ done }) => done).length === 1)
    nova = await startUntilFolder(stateDir, isHalfSent, () => startNova(['edfi', 'run', ...args], world.env))
    nova.child.kill('SIGKILL')
    await nova.finished
    const [token] = tokens()
    expect(statSync(join(stateDir, records()[0] ?? '')).mode & 0o077).toBe(0)
    expect((await edfi('jobs', '--unfinished')).stdout).toMatch(
      new RegExp(`^#${token?.jobId} +created +assessments/STAR +killed\\.csv, killed-ds\\.csv$`, 'm'),
    )
    world.platform.faults.clear()

    const again = await run(...args)
    expect(again.stderr).toContain(`Going on with job ${token?.jobId}, which was created and has files to come.`)
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining(`Job ${token?.jobId}: complete`)])
    expect(uploads().sort()).toEqual(['INPUT_FILE_DS__killed-ds.csv', 'INPUT_FILE__killed.csv'])
    expect([calls('createJob'), calls('startJob')]).toEqual([1, 1])
    expect(records()).toEqual([])
  })

  test('after start: the same command follows the run that was started', async () => {
    world.platform.edfi.script({ timings: { ...quickTimings, earthmover_run: 8000 } })
    const args = [...star, ...files('started')]
    const isStarted = () => tokens().some(({ state }) => state === 'started')
    nova = await startUntilFolder(stateDir, isStarted, () => startNova(['edfi', 'run', ...args], world.env))
    nova.child.kill('SIGKILL')
    await nova.finished

    const again = await run(...args)
    expect(again.stderr).toMatch(/Going on with job \d+, which was started\./)
    expect(again.code).toBe(0)
    expect(uploads()).toHaveLength(2)
    expect([calls('createJob'), calls('startJob')]).toEqual([1, 1])
  })

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s leaves the run to itself and says how to follow it', async (signal, want) => {
    world.platform.edfi.script({ timings: { ...quickTimings, earthmover_run: 8000 } })
    nova = startNova(['edfi', 'run', ...star, ...files(signal)], world.env)
    await nova.seen('stderr', /earthmover_run in progress/)
    nova.child.kill(signal)
    const { code, stdout, stderr } = await nova.finished
    const jobId = /Created job (\d+)\./.exec(stderr)?.[1]
    expect([code, stdout]).toEqual([want, ''])
    expect(stderr).toContain(
      `The run of job ${jobId} goes on: the same command, or \`nova edfi status ${jobId} --watch\``,
    )
    const watched = await edfi('status', jobId ?? '', '--watch', '--poll', '1')
    expect([watched.code, watched.stdout]).toEqual([0, expect.stringContaining(`Job ${jobId}: complete`)])
    expect((await edfi('discard', jobId ?? '', '--json')).stdout).toBe(`{"discarded":${jobId}}\n`)
    expect(records()).toEqual([])
  })

  test('--no-resume makes another job', async () => {
    const args = [...star, ...files('twice')]
    stall('twice-ds.csv')
    const isHalfSent = () => tokens().some(({ uploads }) => uploads.some(({ done }) => done))
    nova = await startUntilFolder(stateDir, isHalfSent, () => startNova(['edfi', 'run', ...args], world.env))
    nova.child.kill('SIGKILL')
    await nova.finished
    world.platform.faults.clear()
    const again = await run(...args, '--no-resume')
    expect(again.code).toBe(0)
    expect(again.stderr).not.toContain('Going on')
    expect(calls('createJob')).toBe(2)
  })
})

test('the cookie may come from a file, and is never printed', async () => {
  const env = {
    ...world.env,
    NOVA_EDFI_COOKIE: '',
    NOVA_EDFI_COOKIE_FILE: file('cookie', `${world.env['NOVA_EDFI_COOKIE']}\n`),
  }
  const { code, stdout, stderr } = await runNova(['edfi', 'years', '--json'], env)
  expect([code, stderr]).toEqual([0, ''])
  for (const secret of secrets()) expect(stdout).not.toContain(secret)
})

test('a folder for outputs is made, and nothing else is written', async () => {
  const { code } = await run(...psat, '--file', `results=${file('plain.csv', scores(5))}`, '--quiet')
  expect([code, existsSync(at('ods'))]).toEqual([0, false])
})

/** The programs people copy, run as they would run them, against the mock over HTTP. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runNode } from '@nova/example-harness/run-node'
import { createMockPlatform, type Listening, type MockPlatform, systemClock } from '@nova/mock'
import { createEdfiClient, type EdfiClient, runJob } from '@nova/sdk/edfi'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctedScores, edfiDemoOptions, scoresWithSlips } from '../demo/demo-scores.ts'

const folder = new URL('..', import.meta.url)
const files = mkdtempSync(join(tmpdir(), 'nova-edfi-'))
const file = (name: string, content: string) => {
  writeFileSync(join(files, name), content)
  return join(files, name)
}

let platform: MockPlatform
let listening: Listening
let client: EdfiClient
let env: Record<string, string>

beforeAll(async () => {
  platform = await createMockPlatform({ clock: systemClock, edfi: edfiDemoOptions })
  listening = await platform.listen()
  const { sessions, tokenUrl, clients } = listening.edfiCredentials
  const cookie = sessions.user ?? ''
  env = {
    NOVA_EDFI_URL: listening.baseUrls.edfi,
    NOVA_EDFI_COOKIE: cookie,
    NOVA_EDFI_TOKEN_URL: tokenUrl,
    NOVA_EDFI_CLIENT_ID: clients.client?.clientId ?? '',
    NOVA_EDFI_CLIENT_SECRET: clients.client?.clientSecret ?? '',
  }
  client = createEdfiClient({ baseUrl: listening.baseUrls.edfi, auth: { cookie } })
})
afterAll(async () => {
  await platform?.close()
  rmSync(files, { recursive: true, force: true })
})

const submitScores = (path: string, year: string) =>
  runNode(['submit-scores.mjs', path, year, join(files, 'state')], { folder, env })

test('submit-scores.mjs says what went in, and prints the rows that did not', async () => {
  const { code, stdout, stderr } = await submitScores(file('scores.csv', scoresWithSlips), '2026')
  expect(stderr).toMatch(/^earthmover_run success$/m)
  expect(stdout).toMatch(/^job \d+: complete with errors\nstudentAssessments: 16 in, 0 failed\n/)
  expect(stdout).toContain('4 rows of students nobody knows:\nStudentID,Score\n60838,1160')
  expect(code).toBe(1)
  const corrected = await submitScores(file('corrected.csv', correctedScores), '2026')
  expect([corrected.code, corrected.stdout]).toEqual([
    0,
    expect.stringContaining('studentAssessments: 20 in, 0 failed'),
  ])
})

test('submit-scores.mjs explains a run that failed, and what is no job at all', async () => {
  const failed = await submitScores(file('scores.mock-error-earthmover-run.csv', correctedScores), '2026')
  expect([failed.code, failed.stdout]).toEqual([1, expect.stringContaining('The file could not be transformed.')])
  const wrong = await submitScores(file('scores.xlsx', 'x'), '2526')
  expect(wrong.code).toBe(2)
  expect(wrong.stderr).toMatch(/job_invalid[\s\S]*2026[\s\S]*xlsx/)
  expect(`${failed.stderr}${wrong.stderr}`).not.toContain(env['NOVA_EDFI_COOKIE'])
})

test('submit-by-machine.mjs waits for the output sets of its job and downloads them', async () => {
  const { code, stdout, stderr } = await runNode(
    ['submit-by-machine.mjs', 'ea', 'grand-bend', file('nightly.csv', scoresWithSlips), join(files, 'sets')],
    { folder, env },
  )
  expect([code, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^job \S+: 1 output set\n/)
  const [set = ''] = readdirSync(join(files, 'sets'))
  const records = readFileSync(join(files, 'sets', set, 'studentAssessments.jsonl'), 'utf8')
  expect(records.trim().split('\n')).toHaveLength(16)
})

test('submit-by-machine.mjs says that its secret is wrong, and does not repeat it', async () => {
  const { code, stderr } = await runNode(
    ['submit-by-machine.mjs', 'ea', 'grand-bend', file('never.csv', correctedScores), join(files, 'none')],
    { folder, env: { ...env, NOVA_EDFI_CLIENT_SECRET: 'not-the-secret' } },
  )
  expect([code, stderr]).toEqual([1, expect.stringContaining('access_token_unavailable')])
  expect(stderr).not.toContain('not-the-secret')
})

test('executor.mjs takes a run over and brings it to its end', async () => {
  platform.edfi.script({ outcome: 'parked' })
  const parked = runJob(
    client,
    {
      template: 'assessments/PSAT_SAT',
      // The year whose roster is in storage.
      schoolYear: 2025,
      files: { results: { name: 'scores.csv', source: new TextEncoder().encode(scoresWithSlips) } },
      params: { TEST_TYPE: 'SAT' },
    },
    { watch: { minIntervalMs: 250 } },
  )
  await expect
    .poll(() => platform.journal.of('startJob').filter(({ status }) => status === 200).length)
    .toBeGreaterThan(0)
  let order = platform.edfi.launches.take()
  await expect
    .poll(() => {
      order ??= platform.edfi.launches.take()
      return order
    })
    .not.toBeNull()
  const { accessKeyId, secretAccessKey } = platform.store.credentials
  const { code, stdout } = await runNode(['executor.mjs'], {
    folder,
    env: {
      INIT_JOB_URL: order?.initUrl ?? '',
      INIT_TOKEN: order?.initToken ?? '',
      S3_ENDPOINT_URL: listening.baseUrls.store,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_REGION: platform.store.region,
    },
  })
  expect([code, stdout]).toEqual([0, expect.stringContaining('done: 16 records, 4 rows without a student')])
  const { status, resources, unmatched, outputs } = await parked
  expect(status).toBe('complete with errors')
  expect(resources).toMatchObject([{ resource: 'studentAssessments', processed: 16, success: 16 }])
  expect(unmatched).toMatchObject({ columnName: 'StudentID', count: 4 })
  expect(outputs.map(({ name }) => name)).toEqual(['input_no_student_id_match.csv', 'non-ods/studentAssessments.jsonl'])
})

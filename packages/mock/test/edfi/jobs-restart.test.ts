import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createVirtualClock } from '../../src/index.ts'
import { createJobsWorld, type JobsWorld } from './jobs-world.ts'

let dataDir = ''
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'nova-edfi-'))
})
afterEach(async () => rm(dataDir, { recursive: true, force: true }))

/** What somebody sees of everything the service keeps. */
async function look({ user, client }: JobsWorld) {
  const lines = [
    'GET /api/jobs',
    'GET /api/jobs/1',
    'GET /api/jobs/1/status-updates',
    'GET /api/jobs/1/errors',
    'GET /api/jobs/1/notes',
    'GET /api/jobs/2',
    'GET /api/school-year-config',
    'GET /api/ods-configs',
  ]
  const seen: unknown[] = []
  for (const line of lines) seen.push((await user(line)).text)
  return [...seen, (await client('GET /api/v1/output-sets?partner=ea')).text]
}

test('everything is there after a restart, and numbers go on', async () => {
  const first = await createJobsWorld({ dataDir })
  const { runId } = await first.createStarted()
  await first.report(runId, {
    updates: [['earthmover_run', 'begin']],
    error: { code: 'job_file', payload: {} },
    summary: { studentAssessments: { records_processed: 1, records_skipped: 0, records_failed: 1 } },
    unmatched: { name: 'a', type: 'b' },
    outputs: ['ods/a.jsonl'],
    sets: [['ods', true]],
    done: 'success',
  })
  await first.user('PUT /api/jobs/1/resolve', { isResolved: true })
  await first.user('POST /api/jobs/1/notes', { noteText: 'x' })
  const { uid, uploadUrls } = await first.submit()
  await first.put(uploadUrls.INPUT_FILE)
  await first.partnerAdmin(
    'PUT /api/school-year-config',
    [{ schoolYearId: '2122', isEnabled: true, sendToOds: true }],
    { 'x-if-config-modified-at': '2026-01-05T12:00:00.000Z' },
  )
  await first.user('PUT /api/ods-configs/1', { host: 'https://x.test', clientId: 'k', clientSecret: 's' })
  const before = await look(first)
  await first.platform.close()

  const second = await createJobsWorld({ dataDir, clock: createVirtualClock({ startMs: Date.UTC(2026, 0, 5, 13) }) })
  expect(await look(second)).toEqual(before)
  expect(await second.create()).toBe(3)
  await second.user('POST /api/jobs/1/notes', { noteText: 'y' })
  expect((await second.user('GET /api/jobs/1/notes')).json.map(({ id }: { id: number }) => id)).toEqual([1, 2])
  expect((await second.client(`POST /api/v1/jobs/${uid}/start`)).status).toBe(202)
  expect((await second.user('GET /api/jobs/2')).json.runs).toMatchObject([{ id: 2, status: 'new' }])
  await second.platform.close()
})

test('output sets go by the time they were made, also when the clock was set back', async () => {
  const set = { outputs: ['ods/a.jsonl'], sets: [['ods', true]], done: 'success' } as const
  const times: string[][] = []
  for (const hour of [12, 11]) {
    const world = await createJobsWorld({ dataDir, clock: createVirtualClock({ startMs: Date.UTC(2026, 0, 5, hour) }) })
    const { runId } = await world.createStarted()
    await world.report(runId, set)
    const { json } = await world.client('GET /api/v1/output-sets?partner=ea')
    times.push(json.map(({ createdAt }: { createdAt: string }) => createdAt.slice(11, 13)))
    await world.platform.close()
  }
  expect(times).toEqual([['12'], ['11', '12']])
})

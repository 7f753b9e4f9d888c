import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createMockPlatform, systemClock } from '@nova/mock'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EdfiClient } from '../../src/edfi/app/edfi-client.ts'
import { createJob } from '../../src/edfi/jobs/create-job.ts'
import { runJob } from '../../src/edfi/jobs/run-job.ts'
import { parseJobToken } from '../../src/edfi/jobs/token/job-token.ts'
import { createFileJobTokenStore, createMemoryJobTokenStore } from '../../src/edfi/jobs/token/job-token-store.ts'
import { discardJob, listUnfinishedJobs } from '../../src/edfi/jobs/token/unfinished-jobs.ts'
import { failureOf, type JobsWorld, largeFile, openJobsWorld, satJob, scores, starJob } from './edfi-jobs-world.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nova-edfi-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

class Died extends Error {}

/** A client whose process dies at its n-th request, before or after the request took effect; later ones never leave. */
function dyingClient(world: JobsWorld, atRequest: number, moment: 'before' | 'after'): EdfiClient {
  let requests = 0
  return world.connect('ana', async (input, init) => {
    requests += 1
    if (requests > atRequest || (requests === atRequest && moment === 'before')) throw new Died()
    const answer = await world.platform.fetch(input, init)
    if (requests === atRequest) throw new Died()
    return answer
  })
}

/** A store as a killed process leaves it: locks of the dead are not believed, records stay. */
const survivingStore = () => createFileJobTokenStore(join(folder, 'tokens'))

describe('kill at every request, and run again', () => {
  test.each(['before', 'after'] as const)(
    '%s it took effect: one job, nothing sent or started twice',
    async (moment) => {
      // Long enough for every step; the last rounds die while the run is being watched.
      for (let atRequest = 1; atRequest <= 16; atRequest += 1) {
        const world = await openJobsWorld()
        const stop = new AbortController()
        const store = survivingStore()
        const first = runJob(dyingClient(world, atRequest, moment), starJob(), {
          tokenStore: store,
          signal: stop.signal,
          concurrency: 1,
          retry: { maxAttempts: 1 },
          watch: { transport: 'poll', maxPollFailures: 0 },
        }).then(
          () => 'done',
          (error: unknown) => error,
        )
        await first
        const results = await runJob(world.connect(), starJob(), { tokenStore: store, watch: { transport: 'poll' } })
        expect(results.status, `request ${atRequest}`).toBe('success')
        expect(results.job.runs, `request ${atRequest}`).toHaveLength(1)
        // A job whose answer died with its process stays behind, unstarted.
        expect(world.count('createJob'), `request ${atRequest}`).toBeLessThanOrEqual(2)
        expect(await world.client.listJobs(), `request ${atRequest}`).toHaveLength(1)
        // Of three files at most the one whose answer was lost is sent again, and only if it is small.
        expect(world.count('s3:PutObject'), `request ${atRequest}`).toBeLessThanOrEqual(moment === 'after' ? 4 : 3)
        expect(await listUnfinishedJobs(store)).toEqual([])
      }
    },
  )
})

test('a large file whose answer died with its process is looked for, not sent again', async () => {
  const world = await openJobsWorld()
  const store = survivingStore()
  const spec = satJob({ files: { INPUT_FILE: largeFile(300 * 1024) } })
  let puts = 0
  const dying = world.connect('ana', async (input, init) => {
    const answer = await world.platform.fetch(input, init)
    if (init?.method === 'PUT' && puts++ === 0) throw new Died()
    if (puts > 0) throw new Died()
    return answer
  })
  await runJob(dying, spec, { tokenStore: store, retry: { maxAttempts: 1 } }).catch(() => {})
  expect(await listUnfinishedJobs(store)).toMatchObject([{ state: 'created', fileNames: ['large.csv'] }])
  await runJob(world.client, spec, { tokenStore: store })
  expect(world.count('s3:PutObject')).toBe(1)
})

test('a run that takes up files from before shows them as progress', async () => {
  const world = await openJobsWorld()
  const store = createMemoryJobTokenStore()
  world.fault('s3:PutObject', { kind: 'status', status: 400 }, { keyEndsWith: 'school.csv' })
  await failureOf(runJob(world.client, starJob(), { tokenStore: store, concurrency: 1 }))
  const seen: unknown[] = []
  await runJob(world.client, starJob(), { tokenStore: store, onProgress: ({ reusedBytes }) => seen.push(reusedBytes) })
  const { files } = starJob()
  expect(Math.max(...(seen as number[]))).toBe(
    (files['INPUT_FILE'] as File).size + (files['INPUT_FILE_DS'] as File).size,
  )
  expect(world.count('s3:PutObject')).toBe(4)
  expect(world.count('createJob')).toBe(1)
})

test('the URLs of a dead job are over: the error says so, and the record can be let go of', async () => {
  const world = await openJobsWorld()
  const store = createMemoryJobTokenStore()
  world.fault('s3:PutObject', { kind: 'status', status: 400 })
  await failureOf(runJob(world.client, satJob(), { tokenStore: store }))
  await world.clock.advance(3_700_000)
  const error = await failureOf(runJob(world.client, satJob(), { tokenStore: store }))
  expect(error).toMatchObject({ code: 'upload_url_expired', operation: 'runJob' })
  expect(error.advice).toMatch(/discardJob/)
  const [unfinished] = await listUnfinishedJobs(store)
  await discardJob(store, unfinished?.id ?? '')
  expect((await runJob(world.client, satJob(), { tokenStore: store })).status).toBe('success')
  expect(world.count('createJob')).toBe(2)
})

test('`resume: false` lets go of what was begun', async () => {
  const world = await openJobsWorld()
  const store = createMemoryJobTokenStore()
  world.fault('s3:PutObject', { kind: 'status', status: 400 })
  await failureOf(runJob(world.client, satJob(), { tokenStore: store }))
  await runJob(world.client, satJob(), { tokenStore: store, resume: false })
  expect(world.count('createJob')).toBe(2)
  expect(await listUnfinishedJobs(store)).toEqual([])
})

test.each([
  { name: 'other params', spec: satJob({ params: { TEST_TYPE: 'PSAT 10' } }) },
  { name: 'another year', spec: satJob({ schoolYear: 2025 }) },
  { name: 'another file', spec: satJob({ files: { INPUT_FILE: largeFile(9) } }) },
  {
    name: 'another name',
    spec: satJob({ files: { INPUT_FILE: new File([scores()], 'b.csv', { type: 'text/csv' }) } }),
  },
])('$name make another job', async ({ spec }) => {
  const world = await openJobsWorld()
  const store = createMemoryJobTokenStore()
  world.fault('s3:PutObject', { kind: 'status', status: 400 })
  await failureOf(runJob(world.client, satJob(), { tokenStore: store }))
  await runJob(world.client, spec, { tokenStore: store })
  expect(await listUnfinishedJobs(store)).toHaveLength(1)
  expect(world.count('createJob')).toBe(2)
})

test('the same job by other words for its files and params is the same', async () => {
  const world = await openJobsWorld()
  const store = createMemoryJobTokenStore()
  world.fault('s3:PutObject', { kind: 'status', status: 400 })
  await failureOf(runJob(world.client, satJob(), { tokenStore: store }))
  const { files } = satJob()
  await runJob(
    world.client,
    satJob({ files: { INPUT_FILE: files['results'] as File }, params: { test_type: 'SAT' }, schoolYear: '2026' }),
    {
      tokenStore: store,
    },
  )
  expect(world.count('createJob')).toBe(1)
})

test('two processes that are given one job do not make two', async () => {
  const world = await openJobsWorld()
  const store = createMemoryJobTokenStore()
  const runs = await Promise.allSettled([
    runJob(world.client, satJob(), { tokenStore: store }),
    runJob(world.connect(), satJob(), { tokenStore: store }),
  ])
  expect(runs.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [refused] = runs.filter((run) => run.status === 'rejected')
  expect(refused?.reason).toMatchObject({ code: 'job_busy', service: 'edfi' })
  expect(world.count('createJob')).toBe(1)
})

test('whoever writes the record of a job under way stops it', async () => {
  const world = await openJobsWorld()
  const store = createMemoryJobTokenStore()
  const first = runJob(world.client, satJob(), {
    tokenStore: store,
    async onProgress({ state }) {
      if (state !== 'sending') return
      // A lock that is not honoured: another process of another host, or a hand.
      for (const { id, value, revision } of await store.list()) await store.save(id, value, revision)
    },
    watch: { transport: 'poll' },
  })
  expect(await failureOf(first)).toMatchObject({ code: 'job_busy' })
})

test('`resume: false` needs no record that can be read', async () => {
  const world = await openJobsWorld()
  const store = createMemoryJobTokenStore()
  world.fault('s3:PutObject', { kind: 'status', status: 400 })
  await failureOf(runJob(world.client, satJob(), { tokenStore: store }))
  const [record] = await store.list()
  await store.save(record?.id ?? '', { kind: 'edfi-job', version: 9 }, record?.revision ?? 0)
  expect(await failureOf(runJob(world.client, satJob(), { tokenStore: store }))).toMatchObject({
    code: 'token_invalid',
  })
  expect((await runJob(world.client, satJob(), { tokenStore: store, resume: false })).status).toBe('success')
})

describe('a token', () => {
  test('of a job that is gone, or of another tenant, does not fit', async () => {
    const world = await openJobsWorld()
    const token = await createJob(world.client, satJob())
    const gone = { ...token, jobId: 99_999 }
    expect(await failureOf(runJob(world.client, satJob(), { token: gone }))).toMatchObject({ code: 'token_mismatch' })
    expect(await failureOf(runJob(world.connect('olu'), satJob(), { token }))).toMatchObject({ code: 'token_mismatch' })
    const elsewhere = { ...token, baseUrl: 'https://other.example' }
    expect(await failureOf(runJob(world.client, satJob(), { token: elsewhere }))).toMatchObject({
      code: 'token_mismatch',
    })
  })

  test.each<{ name: string; change: (token: Record<string, unknown>) => unknown }>([
    { name: 'no JSON', change: () => '{' },
    { name: 'a list', change: () => [] },
    { name: 'another kind', change: (token) => ({ ...token, kind: 'nova.transfer.upload' }) },
    { name: 'a later version', change: (token) => ({ ...token, version: 2 }) },
    { name: 'no state', change: (token) => ({ ...token, state: 'over' }) },
    { name: 'no uploads', change: (token) => ({ ...token, uploads: null }) },
    { name: 'an upload without a URL', change: (token) => ({ ...token, uploads: [{ templateKey: 'INPUT_FILE' }] }) },
  ])('that is $name is refused, and shown nowhere', async ({ change }) => {
    const world = await openJobsWorld()
    const token = await createJob(world.client, satJob())
    const broken = change({ ...token })
    const thrown = await failureOf((async () => parseJobToken(broken))())
    expect(thrown).toMatchObject({ code: 'token_invalid' })
    expect(JSON.stringify(thrown)).not.toMatch(/X-Amz/)
  })

  test('kept by the caller does what a store does', async () => {
    const world = await openJobsWorld()
    const kept: string[] = []
    world.fault('s3:PutObject', { kind: 'status', status: 400 })
    await failureOf(runJob(world.client, satJob(), { onToken: (token) => kept.push(JSON.stringify(token)) }))
    await runJob(world.client, satJob(), { token: kept.at(-1) ?? '' })
    expect(world.count('createJob')).toBe(1)
  })

  test('in a file is for its owner only, and gone when the run is over', async () => {
    const world = await openJobsWorld()
    const store = survivingStore()
    world.fault('s3:PutObject', { kind: 'status', status: 400 })
    await failureOf(runJob(world.client, satJob(), { tokenStore: store }))
    const [name = ''] = readdirSync(join(folder, 'tokens'))
    expect(statSync(join(folder, 'tokens', name)).mode & 0o777).toBe(0o600)
    await runJob(world.client, satJob(), { tokenStore: store })
    expect(readdirSync(join(folder, 'tokens'))).toEqual([])
  })

  test('that cannot be read is listed with its problem, and refused', async () => {
    const world = await openJobsWorld()
    const store = createMemoryJobTokenStore()
    await store.save('broken', { kind: 'edfi-job', version: 9 }, 0)
    expect(await listUnfinishedJobs(store)).toMatchObject([
      { id: 'broken', token: null, problem: { code: 'token_invalid' } },
    ])
    expect(world.count('createJob')).toBe(0)
  })
})

test('a folder that cannot be used is told before a job is created', async () => {
  const world = await openJobsWorld()
  writeFileSync(join(folder, 'file'), '')
  const store = createFileJobTokenStore(join(folder, 'file'))
  expect(await failureOf(runJob(world.client, satJob(), { tokenStore: store }))).toMatchObject({
    code: 'token_store_unavailable',
  })
  expect(world.count('createJob')).toBe(0)
})

test('a process that is killed with kill -9 is followed by one that goes on with its job', {
  timeout: 120_000,
}, async () => {
  const script = fileURLToPath(new URL('edfi-jobs-process.ts', import.meta.url))
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  const ended = (child: ChildProcess) =>
    new Promise<{ code: number | null; signal: string | null; output: string }>((resolve) => {
      let output = ''
      const take = (chunk: unknown) => {
        output += String(chunk)
      }
      child.stdout?.on('data', take)
      child.stderr?.on('data', take)
      child.on('close', (code, signal) => resolve({ code, signal, output }))
    })
  const timings = { boot: 50, refresh_bundle_code: 5, earthmover_deps: 5, get_student_roster: 5, get_input_files: 5 }
  const platform = await createMockPlatform({
    clock: systemClock,
    edfi: {
      executor: { timings: { ...timings, earthmover_run: 5, lightbeam_send: 5, upload_output: 5, call: 1 } },
    },
    // The second file never gets through, so that the kill comes in the middle of it.
    faults: [
      {
        on: { operation: 's3:PutObject', from: 'client', keyEndsWith: 'district.csv', times: 'always' },
        do: { kind: 'stall', afterBytes: 1000 },
      },
    ],
  })
  try {
    const { baseUrls } = await platform.listen()
    const cookie = platform.edfi.openSession('ana')
    const { files } = starJob()
    for (const [key, file] of Object.entries(files))
      writeFileSync(join(folder, `${key}.csv`), Buffer.from(await (file as File).arrayBuffer()))
    writeFileSync(join(folder, 'district.csv'), readFileSync(join(folder, 'INPUT_FILE_DS.csv')))
    const tokens = join(folder, 'tokens')
    const start = () =>
      spawn(process.execPath, [
        '--import',
        tsx,
        '--conditions=nova-source',
        script,
        baseUrls.edfi,
        cookie,
        folder,
        tokens,
      ])
    const token = () => {
      try {
        const [name = ''] = readdirSync(tokens).filter((entry) => entry.endsWith('.json'))
        return JSON.parse(readFileSync(join(tokens, name), 'utf8')).value
      } catch {
        return null
      }
    }
    const first = start()
    const death = ended(first)
    let over = false
    void death.then(() => {
      over = true
    })
    const isHalfWay = () => token()?.uploads.filter(({ done }: { done: boolean }) => done).length === 1
    while (!over && !isHalfWay()) await new Promise((resolve) => setTimeout(resolve, 10))
    const { jobId } = token() ?? {}
    first.kill('SIGKILL')
    expect(await death).toMatchObject({ signal: 'SIGKILL' })

    platform.faults.clear()
    platform.journal.clear()
    const { code, output } = await ended(start())
    expect(code, output).toBe(0)
    expect(JSON.parse(output)).toMatchObject({ jobId, status: 'success' })
    expect(platform.journal.of('createJob')).toHaveLength(0)
    expect(platform.journal.of('s3:PutObject').filter(({ from }) => from === 'client')).toHaveLength(1)
    expect(readdirSync(tokens)).toEqual([])
  } finally {
    await platform.close()
  }
})

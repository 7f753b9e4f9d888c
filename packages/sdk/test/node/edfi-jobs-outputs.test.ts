import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createJob } from '../../src/edfi/jobs/create-job.ts'
import { runJob } from '../../src/edfi/jobs/run-job.ts'
import { startJob } from '../../src/edfi/jobs/start/start-job.ts'
import { waitForJob } from '../../src/edfi/jobs/wait-for-job.ts'
import { downloadJobFile, downloadOutput } from '../../src/edfi/outputs/download-output.ts'
import { downloadOutputs } from '../../src/edfi/outputs/download-outputs.ts'
import { listOutputs } from '../../src/edfi/outputs/list-outputs.ts'
import { failureOf, openJobsWorld, satJob, scores } from './edfi-jobs-world.ts'

const DATA = 'ods/studentAssessments.jsonl'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nova-edfi-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function finished(outcome: 'success' | 'unmatched ids' = 'success') {
  const world = await openJobsWorld()
  world.platform.edfi.script({ outcome })
  const { job } = await runJob(world.client, satJob())
  const [file] = job.files
  const base = (file?.path ?? '').replace(/\/input\/.*$/, '/output/')
  return { ...world, jobId: job.id, keyOf: (name: string) => base + name }
}

const textOf = (bytes: Uint8Array | null) => new TextDecoder().decode(bytes ?? new Uint8Array())

describe('the list', () => {
  test('says what each output is, and of which run', async () => {
    const { client, jobId } = await finished('unmatched ids')
    const outputs = await listOutputs(client, jobId)
    expect(outputs.map(({ name }) => name)).toEqual([...outputs.map(({ name }) => name)].sort())
    expect(outputs.find(({ name }) => name === DATA)).toMatchObject({
      artifact: { kind: 'resource-data', resource: 'studentAssessments', sentToOds: true, personalData: 'yes' },
      isOfLastRun: true,
      mayBeLeftOver: false,
    })
    expect(outputs.map(({ artifact }) => artifact.kind)).toContain('unmatched-students')
  })

  test('is empty before a run is over', async () => {
    const { client } = await openJobsWorld()
    const { jobId } = await createJob(client, satJob())
    expect(await listOutputs(client, jobId)).toEqual([])
  })

  test('of a job that ran twice says what may be left over', async () => {
    const world = await finished('unmatched ids')
    world.platform.edfi.script({ outcome: 'success' })
    await startJob(world.client, world.jobId)
    const { job, status } = await waitForJob(world.client, world.jobId)
    expect(status).toBe('complete with errors')
    const outputs = await listOutputs(world.client, world.jobId)
    const unmatched = outputs.find(({ name }) => name === 'input_no_student_id_match.csv')
    expect(unmatched).toMatchObject({ isOfLastRun: true, mayBeLeftOver: true })
    expect(new Set(outputs.map(({ runId }) => runId))).toEqual(new Set([Math.max(...job.runs.map(({ id }) => id))]))
  })
})

describe('a download', () => {
  test('of a name in a folder, to memory, to a Blob and to a stream', async () => {
    const { client, platform, jobId, keyOf } = await finished()
    const text = textOf(await platform.edfi.getObject(keyOf(DATA)))
    const { bytes, size_bytes } = await downloadOutput(client, jobId, DATA)
    expect(textOf(bytes)).toBe(text)
    expect(size_bytes).toBe(bytes.byteLength)
    const { blob } = await downloadOutput(client, jobId, DATA, { to: 'blob' })
    expect(await blob.text()).toBe(text)
    const pipe = new TransformStream<Uint8Array, Uint8Array>()
    const [, streamed] = await Promise.all([
      downloadOutput(client, jobId, DATA, { to: pipe.writable }),
      new Response(pipe.readable).text(),
    ])
    expect(streamed).toBe(text)
  })

  test('to a path replaces nothing unless it is told to', async () => {
    const { client, jobId } = await finished()
    const path = join(folder, 'records.jsonl')
    await downloadOutput(client, jobId, DATA, { to: path })
    const whole = readFileSync(path, 'utf8')
    expect(whole.split('\n').filter(Boolean)).toHaveLength(20)
    writeFileSync(path, 'mine')
    expect(await failureOf(downloadOutput(client, jobId, DATA, { to: path }))).toMatchObject({
      code: 'destination_unwritable',
      operation: 'downloadOutput',
    })
    expect(readFileSync(path, 'utf8')).toBe('mine')
    await downloadOutput(client, jobId, DATA, { to: path, overwrite: true })
    expect(readFileSync(path, 'utf8')).toBe(whole)
  })

  test.each([
    { name: '50%.csv', reason: 'decoded_twice' },
    { name: '../input/scores.csv', reason: 'dot_segment' },
    { name: '', reason: 'empty' },
    { name: '/etc/passwd', reason: 'leading_slash' },
  ])('of $name is refused before anything is sent', async ({ name, reason }) => {
    const world = await finished()
    const before = world.platform.journal.entries.length
    expect(await failureOf(downloadOutput(world.client, world.jobId, name))).toMatchObject({
      code: 'path_refused',
      details: { reason },
    })
    expect(world.platform.journal.entries).toHaveLength(before)
  })

  test('of what no run lists is not found, of what is gone from storage is missing', async () => {
    const { client, platform, jobId, keyOf } = await finished()
    expect(await failureOf(downloadOutput(client, jobId, 'nothing.csv'))).toMatchObject({
      code: 'output_file_not_found',
      kind: 'not_found',
    })
    // The same address of a job whose object was never written.
    const other = await createJob(client, satJob())
    expect(await failureOf(downloadJobFile(client, other.jobId, 'INPUT_FILE'))).toMatchObject({
      code: 'output_missing',
      kind: 'not_found',
      operation: 'downloadJobFile',
      details: { jobId: other.jobId, name: 'INPUT_FILE' },
    })
    expect(await failureOf(downloadJobFile(client, jobId, 'EXTRA'))).toMatchObject({ code: 'job_file_not_found' })
    expect(textOf(await platform.edfi.getObject(keyOf(DATA)))).not.toBe('')
  })

  test('goes on after an interruption, with a fresh URL when the last one died', async () => {
    const world = await finished()
    const { client, jobId, clock } = world
    const big = new TextEncoder().encode('0123456789abcdef'.repeat(40_000))
    await world.platform.edfi.putObject(world.keyOf(DATA), big)
    world.fault('s3:GetObject', { kind: 'truncate', bytes: 100_000, ending: 'reset' })
    const { bytes } = await downloadOutput(client, jobId, DATA)
    expect(bytes).toEqual(big)
    expect(world.count('s3:GetObject')).toBe(2)

    world.platform.journal.clear()
    world.fault('s3:GetObject', { kind: 'truncate', bytes: 100_000, ending: 'reset' })
    let gets = 0
    const slow = world.connect('ana', async (input, init) => {
      if (String(input).includes('GetObject') && gets++ === 1) await clock.advance(3_700_000)
      return await world.platform.fetch(input, init)
    })
    expect((await downloadOutput(slow, jobId, DATA)).bytes).toEqual(big)
    expect(world.count('getOutputFileUrl')).toBe(2)
  })

  test('to a path goes on where an earlier call stopped', async () => {
    const world = await finished()
    const big = new TextEncoder().encode('0123456789abcdef'.repeat(40_000))
    await world.platform.edfi.putObject(world.keyOf(DATA), big)
    const path = join(folder, 'records.jsonl')
    world.fault('s3:GetObject', { kind: 'truncate', bytes: 300_000, ending: 'reset' })
    world.fault('s3:GetObject', { kind: 'drop' }, { nth: 2, times: 'always' })
    const options = { to: path, partSizeBytes: 100_000, concurrency: 1 }
    await failureOf(downloadOutput(world.client, world.jobId, DATA, { ...options, retry: { maxAttempts: 2 } }))
    expect(existsSync(path)).toBe(false)
    world.platform.faults.clear()
    const { resumed_bytes } = await downloadOutput(world.client, world.jobId, DATA, options)
    expect(resumed_bytes).toBeGreaterThan(0)
    expect(new Uint8Array(readFileSync(path))).toEqual(big)
  })

  test('never shows its URL', async () => {
    const world = await finished()
    world.fault(
      's3:GetObject',
      { kind: 'status', status: 403, code: 'AccessDenied', message: 'Access Denied' },
      { times: 'always' },
    )
    const error = await failureOf(downloadOutput(world.client, world.jobId, DATA))
    expect(error).toMatchObject({ code: 'storage_denied', service: 'edfi' })
    expect(`${error.message} ${JSON.stringify(error)} ${error.stack}`).not.toMatch(/X-Amz|Signature/)
  })

  test('of a file as it was submitted', async () => {
    const { client, jobId } = await finished()
    expect(textOf((await downloadJobFile(client, jobId, 'INPUT_FILE')).bytes)).toBe(scores())
  })
})

describe('all outputs', () => {
  test('into a folder with those of the data sets', async () => {
    const { client, jobId } = await finished('unmatched ids')
    const to = join(folder, 'made', 'here')
    const told: number[] = []
    const files = await downloadOutputs(client, jobId, { to, onDownloaded: (_, done) => told.push(done) })
    const outputs = await listOutputs(client, jobId)
    expect(files.map(({ name }) => name)).toEqual(outputs.map(({ name }) => name))
    expect(told).toEqual(files.map((_, index) => index + 1))
    for (const { name, path } of files) expect(path).toBe(join(to, name))
    expect(existsSync(join(to, DATA))).toBe(true)
  })

  test('to memory, those that are wanted', async () => {
    const { client, jobId } = await finished()
    const files = await downloadOutputs(client, jobId, { filter: ({ artifact }) => artifact.personalData === 'no' })
    expect(files.map(({ name }) => name)).toEqual(['em-results.json', 'student_id_match_rates.csv'])
    expect(files[0]?.bytes.byteLength).toBeGreaterThan(0)
  })

  test('stop with the first that fails', async () => {
    const world = await finished()
    world.fault(
      's3:GetObject',
      { kind: 'status', status: 403, code: 'AccessDenied', message: 'Access Denied' },
      { keyEndsWith: 'em-results.json', times: 'always' },
    )
    expect(await failureOf(downloadOutputs(world.client, world.jobId, { to: folder, concurrency: 1 }))).toMatchObject({
      code: 'storage_denied',
      details: { name: 'em-results.json' },
    })
    expect(existsSync(join(folder, DATA))).toBe(false)
  })

  test.each([{ concurrency: 0 }, { concurrency: 1.5 }])(
    'cannot be had with $concurrency at once',
    async ({ concurrency }) => {
      const { client, jobId } = await finished()
      expect(await failureOf(downloadOutputs(client, jobId, { concurrency }))).toMatchObject({
        code: 'invalid_options',
      })
    },
  )

  test('a folder that cannot be made is the place of the fault', async () => {
    const { client, jobId } = await finished()
    writeFileSync(join(folder, 'file'), '')
    expect(await failureOf(downloadOutputs(client, jobId, { to: join(folder, 'file') }))).toMatchObject({
      code: 'destination_unwritable',
    })
  })
})

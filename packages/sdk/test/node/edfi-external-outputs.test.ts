import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { downloadOutputSet } from '../../src/edfi/external/output-sets/download-output-set.ts'
import { syncOutputSets } from '../../src/edfi/external/output-sets/sync-output-sets.ts'
import { waitForOutputSets } from '../../src/edfi/external/output-sets/wait-for-output-sets.ts'
import { watchOutputSets } from '../../src/edfi/external/output-sets/watch-output-sets.ts'
import { runSubmission } from '../../src/edfi/external/submissions/run-submission.ts'
import { runJob } from '../../src/edfi/jobs/run-job.ts'
import { openExternalWorld, satSubmission } from './edfi-external-world.ts'
import { failureOf, satJob } from './edfi-jobs-world.ts'

const folder = await mkdtemp(join(tmpdir(), 'nova-edfi-sets-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

async function withSet(...given: Parameters<typeof openExternalWorld>) {
  const world = await openExternalWorld(...given)
  const { sets } = await runSubmission(world.machine, satSubmission())
  const [set] = sets
  if (!set) throw new Error('no set')
  return { ...world, set }
}

describe('downloadOutputSet', () => {
  test('puts the files into a folder, each proved', async () => {
    const { machine, set, count } = await withSet()
    const seen: string[] = []
    const files = await downloadOutputSet(machine, set, {
      to: join(folder, set.uid),
      onDownloaded: ({ name }, done, total) => seen.push(`${name} ${done}/${total}`),
    })
    expect(files.map(({ name }) => name)).toEqual(set.files)
    expect(seen).toHaveLength(set.files.length)
    for (const { path, name, size_bytes, verified_by } of files) {
      expect(path).toBe(join(folder, set.uid, name))
      expect((await readFile(path)).byteLength).toBe(size_bytes)
      expect(verified_by).toBe('etag')
    }
    expect(count('createDownloadLinks')).toBe(1)
  })

  test('into memory, and only what is wanted', async () => {
    const { machine, set } = await withSet()
    const [file, ...others] = await downloadOutputSet(machine, set, {
      filter: (name) => name === 'studentAssessments.jsonl',
    })
    expect(others).toEqual([])
    const [line = ''] = new TextDecoder().decode(file?.bytes).split('\n')
    expect(JSON.parse(line)).toHaveProperty('studentReference')
  })

  test('asks for links again when they died', async () => {
    const { machine, set, fault, count } = await withSet()
    const body = '<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>'
    fault('s3:GetObject', { kind: 'status', status: 403, body })
    const files = await downloadOutputSet(machine, set, { concurrency: 1 })
    expect(files).toHaveLength(set.files.length)
    expect(count('createDownloadLinks')).toBe(2)
  })

  test('a failed answer of links is not kept', async () => {
    const { machine, set, fault } = await withSet()
    fault('createDownloadLinks', { kind: 'status', status: 400, message: 'no' })
    await failureOf(downloadOutputSet(machine, set))
    expect(await downloadOutputSet(machine, set)).toHaveLength(set.files.length)
  })

  test.each(['../secret', '/etc/passwd', 'a/../../b', 'a\\b', ''])(
    'refuses the name %j before anything is asked',
    async (name) => {
      const { machine, set, count } = await withSet()
      expect(await failureOf(downloadOutputSet(machine, { ...set, files: [name] }, { to: folder }))).toMatchObject({
        code: 'path_refused',
      })
      expect(count('createDownloadLinks')).toBe(0)
    },
  )

  test('tells a file the set does not have from one that is gone', async () => {
    const { machine, set, platform } = await withSet()
    expect(await failureOf(downloadOutputSet(machine, { ...set, files: ['other.jsonl'] }))).toMatchObject({
      code: 'output_missing',
      details: { setUid: set.uid, name: 'other.jsonl' },
    })
    platform.faults.add({
      on: { operation: 's3:GetObject', times: 'always' },
      do: { kind: 'status', status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' },
    })
    expect(await failureOf(downloadOutputSet(machine, set))).toMatchObject({
      code: 'output_missing',
      operation: 'downloadOutputSet',
      details: { setUid: set.uid },
    })
  })

  test('no link gets into an error', async () => {
    const { machine, set, fault } = await withSet()
    fault(
      's3:GetObject',
      { kind: 'status', status: 403, body: '<Error><Code>AccessDenied</Code></Error>' },
      { times: 'always' },
    )
    const error = await failureOf(downloadOutputSet(machine, set))
    expect(`${JSON.stringify(error)}${error.stack}`).not.toMatch(/X-Amz-Signature=[0-9a-f]/)
  })

  test('of a partner the token does not hold there is none', async () => {
    const { set, connectMachine } = await withSet()
    expect(await failureOf(downloadOutputSet(connectMachine('carolina-api'), set))).toMatchObject({
      code: 'output_set_not_found',
      message: expect.stringContaining('partners sc'),
    })
  })
})

test('sets of people and of machines come to light, one by one and each once', async () => {
  const { machine, client } = await openExternalWorld()
  const first = await runSubmission(machine, satSubmission())
  const read = await syncOutputSets(machine, { partner: 'ea' })
  expect(read.sets.map(({ uid }) => uid)).toEqual(first.sets.map(({ uid }) => uid))
  const { job } = await runJob(client, satJob())
  const next = await syncOutputSets(machine, { partner: 'ea' }, read.cursor)
  expect(next.sets.map(({ jobUid }) => jobUid)).toEqual([job.uid])
  expect((await syncOutputSets(machine, { partner: 'ea' }, next.cursor)).sets).toEqual([])
})

test('a watch goes on through an outage of service and identity provider', async () => {
  const { machine, fault } = await openExternalWorld()
  const { sets } = await runSubmission(machine, satSubmission())
  fault('listOutputSets', { kind: 'gateway', status: 502 }, { times: 6 })
  fault('idp:token', { kind: 'drop' }, { times: 4 })
  for await (const step of watchOutputSets(machine, { partner: 'ea' })) {
    expect(step.sets.map(({ uid }) => uid)).toEqual(sets.map(({ uid }) => uid))
    break
  }
})

test('a wait outlives its tokens', async () => {
  const world = await openExternalWorld({ accessTokenTtlSeconds: 120 })
  const { uid } = await world.machine.submitJob({
    ...satSubmission(),
    schoolYear: '2026',
    files: { INPUT_FILE: 'a.csv' },
  })
  const wait = waitForOutputSets(world.machine, { partner: 'ea', jobUid: uid }, { timeoutMs: 3_600_000 })
  expect(await failureOf(wait)).toMatchObject({ code: 'output_set_timeout' })
  expect(world.count('idp:token')).toBeGreaterThan(10)
})

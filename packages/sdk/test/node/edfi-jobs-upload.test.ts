import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createJob } from '../../src/edfi/jobs/create-job.ts'
import type { FileInput } from '../../src/edfi/jobs/job-spec.ts'
import type { JobToken } from '../../src/edfi/jobs/token/job-token.ts'
import type { JobUploadProgress } from '../../src/edfi/jobs/upload/files-meter.ts'
import { uploadJobFiles } from '../../src/edfi/jobs/upload-job-files.ts'
import { failureOf, type JobsWorld, largeFile, openJobsWorld, satJob, starJob } from './edfi-jobs-world.ts'

const LARGE = 300 * 1024
const small = () => largeFile(20 * 1024)
const large = () => largeFile(LARGE)

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nova-edfi-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function created(world: JobsWorld, file: FileInput): Promise<JobToken> {
  return await createJob(world.client, satJob({ files: { INPUT_FILE: file } }))
}

/** The bytes storage has of a job's only file. */
async function stored({ platform, client }: JobsWorld, { jobId }: JobToken): Promise<Uint8Array | null> {
  const [file] = (await client.getJob(jobId)).files
  return await platform.edfi.getObject(file?.path ?? '')
}

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())

test('sends the bytes with their type, to the URL as it is, and nothing of the session', async () => {
  const world = await openJobsWorld()
  const file = small()
  const token = await created(world, file)
  const done = await uploadJobFiles(world.client, token, { INPUT_FILE: file })
  expect(await stored(world, token)).toEqual(await bytesOf(file))
  const [put] = world.platform.journal.of('s3:PutObject').filter(({ from }) => from === 'client')
  expect(put?.headers['content-type']).toBe('text/csv')
  expect(put?.headers).not.toHaveProperty('authorization')
  expect(put?.headers).not.toHaveProperty('cookie')
  expect(Object.keys(put?.headers ?? {}).filter((name) => name.startsWith('x-amz-checksum'))).toEqual([])
  const sha256 = createHash('sha256')
    .update(await bytesOf(file))
    .digest('base64')
  const md5 = createHash('md5')
    .update(await bytesOf(file))
    .digest('hex')
  expect(done).toMatchObject({ state: 'uploaded', uploads: [{ done: true, sha256, etag: md5 }] })
  expect(JSON.parse(JSON.stringify(done))).toEqual(done)
})

test('a file without a type goes as bytes', async () => {
  const world = await openJobsWorld()
  const path = join(folder, 'scores.csv')
  writeFileSync(path, 'a,b\n1,2\n')
  const token = await created(world, path)
  await uploadJobFiles(world.client, token, { INPUT_FILE: path })
  const [put] = world.platform.journal.of('s3:PutObject').filter(({ from }) => from === 'client')
  expect(put?.headers['content-type']).toBe('application/octet-stream')
  expect(token.uploads[0]?.name).toBe('scores.csv')
})

test.each<{ name: string; input: (bytes: Uint8Array<ArrayBuffer>) => FileInput }>([
  { name: 'bytes', input: (bytes) => bytes },
  { name: 'a Blob', input: (bytes) => new Blob([bytes]) },
  { name: 'a stream under a name', input: (bytes) => ({ name: 'piped.csv', source: new Blob([bytes]).stream() }) },
  { name: 'a named path', input: () => ({ name: 'other.csv', source: join(folder, 'scores.dat') }) },
])('takes $name', async ({ input }) => {
  const world = await openJobsWorld()
  const bytes = await bytesOf(small())
  writeFileSync(join(folder, 'scores.dat'), bytes)
  const token = await created(world, input(bytes as Uint8Array<ArrayBuffer>))
  await uploadJobFiles(world.client, token, { INPUT_FILE: input(bytes as Uint8Array<ArrayBuffer>) })
  expect(await stored(world, token)).toEqual(bytes)
})

describe('what fails in passing is sent again', () => {
  test.each([
    { name: 'a connection that breaks', action: { kind: 'drop', afterBytes: 1000 } as const },
    { name: 'storage that has too much to do', action: { kind: 'status', status: 503 } as const },
    { name: 'storage that fails', action: { kind: 'status', status: 500 } as const },
  ])('$name', async ({ action }) => {
    const world = await openJobsWorld()
    world.fault('s3:PutObject', action, { times: 2 })
    const file = small()
    const token = await created(world, file)
    await uploadJobFiles(world.client, token, { INPUT_FILE: file })
    expect(await stored(world, token)).toEqual(await bytesOf(file))
    expect(world.count('s3:PutObject')).toBe(3)
  })

  test('and given up after as many attempts as were allowed', async () => {
    const world = await openJobsWorld()
    world.fault('s3:PutObject', { kind: 'status', status: 503 }, { times: 'always' })
    const file = small()
    const token = await created(world, file)
    const error = await failureOf(
      uploadJobFiles(world.client, token, { INPUT_FILE: file }, { retry: { maxAttempts: 3 } }),
    )
    expect(error).toMatchObject({ code: 'upload_failed', status: 503, attempts: 3, retryable: true })
    expect(JSON.stringify(error.toJSON())).not.toMatch(/X-Amz|Signature/)
  })

  test('never earlier than storage asks', async () => {
    const world = await openJobsWorld()
    world.fault('s3:PutObject', { kind: 'status', status: 503, retryAfter: 60 })
    const file = small()
    const token = await created(world, file)
    const before = world.clock.now()
    await uploadJobFiles(world.client, token, { INPUT_FILE: file })
    expect(world.clock.now() - before).toBeGreaterThanOrEqual(60_000)
  })
})

describe('a lost answer', () => {
  test('of a large file is settled by looking at the object', async () => {
    const world = await openJobsWorld()
    world.fault('s3:PutObject', { kind: 'drop', when: 'after' })
    const file = large()
    const token = await created(world, file)
    const done = await uploadJobFiles(world.client, token, { INPUT_FILE: file })
    expect(world.count('s3:PutObject')).toBe(1)
    expect(world.count('getFileUrl')).toBe(1)
    const sha256 = createHash('sha256')
      .update(await bytesOf(file))
      .digest('base64')
    expect(done.uploads[0]).toMatchObject({ done: true, sha256 })
  })

  test('of a small file is settled by sending it again', async () => {
    const world = await openJobsWorld()
    world.fault('s3:PutObject', { kind: 'drop', when: 'after' })
    const file = small()
    const token = await created(world, file)
    await uploadJobFiles(world.client, token, { INPUT_FILE: file })
    expect(world.count('s3:PutObject')).toBe(2)
    expect(world.count('getFileUrl')).toBe(0)
  })

  test('of a file that did not arrive leads to sending it again', async () => {
    const world = await openJobsWorld()
    world.fault('s3:PutObject', { kind: 'drop', when: 'before' })
    const file = large()
    const token = await created(world, file)
    await uploadJobFiles(world.client, token, { INPUT_FILE: file })
    expect(world.count('s3:PutObject')).toBe(2)
    expect(await stored(world, token)).toEqual(await bytesOf(file))
  })

  /** What stands between this machine and the world says 200 to whatever is sent. */
  const portalClient = (world: JobsWorld, takesEffect: boolean) =>
    world.connect('ana', async (input, init) => {
      if (init?.method !== 'PUT' || !String(input).includes('X-Amz-')) return await world.platform.fetch(input, init)
      if (takesEffect) await world.platform.fetch(input, init)
      return new Response('<html>Welcome</html>', { headers: { 'content-type': 'text/html' } })
    })

  test('that cannot be of storage is no proof: the object is', async () => {
    const world = await openJobsWorld()
    const file = small()
    const token = await created(world, file)
    const upload = uploadJobFiles(portalClient(world, false), token, { INPUT_FILE: file })
    expect(await failureOf(upload)).toMatchObject({ code: 'upload_failed', retryable: true })
    const done = await uploadJobFiles(portalClient(world, true), token, { INPUT_FILE: file })
    expect(done).toMatchObject({ state: 'uploaded', uploads: [{ done: true, etag: expect.any(String) }] })
  })

  /** Its first PUT breaks off, before or after it took effect, and takes nearly the whole life of the URL. */
  const slowClient = (world: JobsWorld, takesEffect: boolean) => {
    let puts = 0
    return world.connect('ana', async (input, init) => {
      if (init?.method !== 'PUT' || puts++ > 0) return await world.platform.fetch(input, init)
      if (takesEffect) await world.platform.fetch(input, init)
      await world.clock.advance(3_500_000)
      throw new TypeError('fetch failed')
    })
  }

  test.each([
    { name: 'it arrived', takesEffect: true, code: null },
    { name: 'it did not', takesEffect: false, code: 'upload_url_expired' },
  ] as const)('when the URL dies meanwhile: $name', async ({ takesEffect, code }) => {
    const world = await openJobsWorld()
    const file = small()
    const token = await created(world, file)
    const upload = uploadJobFiles(slowClient(world, takesEffect), token, { INPUT_FILE: file })
    if (code === null) expect((await upload).uploads[0]?.done).toBe(true)
    else expect(await failureOf(upload)).toMatchObject({ code, operation: 'uploadJobFiles' })
    expect(world.count('s3:PutObject')).toBe(takesEffect ? 1 : 0)
    expect(world.count('getFileUrl')).toBe(1)
  })

  test('when the URL dies and nobody can look, nothing is claimed', async () => {
    const world = await openJobsWorld()
    const file = small()
    const token = await created(world, file)
    world.fault('s3:GetObject', { kind: 'status', status: 500 }, { times: 'always' })
    expect(await failureOf(uploadJobFiles(slowClient(world, true), token, { INPUT_FILE: file }))).toMatchObject({
      code: 'upload_unproven',
      kind: 'integrity',
    })
  })
})

describe('a URL', () => {
  test('that is too old is not tried, and the error says that none can be made again', async () => {
    const world = await openJobsWorld()
    const file = small()
    const token = await created(world, file)
    await world.clock.advance(3_300_000)
    const error = await failureOf(uploadJobFiles(world.client, token, { INPUT_FILE: file }))
    expect(error).toMatchObject({ code: 'upload_url_expired', kind: 'authorization' })
    expect(error.advice).toMatch(/create a new job/i)
    expect(world.count('s3:PutObject')).toBe(0)
  })

  test('that storage calls expired is not tried again', async () => {
    const world = await openJobsWorld()
    const file = small()
    const token = await created(world, file)
    // The clock of storage is ahead of ours.
    const body = '<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>'
    world.fault('s3:PutObject', { kind: 'status', status: 403, body }, { times: 'always' })
    expect(await failureOf(uploadJobFiles(world.client, token, { INPUT_FILE: file }))).toMatchObject({
      code: 'upload_url_expired',
    })
    expect(world.count('s3:PutObject')).toBe(1)
  })

  test('whose signature is refused is something else', async () => {
    const world = await openJobsWorld()
    const file = small()
    const token = await created(world, file)
    const uploads = token.uploads.map((upload) => ({
      ...upload,
      url: upload.url.replace(/Signature=\w{4}/, 'Signature=0000'),
    }))
    const error = await failureOf(uploadJobFiles(world.client, { ...token, uploads }, { INPUT_FILE: file }))
    expect(error).toMatchObject({
      code: 'upload_refused',
      status: 403,
      details: { storageCode: 'SignatureDoesNotMatch' },
    })
  })
})

test('a request on which nothing moves is cut and sent again', async () => {
  const world = await openJobsWorld()
  world.fault('s3:PutObject', { kind: 'stall', afterBytes: 1000 })
  const file = small()
  const token = await created(world, file)
  const upload = uploadJobFiles(world.client, token, { INPUT_FILE: file }, { stallTimeoutMs: 5000 })
  // The first bytes may still be on their way when time passes first; then nothing has moved when it passes again.
  while (world.count('s3:PutObject') < 2) {
    await new Promise((resolve) => setTimeout(resolve, 5))
    if (world.count('s3:PutObject') === 1) await world.clock.advance(5001)
  }
  expect((await upload).state).toBe('uploaded')
  expect(world.count('s3:PutObject')).toBe(2)
})

describe('several files', () => {
  test('go at once, as many as allowed, and their progress never goes back', async () => {
    const world = await openJobsWorld()
    const job = starJob()
    world.fault('s3:PutObject', { kind: 'drop', afterBytes: 5000 }, { nth: 2 })
    const token = await createJob(world.client, job)
    const seen: JobUploadProgress[] = []
    await uploadJobFiles(world.client, token, job.files, { onProgress: (one) => seen.push(one), concurrency: 2 })
    const total = Object.values(job.files).reduce((sum, file) => sum + (file as File).size, 0)
    expect(seen.at(-1)).toMatchObject({
      state: 'done',
      bytes: total,
      totalBytes: total,
      filesDone: 3,
      filesTotal: 3,
      etaMs: 0,
    })
    expect(seen.map(({ bytes }) => bytes)).toEqual(seen.map(({ bytes }) => bytes).sort((a, b) => a - b))
    for (const key of Object.keys(job.files)) {
      const bytes = seen.map(({ files }) => files.find(({ templateKey }) => templateKey === key)?.bytes ?? 0)
      expect(bytes, key).toEqual([...bytes].sort((a, b) => a - b))
    }
  })

  test('one that fails stops the others, and what arrived is in the token', async () => {
    const world = await openJobsWorld()
    const job = starJob()
    world.fault('s3:PutObject', { kind: 'status', status: 400, code: 'InvalidRequest' }, { keyEndsWith: 'school.csv' })
    const token = await createJob(world.client, job)
    let last: JobToken = token
    const options = { concurrency: 1, onToken: (one: JobToken) => (last = one) }
    const error = await failureOf(uploadJobFiles(world.client, token, job.files, options))
    expect(error).toMatchObject({ code: 'upload_refused', details: { templateKey: 'INPUT_FILE_SA' } })
    expect(last.uploads.map(({ done }) => done)).toEqual([true, true, false])
    const done = await uploadJobFiles(world.client, JSON.stringify(last), job.files)
    expect(done.state).toBe('uploaded')
    expect(world.count('s3:PutObject')).toBe(4)
  })

  test('what the listener of progress throws ends the upload', async () => {
    const world = await openJobsWorld()
    const job = starJob()
    const token = await createJob(world.client, job)
    const reason = new Error('the page is gone')
    const onProgress = () => {
      throw reason
    }
    await expect(uploadJobFiles(world.client, token, job.files, { onProgress })).rejects.toBe(reason)
  })
})

describe('a file that is not the one of the token', () => {
  test.each([
    { name: 'another length', change: (path: string) => writeFileSync(path, 'a,b\n1,2,3\n') },
    { name: 'other bytes of the same length', change: (path: string) => writeFileSync(path, 'a,b\n1,3\n') },
    { name: 'no bytes', change: (path: string) => writeFileSync(path, '') },
  ])('$name', async ({ change }) => {
    const world = await openJobsWorld()
    const path = join(folder, 'scores.csv')
    writeFileSync(path, 'a,b\n1,2\n')
    const token = await created(world, path)
    change(path)
    expect(await failureOf(uploadJobFiles(world.client, token, { INPUT_FILE: path }))).toMatchObject({
      code: 'file_changed',
      kind: 'integrity',
    })
    expect(world.count('s3:PutObject')).toBe(0)
  })

  test('one that changes while it is sent', async () => {
    const world = await openJobsWorld()
    const path = join(folder, 'scores.csv')
    writeFileSync(path, 'a,b\n1,2\n')
    const token = await created(world, path)
    const client = world.connect('ana', async (input, init) => {
      const answer = await world.platform.fetch(input, init)
      if (init?.method === 'PUT') utimesSync(path, new Date(), new Date(Date.now() + 5000))
      return answer
    })
    expect(await failureOf(uploadJobFiles(client, token, { INPUT_FILE: path }))).toMatchObject({ code: 'file_changed' })
  })

  test('one that is in storage already is compared as a whole, unless that is not wanted', async () => {
    const world = await openJobsWorld()
    const job = starJob()
    const token = await createJob(world.client, job)
    let last: JobToken = token
    world.fault('s3:PutObject', { kind: 'status', status: 400 }, { keyEndsWith: 'school.csv' })
    await failureOf(uploadJobFiles(world.client, token, job.files, { concurrency: 1, onToken: (one) => (last = one) }))
    const district = await bytesOf(job.files['INPUT_FILE_DS'] as File)
    // In the middle, where no sample looks.
    district[150 * 1024] = 0
    const changed = { ...job.files, INPUT_FILE_DS: new File([district as Uint8Array<ArrayBuffer>], 'district.csv') }
    expect(await failureOf(uploadJobFiles(world.client, last, changed))).toMatchObject({
      code: 'file_changed',
      details: { templateKey: 'INPUT_FILE_DS' },
    })
    expect((await uploadJobFiles(world.client, last, changed, { verify: 'sample' })).state).toBe('uploaded')
  })
})

test('files that are not those of the token are told before anything is sent', async () => {
  const world = await openJobsWorld()
  const token = await created(world, small())
  expect(await failureOf(uploadJobFiles(world.client, token, { EXTRA: small() }))).toMatchObject({
    code: 'job_invalid',
    details: { problems: [{ code: 'file_unexpected' }, { code: 'file_missing' }] },
  })
})

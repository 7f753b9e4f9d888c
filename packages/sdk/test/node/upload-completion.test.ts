import type { FaultAction } from '@nova/mock'
import { describe, expect, test } from 'vitest'
import { resumeUpload } from '../../src/transfer/upload/resume-upload.ts'
import { uploadFile } from '../../src/transfer/upload/upload-file.ts'
import { bytesOf, openWorld, PART_BYTES, type UploadWorld } from './upload-world.ts'

const bytes = bytesOf(8 * PART_BYTES + 7)
const onComplete = (action: FaultAction, more: object = {}) => ({
  on: { operation: 'completeUpload', ...more },
  do: action,
})
const completions = (world: UploadWorld) => world.platform.journal.of('completeUpload').length

describe('an answer to Complete that was lost', () => {
  test.each<{ name: string; action: FaultAction }>([
    { name: 'with the connection', action: { kind: 'drop', when: 'after' } },
    { name: 'behind a gateway timeout', action: { kind: 'gateway', status: 504, when: 'after' } },
    { name: 'behind a 502', action: { kind: 'status', status: 502, code: 'upstream_s3_error', when: 'after' } },
    { name: 'behind a 500', action: { kind: 'status', status: 500, code: 'internal_error', when: 'after' } },
    { name: 'behind a page of HTML under 200', action: { kind: 'html', status: 200, when: 'after' } },
    { name: 'behind an empty 200', action: { kind: 'empty', status: 200, when: 'after' } },
    { name: 'half way', action: { kind: 'truncate', bytes: 10, ending: 'clean' } },
  ])('$name is settled by looking at the object, never by a second call', async ({ action }) => {
    const world = await openWorld({ faults: [onComplete(action)] })
    const receipt = await uploadFile(world.client, bytes)
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
    expect(receipt).toMatchObject({ answer_lost: true, verified_by: 'etag' })
    expect(completions(world)).toBe(1)
  })

  test.each<{ name: string; action: FaultAction }>([
    { name: 'a dropped connection', action: { kind: 'drop', when: 'before' } },
    { name: 'a 502', action: { kind: 'status', status: 502, code: 'upstream_s3_error', when: 'before' } },
    { name: 'a gateway timeout', action: { kind: 'gateway', status: 504, when: 'before' } },
  ])('that was none, because $name came before it happened, is followed by a second call', async ({ action }) => {
    const world = await openWorld({ faults: [onComplete(action)] })
    const receipt = await uploadFile(world.client, bytes)
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
    expect(receipt.answer_lost).toBe(false)
    expect(completions(world)).toBe(2)
  })

  test('is proved by two single bytes where a page may read neither length nor range', async () => {
    const world = await openWorld({
      faults: [
        onComplete({ kind: 'drop', when: 'after' }),
        {
          on: { operation: 's3:GetObject', from: 'client', times: 'always' },
          do: { kind: 'hide-header', name: 'content-range' },
        },
      ],
    })
    const receipt = await uploadFile(world.client, bytes)
    expect(receipt).toMatchObject({ answer_lost: true, verified_by: 'etag' })
    const reads = world.platform.journal.of('s3:GetObject').filter((entry) => entry.from === 'client')
    expect(reads.map((entry) => [entry.headers['range'], entry.status])).toEqual([
      [`bytes=${bytes.byteLength - 1}-${bytes.byteLength - 1}`, 206],
      [`bytes=${bytes.byteLength}-`, 416],
    ])
  })

  test('is proved by length alone where the ETag is hidden too', async () => {
    const world = await openWorld({
      faults: [
        onComplete({ kind: 'drop', when: 'after' }),
        {
          on: { operation: 's3:GetObject', from: 'client', times: 'always' },
          do: { kind: 'hide-header', name: 'etag' },
        },
      ],
    })
    expect(await uploadFile(world.client, bytes)).toMatchObject({ verified_by: 'length', etag: null })
  })

  test('is ambiguous when nobody can be asked, and the token settles it later', async () => {
    const world = await openWorld({ faults: [onComplete({ kind: 'drop', when: 'after' })] })
    const upload = uploadFile(world.client, bytes, {
      onToken: ({ phase }) => {
        if (phase === 'completing')
          world.platform.faults.add({ on: { operation: 'introspectUpload', times: 4 }, do: { kind: 'drop' } })
      },
    })
    await expect(upload).rejects.toMatchObject({ code: 'completion_ambiguous', retryable: true })
    const token = JSON.stringify(upload.token())
    const receipt = await resumeUpload(await world.connect(), bytes, token)
    expect(receipt).toMatchObject({ answer_lost: true, verified_by: 'etag' })
    expect(completions(world)).toBe(1)
  })

  test('with an object of another length is no success', async () => {
    const world = await openWorld({ faults: [onComplete({ kind: 'drop', when: 'after' })] })
    world.platform.faults.add({
      on: { operation: 's3:GetObject', from: 'client' },
      do: { kind: 'set-header', name: 'content-range', value: 'bytes 0-0/5' },
    })
    await expect(uploadFile(world.client, bytes)).rejects.toMatchObject({ code: 'completion_unproven' })
  })

  test('with neither upload nor object is a vanished upload', async () => {
    const world = await openWorld({ faults: [onComplete({ kind: 'drop', when: 'before' })] })
    const upload = uploadFile(world.client, bytes, {
      onToken: async ({ phase, session }) => {
        if (phase === 'completing' && session)
          await world.client.abortUpload({ key: session.key, upload_id: session.upload_id })
      },
    })
    await expect(upload).rejects.toMatchObject({ code: 'upload_vanished' })
  })
})

test('an answer without an ETag is checked against the object', async () => {
  const world = await openWorld({
    faults: [
      onComplete({
        kind: 'status',
        status: 200,
        body: JSON.stringify({ bucket: 'b', key: 'k', etag: null, version_id: null }),
        headers: { 'content-type': 'application/json' },
        when: 'after',
      }),
    ],
  })
  expect(await uploadFile(world.client, bytes)).toMatchObject({ answer_lost: false, verified_by: 'etag' })
})

test('an answer that tells of another number of parts is no success', async () => {
  const world = await openWorld({
    faults: [
      onComplete({
        kind: 'status',
        status: 200,
        body: JSON.stringify({ bucket: 'b', key: 'k', etag: `"${'a'.repeat(32)}-2"`, version_id: null }),
        headers: { 'content-type': 'application/json' },
        when: 'after',
      }),
    ],
  })
  await expect(uploadFile(world.client, bytes)).rejects.toMatchObject({ code: 'completion_unproven' })
})

describe('before Complete', () => {
  const listing =
    (change: (parts: { part_number: number; etag: string }[]) => unknown[]) => async (world: UploadWorld) =>
      world.connect(async (input, init) => {
        const response = await world.platform.fetch(input, init)
        if (!String(input instanceof Request ? input.url : input).endsWith('/introspect')) return response
        const body = await response.json()
        return Response.json({ ...body, parts: change(body.parts) }, { status: response.status })
      })

  test('a part that is not listed is sent again', async () => {
    const world = await openWorld()
    let rounds = 0
    const client = await listing((parts) => (rounds++ === 0 ? parts.filter((part) => part.part_number !== 4) : parts))(
      world,
    )
    const receipt = await uploadFile(client, bytes)
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
    expect(world.partsSent().filter((part) => part === 4)).toHaveLength(2)
  })

  test('a part under another ETag is sent again', async () => {
    const world = await openWorld()
    let rounds = 0
    const client = await listing((parts) =>
      rounds++ === 0 ? parts.map((part) => (part.part_number === 2 ? { ...part, etag: '"x"' } : part)) : parts,
    )(world)
    const receipt = await uploadFile(client, bytes)
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
    expect(world.partsSent().filter((part) => part === 2)).toHaveLength(2)
  })

  test('parts that stay missing end the upload before anything is completed', async () => {
    const world = await openWorld()
    const client = await listing((parts) => parts.slice(1))(world)
    await expect(uploadFile(client, bytes)).rejects.toMatchObject({
      code: 'upload_incomplete',
      details: { part_numbers: [1] },
    })
    expect(completions(world)).toBe(0)
  })

  test('a listing that names a part twice ends the upload before anything is completed', async () => {
    const world = await openWorld()
    const client = await listing((parts) => [...parts, { part_number: 2, etag: '"y"' }])(world)
    await expect(uploadFile(client, bytes)).rejects.toMatchObject({
      code: 'duplicate_part_numbers',
      details: { part_numbers: [2] },
    })
    expect(completions(world)).toBe(0)
  })

  test('parts replaced by somebody else are noticed', async () => {
    const world = await openWorld()
    let meddled = false
    const client = await world.connect(async (input, init) => {
      if (String(input).endsWith('/introspect') && !meddled) {
        meddled = true
        const { key, upload_id } = JSON.parse(String(init?.body))
        const { urls } = await world.client.signUploadParts({ key, upload_id, part_numbers: [5] })
        await world.platform.fetch(urls['5'] ?? '', { method: 'PUT', body: bytesOf(PART_BYTES, 99) })
      }
      return world.platform.fetch(input, init)
    })
    const receipt = await uploadFile(client, bytes)
    expect(meddled).toBe(true)
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
  })

  test('parts replaced after the proof are sent again as well', async () => {
    const world = await openWorld()
    let meddled = false
    const client = await world.connect(async (input, init) => {
      if (String(input).endsWith('/complete') && !meddled) {
        meddled = true
        const { key, upload_id } = JSON.parse(String(init?.body))
        const { urls } = await world.client.signUploadParts({ key, upload_id, part_numbers: [5] })
        await world.platform.fetch(urls['5'] ?? '', { method: 'PUT', body: bytesOf(PART_BYTES, 99) })
      }
      return world.platform.fetch(input, init)
    })
    const receipt = await uploadFile(client, bytes)
    expect(meddled).toBe(true)
    expect((await world.stored(receipt)).equals(bytes)).toBe(true)
  })
})

test('the completion body is compact: bare ETags, no nulls', async () => {
  const world = await openWorld()
  let body = ''
  const client = await world.connect((input, init) => {
    if (String(input).endsWith('/complete')) body = String(init?.body)
    return world.platform.fetch(input, init)
  })
  await uploadFile(client, bytes)
  expect(body).not.toMatch(/null|\\"/)
  expect(body.length).toBeLessThan(9 * 70 + 300)
})

test('a firewall that refuses a large completion is told as such, and the upload stays resumable', async () => {
  const world = await openWorld({ faults: [onComplete({ kind: 'waf' })] })
  const many = bytesOf(200 * PART_BYTES)
  const upload = uploadFile(world.client, many)
  await expect(upload).rejects.toMatchObject({ code: 'waf_body_limit', status: 403 })
  const receipt = await resumeUpload(world.client, many, upload.token() ?? '')
  expect(receipt).toMatchObject({ parts_reused: 200, parts_sent: 0 })
})

test('a completion that storage keeps refusing is told with what the service said', async () => {
  const world = await openWorld({
    faults: [onComplete({ kind: 'status', status: 502, code: 'upstream_s3_error' }, { times: 'always' })],
  })
  const upload = uploadFile(world.client, bytes)
  await expect(upload).rejects.toMatchObject({ code: 'upstream_s3_error', operation: 'completeUpload' })
  expect(completions(world)).toBe(4)
  expect(upload.token()).not.toBeNull()
})

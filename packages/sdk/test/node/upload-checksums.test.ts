import { describe, expect, test } from 'vitest'
import { uploadFile } from '../../src/transfer/upload/upload-file.ts'
import { bytesOf, openWorld, PART_BYTES, sha256Of } from './upload-world.ts'

const large = bytesOf(6 * PART_BYTES + 7)
const small = bytesOf(2 * PART_BYTES)
const HEADER = 'x-amz-checksum-sha256'

const policies = {
  none: {},
  'none, algorithm named': { checksum_algorithm: 'SHA256' },
  optional: { checksum_mode: 'optional', checksum_algorithm: 'SHA256' },
  required: { checksum_mode: 'required', checksum_algorithm: 'SHA256' },
} as const

type Row = [
  policy: keyof typeof policies,
  preference: 'none' | 'standard' | 'strict' | undefined,
  single: boolean,
  parts: boolean,
]
const matrix: Row[] = [
  ['none', undefined, false, false],
  ['none', 'none', false, false],
  ['none', 'strict', true, true],
  ['none, algorithm named', undefined, true, false],
  ['optional', undefined, true, true],
  ['optional', 'none', true, false],
  ['optional', 'strict', true, true],
  ['required', undefined, true, true],
  ['required', 'none', true, true],
  ['required', 'standard', true, true],
  ['required', 'strict', true, true],
]

describe.each(matrix)('policy %s, preference %s', (policy, preference, single, parts) => {
  const options = preference === undefined ? {} : { checksumPreference: preference }

  test(`a single request ${single ? 'binds its digest' : 'sends no digest'}`, async () => {
    const world = await openWorld({ transfer: policies[policy] })
    const receipt = await uploadFile(world.client, small, options)
    const [put] = world.platform.journal.of('s3:PutObject')
    expect(put?.headers[HEADER]).toBe(single ? sha256Of(small) : undefined)
    expect(receipt).toMatchObject({ verified_by: single ? 'checksum' : 'etag', sha256: sha256Of(small) })
  })

  test(`parts ${parts ? 'bind their digests' : 'send no digests'}`, async () => {
    const world = await openWorld({ transfer: policies[policy] })
    const receipt = await uploadFile(world.client, large, options)
    for (const put of world.platform.journal.of('s3:UploadPart')) {
      const offset = ((put.partNumber ?? 0) - 1) * PART_BYTES
      expect(put.headers[HEADER]).toBe(parts ? sha256Of(large.subarray(offset, offset + PART_BYTES)) : undefined)
    }
    expect((await world.stored(receipt)).equals(large)).toBe(true)
    expect(receipt.verified_by).toBe(parts ? 'checksum' : 'etag')
  })
})

test('a source too large to be hashed on suspicion is hashed when the service asks for it', async () => {
  const bytes = bytesOf(129 * 1024 * 1024)
  const world = await openWorld({
    transfer: { ...policies.required, multipart_threshold_bytes: 200 * 1024 * 1024, upload_part_size_bytes: 2 ** 27 },
  })
  const receipt = await uploadFile(world.client, bytes)
  expect(receipt).toMatchObject({ strategy: 'single', verified_by: 'checksum' })
  expect(world.platform.journal.of('initiateUpload').map((entry) => entry.status)).toEqual([422, 200])
})

import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { fromBase64, fromHex, toBase64, toHex } from './hash.ts'
import { hashBody } from './hash-body.ts'
import { bytesBody } from './part-body.ts'
import * as browser from './platform/browser/hash.ts'
import * as node from './platform/node/hash.ts'

const bytes = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * 31) % 251)

test('spells digests the way headers and ETags do, and reads them back', () => {
  const digest = createHash('sha256').update('nova').digest()
  expect(toBase64(digest)).toBe(digest.toString('base64'))
  expect(toHex(digest)).toBe(digest.toString('hex'))
  expect(fromHex(toHex(digest))).toEqual(new Uint8Array(digest))
  expect(fromBase64(toBase64(digest))).toEqual(new Uint8Array(digest))
  expect(fromBase64('*')).toBeNull()
})

test.each([
  { platform: 'node', make: node },
  { platform: 'browser', make: browser },
])('$platform hashes the same, whole and in pieces', async ({ make }) => {
  for (const algorithm of ['sha256', 'md5'] as const) {
    const want = createHash(algorithm).update(bytes).digest('hex')
    expect(toHex(await make.digestBytes(algorithm, bytes))).toBe(want)
    const pieces = await make.createStreamHash(algorithm)
    for (let at = 0; at < bytes.length; at += 99_991) pieces.update(bytes.subarray(at, at + 99_991))
    const soFar = pieces.copy()
    pieces.update(bytes.subarray(0, 0))
    expect(toHex(soFar.digest())).toBe(want)
    expect(toHex(pieces.digest())).toBe(want)
  }
})

test('hashes a body by whatever it is made of', async () => {
  const want = createHash('sha256').update(bytes).digest('hex')
  const blob = new Blob([bytes])
  const open = () => bytesBody(bytes).open()
  expect(toHex(await hashBody(bytesBody(bytes), 'sha256'))).toBe(want)
  expect(toHex(await hashBody({ sizeBytes: bytes.length, blob, open }, 'sha256'))).toBe(want)
  expect(toHex(await hashBody({ sizeBytes: bytes.length, open }, 'sha256'))).toBe(want)
})

test('stops hashing when the signal fires', async () => {
  const reason = new Error('stop')
  await expect(
    hashBody({ sizeBytes: bytes.length, open: () => bytesBody(bytes).open() }, 'sha256', AbortSignal.abort(reason)),
  ).rejects.toBe(reason)
})

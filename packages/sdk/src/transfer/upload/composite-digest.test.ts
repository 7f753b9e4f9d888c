import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { compositeEtag, compositeSha256 } from './composite-digest.ts'
import type { LedgerEntry } from './ledger.ts'

const md5 = (data: Uint8Array | string) => createHash('md5').update(data).digest()
const sha = (data: Uint8Array | string) => createHash('sha256').update(data).digest()
const entries = ['one', 'two', 'three'].map(
  (text, index): LedgerEntry => ({
    part_number: index + 1,
    offset: 0,
    size_bytes: text.length,
    sha256: sha(text).toString('base64'),
    etag: md5(text).toString('hex'),
  }),
)

test('composes ETag and checksum the way S3 does', async () => {
  expect(await compositeEtag(entries)).toBe(`${md5(Buffer.concat(['one', 'two', 'three'].map(md5))).toString('hex')}-3`)
  expect(await compositeSha256(entries)).toBe(
    `${sha(Buffer.concat(['one', 'two', 'three'].map(sha))).toString('base64')}-3`,
  )
})

test('composes nothing from ETags that are no MD5', async () => {
  expect(await compositeEtag(entries.map((entry) => ({ ...entry, etag: 'opaque' })))).toBeNull()
})

import { expect, test } from 'vitest'
import type { ObjectLook } from '../../../internal/storage/read-object.ts'
import { type ExpectedFile, judgeStoredFile } from './judge-stored-file.ts'

const md5 = 'd41d8cd98f00b204e9800998ecf8427e'
const other = '0123456789abcdef0123456789abcdef'
const good: ObjectLook = { lastByteStatus: 206, totalBytes: 10, pastEndStatus: null, etag: md5, encryption: null }
const expected: ExpectedFile = { sizeBytes: 10, md5, mayTrustLength: true }

test.each<{ name: string; look: Partial<ObjectLook>; given?: Partial<ExpectedFile>; want: object }>([
  { name: 'its MD5', look: {}, want: { verdict: 'stored', by: 'etag' } },
  { name: 'its MD5 in capitals', look: { etag: md5.toUpperCase() }, want: { verdict: 'stored', by: 'etag' } },
  {
    name: 'its MD5 where the length proves nothing',
    look: {},
    given: { mayTrustLength: false },
    want: { verdict: 'stored', by: 'etag' },
  },
  { name: 'its length, the ETag hidden', look: { etag: null }, want: { verdict: 'stored', by: 'length' } },
  { name: 'its length, the MD5 not taken', look: {}, given: { md5: null }, want: { verdict: 'stored', by: 'length' } },
  {
    name: 'its length, an ETag of KMS',
    look: { etag: other, encryption: 'aws:kms' },
    want: { verdict: 'stored', by: 'length' },
  },
  { name: 'other bytes of its length', look: { etag: other }, want: { verdict: 'unproven' } },
  {
    name: 'other bytes, encrypted with keys of storage',
    look: { etag: other, encryption: 'AES256' },
    want: { verdict: 'unproven' },
  },
  {
    name: 'its length alone, of a file that may have changed',
    look: { etag: null },
    given: { mayTrustLength: false },
    want: { verdict: 'unproven' },
  },
  { name: 'another length', look: { totalBytes: 11 }, want: { verdict: 'unproven' } },
  { name: 'a shorter one', look: { lastByteStatus: 416, totalBytes: null }, want: { verdict: 'unproven' } },
  {
    name: 'a longer one, its length hidden',
    look: { totalBytes: null, pastEndStatus: 206 },
    want: { verdict: 'unproven' },
  },
  {
    name: 'its length, measured by the byte after it',
    look: { totalBytes: null, pastEndStatus: 416, etag: null },
    want: { verdict: 'stored', by: 'length' },
  },
  { name: 'nothing', look: { lastByteStatus: 404, totalBytes: null, etag: null }, want: { verdict: 'absent' } },
  { name: 'a refusal', look: { lastByteStatus: 403, totalBytes: null, etag: null }, want: { verdict: 'unproven' } },
])('$name: $want', ({ look, given, want }) => {
  expect(judgeStoredFile({ ...good, ...look }, { ...expected, ...given })).toMatchObject(want)
})

import { expect, test } from 'vitest'
import {
  judgeObject,
  type ObjectEvidence,
  type ObjectVerdict,
  partCountOf,
  totalOfContentRange,
} from './judge-object.ts'

const composite = `${'c'.repeat(32)}-3`
const expected = { sizeBytes: 25, partCount: 3, compositeEtag: composite }
const good: ObjectEvidence = { lastByteStatus: 206, totalBytes: 25, pastEndStatus: null, etag: composite }

test.each<{ name: string; given: Partial<ObjectEvidence>; want: ObjectVerdict }>([
  { name: 'length and ETag agree', given: {}, want: { verdict: 'proven', by: 'etag' } },
  {
    name: 'an upper-case ETag agrees',
    given: { etag: composite.toUpperCase() },
    want: { verdict: 'proven', by: 'etag' },
  },
  { name: 'an opaque ETag leaves the length', given: { etag: 'opaque' }, want: { verdict: 'proven', by: 'length' } },
  {
    name: 'ETags of encrypted parts need not compose',
    given: { etag: `${'d'.repeat(32)}-3` },
    want: { verdict: 'proven', by: 'length' },
  },
  { name: 'a hidden ETag leaves the length', given: { etag: null }, want: { verdict: 'proven', by: 'length' } },
  {
    name: 'the range was ignored but the length told',
    given: { lastByteStatus: 200 },
    want: { verdict: 'proven', by: 'etag' },
  },
  {
    name: 'a page that may read no length asks past the end',
    given: { totalBytes: null, pastEndStatus: 416 },
    want: { verdict: 'proven', by: 'etag' },
  },
  {
    name: 'the length stays hidden',
    given: { totalBytes: null },
    want: { verdict: 'unknown', seen: 'an object whose length is hidden' },
  },
  { name: 'nothing is there', given: { lastByteStatus: 404 }, want: { verdict: 'absent' } },
  {
    name: 'a shorter object',
    given: { lastByteStatus: 416 },
    want: { verdict: 'different', seen: 'an object shorter than 25 bytes' },
  },
  {
    name: 'an object of another length',
    given: { totalBytes: 26 },
    want: { verdict: 'different', seen: 'an object of 26 bytes instead of 25' },
  },
  {
    name: 'a longer object on a page',
    given: { totalBytes: null, pastEndStatus: 206 },
    want: { verdict: 'different', seen: 'an object longer than 25 bytes' },
  },
  {
    name: 'an object of other parts',
    given: { etag: `${'c'.repeat(32)}-2` },
    want: { verdict: 'different', seen: 'an object of 2 parts instead of 3' },
  },
  {
    name: 'storage refuses to say',
    given: { lastByteStatus: 403 },
    want: { verdict: 'unknown', seen: 'status 403 for the object' },
  },
])('$name', ({ given, want }) => {
  expect(judgeObject({ ...good, ...given }, expected)).toEqual(want)
})

test.each([
  { etag: composite, want: 3 },
  { etag: 'c'.repeat(32), want: null },
  { etag: 'opaque-3', want: null },
])('reads the part count of $etag', ({ etag, want }) => {
  expect(partCountOf(etag)).toBe(want)
})

test.each([
  { header: 'bytes 0-0/123', want: 123 },
  { header: 'bytes */123', want: 123 },
  { header: 'bytes 0-0/*', want: null },
  { header: null, want: null },
])('reads the total of $header', ({ header, want }) => {
  expect(totalOfContentRange(header)).toBe(want)
})

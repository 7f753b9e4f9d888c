import { expect, test } from 'vitest'
import type { ByteRange } from './byte-range.ts'
import { type ObjectIdentity, type RangeVerdict, readRangeAnswer } from './read-range-answer.ts'

const unknown: ObjectIdentity = { sizeBytes: null, etag: null }
const known: ObjectIdentity = { sizeBytes: 100, etag: '"a"' }
const first: ByteRange = { start: 0, end: 10 }
const middle: ByteRange = { start: 50, end: 60 }

const answer = (status: number, headers: Record<string, string> = {}) => ({
  status,
  header: (name: string) => headers[name] ?? null,
})

const storage = { date: 'Mon, 05 Jan 2026 12:00:00 GMT', 'x-amz-request-id': 'r1' }

test.each<{
  name: string
  given: readonly [number, Record<string, string>?]
  wanted?: ByteRange
  known?: ObjectIdentity
  want: RangeVerdict | Partial<RangeVerdict>
}>([
  {
    name: 'learns size and ETag from the first range',
    given: [206, { 'content-range': 'bytes 0-9/100', etag: '"a"' }],
    want: { kind: 'partial', lengthBytes: 10, identity: known },
  },
  {
    name: 'accepts a first range that the object cuts short',
    given: [206, { 'content-range': 'bytes 0-3/4', etag: '"a"' }],
    want: { kind: 'partial', lengthBytes: 4, identity: { sizeBytes: 4, etag: '"a"' } },
  },
  {
    name: 'concludes the size from a short first range when Content-Range is hidden',
    given: [206, { 'content-length': '4', etag: '"a"' }],
    want: { kind: 'partial', lengthBytes: 4, identity: { sizeBytes: 4, etag: '"a"' } },
  },
  {
    name: 'leaves the size open when a hidden Content-Range goes with a full first range',
    given: [206, { 'content-length': '10' }],
    want: { kind: 'partial', lengthBytes: 10, identity: unknown },
  },
  {
    name: 'accepts a middle range whose Content-Range is hidden but whose length fits',
    given: [206, { 'content-length': '10' }],
    wanted: middle,
    known,
    want: { kind: 'partial', lengthBytes: 10, identity: known },
  },
  {
    name: 'refuses a middle range of another length',
    given: [206, { 'content-length': '9' }],
    wanted: middle,
    known,
    want: { kind: 'misplaced', seen: '9 bytes' },
  },
  {
    name: 'refuses bytes from another start',
    given: [206, { 'content-range': 'bytes 40-49/100', etag: '"a"' }],
    wanted: middle,
    known,
    want: { kind: 'misplaced', seen: 'Content-Range "bytes 40-49/100"' },
  },
  {
    name: 'refuses bytes to another end',
    given: [206, { 'content-range': 'bytes 50-58/100', etag: '"a"' }],
    wanted: middle,
    known,
    want: { kind: 'misplaced' },
  },
  {
    name: 'refuses a partial answer that says nothing of its place or length',
    given: [206, { etag: '"a"' }],
    wanted: middle,
    known,
    want: { kind: 'misplaced' },
  },
  {
    name: 'refuses a Content-Range that cannot be read',
    given: [206, { 'content-range': 'bytes 9-1/100', 'content-length': '10' }],
    wanted: middle,
    known,
    want: { kind: 'misplaced' },
  },
  {
    name: 'notices another total',
    given: [206, { 'content-range': 'bytes 50-59/101', etag: '"a"' }],
    wanted: middle,
    known,
    want: { kind: 'changed', seen: '101 bytes' },
  },
  {
    name: 'notices another ETag',
    given: [206, { 'content-range': 'bytes 50-59/100', etag: '"b"' }],
    wanted: middle,
    known,
    want: { kind: 'changed', seen: 'ETag "b"' },
  },
  {
    name: 'takes an ETag without quotes for the same',
    given: [206, { 'content-range': 'bytes 50-59/100', etag: 'a' }],
    wanted: middle,
    known,
    want: { kind: 'partial' },
  },
  { name: 'reads a failed precondition as a change', given: [412], wanted: middle, known, want: { kind: 'changed' } },
  {
    name: 'reads an impossible range of a known object as a change',
    given: [416, { 'content-range': 'bytes */20' }],
    wanted: middle,
    known,
    want: { kind: 'changed', seen: '20 bytes' },
  },
  {
    name: 'reads an impossible first range as an empty object',
    given: [416, { 'content-range': 'bytes */0', etag: '"e"' }],
    want: { kind: 'empty', identity: { sizeBytes: 0, etag: '"e"' } },
  },
  {
    name: 'reads it so when the header is hidden',
    given: [416],
    want: { kind: 'empty', identity: { sizeBytes: 0, etag: null } },
  },
  {
    name: 'recognises an ignored range',
    given: [200, { 'content-length': '100', etag: '"a"' }],
    want: { kind: 'whole', lengthBytes: 100, identity: known },
  },
  {
    name: 'recognises an ignored range of unknown length',
    given: [200, { etag: '"a"' }],
    want: { kind: 'whole', lengthBytes: null, identity: { sizeBytes: null, etag: '"a"' } },
  },
  {
    name: 'notices a change behind an ignored range',
    given: [200, { 'content-length': '99', etag: '"a"' }],
    wanted: middle,
    known,
    want: { kind: 'changed', seen: '99 bytes' },
  },
  {
    name: 'does not save a sign-in page',
    given: [
      200,
      { 'content-type': 'text/html; charset=utf-8', 'content-length': '100', date: storage.date, etag: '"p"' },
    ],
    want: { kind: 'foreign', seen: 'text/html without a storage request id' },
  },
  {
    name: 'does not save one where headers are hidden',
    given: [200, { 'content-type': 'text/html' }],
    want: { kind: 'foreign' },
  },
  {
    name: 'does not take an empty answer for an empty object',
    given: [200, { date: storage.date, 'content-length': '0' }],
    want: { kind: 'foreign', seen: 'an answer without a storage request id' },
  },
  {
    name: 'does not do so where headers are hidden',
    given: [200, { 'content-length': '0' }],
    want: { kind: 'foreign', seen: 'an empty answer without an ETag' },
  },
  {
    name: 'takes storage that shows no ETag for storage',
    given: [206, { ...storage, 'content-range': 'bytes 0-9/100' }],
    want: { kind: 'partial', identity: { sizeBytes: 100, etag: null } },
  },
  {
    name: 'saves a stored HTML file',
    given: [206, { ...storage, 'content-type': 'text/html', 'content-range': 'bytes 0-9/100', etag: '"a"' }],
    want: { kind: 'partial', identity: known },
  },
  { name: 'leaves errors to their bodies', given: [404], want: { kind: 'refused', status: 404 } },
])('$name', ({ given: [status, headers], wanted = first, known = unknown, want }) => {
  expect(readRangeAnswer(answer(status, headers), wanted, known)).toMatchObject(want)
})

test.each([
  ['a file without an ETag, by a server that says the time', { date: 'Mon, 30 Mar 2026 14:31:00 GMT' }, 'partial'],
  ['a page', { etag: '"a"', 'content-type': 'text/html; charset=utf-8' }, 'foreign'],
  ['bytes whose places a coding has shifted', { etag: '"a"', 'content-encoding': 'gzip' }, 'foreign'],
])('of a site, %s', (_, given, kind) => {
  const headers: Readonly<Record<string, string>> = { 'content-range': 'bytes 0-9/100', ...given }
  const answer = { status: 206, header: (name: string) => headers[name] ?? null }
  expect(readRangeAnswer(answer, { start: 0, end: 10 }, { sizeBytes: null, etag: null }, 'site').kind).toBe(kind)
})

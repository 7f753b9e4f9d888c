import { expect, test } from 'vitest'
import { addCheckpoint, type DownloadCheckpoint, parseDownloadRecord } from './download-record.ts'

const sha256 = 'ab'.repeat(32)
const record = {
  v: 1,
  bucket: 'b',
  key: 'uploads/s/x',
  etag: '"e"',
  size_bytes: 100,
  checkpoints: [
    { bytes: 10, sha256 },
    { bytes: 20, sha256 },
  ],
}

test('reads back what was written', () => {
  expect(parseDownloadRecord(JSON.stringify(record))).toEqual(record)
})

test.each<[string, string]>([
  ['torn text', JSON.stringify(record).slice(0, 50)],
  ['no text', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['another version', JSON.stringify({ ...record, v: 2 })],
  ['no ETag', JSON.stringify({ ...record, etag: '' })],
  ['a size that is none', JSON.stringify({ ...record, size_bytes: -1 })],
  ['a checkpoint without digest', JSON.stringify({ ...record, checkpoints: [{ bytes: 10 }] })],
  ['a checkpoint that is none', JSON.stringify({ ...record, checkpoints: [null] })],
  ['a checkpoint past the end', JSON.stringify({ ...record, checkpoints: [{ bytes: 101, sha256 }] })],
  ['checkpoints out of order', JSON.stringify({ ...record, checkpoints: record.checkpoints.toReversed() })],
])('does not trust %s', (_, given) => {
  expect(parseDownloadRecord(given)).toBeNull()
})

test('stays small, keeps the latest and the order', () => {
  let checkpoints: readonly DownloadCheckpoint[] = []
  for (let bytes = 1; bytes <= 1000; bytes += 1) {
    checkpoints = addCheckpoint(checkpoints, { bytes, sha256 })
    expect(checkpoints.length).toBeLessThanOrEqual(32)
    expect(checkpoints.at(-1)?.bytes).toBe(bytes)
  }
  expect(checkpoints.map(({ bytes }) => bytes)).toEqual(checkpoints.map(({ bytes }) => bytes).toSorted((a, b) => a - b))
})

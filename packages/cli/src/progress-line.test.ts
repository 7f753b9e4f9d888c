import { describe, expect, test } from 'vitest'
import { describeProgress, type ProgressLine, progressStep } from './progress-line.ts'

const line = (bytes: number, totalBytes: number | null, etaMs: number | null = null): ProgressLine => ({
  bytes,
  totalBytes,
  rateBytesPerSecond: null,
  etaMs,
})

describe('progressStep', () => {
  test.each([
    [0, 1000, 0],
    [99, 1000, 0],
    [100, 1000, 1],
    [999, 1000, 9],
    [1000, 1000, 10],
  ])('%d of %d bytes is tenth %d', (bytes, totalBytes, want) => {
    expect(progressStep(line(bytes, totalBytes))).toBe(want)
  })

  test('without a length grows with each doubling', () => {
    const steps = Array.from({ length: 1025 }, (_, bytes) => progressStep(line(bytes, null)))
    expect(new Set(steps).size).toBeLessThanOrEqual(11)
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
  })
})

test('says everything it knows', () => {
  expect(describeProgress('a', { ...line(512, 2048, 3000), rateBytesPerSecond: 512 })).toEqual({
    label: 'a',
    percent: '25% ',
    done: '512 B',
    of: ' of 2.0 KiB',
    rate: '512 B/s',
    left: '3s left',
    files: '',
  })
})

test('leaves out what nobody knows, and a countdown that is over', () => {
  expect(describeProgress('a', line(512, null))).toMatchObject({ percent: '', of: '', rate: '', left: '' })
  expect(describeProgress('a', line(512, 512, 0)).left).toBe('')
})

test.each([
  [{ ...line(5, 10), filesDone: 3, filesInAll: 12, state: 'download' }, '3/12 files'],
  [{ ...line(10, 10), filesDone: 3, filesInAll: 12, state: 'verify' }, 'verify 3/12 files'],
  [{ ...line(5, 10), filesDone: 0, filesInAll: null, state: 'download' }, ''],
  [line(10, 10), ''],
])('of %j says %j of its files', (given, want) => {
  expect(describeProgress('a', given).files).toBe(want)
})

import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { createProgressBar, shortName } from './progress-bar.ts'

describe('shortName', () => {
  test.each([
    ['film.mov', 'film.mov'],
    ['/home/me/film.mov', 'film.mov'],
    ['uploads/tenant-1/0f3c/film.mov', 'film.mov'],
    ['C:\\films\\film.mov', 'film.mov'],
    ['folder/', 'folder/'],
    ['', ''],
    ['a-name-of-twenty.bin', 'a-name-of-twenty.bin'],
    ['a-name-of-more-than-twenty.bin', 'a-name-of-more-than…'],
  ])('of %j is %j', (given, want) => {
    expect(shortName(given)).toBe(want)
  })
})

test.each([80, 120, 200])('everything fits into %d columns', (columns) => {
  let text = ''
  const stream = {
    isTTY: true,
    columns,
    write(chunk: string) {
      text += chunk
      return true
    },
  }
  const bar = createProgressBar(stream)
  bar.show('uploads/tenant-1/0f3c/a-name-of-more-than-twenty.bin', {
    bytes: 1023 * 2 ** 20,
    totalBytes: 9999 * 2 ** 20,
    rateBytesPerSecond: 99 * 2 ** 20,
    etaMs: 59_000,
  })
  bar.stop()
  // Each frame begins by going back to the first column.
  const frames = text.split('\u001b[1G').map((frame) => stripVTControlCharacters(frame).trimEnd())
  expect(frames.at(-1)).toMatch(/59s left$/)
  for (const frame of frames) expect(frame.length).toBeLessThanOrEqual(columns)
})

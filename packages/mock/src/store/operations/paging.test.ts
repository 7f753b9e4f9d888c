import { describe, expect, test } from 'vitest'
import { compareKeys, pageOf } from './paging.ts'

const keys = ['a', 'b/1', 'b/2', 'b/3', 'c', 'd/1']
const page = (limit: number, after: string, delimiter = '') => {
  const { lines, isTruncated, last } = pageOf(keys, (key) => key, {
    prefix: '',
    delimiter,
    limit,
    isAfterStart: (key) => after === '' || compareKeys(key, after) > 0,
  })
  return { lines: lines.map((line) => ('entry' in line ? line.entry : line.prefix)), isTruncated, last }
}

describe('pageOf', () => {
  test.each<[number, string, string, string[], boolean, string | undefined]>([
    [10, '', '', keys, false, 'd/1'],
    [2, '', '', ['a', 'b/1'], true, 'b/1'],
    [2, 'b/1', '', ['b/2', 'b/3'], true, 'b/3'],
    [6, '', '', keys, false, 'd/1'],
    [2, '', '/', ['a', 'b/'], true, 'b/3'],
    [2, 'b/3', '/', ['c', 'd/'], false, 'd/1'],
    [0, '', '', [], false, undefined],
  ])('%i after "%s" by "%s"', (limit, after, delimiter, lines, isTruncated, last) => {
    expect(page(limit, after, delimiter)).toEqual({ lines, isTruncated, last })
  })
})

test('keys sort by their UTF-8 bytes', () => {
  const sorted = ['\u{1F600}', '\uFF5E', 'é', 'z', 'a', 'aa', ''].sort(compareKeys)
  expect(sorted).toEqual(['', 'a', 'aa', 'z', 'é', '\uFF5E', '\u{1F600}'])
})

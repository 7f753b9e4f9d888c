import { expect, test } from 'vitest'
import { nextKey, nextLinkId } from './next-id.ts'

test.each([
  [{}, 1],
  [{ 1: 0, 2: 0 }, 3],
  [{ 1: 0, 9: 0 }, 10],
  [{ 10: 0, 9: 0 }, 11],
  [{ stray: 0, 2: 0 }, 3],
])('key after %j is %i', (entries, want) => {
  expect(nextKey(entries)).toBe(want)
})

test.each([
  [[], 'lnk_001'],
  [['lnk_001', 'lnk_002'], 'lnk_003'],
  [['lnk_007', 'lnk_002'], 'lnk_008'],
  [['lnk_999'], 'lnk_1000'],
  [['lnk_1000', 'lnk_999'], 'lnk_1001'],
  [['imported-9', 'lnk_x', 'LNK_9'], 'lnk_001'],
])('link id after %j is %s', (ids, want) => {
  expect(nextLinkId(ids.map((id) => ({ id })))).toBe(want)
})

import { expect, test } from 'vitest'
import { bareEtag, findRepeated, matchParts } from './match-parts.ts'

const listed = (part_number: number, etag: string, checksum_sha256: string | null = null) => ({
  part_number,
  etag,
  checksum_sha256,
})
const held = [
  { partNumber: 1, etag: '"aa"' },
  { partNumber: 2, etag: '"bb"' },
  { partNumber: 3, etag: '"cc"' },
]

test('sorts, takes either spelling of an ETag and forwards the one of the store', () => {
  expect(matchParts([listed(3, ' "cc" '), listed(1, 'aa', 'sum')], held)).toEqual([
    { partNumber: 1, etag: '"aa"', checksumSha256: 'sum' },
    { partNumber: 3, etag: '"cc"', checksumSha256: null },
  ])
})

test.each([
  [[listed(1, 'aa'), listed(4, 'dd')], /part is missing/, 4],
  [[listed(1, 'aa'), listed(2, 'xx')], /etag mismatch/, 2],
])('refuses %j', (parts, message, partNumber) => {
  expect(() => matchParts(parts, held)).toThrow(
    expect.objectContaining({
      status: 422,
      message: expect.stringMatching(message) as string,
      details: { part_number: partNumber },
    }),
  )
})

test('finds repeated numbers', () => {
  expect(findRepeated([listed(2, 'a'), listed(1, 'a'), listed(2, 'b'), listed(1, 'b'), listed(3, 'c')])).toEqual([1, 2])
  expect(bareEtag('"a"b-2"')).toBe('a"b-2')
})

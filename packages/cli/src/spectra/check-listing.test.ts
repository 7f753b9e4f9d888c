import { expect, test } from 'vitest'
import { createListingCheck, describeListing } from './check-listing.ts'

const nova = '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1'

function reportOf(lines: readonly string[]) {
  const check = createListingCheck('private')
  for (const line of lines) check.add(line)
  return check.report()
}

test('keys are counted by kind, most first; empty lines are none', () => {
  const lines = [
    `bundles/${nova}/full.zip`,
    '',
    `raw/${nova}/`,
    `bundles/${nova}/manifest.json`,
    `bundles/${nova}/full.zip`,
  ]
  const { kinds, key_count, stray_count } = reportOf(lines)
  expect([key_count, stray_count]).toEqual([4, 1])
  expect(kinds[0]).toEqual({ kind: 'bundle', count: 2 })
})

test('strays say why, in terms of commands', () => {
  const report = reportOf(['tmp/me.txt'])
  expect(report.strays).toEqual([
    expect.objectContaining({ key: 'tmp/me.txt', code: 'unknown_key', advice: expect.stringContaining('keys kinds') }),
  ])
  expect(describeListing(report)).toMatch(/^1 key of the private bucket, 1 of them in none\nStray: tmp\/me\.txt\n/)
})

test('of a million strays a thousand are kept, and all are counted', () => {
  const report = reportOf(Array.from({ length: 1500 }, (_, index) => `x/${index}`))
  expect([report.stray_count, report.strays.length]).toEqual([1500, 1000])
  expect(describeListing(report)).toMatch(/\nand 500 more$/)
})

test('nothing wrong is said in one line', () => {
  expect(describeListing(reportOf([`bundles/${nova}/full.zip`]))).toMatch(/^1 key .*all in their places\n/)
})

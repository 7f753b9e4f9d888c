import type { BundleProblem } from '@nova/sdk/spectra'
import { expect, test } from 'vitest'
import { listSpectraDetails } from './describe-problems.ts'

const problem = (init: Partial<BundleProblem>): BundleProblem => ({
  problem: 'member_crc32',
  path: null,
  expected: null,
  seen: null,
  ...init,
})

test('what is wrong with a bundle is a table, and says how much more there is', () => {
  const problems = [
    problem({ problem: 'archive_sha256', expected: 'aa', seen: 'bb' }),
    problem({ problem: 'member_missing', path: 'spectra/x.fits' }),
  ]
  expect(listSpectraDetails({ code: 'bundle_refused', details: { problems, problem_count: 5 } })).toEqual([
    '  Problem         Of              Expected  Seen',
    '  archive sha256  the archive     aa        bb',
    '  member missing  spectra/x.fits  -         -',
    '  and 3 more',
  ])
})

test.each([
  ['nova_ambiguous', { candidates: [{ nova_id: 'id-1', primary_name: 'V1' }] }, ['  V1  id-1']],
  ['member_not_found', { members: ['a.txt', 'b.txt'] }, ['  a.txt', '  b.txt']],
  ['bundle_refused', {}, []],
  ['job_invalid', { problems: [{}] }, []],
] as const)('%s: %j', (code, details, want) => {
  expect(listSpectraDetails({ code, details })).toEqual(want)
})

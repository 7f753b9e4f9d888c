import { expect, test } from 'vitest'
import { refuseWork } from './refuse-work.ts'

test.each([
  [{ dependencies: [], domain: null }, false],
  [{ domain: null }, false],
  [{ dependencies: ['t1'], domain: null }, true],
  [{ dependencies: [], domain: 'personal' }, true],
  [{ dependencies: [], domain: '' }, false],
])('%j fails: %s', (asked, want) => {
  expect(refuseWork(asked) !== null).toBe(want)
})

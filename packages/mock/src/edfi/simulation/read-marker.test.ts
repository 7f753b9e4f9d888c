import { expect, test } from 'vitest'
import type { ExecutorScript } from './executor-script.ts'
import { markers, readMarker } from './read-marker.ts'

test.each<[string, ExecutorScript | null]>([
  ['scores.csv', null],
  ['scores.mock-hang-running.csv', { outcome: 'hang in running' }],
  ['scores.mock-error-bundle-git-pull.csv', { outcome: { error: 'bundle_git_pull' } }],
  ['a.b.mock-errors.txt', { outcome: 'complete with errors' }],
  ['scores.mock-dancing.csv', null],
  ['scores.errors.csv', null],
  ['mock-errors.csv', null],
  ['scores.mock-errors', null],
  ['scores.mock-constructor.csv', null],
])('%s', (name, want) => {
  expect(readMarker(name)).toEqual(want)
})

test('every marker means something, and is a name any server takes', () => {
  for (const marker of markers) {
    expect(readMarker(`x.mock-${marker}.csv`)).not.toBeNull()
    expect(marker).toMatch(/^[a-z0-9-]+$/)
  }
})

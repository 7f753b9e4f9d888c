import { expect, test } from 'vitest'
import { releaseIdAt, releaseTimeMs } from './release-id.ts'

test('a release is named after the second it was made in', () => {
  expect(releaseIdAt(Date.UTC(2026, 2, 30, 14, 30, 22, 987))).toBe('20260330-143022')
  expect(releaseTimeMs('20260330-143022')).toBe(Date.UTC(2026, 2, 30, 14, 30, 22))
})

test.each(['local', '20260330', '20261301-000000', '2026-03-30'])('%s is no release', (name) => {
  expect(releaseTimeMs(name)).toBeNull()
})

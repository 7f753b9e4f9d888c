import { expect, test } from 'vitest'
import { readFilters, readTime } from './read-filters.ts'

test.each([
  ['2026-05-01', '2026-05-01T00:00:00.000Z'],
  ['2026-05-01T10:20:30Z', '2026-05-01T10:20:30.000Z'],
  ['2026-05-01T10:20', '2026-05-01T10:20:00.000Z'],
  ['2026-05-01T10:20:30.123Z', '2026-05-01T10:20:30.123Z'],
  ['2026-05-01T10:20:30.123999Z', '2026-05-01T10:20:30.123Z'],
  ['2026-05-01T10:20:30,5Z', '2026-05-01T10:20:30.500Z'],
  ['2026-05-01T10:20:30+02:00', '2026-05-01T08:20:30.000Z'],
  ['2026-05-01T10:20:30-0530', '2026-05-01T15:50:30.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
])('%s is %s', (text, want) => {
  expect(new Date(readTime(text) ?? Number.NaN).toISOString()).toBe(want)
})

test.each([
  ['2026-05-01 10:20:30Z'],
  ['2026-05-01T10:20:30 02:00'],
  ['2026-13-01'],
  ['2026-00-10'],
  ['2026-02-30'],
  ['2025-02-29T00:00:00Z'],
  ['2026-05-01T25:00:00Z'],
  ['May 1, 2026'],
  ['1777593600000'],
  ['2026-5-1'],
])('%s is no time', (text) => {
  expect(readTime(text)).toBeNull()
})

test('empty filters count as absent', () => {
  const query = { partner: 'ea', tenant: '', schoolYear: '', sentToOds: '', createdAfter: '', bundle: '' }
  expect(readFilters(query)).toEqual({
    filters: { tenant: null, schoolYear: null, sentToOds: null, createdAfterMs: null, bundle: null },
    problems: [],
  })
})

test('false is a value, and everything that is wrong is told', () => {
  expect(readFilters({ sentToOds: 'false' }).filters.sentToOds).toBe(false)
  expect(readFilters({ schoolYear: '26', createdAfter: 'yesterday' }).problems).toHaveLength(2)
})

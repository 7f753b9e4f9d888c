import { profiles } from '@nova/sdk/agents/contract'
import { describe, expect, test } from 'vitest'
import { createQuotaBook } from './quota-book.ts'

const s = 1000

function callMany(book: ReturnType<typeof createQuotaBook>, atMs: number, count: number, key = 'k') {
  return Array.from({ length: count }, () => book.admit(key, atMs)).filter((decision) => decision.admitted).length
}

describe('one call at 0, 99 after 59 seconds, and then', () => {
  test.each([
    ['P0', [0, 1, 0, 99]],
    ['P1', [0, 0, 100, 0]],
    ['P2', [0, 0, 100, 0]],
    ['P3', [0, 0, 1, 0]],
    ['P4', [0, 0, 1, 0]],
  ] as const)('%s', (name, want) => {
    const book = createQuotaBook(profiles[name].quota)
    expect([callMany(book, 0, 1), callMany(book, 59 * s, 99)]).toEqual([1, 99])
    const seen = [
      callMany(book, 59 * s, 1),
      callMany(book, 60 * s, 200),
      callMany(book, 60.5 * s, 200),
      callMany(book, 119 * s, 200),
    ]
    expect(seen).toEqual(want)
  })
})

test.each(['P0', 'P1', 'P4', 'N'] as const)('%s refuses the 101st first', (name) => {
  const book = createQuotaBook(profiles[name].quota)
  const admitted = Array.from({ length: 102 }, () => book.admit('k', 5).admitted)
  expect(admitted.indexOf(false)).toBe(100)
  expect(book.admit('k', 5)).toMatchObject({ admitted: false, used: 100 })
})

test.each(['P0', 'P1', 'P4'] as const)('%s: being refused changes nothing', (name) => {
  const book = createQuotaBook(profiles[name].quota)
  callMany(book, 0, 100)
  for (let atMs = 0; atMs < 60 * s; atMs += 100) expect(book.admit('k', atMs).admitted).toBe(false)
  expect(callMany(book, 60 * s + 1, 200)).toBe(100)
})

test.each([
  ['P0', 60 * s],
  ['P1', 60 * s + 1],
  ['P4', 60 * s + 1],
] as const)('%s lets a call through when it said it would, and not before', (name, freeAtMs) => {
  const book = createQuotaBook(profiles[name].quota)
  callMany(book, 0, 100)
  const refused = book.admit('k', 30 * s)
  expect(refused).toEqual({ admitted: false, used: 100, freeAtMs })
  expect(book.admit('k', freeAtMs - 1).admitted).toBe(false)
  expect(book.admit('k', freeAtMs).admitted).toBe(true)
})

test('keys have windows of their own, and all of them are gone after a restart', () => {
  const book = createQuotaBook({ ...profiles.P4.quota, calls: 2 })
  expect([callMany(book, 0, 3, 'a'), callMany(book, 0, 3, 'b')]).toEqual([2, 2])
  expect([book.used('a', 0), book.used('c', 0), book.used('a', 61 * s)]).toEqual([2, 0, 0])
  book.forget('a')
  expect([book.used('a', 0), book.used('b', 0)]).toEqual([0, 2])
  book.forget()
  expect(book.used('b', 0)).toBe(0)
})

test('a limit that nobody keeps refuses nothing', () => {
  const book = createQuotaBook(profiles.M3.quota)
  expect(callMany(book, 0, 300)).toBe(300)
  expect(book.admit('k', 0)).toEqual({ admitted: true, used: 301, freeAtMs: 0 })
})

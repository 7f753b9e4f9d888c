import { describe, expect, test } from 'vitest'
import { allowsRange, evaluateReadConditions, matchesEtag, type Precondition } from './preconditions.ts'

const object = { etag: 'abc', lastModifiedMs: Date.UTC(2026, 0, 5, 12, 0, 0, 700) }
const sameSecond = 'Mon, 05 Jan 2026 12:00:00 GMT'
const earlier = 'Mon, 05 Jan 2026 11:59:59 GMT'
const later = 'Mon, 05 Jan 2026 12:00:01 GMT'

test.each<[Record<string, string>, Precondition]>([
  [{}, 'proceed'],
  [{ 'if-match': '"abc"' }, 'proceed'],
  [{ 'if-match': 'abc' }, 'proceed'],
  [{ 'if-match': '*' }, 'proceed'],
  [{ 'if-match': '"x", "abc"' }, 'proceed'],
  [{ 'if-match': '"x"' }, 'failed'],
  [{ 'if-none-match': '"abc"' }, 'not-modified'],
  [{ 'if-none-match': '"x"' }, 'proceed'],
  [{ 'if-unmodified-since': sameSecond }, 'proceed'],
  [{ 'if-unmodified-since': earlier }, 'failed'],
  [{ 'if-unmodified-since': earlier, 'if-match': '"abc"' }, 'proceed'],
  [{ 'if-modified-since': sameSecond }, 'not-modified'],
  [{ 'if-modified-since': earlier }, 'proceed'],
  [{ 'if-modified-since': later, 'if-none-match': '"x"' }, 'proceed'],
  [{ 'if-modified-since': 'not a date' }, 'proceed'],
])('%o', (headers, want) => {
  expect(evaluateReadConditions(new Headers(headers), object)).toBe(want)
})

describe('If-Range', () => {
  test.each([
    [null, true],
    ['"abc"', true],
    ['"x"', false],
    [sameSecond, true],
    [earlier, false],
    ['nonsense', false],
  ])('%s', (header, want) => {
    expect(allowsRange(header, object)).toBe(want)
  })
})

test('a weak or unquoted ETag still names the object', () => {
  expect(['W/"abc"', 'abc', ' "abc" '].every((header) => matchesEtag(header, 'abc'))).toBe(true)
})

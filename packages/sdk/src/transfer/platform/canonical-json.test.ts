import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

test.each<{ name: string; given: unknown; want: string }>([
  {
    name: 'sorts keys at every depth and leaves text alone',
    given: { b: 'é', a: { d: [1, 'x'], c: null } },
    want: '{"a":{"c":null,"d":[1,"x"]},"b":"é"}',
  },
  { name: 'keeps the order of arrays', given: [{ b: 1, a: 2 }, 'z', 'a'], want: '[{"a":2,"b":1},"z","a"]' },
  { name: 'sorts by code point, not by UTF-16 unit', given: { '\u{1F600}': 1, '～': 2 }, want: '{"～":2,"😀":1}' },
  { name: 'puts a shorter key before its extension', given: { ab: 1, a: 2 }, want: '{"a":2,"ab":1}' },
  { name: 'escapes only what JSON must', given: { a: '"\\\n\u0001/<>' }, want: '{"a":"\\"\\\\\\n\\u0001/<>"}' },
  { name: 'spells scalars', given: [true, false, null, -1.5, ''], want: '[true,false,null,-1.5,""]' },
  { name: 'spells emptiness', given: { a: {}, b: [] }, want: '{"a":{},"b":[]}' },
])('$name', ({ given, want }) => {
  expect(canonicalJson(given)).toBe(want)
})

test.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, { a: undefined }])(
  'refuses what JSON cannot carry',
  (given) => {
    expect(() => canonicalJson(given)).toThrow(TypeError)
  },
)

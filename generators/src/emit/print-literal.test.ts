import { describe, expect, it } from 'vitest'
import { printLiteral } from './print-literal.ts'

describe('printLiteral', () => {
  it.each([
    [null, 'null'],
    [1.5, '1.5'],
    ["it's", "'it\\'s'"],
    ['say "hi"', `'say "hi"'`],
    ['back\\slash\nline\u2028', "'back\\\\slash\\nline\\u2028'"],
    [[1, 'a'], "[1, 'a']"],
    [{}, '{}'],
    [{ a: 1, 'b-c': [], 200: true }, "{ 200: true, a: 1, 'b-c': [] }"],
    [{ left: undefined, kept: null }, '{ kept: null }'],
  ])('%j', (given, want) => {
    expect(printLiteral(given)).toBe(want)
  })

  it('gives each item a line when one line would be too long', () => {
    const long = 'x'.repeat(60)
    expect(printLiteral([long, long])).toBe(`[\n  '${long}',\n  '${long}',\n]`)
  })

  it.each([
    ["'", '"', '\\', '\u0000', '\u2029', '`$' + '{x}`'],
    { __proto__hidden: 1, "it's": { 'a b': ["\\'"] } },
    JSON.parse('{"__proto__": 1}'),
  ])('evaluates to the value it was given: %j', (value) => {
    expect(JSON.stringify(new Function(`return ${printLiteral(value)}`)())).toBe(JSON.stringify(value))
  })
})

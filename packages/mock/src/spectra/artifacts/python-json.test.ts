import { expect, test } from 'vitest'
import { Float, type PythonValue, pythonFloat, pythonJson } from './python-json.ts'

test.each([
  [300, '300.0'],
  [0, '0.0'],
  [-0, '-0.0'],
  [300.40000000000003, '300.40000000000003'],
  [0.0001, '0.0001'],
  [0.00001, '1e-05'],
  [1.5e-17, '1.5e-17'],
  [1e16, '1e+16'],
  [123456789012345680, '1.2345678901234568e+17'],
  [Number.NaN, 'NaN'],
  [Number.NEGATIVE_INFINITY, '-Infinity'],
])('float %s', (value, want) => {
  expect(pythonFloat(value)).toBe(want)
})

test.each<[PythonValue, number | undefined, string]>([
  [
    { a: 1, b: [new Float(2), null, true], c: undefined, d: 'ü"' },
    undefined,
    '{"a": 1, "b": [2.0, null, true], "d": "ü\\""}',
  ],
  [{ a: [1, 2], b: {}, c: [] }, 2, '{\n  "a": [\n    1,\n    2\n  ],\n  "b": {},\n  "c": []\n}'],
  [Float64Array.of(1, Number.NaN), undefined, '[1.0, NaN]'],
])('text of %j', (value, indent, want) => {
  expect(pythonJson(value, indent)).toBe(want)
})

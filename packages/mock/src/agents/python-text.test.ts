import { expect, test } from 'vitest'
import { pythonText } from './python-text.ts'

test.each<[unknown, string]>([
  [
    [{ type: 'missing', loc: ['body', 0], input: null, ok: true }],
    "[{'type': 'missing', 'loc': ['body', 0], 'input': None, 'ok': True}]",
  ],
  ["it's", '"it\'s"'],
  ['"it\'s"', `'"it\\'s"'`],
  ['a\\b\n', "'a\\\\b\\n'"],
  [{}, '{}'],
  [false, 'False'],
])('%j', (value, want) => {
  expect(pythonText(value)).toBe(want)
})

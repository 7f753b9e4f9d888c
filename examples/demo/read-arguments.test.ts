import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readArguments, UsageError } from './read-arguments.ts'

const small = fileURLToPath(import.meta.url)

test.each([
  [[], { parts: ['transfer', 'labs', 'edfi', 'spectra'], file: undefined, once: false }],
  [['--once'], { parts: ['transfer', 'labs', 'edfi', 'spectra'], file: undefined, once: true }],
  [['--only', 'edfi', '--once'], { parts: ['edfi'], file: undefined, once: true }],
  [['--only', 'labs'], { parts: ['labs'], file: undefined, once: false }],
  [
    ['--file', process.execPath],
    { parts: ['transfer', 'labs', 'edfi', 'spectra'], file: process.execPath, once: false },
  ],
  [['--once', '--help'], null],
])('%j means %j', (args, want) => {
  expect(readArguments(args)).toEqual(want)
})

test.each([
  [['--only', 'all'], 'transfer, labs, edfi or spectra, not all'],
  [['--file', '/nowhere/file'], 'There is no file /nowhere/file'],
  [['--file', small], 'at least 16 MiB'],
  [['--forever'], '--forever'],
  [['file'], 'file'],
])('%j is refused: %s', (args, want) => {
  expect(() => readArguments(args)).toThrow(UsageError)
  expect(() => readArguments(args)).toThrow(want)
})

import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readArguments, UsageError } from './read-arguments.ts'

const small = fileURLToPath(import.meta.url)

test.each([
  [[], { parts: ['transfer', 'labs', 'edfi', 'spectra', 'agents'], file: undefined, once: false }],
  [['--once'], { parts: ['transfer', 'labs', 'edfi', 'spectra', 'agents'], file: undefined, once: true }],
  [['--only', 'edfi', '--once'], { parts: ['edfi'], file: undefined, once: true }],
  [['--only', 'agents'], { parts: ['agents'], file: undefined, once: false }],
  [['--only', 'labs'], { parts: ['labs'], file: undefined, once: false }],
  [
    ['--file', process.execPath],
    { parts: ['transfer', 'labs', 'edfi', 'spectra', 'agents'], file: process.execPath, once: false },
  ],
  [['--once', '--help'], null],
])('%j means %j', (args, want) => {
  expect(readArguments(args)).toEqual(want)
})

test.each([
  [['--only', 'all'], 'transfer, labs, edfi, spectra or agents, not all'],
  [['--file', '/nowhere/file'], 'There is no file /nowhere/file'],
  [['--file', small], 'at least 16 MiB'],
  [['--forever'], '--forever'],
  [['file'], 'file'],
])('%j is refused: %s', (args, want) => {
  expect(() => readArguments(args)).toThrow(UsageError)
  expect(() => readArguments(args)).toThrow(want)
})

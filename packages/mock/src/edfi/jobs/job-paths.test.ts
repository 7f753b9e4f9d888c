import { expect, test } from 'vitest'
import { fileBasePath, nameInternal } from './job-paths.ts'

const year = { id: '2526', endYear: 2026 }

test.each([
  ['grand-bend', 'ea/grand-bend/2526/7'],
  ['Grand Bend ISD', 'ea/Grand%20Bend%20ISD/2526/7'],
  ['a/b', 'ea/a%2Fb/2526/7'],
  ['50%', 'ea/50%25/2526/7'],
  ["O'Neil (East)!*~", "ea/O'Neil%20(East)!*~/2526/7"],
  ['Göttingen', 'ea/G%C3%B6ttingen/2526/7'],
])('tenant %s lies below %s', (tenantCode, want) => {
  expect(fileBasePath({ partnerId: 'ea', tenantCode }, year, 7)).toBe(want)
})

test.each([['scores 2026.csv'], ['a/b.csv'], ['../x'], ['50%.csv'], ['é?.csv']])('a file %s keeps its name', (name) => {
  expect(nameInternal('INPUT_FILE', name)).toBe(`INPUT_FILE__${name}`)
})

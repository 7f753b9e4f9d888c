import { describe, expect, test } from 'vitest'
import type { Schemas } from './edfi-check.ts'
import { chooseTemplate, fillParams, isUsable, requiredFiles, type YearKind } from './job-material.ts'

const param = (templateKey: string, allowedValues?: string[], isRequired = true) => ({
  name: '',
  templateKey,
  isRequired,
  ...(allowedValues && { allowedValues }),
})
const file = (templateKey: string, isRequired = true) => ({ name: '', templateKey, isRequired, fileType: ['csv'] })
const template = (path: string, params: Schemas['JobTemplate']['params'] = []): Schemas['JobTemplate'] => ({
  name: path,
  path,
  files: [file('INPUT_FILE'), file('MORE', false)],
  params,
})

const plain = template('plain', [param('API_YEAR'), param('FREE')])
const choice = template('choice', [param('API_YEAR'), param('TYPE', ['x', 'y']), param('MAYBE', ['z'], false)])

test.each([
  [undefined, choice],
  ['plain', plain],
  ['none', undefined],
])('the template for %s', (wanted, want) => expect(chooseTemplate([plain, choice], wanted)).toBe(want))

test('without a choice any will do', () => expect(chooseTemplate([plain])).toBe(plain))

test('what has to be given is filled in, but for the year', () => {
  expect([fillParams(plain), fillParams(choice)]).toEqual([{ FREE: 'conformance' }, { TYPE: 'x' }])
  expect(requiredFiles(plain)).toEqual(['INPUT_FILE'])
})

const year = (sendToOds: boolean, hasOds: boolean, hasNonOdsRoster: boolean | null) => ({
  schoolYearId: '2526',
  startYear: 2025,
  endYear: 2026,
  sendToOds,
  hasOds,
  hasNonOdsRoster,
})

describe('a year', () => {
  test.each<[string, Schemas['TenantSchoolYear'], YearKind, boolean]>([
    ['with its ODS', year(true, true, null), 'any', true],
    ['with its ODS, where one is wanted', year(true, true, null), 'ods', true],
    ['with its ODS, where a roster is wanted', year(true, true, null), 'roster', false],
    ['without its ODS', year(true, false, null), 'any', false],
    ['with its roster', year(false, false, true), 'any', true],
    ['with its roster, where an ODS is wanted', year(false, true, true), 'ods', false],
    ['without its roster', year(false, true, false), 'any', false],
  ])('%s', (_, given, kind, want) => expect(isUsable(given, kind)).toBe(want))
})

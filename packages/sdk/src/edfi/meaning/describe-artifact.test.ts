import { expect, it } from 'vitest'
import { describeArtifact } from './describe-artifact.ts'

it.each([
  ['studentEducationOrganizationAssociations.jsonl', { kind: 'roster', personalData: 'yes' }],
  ['cross_year_roster.jsonl', { kind: 'cross-year-roster', personalData: 'yes' }],
  ['em-results.json', { kind: 'transform-results', pass: 'first', personalData: 'no' }],
  ['em-results-x-year.json', { kind: 'transform-results', pass: 'cross-year', personalData: 'no' }],
  ['student_id_match_rates.csv', { kind: 'match-rates', personalData: 'no' }],
  ['input_no_student_id_match.csv', { kind: 'unmatched-students', personalData: 'yes' }],
  ['lb-send-results.json', { kind: 'send-results', personalData: 'perhaps' }],
  [
    'ods/studentAssessments.jsonl',
    { kind: 'resource-data', resource: 'studentAssessments', set: 'ods', sentToOds: true, personalData: 'yes' },
  ],
  [
    'non-ods/assessments.jsonl',
    { kind: 'resource-data', resource: 'assessments', set: 'non-ods', sentToOds: false, personalData: 'yes' },
  ],
])('%s', (name, want) => expect(describeArtifact(name)).toEqual(want))

it.each([
  '',
  'ods',
  'ods/',
  'ods/.jsonl',
  'ods/a/b.jsonl',
  'ods/a.csv',
  'x-ods/a.jsonl',
  'ods/em-results.json',
  'EM-RESULTS.JSON',
  'constructor',
  '__proto__',
  'ods/a.jsonl\n',
])('%j is nothing known', (name) => expect(describeArtifact(name)).toEqual({ kind: 'other', personalData: 'perhaps' }))

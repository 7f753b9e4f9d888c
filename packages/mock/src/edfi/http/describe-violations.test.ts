import { expect, test } from 'vitest'
import type { JsonSchema, JsonSchemas } from '../../engine/validation/json-schema.ts'
import { describeViolations } from './describe-violations.ts'

const schemas: JsonSchemas = {
  Job: {
    type: 'object',
    required: ['name', 'files'],
    properties: {
      name: { type: 'string' },
      files: { type: 'array', items: { $ref: '#/components/schemas/File' } },
      tags: { type: 'array', items: { type: 'string', minLength: 1 } },
      previousJobId: { type: 'number' },
      count: { type: 'integer' },
      isResolved: { type: 'boolean' },
      uid: { type: 'string', format: 'uuid' },
      mood: { type: 'string', enum: ['good', 'bad'] },
      template: { type: 'object', required: ['path'], properties: { path: { type: 'string' } } },
      note: { type: 'string', minLength: 2, maxLength: 3 },
      year: { type: 'string', pattern: '^\\d{4}$' },
      params: { type: ['object', 'null'], additionalProperties: { type: 'string', pattern: '\\S' } },
    },
  },
  File: {
    type: 'object',
    required: ['nameFromUser'],
    properties: { nameFromUser: { type: 'string', minLength: 1 } },
  },
}
const job: JsonSchema = { $ref: '#/components/schemas/Job' }
const good = { name: 'x', files: [] }

test.each<[unknown, readonly string[]]>([
  [good, []],
  [{ ...good, other: 1 }, []],
  [{ ...good, params: null, previousJobId: null }, []],
  [{}, ['name must be a string', 'files must be an array']],
  [[], ['name must be a string', 'files must be an array']],
  [{ ...good, name: null }, ['name must be a string']],
  [{ ...good, files: {} }, ['files must be an array']],
  [{ ...good, files: ['a'] }, ['each value in files must be an object']],
  [
    { ...good, files: [{ nameFromUser: 'a' }, {}] },
    ['files.1.nameFromUser should not be empty', 'files.1.nameFromUser must be a string'],
  ],
  [{ ...good, files: [{ nameFromUser: '' }] }, ['files.0.nameFromUser should not be empty']],
  [{ ...good, tags: ['a', 1, 2] }, ['each value in tags must be a string']],
  [{ ...good, previousJobId: '1' }, ['previousJobId must be a number conforming to the specified constraints']],
  [{ ...good, count: 1.5 }, ['count must be an integer number']],
  [{ ...good, isResolved: 'true' }, ['isResolved must be a boolean value']],
  [{ ...good, uid: '1' }, ['uid must be a UUID']],
  [{ ...good, mood: 'odd' }, ['mood must be one of the following values: good, bad']],
  [{ ...good, template: 'a' }, ['template must be an object']],
  [{ ...good, template: {} }, ['template.path must be a string']],
  [{ ...good, note: 'a' }, ['note must be longer than or equal to 2 characters']],
  [{ ...good, note: 'abcd' }, ['note must be shorter than or equal to 3 characters']],
  [{ ...good, year: '26' }, ['year must match /^\\d{4}$/ regular expression']],
  [{ ...good, year: 2026 }, ['year must be a string']],
  [{ ...good, params: { A: ' ', B: 'b' } }, ['params.A must match /\\S/ regular expression']],
  [{ ...good, params: [] }, ['params must be an object']],
])('%j', (value, want) => expect(describeViolations(job, value, { schemas })).toEqual(want))

test('a strict service names what it does not know', () => {
  expect(describeViolations(job, { ...good, other: 1 }, { schemas, refusesUnknown: true })).toEqual([
    'property other should not exist',
  ])
})

import { describe, expect, test } from 'vitest'
import { jsonSchemas, operations } from '../contract.ts'
import { checkedSchema } from './checked-schema.ts'
import { describeViolations } from './describe-violations.ts'

const sound = () => false
const schemaOf = (name: string) => {
  const operation = operations[name]
  if (!operation) throw new TypeError(`There is no operation ${name}`)
  return checkedSchema(operation, jsonSchemas, sound)
}
const violationsOf = (name: string, body: unknown) =>
  describeViolations(schemaOf(name) ?? {}, body, { schemas: jsonSchemas })

const file = { nameFromUser: 'a.csv', templateKey: 'INPUT_FILE', type: 'text/csv' }
const job = { name: 'x', schoolYearId: '2526', files: [file], inputParams: [], template: { path: 'assessments/STAR' } }
const without = (value: object, member: string) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== member))

describe('what a new job is checked for', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['everything', job, []],
    ['no template', without(job, 'template'), []],
    ['a template that is none', { ...job, template: 7 }, []],
    ['a file without a type', { ...job, files: [without(file, 'type')] }, []],
    ['params with anything in them', { ...job, inputParams: [{ a: 1 }, {}] }, []],
    ['a previous job', { ...job, previousJobId: 3 }, []],
    ['params that are no objects', { ...job, inputParams: ['a'] }, ['each value in inputParams must be an object']],
    ['no name', without(job, 'name'), ['name must be a string']],
    ['no files', without(job, 'files'), ['files must be an array']],
    [
      'a file without names',
      { ...job, files: [file, { ...file, nameFromUser: '', templateKey: 1 }] },
      ['files.1.nameFromUser should not be empty', 'files.1.templateKey must be a string'],
    ],
  ])('%s', (_case, body, want) => {
    expect(violationsOf('createJob', body)).toEqual(want)
  })
})

test('the count of students may be anything, what they are named by may not', () => {
  expect(violationsOf('reportUnmatchedIds', { name: 'a', type: 'b', count: 'many' })).toEqual([])
  expect(violationsOf('reportUnmatchedIds', { name: '', type: 'b' })).toEqual(['name should not be empty'])
})

test('other bodies are checked as the contract has them, or not at all where it has no 400', () => {
  expect(schemaOf('resolveJob')).toBe(jsonSchemas['ResolveJob'])
  expect(violationsOf('createNote', { noteText: 'x'.repeat(5001) })).toHaveLength(1)
  expect(schemaOf('reportError')).toBeNull()
  expect(schemaOf('listJobs')).toBeNull()
})

test('a name there is no schema of is noticed', () => {
  expect(() =>
    checkedSchema({ requestSchema: 'Nobody', responses: operations['createJob']?.responses ?? {} }, jsonSchemas, sound),
  ).toThrow(TypeError)
})

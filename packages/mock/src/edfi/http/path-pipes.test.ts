import { expect, test } from 'vitest'
import { findPathProblem } from './path-pipes.ts'

const whole = { type: 'integer' }
const uuid = { type: 'string', format: 'uuid' }
const word = { type: 'string', enum: ['assessments'] }

test.each([
  [whole, '12', null],
  [whole, '-1', null],
  [whole, '12abc', /numeric string is expected/],
  [whole, '1.5', /numeric/],
  [whole, '', /numeric/],
  [uuid, '2c1e7a90-3f5b-4d0e-8a64-9a9f6f0f7f11', null],
  [uuid, '2C1E7A90-3F5B-4D0E-8A64-9A9F6F0F7F11', null],
  [uuid, '42', /uuid is expected/],
  [word, 'assessments', null],
  [word, 'Assessments', /enum string is expected/],
  [{ type: 'string' }, 'any thing', null],
])('%j takes %j: %s', (schema, text, want) => {
  const problem = findPathProblem(schema, text)
  if (want === null) expect(problem).toBeNull()
  else expect(problem).toMatch(want)
})

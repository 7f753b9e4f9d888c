import { describe, expect, it } from 'vitest'
import type { OperationSpec } from '../operation.ts'
import { findCallProblem } from './check-call.ts'

const operation: OperationSpec = {
  name: 'moveStops',
  operationId: 'move_stops',
  service: 'trams',
  method: 'PUT',
  path: '/v1/stops',
  tag: 'stops',
  auth: 'cookie',
  idempotency: null,
  retry: 'verify',
  parameters: [
    { name: 'x-if-line', in: 'header', required: false },
    { name: 'line', in: 'query', required: false },
  ],
  requestSchema: null,
  success: 200,
  responses: {},
}
const problemOf = (headers: Readonly<Record<string, unknown>>) =>
  findCallProblem(operation, { headers: headers as Readonly<Record<string, string>> }, {})

describe('the headers of a call', () => {
  it.each([
    ['a text', { 'x-if-line': '2026-01-02T03:04:05.678Z' }],
    ['one character', { 'x-if-line': '5' }],
    ['blanks inside', { 'x-if-line': 'a b' }],
    ['a long text', { 'x-if-line': 'a'.repeat(2000) }],
    ['nothing', { 'x-if-line': undefined }],
    ['what the contract does not know, for it is not sent', { 'x-other': '\n' }],
    ['what travels elsewhere', { line: '\n' }],
  ])('may be %s', (_, headers) => {
    expect(problemOf(headers)).toBeNull()
  })

  it.each([
    ['empty', ''],
    ['with a line break', 'secret\r\nx-evil: 1'],
    ['with a blank at its end', 'secret '],
    ['not ASCII', 'secrét'],
    ['a number', 7],
    ['null', null],
  ])('may not be %s, and the value is not quoted', (_, value) => {
    const problem = problemOf({ 'x-if-line': value })
    expect(problem).toBe('the header x-if-line is not printable ASCII text without blanks at its ends')
  })
})

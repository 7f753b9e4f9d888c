import { type EdfiOperationName, errorCodes, operations } from '@nova/sdk/edfi/contract'
import { expect, test } from 'vitest'
import { unreachableCells, unreachableCodes, whyUnreachable } from './why-unreachable.ts'

test('codes that nobody provokes are those of the contract', () => {
  expect(Object.keys(errorCodes)).toEqual(expect.arrayContaining([...unreachableCodes]))
})

test.each(unreachableCells)('the contract has %s', (cell) => {
  const [operation = '', code = ''] = cell.split(' ')
  const { responses } = operations[operation as EdfiOperationName]
  expect(Object.values(responses).flatMap(({ codes }) => [...codes])).toContain(code)
})

test.each([
  ['success', 'getJob', 200, null, false, null],
  ['a refusal anybody can get', 'getJob', 404, 'job_not_found', false, null],
  ['a crash', 'getJob', 500, 'server_error', true, /unexpected failure/],
  ['what a host does', 'startJob', 500, 'launch_failed', false, /launch that fails/],
  ['what a host does, with one', 'startJob', 500, 'launch_failed', true, null],
  ['one cell', 'logout', 404, 'identity_provider_unknown', true, /taken away/],
  ['the same code elsewhere', 'finishLogin', 404, 'identity_provider_unknown', true, null],
] as const)('%s', (_, operation, status, code, hasHost, want) => {
  const seen = whyUnreachable(operation, status, code, hasHost)
  if (want === null) expect(seen).toBeNull()
  else expect(seen).toMatch(want)
})

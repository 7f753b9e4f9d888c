import { errorCodes, type LabsOperationName, operations } from '@nova/sdk/labs/contract'
import { describe, expect, test } from 'vitest'
import { unreachableCells, unreachableCodes, whyFrameUnreachable, whyUnreachable } from './why-unreachable.ts'

const cells = (Object.keys(operations) as LabsOperationName[]).flatMap((name) =>
  Object.values(operations[name].responses).flatMap(({ codes }) =>
    (codes as readonly string[]).map((code) => `${name} ${code}`),
  ),
)

describe('every reason is about something the contract has', () => {
  test.each(unreachableCells)('%s', (cell) => {
    expect(cells).toContain(cell)
  })

  test.each(unreachableCodes)('%s', (code) => {
    expect(Object.keys(errorCodes)).toContain(code)
  })
})

test.each([
  ['getLab', 'lab_not_found', false, null],
  ['getLab', null, false, null],
  ['getLab', 'server_crash', true, 'only an unexpected failure of the service raises it'],
  ['getLab', 'legacy_schema', true, null],
  ['getLab', 'legacy_schema', false, 'no route makes a lab of the first schema'],
  ['stopNode', 'runtime_failed', true, 'only while the host does not let go of a machine'],
  ['startNode', 'runtime_failed', true, null],
] as const)('%s %s, hands on the host: %s', (operation, code, hasHost, want) => {
  expect(whyUnreachable(operation, 200, code, hasHost)).toBe(want)
})

test('frames of a host nobody touches', () => {
  expect(whyFrameUnreachable('node_warning', true)).toBeNull()
  expect(whyFrameUnreachable('node_warning', false)).toMatch(/^only /)
  expect(whyFrameUnreachable('link_created', false)).toBeNull()
})

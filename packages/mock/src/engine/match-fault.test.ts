import { describe, expect, test } from 'vitest'
import type { FaultRule, FaultTarget } from './fault-rule.ts'
import { type FaultSubject, findRuleProblem, isDue, isSpent, isTargeted } from './match-fault.ts'

const subject: FaultSubject = { operation: 's3:UploadPart', partNumber: 7, key: 'uploads/t/x/a.bin', from: 'client' }

describe('isTargeted', () => {
  const table: readonly [FaultTarget, boolean][] = [
    [{ operation: 's3:UploadPart' }, true],
    [{ operation: 's3:*' }, true],
    [{ operation: '*' }, true],
    [{ operation: 's3:PutObject' }, false],
    [{ operation: 's3:UploadPart', partNumber: 7 }, true],
    [{ operation: 's3:UploadPart', partNumber: 8 }, false],
    [{ operation: 's3:UploadPart', from: 'control-plane' }, false],
    [{ operation: 's3:UploadPart', keyEndsWith: 'a.bin' }, true],
    [{ operation: 's3:UploadPart', keyEndsWith: 'b.bin' }, false],
  ]
  test.each(table)('%j -> %s', (target, want) => expect(isTargeted(target, subject)).toBe(want))
})

test('a bare star means requests, not points inside the platform', () => {
  const point: FaultSubject = { operation: 'idempotency:claim', from: 'control-plane', isPoint: true }
  expect(isTargeted({ operation: '*' }, point)).toBe(false)
  expect(isTargeted({ operation: 'idempotency:*' }, point)).toBe(true)
})

describe('counting occurrences', () => {
  const table: readonly [Partial<FaultTarget>, number, boolean, boolean][] = [
    [{}, 1, true, true],
    [{}, 2, false, true],
    [{ nth: 3 }, 2, false, false],
    [{ nth: 3 }, 3, true, true],
    [{ nth: 2, times: 2 }, 3, true, true],
    [{ nth: 2, times: 2 }, 4, false, true],
    [{ times: 'always' }, 99, true, false],
  ]
  test.each(table)('%j, occurrence %i -> due %s, spent %s', (target, occurrence, due, spent) => {
    expect(isDue({ operation: 'x', ...target }, occurrence)).toBe(due)
    expect(isSpent({ operation: 'x', ...target }, occurrence)).toBe(spent)
  })
})

describe('findRuleProblem', () => {
  const table: readonly [unknown, RegExp | null][] = [
    [{ on: { operation: 'initiateUpload' }, do: { kind: 'drop' } }, null],
    [{ on: {}, do: { kind: 'drop' } }, /operation is missing/],
    [{ on: { operation: 'x', nth: 0 }, do: { kind: 'drop' } }, /nth/],
    [{ on: { operation: 'x', times: 'often' }, do: { kind: 'drop' } }, /times/],
    [{ on: { operation: 'x' }, do: { kind: 'explode' } }, /'explode' is not one of/],
    [{ on: { operation: 'x' }, do: { kind: 'truncate' } }, /do.bytes/],
    [{ on: { operation: 'x' }, do: { kind: 'status', status: 42 } }, /do.status/],
    [{ on: { operation: 'x' }, do: { kind: 'lose', frame: 1 } }, null],
    [{ on: { operation: 'x' }, do: { kind: 'swap' } }, /do.frame/],
    [{ on: { operation: 'x' }, do: { kind: 'mute', afterFrames: -1 } }, /do.afterFrames/],
  ]
  test.each(table)('%j', (rule, want) => {
    const problem = findRuleProblem(rule as FaultRule)
    if (want === null) expect(problem).toBeNull()
    else expect(problem).toMatch(want)
  })
})

import { expect, test } from 'vitest'
import type { Seen } from '../check.ts'
import { CheckFailure } from '../check-failure.ts'
import { wantJson, wantRefusal, wantSuccess } from './expect-answer.ts'

const context = {
  want(holds: boolean, wanted: string, seen?: unknown): asserts holds {
    if (!holds) throw new CheckFailure(wanted, seen)
  },
}

const answer = (status: number, json: unknown): Seen => {
  const text = JSON.stringify(json)
  return { status, headers: new Headers(), bytes: new TextEncoder().encode(text), text, json }
}

test.each([
  [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
  [[1, 2], [2, 1], false],
  [{ a: undefined }, {}, true],
  [{ a: null }, {}, false],
])('%j as %j: %s', (seen, wanted, holds) => {
  const look = () => wantJson(context, seen, wanted, 'it')
  if (holds) look()
  else expect(look).toThrow(CheckFailure)
})

const failure = { code: 404, status: 'fail', message: 'Lab does not exist (60038).' }

test('a failure inside 200 is no success, and a success is no failure', () => {
  expect(() => wantSuccess(context, 'getLab', answer(200, failure))).toThrow(CheckFailure)
  const success = answer(200, { code: 200, status: 'success', message: 'ok', data: {} })
  expect(() => wantRefusal(context, 'getLab', success, 200, 'lab_not_found')).toThrow(CheckFailure)
  wantSuccess(context, 'getLab', success)
})

test('a failure is told by its status and its name', () => {
  expect(wantRefusal(context, 'getLab', answer(200, failure), 200, 'lab_not_found')).toEqual(failure)
  for (const [status, code] of [
    [404, 'lab_not_found'],
    [200, 'folder_forbidden'],
  ] as const)
    expect(() => wantRefusal(context, 'getLab', answer(200, failure), status, code)).toThrow(CheckFailure)
})

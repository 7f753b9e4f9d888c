import { describe, expect, test } from 'vitest'
import type { CallInput, Seen } from '../check.ts'
import { CheckFailure, CheckSkipped } from '../check-failure.ts'
import { createAccess } from './edfi-access.ts'
import type { EdfiContext, EdfiFacts } from './edfi-check.ts'
import { callAs, wantJson, wantRefusal, wantSuccess } from './expect-answer.ts'

const answer = (status: number, json: unknown): Seen => {
  const text = json === undefined ? '' : JSON.stringify(json)
  return { status, headers: new Headers(), bytes: new TextEncoder().encode(text), text, json }
}

/** A context that remembers what it is called with. */
function contextOf(facts: Partial<EdfiFacts> = {}) {
  const calls: CallInput[] = []
  const given = { app: { cookie: 'sid', adminCookie: 'admin-sid' }, external: { token: 'jwt' } }
  const context = {
    facts: { access: createAccess(given, null), isExternalOff: false, ...facts },
    call: async (_operation: string, input: CallInput) => {
      calls.push(input)
      return answer(200, {})
    },
    want(holds: boolean, wanted: string, seen?: unknown): asserts holds {
      if (!holds) throw new CheckFailure(wanted, seen)
    },
    skip(reason: string): never {
      throw new CheckSkipped(reason)
    },
  } as unknown as EdfiContext
  return { context, calls }
}

describe('calls are made', () => {
  test.each([
    ['in the session of the user', 'getMe', {}, { token: null, headers: { cookie: 'sid' } }],
    ['in that of somebody else', 'getMe', { as: 'admin' }, { token: null, headers: { cookie: 'admin-sid' } }],
    ['in none', 'getMe', { as: null }, { token: null }],
    [
      'in a session of their own',
      'getMe',
      { as: null, headers: { cookie: 'x' } },
      { token: null, headers: { cookie: 'x' } },
    ],
    ['with a token instead', 'getMe', { token: 'other' }, { token: 'other' }],
    ['by anybody', 'getHealth', {}, { token: null }],
    ['with the token of the client', 'verifyToken', {}, { token: 'jwt' }],
    ['with none', 'verifyToken', { as: null }, { token: null }],
    ['with the token of a run', 'getRunJob', { token: 'run' }, { token: 'run' }],
    ['by executors without one', 'getRunJob', {}, { token: null }],
  ] as const)('%s', async (_, operation, input, want) => {
    const { context, calls } = contextOf()
    await callAs(context, operation, input)
    expect(calls).toEqual([{ ...want, as: null }])
  })

  test('not at all for somebody nobody gave', async () => {
    const { context, calls } = contextOf()
    await expect(callAs(context, 'getMe', { as: 'noRole' })).rejects.toThrow(CheckSkipped)
    await expect(callAs(context, 'verifyToken', { as: 'readOnly' })).rejects.toThrow(CheckSkipped)
    expect(calls).toEqual([])
  })

  test('not at all with tokens where programs are not let in', async () => {
    const { context, calls } = contextOf({ isExternalOff: true })
    await expect(callAs(context, 'verifyToken')).rejects.toThrow(CheckSkipped)
    await callAs(context, 'verifyToken', { as: null })
    expect(calls).toHaveLength(1)
  })
})

const refusal = { message: 'no', error: 'Bad Request', statusCode: 400 }

test('a success has its own status, and an empty object is none where one is a failure', () => {
  const { context } = contextOf()
  wantSuccess(context, 'createNote', answer(201, undefined))
  for (const [operation, seen] of [
    ['createNote', answer(200, undefined)],
    ['getFileUrl', answer(200, {})],
    ['createNote', answer(400, refusal)],
  ] as const)
    expect(() => wantSuccess(context, operation, seen)).toThrow(CheckFailure)
})

test('a refusal is told by its status and its form', () => {
  const { context } = contextOf()
  expect(wantRefusal(context, 'createJob', answer(400, refusal), 400, 'job_rejected')).toEqual(refusal)
  wantRefusal(context, 'getFileUrl', answer(200, {}), 200, 'job_file_not_found')
  for (const [status, body, code] of [
    [400, { ...refusal, message: ['no'] }, 'job_rejected'],
    [401, refusal, 'job_rejected'],
    [201, { id: 1 }, 'job_rejected'],
  ] as const)
    expect(() => wantRefusal(context, 'createJob', answer(status, body), 400, code)).toThrow(CheckFailure)
})

test.each([
  [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
  [[1, 2], [2, 1], false],
  [{ a: null }, {}, false],
])('%j as %j: %s', (seen, wanted, holds) => {
  const look = () => wantJson(contextOf().context, seen, wanted, 'it')
  if (holds) look()
  else expect(look).toThrow(CheckFailure)
})

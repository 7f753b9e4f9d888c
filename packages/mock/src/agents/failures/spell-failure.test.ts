import { type ProfileName, profiles } from '@nova/sdk/agents/contract'
import {
  CrashDetailSchema,
  ErrorEnvelopeSchema,
  FlatErrorEnvelopeSchema,
  FrameworkDetailSchema,
  ValidationDetailSchema,
} from '@nova/sdk/agents/schemas'
import { describe, expect, test } from 'vitest'
import { fieldErrors } from '../../engine/validation/field-error.ts'
import { errorFacts } from '../profile-facts.ts'
import { type Failure, failures } from './failure.ts'
import { spellFailure } from './spell-failure.ts'

const problem = fieldErrors.missing(['body', 'type'], { a: null })
const long = Array.from({ length: 8 }, () => problem)
const call = { requestId: '6f2b7f5e-0000-4000-8000-000000000001', nowMs: Date.UTC(2025, 0, 2, 11, 33, 54, 500) }
const stamp = '2025-01-02T11:33:54.500000'

const examples: Readonly<Record<string, Failure>> = {
  backend: failures.validation('no such agent'),
  gone: failures.notFound('Task t not found'),
  keyless: failures.missingKey(),
  unfit: failures.permission('write'),
  quota: failures.tooMany({ calls: 100, windowSeconds: 60 }, 100),
  path: failures.route(404),
  form: failures.schema([problem]),
}
const spelt = (name: ProfileName, example: string, strict = true) => {
  const failure = examples[example]
  if (!failure) throw new Error(`There is no example ${example}`)
  return spellFailure(failure, errorFacts(profiles[name], strict), call)
}
const bodyOf = (name: ProfileName, example: string, strict = true) => JSON.parse(spelt(name, example, strict).body)

describe('forms', () => {
  const says = (code: string, message: string) => ({ code, message })
  const late = (code: string, message: string) => ({ code, message, timestamp: stamp })
  const flat = (code: string, error: string) => ({ error, code, timestamp: stamp })
  const twice = (value: object) => ({ error: value, detail: value })
  const limit = 'Rate limit exceeded: 100 requests per 60 seconds'
  const unfit = "Permission 'write' required"
  const own = { request_id: call.requestId, timestamp: call.nowMs / 1000 }
  const backend = says('VALIDATION_ERROR', 'Request validation failed')
  const table: readonly [ProfileName, string, object][] = [
    ['P0', 'backend', { error: { ...backend, details: { error: 'no such agent' }, ...own } }],
    ['P0', 'gone', { error: { ...says('RESOURCE_NOT_FOUND', 'Task t not found'), details: {}, ...own } }],
    ['P0', 'keyless', { detail: 'API key required' }],
    ['P0', 'unfit', { detail: unfit }],
    ['P0', 'quota', { detail: 'Rate limit exceeded' }],
    ['P0', 'path', { detail: 'Not Found' }],
    ['P0', 'form', { detail: [problem] }],
    ['P1', 'backend', { error: backend }],
    ['P1', 'keyless', { error: says('AUTHENTICATION_ERROR', 'API key is required') }],
    ['P1', 'unfit', { error: says('PERMISSION_DENIED', unfit) }],
    ['P1', 'quota', { error: says('RATE_LIMIT_EXCEEDED', limit) }],
    ['P1', 'path', { error: says('ERROR', 'Not Found') }],
    ['P2', 'backend', twice(flat('VALIDATION_ERROR', 'Request validation failed'))],
    ['P2', 'unfit', twice(flat('HTTP_ERROR', unfit))],
    ['P2', 'quota', twice(flat('HTTP_ERROR', `{'code': 'RATE_LIMIT_EXCEEDED', 'message': '${limit}'}`))],
    ['P2', 'form', twice(says('ERROR', 'An error occurred'))],
    ['P3', 'gone', twice(says('ERROR', 'An error occurred'))],
    ['P3', 'unfit', { error: says('PERMISSION_DENIED', unfit), detail: late('PERMISSION_DENIED', unfit) }],
    ['P4', 'gone', twice(late('RESOURCE_NOT_FOUND', 'Task t not found'))],
    ['P4', 'quota', twice(late('RATE_LIMIT_EXCEEDED', `${limit}, current count 100`))],
    ['P4', 'path', twice(says('ERROR', 'An error occurred'))],
    ['N', 'keyless', { detail: 'API key required' }],
  ]
  test.each(table)('%s %s', (name, example, want) => {
    expect(bodyOf(name, example)).toEqual(want)
  })

  test('what P1 says of a form is no JSON', () => {
    const { code, message } = bodyOf('P1', 'form').error
    expect(code).toBe('ERROR')
    expect(message).toBe(
      "[{'type': 'missing', 'loc': ['body', 'type'], 'msg': 'Field required', 'input': {'a': None}}]",
    )
  })

  test.each(['P0', 'P1', 'P2', 'P3', 'P4', 'P5'] as const)('all of %s are forms of the contract', (name) => {
    const known = [
      ErrorEnvelopeSchema,
      FlatErrorEnvelopeSchema,
      FrameworkDetailSchema,
      ValidationDetailSchema,
      CrashDetailSchema,
    ]
    for (const example of Object.keys(examples)) {
      const body = bodyOf(name, example)
      expect(known.filter((schema) => schema.safeParse(body).success)).not.toHaveLength(0)
    }
  })
})

describe('unless strict', () => {
  test.each(Object.keys(examples))('%s has everything', (example) => {
    const { error } = bodyOf('P4', example, false)
    expect(Object.keys(error)).toEqual(['code', 'message', 'details', 'request_id', 'timestamp'])
    const whole = spelt('P4', example, false)
    expect(whole.sentBytes).toBe(whole.declaredBytes)
  })

  test('what is wrong with a form is among the details', () => {
    expect(bodyOf('P4', 'form', false).error).toMatchObject({
      code: 'VALIDATION_ERROR',
      message: 'body.type: Field required',
      details: { errors: [problem] },
    })
  })
})

describe('how much arrives', () => {
  const arrives = (name: ProfileName) => Object.keys(examples).filter((example) => spelt(name, example).sentBytes > 0)

  test.each<[ProfileName, readonly string[]]>([
    ['P0', Object.keys(examples)],
    ['P1', ['backend', 'gone', 'keyless', 'unfit', 'quota']],
    ['P2', []],
    ['P4', []],
    ['N', Object.keys(examples)],
  ])('of %s', (name, want) => {
    expect(arrives(name)).toEqual(want)
  })

  test('a length is declared even where nothing comes', () => {
    const cut = spelt('P4', 'gone')
    expect(cut).toMatchObject({ sentBytes: 0 })
    expect(cut.declaredBytes).toBeGreaterThan(0)
    expect(cut.declaredBytes).toBeLessThan(cut.body.length)
  })

  test('a long one comes whole and breaks off before the length that was declared', () => {
    const { body, declaredBytes, sentBytes } = spellFailure(failures.schema(long), profiles.P4.errors, call)
    expect(sentBytes).toBe(body.length)
    expect(declaredBytes).toBeGreaterThan(sentBytes)
  })
})

describe('crashes', () => {
  const crash = (name: ProfileName) => {
    const { errors } = profiles[name]
    return spellFailure(failures.crash(errors.crashStatus, 'boom'), errors, call)
  }
  test.each<[ProfileName, number, string, unknown]>([
    ['P0', 500, 'text/plain; charset=utf-8', 'Internal Server Error'],
    ['P1', 400, 'application/json', { error: { code: 'VALIDATION_ERROR', message: 'boom' } }],
    ['P2', 400, 'application/json', { detail: { error: 'boom', code: 'VALIDATION_ERROR', timestamp: stamp } }],
  ])('%s', (name, status, contentType, want) => {
    const seen = crash(name)
    expect(seen).toMatchObject({ status, contentType, tracked: false, sentBytes: seen.body.length })
    expect(typeof want === 'string' ? seen.body : JSON.parse(seen.body)).toEqual(want)
  })
  test('everything else is tracked', () => {
    expect(spelt('P4', 'gone').tracked).toBe(true)
  })
})

test('only the newest say which scheme of keys they want', () => {
  expect(spelt('N', 'keyless').headers).toEqual({ 'www-authenticate': 'ApiKey' })
  expect([spelt('P4', 'keyless').headers, spelt('N', 'unfit').headers]).toEqual([{}, {}])
})

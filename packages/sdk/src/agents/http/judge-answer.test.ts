import { describe, expect, it } from 'vitest'
import { operations } from '../generated/operations.ts'
import { judgeAgentsAnswer } from './judge-answer.ts'

const judge = (
  status: number,
  body: unknown,
  { name = 'getTask' as keyof typeof operations, latencyMs = 5, headers = {} as Record<string, string> } = {},
) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return judgeAgentsAnswer(operations[name], status, { text }, new Headers(headers), latencyMs)
}
const both = (word: string, text: string, stamp?: string) => {
  const said = { code: word, message: text, ...(stamp ? { timestamp: stamp } : {}) }
  return { error: said, detail: said }
}
const crash = { error: 'boom', code: 'VALIDATION_ERROR', timestamp: '2025-01-02T18:34:00.5' }

/** Every form of P0 to N, by status. The code of ours hangs on the status alone. */
const failures: readonly (readonly [what: string, status: number, body: unknown, code: string, message: string])[] = [
  [
    'A: all of it',
    404,
    {
      error: { code: 'RESOURCE_NOT_FOUND', message: 'Task x not found', details: {}, request_id: 'r', timestamp: 1.5 },
    },
    'resource_not_found',
    'Task x not found',
  ],
  ['B: the framework alone', 401, { detail: 'API key required' }, 'authentication_error', 'API key required'],
  [
    'B of a permission',
    403,
    { detail: 'Missing permission: write' },
    'authorization_error',
    'Missing permission: write',
  ],
  ['B of a limit', 429, { detail: 'Rate limit exceeded' }, 'rate_limit_exceeded', 'Rate limit exceeded'],
  [
    'C: a list of mistakes',
    422,
    { detail: [{ type: 'missing', loc: ['body'], msg: 'Field required' }] },
    'request_invalid',
    '',
  ],
  ['D', 403, { error: { code: 'PERMISSION_DENIED', message: 'No' } }, 'authorization_error', 'No'],
  [
    'E: a text where the message is not',
    429,
    { error: { error: 'Too many', code: 'HTTP_ERROR' }, detail: { error: 'x' } },
    'rate_limit_exceeded',
    'Too many',
  ],
  ['E2', 422, both('ERROR', 'Unprocessable'), 'request_invalid', 'Unprocessable'],
  [
    'F',
    401,
    {
      error: { code: 'AUTHENTICATION_ERROR', message: 'Invalid' },
      detail: { code: 'A', message: 'B', timestamp: 't' },
    },
    'authentication_error',
    'Invalid',
  ],
  ['F2: the code is lost', 404, both('ERROR', 'An error occurred'), 'resource_not_found', 'An error occurred'],
  ['G', 500, both('SERVICE_ERROR', 'Broken', '2025-01-03T14:29:00'), 'service_error', 'Broken'],
  ['G2', 422, both('ERROR', 'An error occurred', '2025-01-03T14:29:00'), 'request_invalid', 'An error occurred'],
  ['H of P0: text', 500, 'Internal Server Error', 'service_error', 'Internal Server Error'],
  ['H of P1', 400, { error: { code: 'VALIDATION_ERROR', message: 'boom' } }, 'validation_error', 'boom'],
  ['H of P2: detail alone', 400, { detail: crash }, 'validation_error', 'boom'],
  ['H of P4', 400, { error: { code: 'VALIDATION_ERROR', message: 'boom' }, detail: crash }, 'validation_error', 'boom'],
  ['J', 500, 'Internal Server Error\n', 'service_error', 'Internal Server Error'],
  ['nothing at all', 403, '', 'authorization_error', ''],
  ['a beginning', 422, '{"error": {"code": "ERROR", "mess', 'request_invalid', ''],
  ['a number', 500, '3', 'service_error', ''],
  ['members of other kinds', 401, { error: 'x', detail: { message: 3 } }, 'authentication_error', ''],
  ['another status of a failing service', 503, '', 'service_error', ''],
  ['the same in text', 504, 'upstream timed out', 'service_error', 'upstream timed out'],
]

it.each(failures)('%s (%i) is told by its status', (_what, status, body, code, message) => {
  expect(judge(status, body)).toMatchObject({ type: 'service', code, message })
})

it.each(failures.map(([, status]) => status))('%i means the same without a body', (status) => {
  const whole = failures.find(([, known]) => known === status)?.[3]
  expect(judge(status, '')).toMatchObject({ type: 'service', code: whole })
})

describe('it is not the service, or not this route, that says', () => {
  it.each<readonly [string, number, unknown, string]>([
    ['404 of an address without ids', 404, { detail: 'Not Found' }, 'createTask'],
    ['the same without a body', 404, '', 'createTask'],
    ['404 with the word of the router', 404, { detail: 'Not Found' }, 'getTask'],
    ['405', 405, both('ERROR', 'Method Not Allowed'), 'getTask'],
  ])('%s', (_what, status, body, name) => {
    expect(judge(status, body, { name: name as 'getTask' })).toMatchObject({ type: 'unknown-route' })
  })

  it.each<readonly [string, number, string]>([
    ['a page', 502, '<html><title>Bad Gateway</title></html>'],
    ['a page of a firewall', 403, '<!doctype html><title>Blocked</title>'],
    ['another status', 413, ''],
    ['a teapot', 418, '{"error": {"code": "TEAPOT", "message": "short"}}'],
  ])('%s', (_what, status, body) => {
    expect(judge(status, body)).toMatchObject({ type: 'gateway' })
  })
})

describe('of a failure is kept', () => {
  it('what was wrong with each member, and not what was sent', () => {
    const detail = [
      { type: 'greater_than_equal', loc: ['body', 'task', 'priority'], msg: 'Too small', input: -1, ctx: { ge: 1 } },
      { type: 'string_type', loc: ['body', 'agents', 0], msg: 'No text', input: 'private' },
      'nonsense',
      { loc: 'body' },
    ]
    const answer = judge(422, { detail })
    expect(answer).toMatchObject({
      details: {
        fieldErrors: [
          { field: 'body.task.priority', type: 'greater_than_equal', message: 'Too small' },
          { field: 'body.agents.0', type: 'string_type', message: 'No text' },
        ],
      },
    })
    expect(JSON.stringify(answer)).not.toContain('private')
  })

  it('the same of a version that writes the list as its language does', () => {
    const message =
      "2 validation errors:\n  {'type': 'missing', 'loc': ('body', 'type'), 'msg': 'Field required', 'input': {'a': 'private'}}\n" +
      "  {'type': 'int_type', 'loc': ('body', 'priority'), 'msg': \"It isn't\", 'input': None}"
    const answer = judge(422, { error: { code: 'ERROR', message } })
    expect(answer).toMatchObject({
      message: '',
      details: {
        fieldErrors: [
          { field: 'body.type', type: 'missing', message: 'Field required' },
          { field: 'body.priority', type: 'int_type', message: "It isn't" },
        ],
      },
    })
    expect(JSON.stringify(answer)).not.toContain('private')
  })

  it('the code on the wire, and the id of the request', () => {
    const error = { code: 'PERMISSION_DENIED', message: 'No', details: {}, request_id: 'r-1', timestamp: 1 }
    expect(judge(403, { error })).toMatchObject({ requestId: 'r-1', details: { wireCode: 'PERMISSION_DENIED' } })
  })
})

describe('a 400 is of the service that failed', () => {
  const plain = { error: { code: 'VALIDATION_ERROR', message: 'Request validation failed' } }
  const wrapped = { error: { ...plain.error, details: { error: 'no backend' } } }
  it.each<readonly [string, unknown, Parameters<typeof judge>[2], boolean]>([
    ['when it says what failed', wrapped, {}, true],
    ['when it took as long as three tries', plain, { latencyMs: 3000 }, true],
    ['when it did and the body did not come', '', { latencyMs: 3100 }, true],
    ['when the server says it took that long', plain, { headers: { 'x-response-time': '3.004' } }, true],
    [
      'and not when only the way was long',
      plain,
      { latencyMs: 9000, headers: { 'x-response-time': '9.8e-05' } },
      false,
    ],
    ['and not when it came at once', plain, { latencyMs: 2999 }, false],
  ])('%s', (_when, body, how, serverSide) => {
    const answer = judge(400, body, { name: 'createTask', ...how })
    expect(answer).toMatchObject({ type: 'service', code: 'validation_error' })
    expect('details' in answer && answer.details['serverSide'] === true).toBe(serverSide)
  })

  it('and no other status is', () => {
    expect(judge(422, '', { latencyMs: 5000 })).toMatchObject({ details: {} })
  })
})

describe('a success is', () => {
  it('its body', () => expect(judge(200, { a: 1 })).toEqual({ type: 'data', data: { a: 1 } }))
  it.each<readonly [string, string, string]>([
    ['nothing', '', 'empty'],
    ['a page', '<html></html>', 'not-json'],
    ['a beginning', '{"a": 1', 'truncated'],
    ['a number', '1', 'not-json'],
  ])('not %s', (_what, text, why) => expect(judge(200, text)).toMatchObject({ type: 'bad-success', why }))

  it('not what broke off', () => {
    const body = { text: '{"a":1}', fault: 'truncated' } as const
    expect(judgeAgentsAnswer(operations.getTask, 200, body, new Headers())).toMatchObject({ why: 'truncated' })
  })
})

import { profiles } from '@nova/sdk/agents/contract'
import { expect, test } from 'vitest'
import type { PlannedError } from '../../engine/service.ts'
import { plannedFailure } from './planned-failure.ts'

const quota = { ...profiles.P4.quota, calls: 20, windowSeconds: 30 }

const table: readonly [PlannedError, object][] = [
  [{ status: 400 }, { kind: 'failure', code: 'VALIDATION_ERROR', details: { error: 'A planned failure' } }],
  [{ status: 401 }, { kind: 'refusal', code: 'AUTHENTICATION_ERROR' }],
  [{ status: 403 }, { kind: 'refusal', code: 'AUTHORIZATION_ERROR' }],
  [
    { status: 404, message: 'Gone' },
    { kind: 'failure', code: 'RESOURCE_NOT_FOUND', message: 'Gone' },
  ],
  [{ status: 405 }, { kind: 'route', code: 'METHOD_NOT_ALLOWED' }],
  [
    { status: 422, message: 'Odd' },
    { kind: 'schema', problems: [{ loc: ['body'], msg: 'Odd' }] },
  ],
  [{ status: 429 }, { kind: 'refusal', message: 'Rate limit exceeded: 20 requests per 30 seconds' }],
  [{ status: 503 }, { kind: 'failure', code: 'SERVICE_ERROR' }],
  [
    { status: 500, code: 'OWN', details: { a: 1 } },
    { code: 'OWN', details: { a: 1 } },
  ],
]

test.each(table)('%j', (error, want) => {
  expect(plannedFailure(error, quota)).toMatchObject({ status: error.status, ...want })
})

import { expect, test } from 'vitest'
import type { PlannedError } from '../../engine/service.ts'
import { planFailure } from './plan-failure.ts'

test.each<[PlannedError, number, object]>([
  [{ status: 500 }, 500, { statusCode: 500, message: 'Internal server error' }],
  [{ status: 401 }, 401, { message: 'Unauthorized', statusCode: 401 }],
  [{ status: 404 }, 404, { message: 'A planned failure', error: 'Not Found', statusCode: 404 }],
  [{ status: 413 }, 413, { statusCode: 413, message: 'request entity too large' }],
  [{ status: 503, message: 'Later' }, 503, { message: 'Later', error: 'Service Unavailable', statusCode: 503 }],
  [
    { status: 500, code: 'launch_failed' },
    500,
    { message: 'A planned failure', error: 'Internal Server Error', statusCode: 500 },
  ],
  [
    { status: 400, code: 'validation_failed' },
    400,
    { message: [expect.any(String)], error: 'Bad Request', statusCode: 400 },
  ],
  [{ status: 404, code: 'identity_provider_unknown' }, 404, { type: 'Error', title: 'Not found' }],
  [{ status: 200, code: 'job_file_not_found' }, 200, {}],
  [{ status: 409, details: { lastModifiedOn: null } }, 409, { message: 'Conflict', lastModifiedOn: null }],
])('%j', (planned, status, body) => {
  const failure = planFailure(planned)
  expect(failure.status).toBe(status)
  expect(failure.body).toMatchObject(body)
})

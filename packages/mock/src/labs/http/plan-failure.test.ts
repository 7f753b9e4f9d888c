import { expect, test } from 'vitest'
import type { PlannedError } from '../../engine/service.ts'
import { planFailure } from './plan-failure.ts'

test.each<[PlannedError, number, unknown]>([
  [{ status: 500 }, 500, 'Internal Server Error'],
  [
    { status: 200, code: 'lab_not_found', message: 'Gone' },
    200,
    { code: 404, status: 'fail', message: 'Gone (60038).' },
  ],
  [{ status: 200, code: 'legacy_schema' }, 200, { code: 422, lab_path: 'planned' }],
  [{ status: 503 }, 503, { code: 503, status: 'fail' }],
  [{ status: 401 }, 401, { detail: { code: 401, status: 'unauthorized' } }],
  [{ status: 403 }, 403, { detail: { code: 403, status: 'forbidden' } }],
  [{ status: 422 }, 422, { detail: [{ type: 'value_error' }] }],
  [{ status: 409, code: 'interface_occupied' }, 409, { code: 409, node_id: 1, interface_index: 1 }],
  [{ status: 409, code: 'network_attached', details: { count: 3 } }, 409, { code: 409, count: 3 }],
])('%j', (error, status, want) => {
  const answer = planFailure(error)
  if (answer.kind === 'drop') throw new Error('dropped')
  expect(answer.status).toBe(status)
  const text = new TextDecoder().decode(answer.body as Uint8Array)
  if (typeof want === 'string') expect(text).toBe(want)
  else expect(JSON.parse(text)).toMatchObject(want as object)
})

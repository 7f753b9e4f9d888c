import { errorCodes, jsonSchemaBundle, operations } from '@nova/sdk/agents/contract'
import { describe, expect, it } from 'vitest'
import { seenOf } from '../http/seen.ts'
import { createValidator } from './create-validator.ts'
import { judgeByStatus } from './judge-by-status.ts'

const validate = createValidator({ schemas: jsonSchemaBundle }, { explicitNulls: false })
const json = { 'content-type': 'application/json' }
const timestamp = '2025-01-02T11:33:54'
const task = { task_id: '1', status: 'error', orchestration: {}, confidence: 0, timestamp }

function judge(status: number, body: string, { headers = json, isCutOff = false }: object & Parts = {}) {
  const response = new Response(null, { status, headers })
  const seen = seenOf(response, new TextEncoder().encode(body), isCutOff)
  return judgeByStatus(operations.createTask, seen, { errorCodes, validate })
}
interface Parts {
  readonly headers?: Record<string, string>
  readonly isCutOff?: boolean
}

describe('judgeByStatus', () => {
  it('takes a success for one, whatever it says of itself', () => {
    expect(judge(200, JSON.stringify(task))).toEqual({ code: null, findings: [] })
  })

  it.each([
    ['in one form', 401, '{"detail":"no"}', {}, 'authentication_error'],
    ['in another', 422, '{"error":{"code":"ERROR","message":"no"}}', {}, 'request_invalid'],
    ['without a body', 422, '', { headers: {} }, 'request_invalid'],
    ['with half of one', 422, '{"error":{"co', { isCutOff: true }, 'request_invalid'],
    ['as a crash', 500, 'Internal Server Error', { headers: { 'content-type': 'text/plain' } }, 'service_error'],
  ])('knows a failure %s by its status', (_, status, body, parts, code) => {
    expect(judge(status, body, parts)).toEqual({ code, findings: [] })
  })

  it('does not take half a body that claims to be whole', () => {
    expect(judge(422, '{"error":{"co').findings).toHaveLength(1)
  })

  it('finds a body of no form, a status that is not declared, and success of another form', () => {
    expect(judge(401, '{"message":"no"}').findings[0]?.wanted).toContain('a 401 of createTask has the form of ErrorEnv')
    expect(judge(404, '{"detail":"no"}')).toMatchObject({ code: 'unlisted 404', findings: [{ seen: 404 }] })
    expect(judge(200, JSON.stringify({ ...task, more: 1 })).findings).toHaveLength(1)
  })
})

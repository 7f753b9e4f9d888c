import { describe, expect, it } from 'vitest'
import { NovaError, type NovaErrorInit } from '../../internal/errors.ts'
import { isOutage, judgeFailure, mindsThisOne } from './judge-failure.ts'

const failure = (init: Partial<NovaErrorInit<string>>) =>
  new NovaError({ code: 'service_error', kind: 'service', message: 'm', ...init })

const table: readonly (readonly [string, Partial<NovaErrorInit<string>>, string, boolean])[] = [
  ['refused connection', { code: 'network_error', kind: 'network', details: { reached: 'no' } }, 'not-taken', true],
  [
    'lost connection',
    { code: 'network_error', kind: 'network', details: { reached: 'unknown' } },
    'fate-unknown',
    true,
  ],
  ['attempt timeout', { code: 'attempt_timeout', kind: 'timeout' }, 'fate-unknown', true],
  ['total timeout', { code: 'total_timeout', kind: 'timeout' }, 'fate-unknown', true],
  ['500', { status: 500 }, 'fate-unknown', true],
  ['503 of a gateway', { code: 'gateway_rejected', status: 503 }, 'fate-unknown', true],
  ['success with half a body', { code: 'body_truncated', kind: 'integrity', status: 200 }, 'fate-unknown', false],
  ['success with other JSON', { code: 'unexpected_body', status: 200 }, 'fate-unknown', true],
  ['lost answer', { code: 'outcome_unknown', kind: 'conflict', status: 502 }, 'fate-unknown', true],
  ['time over in the queue', { code: 'total_timeout', kind: 'timeout', details: { sent: false } }, 'not-taken', true],
  ['400', { code: 'validation_error', kind: 'validation', status: 400 }, 'rejected', false],
  ['401', { code: 'authentication_error', kind: 'authentication', status: 401 }, 'refused', false],
  ['403', { code: 'authorization_error', kind: 'authorization', status: 403 }, 'refused', false],
  ['403 of a gateway', { code: 'gateway_rejected', status: 403 }, 'refused', false],
  ['unknown route', { code: 'unknown_route', kind: 'not_found', status: 404 }, 'refused', false],
  ['422', { code: 'request_invalid', kind: 'validation', status: 422 }, 'refused', false],
  ['redirect', { code: 'redirect_refused', status: 307 }, 'refused', false],
  ['429', { code: 'rate_limit_exceeded', kind: 'rate_limit', status: 429 }, 'not-taken', true],
  ['full queue of the quota', { code: 'quota_queue_full', kind: 'rate_limit', attempts: 0 }, 'not-taken', true],
  ['key not there', { code: 'api_key_unavailable', kind: 'authentication', attempts: 0 }, 'not-taken', false],
  ['body too large for the client', { code: 'payload_too_large', kind: 'validation', attempts: 0 }, 'refused', false],
]

describe('what a failed send says', () => {
  for (const [name, init, type, outage] of table)
    it(name, () => {
      const error = failure(init)
      expect(judgeFailure(error, 7)).toMatchObject({ type, trouble: { code: error.code } })
      expect(isOutage(error)).toBe(outage)
    })
})

describe('a refusal is of one memory alone', () => {
  const ofOne = new Set(['422', 'body too large for the client'])
  for (const [name, init, type] of table)
    if (type === 'refused')
      it(`${name}: ${ofOne.has(name)}`, () => expect(mindsThisOne(failure(init))).toBe(ofOne.has(name)))
})

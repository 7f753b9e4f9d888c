import { describe, expect, test } from 'vitest'
import { type CorsRules, corsHeaders, judgePreflight } from './cors.ts'

const rules: CorsRules = {
  origins: ['http://localhost:3000'],
  methods: ['GET', 'POST', 'OPTIONS'],
  requestHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'X-Request-Id'],
  exposedHeaders: ['ETag', 'X-Request-Id'],
  maxAgeSeconds: 600,
}
const origin = 'http://localhost:3000'

describe('judgePreflight', () => {
  const table: readonly [string, string, string | null, readonly string[]][] = [
    [origin, 'POST', 'authorization, content-type,idempotency-key', []],
    [origin, 'GET', null, []],
    [origin, 'POST', 'Accept-Language', []],
    [origin, 'POST', 'traceparent', ['headers']],
    [origin, 'PUT', null, ['method']],
    ['http://evil.test', 'POST', null, ['origin']],
    ['http://evil.test', 'DELETE', 'x-a', ['origin', 'method', 'headers']],
  ]
  test.each(table)('%s %s %s refuses %j', (from, method, headers, refused) => {
    const verdict = judgePreflight(rules, { origin: from, method, headers })
    expect(verdict.refused).toEqual(refused)
    expect(verdict.ok).toBe(refused.length === 0)
    expect(verdict.headers['access-control-allow-origin']).toBe(from === origin ? origin : undefined)
  })

  test('announces what is allowed for ten minutes', () => {
    expect(judgePreflight(rules, { origin, method: 'POST', headers: null }).headers).toMatchObject({
      'access-control-allow-headers':
        'Accept, Accept-Language, Authorization, Content-Language, Content-Type, Idempotency-Key, X-Request-Id',
      'access-control-allow-methods': 'GET, POST, OPTIONS',
      'access-control-max-age': '600',
      vary: 'Origin',
    })
  })
})

test('ordinary answers name the origin only when it is allowed', () => {
  expect(corsHeaders(rules, null)).toEqual({})
  expect(corsHeaders(rules, origin)['access-control-allow-origin']).toBe(origin)
  expect(corsHeaders(rules, 'http://evil.test')['access-control-allow-origin']).toBeUndefined()
  expect(corsHeaders({ ...rules, origins: ['*'] }, 'http://any.test')['access-control-allow-origin']).toBe('*')
})

import { describe, expect, test } from 'vitest'
import { answerPreflight, corsHeaders, corsRule } from './store-cors.ts'

test.each<[readonly string[], string | null, string, string | undefined]>([
  [['*'], 'https://any.test', 'GET', '*'],
  [['https://a.test'], 'https://a.test', 'PUT', 'https://a.test'],
  [['https://a.test'], 'https://a.test.evil', 'PUT', undefined],
  [['https://*.a.test'], 'https://x.a.test', 'HEAD', 'https://x.a.test'],
  [['https://*.a.test'], 'https://a.test', 'HEAD', undefined],
  [['https://a.test', '*'], 'https://b.test', 'POST', '*'],
  [['*'], 'https://any.test', 'DELETE', undefined],
  [['*'], null, 'GET', undefined],
  [[], 'https://any.test', 'GET', undefined],
])('origins %j for %s %s', (origins, origin, method, want) => {
  expect(corsHeaders(corsRule(origins, false), origin, method)['access-control-allow-origin']).toBe(want)
})

describe('a preflight', () => {
  test.each<[Record<string, string>, string]>([
    [{}, 'BadRequest'],
    [{ origin: 'https://a.test' }, 'BadRequest'],
    [{ origin: 'https://b.test', 'access-control-request-method': 'PUT' }, 'AccessForbidden'],
    [{ origin: 'https://a.test', 'access-control-request-method': 'PATCH' }, 'AccessForbidden'],
  ])('with %o is refused', (headers, code) => {
    const rule = corsRule(['https://a.test'], false)
    expect(() => answerPreflight(rule, new Headers(headers))).toThrow(expect.objectContaining({ code }) as Error)
  })

  test('names the origin, allows any header and gives no time to remember it', () => {
    const headers = {
      origin: 'https://a.test',
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'A, b',
    }
    expect(answerPreflight(corsRule(['https://a.test'], false), new Headers(headers))).toEqual({
      'access-control-allow-origin': 'https://a.test',
      'access-control-allow-methods': 'GET, PUT, POST, HEAD',
      'access-control-allow-headers': 'a, b',
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers': 'ETag',
      vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
    })
  })
})

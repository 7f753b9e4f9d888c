import { describe, expect, it } from 'vitest'
import { SuiteUnavailable } from '../check-failure.ts'
import { parseCredentials } from './parse-credentials.ts'
import { tokenCredentials } from './token-credentials.ts'

describe('parseCredentials', () => {
  it('reads every field', () => {
    const credentials = { token: 'a', otherToken: 'b', metricsToken: 'c', rejectedTokens: { token_expired: 'd' } }
    expect(parseCredentials(JSON.stringify(credentials), 'x', 'tiny', tokenCredentials)).toEqual(credentials)
  })

  it('reads what the mock prints, and lets unknown fields be', () => {
    const tiny = { baseUrl: 'http://tiny.test', credentials: { token: 'a', more: 1 } }
    expect(parseCredentials(JSON.stringify({ tiny }), 'x', 'tiny', tokenCredentials)).toEqual({ token: 'a', more: 1 })
  })

  it.each([
    ['no JSON', '{"token": secret', 'x is no JSON.'],
    ['no object', '["secret"]', 'x must be a JSON object.'],
    ['no token', '{"otherToken":"secret"}', 'x needs at least {"token": "..."}.'],
    ['an empty token', '{"token":""}', 'x: token must be a text that is not empty.'],
    ['a number', '{"token":"secret","metricsToken":5}', 'x: metricsToken must be a text that is not empty.'],
    ['a list', '{"token":"secret","rejectedTokens":["secret"]}', 'x: rejectedTokens must map error codes to tokens.'],
  ])('refuses %s without telling a secret', (_, text, want) => {
    expect(() => parseCredentials(text, 'x', 'tiny', tokenCredentials)).toThrow(new SuiteUnavailable(want))
  })
})

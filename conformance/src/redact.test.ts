import { describe, expect, it } from 'vitest'
import { createRedact, redactQuery } from './redact.ts'

const token = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyLTEifQ.c2lnbmF0dXJl'
const redact = createRedact([token, 'opaque+token/1'])

describe('redact', () => {
  it.each([
    ['a token of the run', `got ${token} back`, 'got [redacted] back'],
    ['it in percent encoding', 'q=opaque%2Btoken%2F1', 'q=[redacted]'],
    ['another token', 'eyJabcdef.eyJnothing.sig_na-ture', '[redacted]'],
    ['an Authorization value', 'authorization: Bearer abcdefgh12345', 'authorization: Bearer [redacted]'],
    [
      'a signed URL',
      'http://s3.test/b/k%20y?X-Amz-Signature=abc&partNumber=2 gone',
      'http://s3.test/b/k%20y?partNumber=2&[redacted] gone',
    ],
    ['a signed URL in JSON', '{"url":"https://s3.test/b/k?X-Amz-Date=1"}', '{"url":"https://s3.test/b/k?[redacted]"}'],
    ['a user in a URL', 'http://me:secret@host.test/p', 'http://host.test/p'],
    ['a bare query', 'k?X-Amz-Signature=abcd&x=1', 'k?[redacted]&x=1'],
    ['an encoded query', 'X-Amz-Signature%3Dabcd', '[redacted]'],
    ['a session', 'cookie: connect.sid=s%3Aabc.def/ghi; x=1', 'cookie: [redacted]; x=1'],
    ['its value', 'sid s%3A0123456789abcdefgh.0123456789abcdef%2Bxyz seen', 'sid [redacted] seen'],
    ['a secret of a connection', '{"clientSecret":"a b:c","host":"h"}', '{"clientSecret":"[redacted]","host":"h"}'],
    ['it inside of a text', '"{\\"clientSecret\\": \\"abc\\"}"', '"{\\"clientSecret\\": \\"[redacted]\\"}"'],
    [
      'what storage says about a signature',
      '<StringToSign>AWS4\nabc</StringToSign>',
      '<StringToSign>[redacted]</StringToSign>',
    ],
    ['nothing of an ordinary URL', 'http://host.test/v1/exports?limit=5', 'http://host.test/v1/exports?limit=5'],
    ['nothing of a base URL', 'http://host.test', 'http://host.test'],
    ['nothing of plain words', 'wanted 200, seen 404', 'wanted 200, seen 404'],
  ])('takes out %s', (_, given, want) => {
    expect(redact(given)).toBe(want)
  })

  it('keeps only listed parameters of a query', () => {
    expect(redactQuery('?limit=2&token=abc')).toBe('?limit=2&[redacted]')
    expect(redactQuery('')).toBe('')
  })
})

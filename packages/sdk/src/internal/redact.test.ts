import { describe, expect, it } from 'vitest'
import { redactText, redactUrl, redactValue } from './redact.ts'

const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl'

describe('redactUrl', () => {
  const table: readonly (readonly [string, string])[] = [
    ['https://h/p', 'https://h/p'],
    ['https://h:8443/a/b.txt?X-Amz-Signature=abc&x=1#f', 'https://h:8443/a/b.txt?[redacted]'],
    ['https://user:pass@h/p', 'https://h/p'],
    ['/relative?Signature=abc', '/relative?[redacted]'],
    ['not a url', 'not a url'],
  ]
  for (const [given, want] of table) it(`${given} -> ${want}`, () => expect(redactUrl(given)).toBe(want))
})

describe('redactText', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['keeps plain text', 'part 7 is missing', 'part 7 is missing'],
    [
      'keeps an object key',
      'uploads/tenant-a/0123456789abcdef0123456789abcdef/report.csv is gone',
      'uploads/tenant-a/0123456789abcdef0123456789abcdef/report.csv is gone',
    ],
    ['keeps a digest', `sha256 ${'a1'.repeat(32)}`, `sha256 ${'a1'.repeat(32)}`],
    ['drops a query', 'GET https://s3/k?AWSAccessKeyId=A&Signature=B failed', 'GET https://s3/k?[redacted] failed'],
    ['drops a bearer token', 'header Bearer abc.def refused', 'header [redacted] refused'],
    ['drops a JWT', `token ${jwt} refused`, 'token [redacted] refused'],
    ['drops a torn parameter', 'X-Amz-Signature=abcdef and more', 'X-Amz-Signature=[redacted] and more'],
    ['drops an opaque run', `saw ${'aB3+'.repeat(12)}!`, 'saw [redacted]!'],
    ['makes one line', 'a\r\nb\u0000c', 'a b c'],
  ]
  for (const [name, given, want] of table) it(name, () => expect(redactText(given)).toBe(want))

  it('is bounded', () => expect(redactText('word '.repeat(100_000), 80)).toHaveLength(80))
})

describe('redactValue', () => {
  it('hides fields with a secret name and keeps numbers under any name', () => {
    expect(
      redactValue({
        access_token: 'x',
        resumeToken: '[redacted]',
        token: { a: 1 },
        tokens: 3,
        input: 'typed',
        limit: 200,
      }),
    ).toEqual({
      access_token: '[redacted]',
      resumeToken: '[redacted]',
      token: '[redacted]',
      tokens: 3,
      input: '[redacted]',
      limit: 200,
    })
  })

  it('bounds depth, entries and bytes', () => {
    const deep: Record<string, unknown> = {}
    deep['self'] = deep
    const safe = redactValue({
      deep,
      many: Array.from({ length: 200 }, (_, i) => i),
      bytes: new Uint8Array(9),
      f: () => 1,
    })
    const text = JSON.stringify(safe)
    expect(text).toContain('[deep]')
    expect(text).toContain('150 more')
    expect(text).toContain('[9 bytes]')
    expect(text.length).toBeLessThan(1000)
  })
})

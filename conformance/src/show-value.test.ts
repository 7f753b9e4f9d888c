import { describe, expect, it } from 'vitest'
import { seenOf } from './http/seen.ts'
import { createRedact } from './redact.ts'
import { explainError, showValue } from './show-value.ts'

const redact = createRedact(['token-of-the-run'])

describe('showValue', () => {
  it.each([
    ['text as it is', 'plain', 'plain'],
    ['no control characters', '\u001b[2Jgone\n', '�[2Jgone\n'],
    ['nothing', undefined, 'nothing'],
    ['null', null, 'null'],
    ['objects as JSON', { a: [1, 2n] }, '{"a":[1,"2"]}'],
    ['bytes by their number', new Uint8Array(3), '"3 bytes"'],
    ['sets and maps', [new Set([1]), new Map([['a', 1]])], '[[1],{"a":1}]'],
    ['listed headers only', new Headers({ allow: 'GET', 'set-cookie': 'session=1' }), '{"allow":"GET"}'],
    ['no secret', { key: 'token-of-the-run' }, '{"key":"[redacted]"}'],
  ])('shows %s', (_, given, want) => {
    expect(showValue(given, redact)).toBe(want)
  })

  it('shows an answer by status, headers and body', () => {
    const seen = seenOf(new Response(null, { status: 409, headers: { allow: 'GET' } }), new TextEncoder().encode('[1]'))
    expect(showValue(seen, redact)).toBe('{"status":409,"headers":{"allow":"GET"},"body":[1]}')
  })

  it('redacts before it cuts', () => {
    const shown = showValue(`${'x'.repeat(1490)}token-of-the-run and more ${'y'.repeat(100)}`, redact)
    expect(shown).not.toContain('token')
    expect(shown).toMatch(/… \(\d+ characters\)$/)
  })
})

describe('explainError', () => {
  it('follows causes', () => {
    const refused = Object.assign(new Error(''), { code: 'ECONNREFUSED' })
    expect(explainError(new TypeError('fetch failed', { cause: refused }))).toBe('fetch failed: ECONNREFUSED')
  })
})

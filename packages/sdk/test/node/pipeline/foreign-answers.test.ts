import { describe, expect, it } from 'vitest'
import type { OperationSpec } from '../../../src/internal/operation.ts'
import type { CallInput } from '../../../src/internal/transport.ts'
import { envelope, finishThing, getThing, inputOf, json, setup } from './made-up-service.ts'

describe('answers that are not the service', () => {
  const large = { body: { parts: 'x'.repeat(9000) } }
  const table: readonly (readonly [string, () => Response, OperationSpec, CallInput, object])[] = [
    [
      'HTML for success',
      () => new Response('<html><title>Login</title>'),
      finishThing,
      inputOf(finishThing),
      { code: 'unexpected_body', status: 200 },
    ],
    ['nothing for success', () => new Response(''), finishThing, inputOf(finishThing), { code: 'unexpected_body' }],
    [
      'half a body',
      () => new Response('{"a":1', { headers: { 'content-length': '20' } }),
      finishThing,
      inputOf(finishThing),
      { code: 'body_truncated', kind: 'integrity' },
    ],
    [
      'a firewall',
      () => json({ message: 'Forbidden' }, 403),
      finishThing,
      inputOf(finishThing),
      { code: 'gateway_rejected', kind: 'authorization', status: 403 },
    ],
    [
      'a firewall that dislikes the size',
      () => json({ message: 'Forbidden' }, 403),
      finishThing,
      large,
      { code: 'waf_body_limit', details: { requestBytes: 9012 } },
    ],
    [
      '413',
      () => json({ message: 'Request Too Long' }, 413),
      finishThing,
      large,
      { code: 'gateway_rejected', advice: expect.stringContaining('fewer items') },
    ],
    [
      'a gateway timeout',
      () => json({ message: 'Endpoint request timed out' }, 504),
      finishThing,
      inputOf(finishThing),
      { code: 'gateway_rejected', retryable: true },
    ],
    [
      'an unknown route',
      () => json({ detail: 'Not Found' }, 404),
      getThing,
      inputOf(getThing),
      { code: 'unknown_route', kind: 'not_found', attempts: 1 },
    ],
    [
      'an unknown code',
      () => envelope(418, 'teapot'),
      getThing,
      inputOf(getThing),
      { code: 'unrecognized_error', details: { wireCode: 'teapot' }, attempts: 1 },
    ],
  ]
  for (const [name, answer, operation, input, want] of table)
    it(name, async () => {
      const { failure } = setup({ answer })
      const error = await failure(operation, {}, input)
      expect(error).toMatchObject(want)
      expect(error.advice).toBeTruthy()
      expect(error.operation).toBe(operation.name)
    })

  it('what the service says is cleaned before anybody sees it', async () => {
    const details = { url: 'https://s3.test/k?X-Amz-Signature=abc', errors: [{ loc: ['body'], input: 'my text' }] }
    const { failure } = setup({
      answer: () => envelope(404, 'not_found', 'see https://s3.test/k?Signature=abc', details),
    })
    const error = await failure()
    expect(error.message).toContain('see https://s3.test/k?[redacted]')
    expect(error.details).toEqual({
      url: 'https://s3.test/k?[redacted]',
      errors: [{ loc: ['body'], input: '[redacted]' }],
    })
  })

  it('truncated answers are fetched again where that is safe', async () => {
    const { call } = setup({
      answer: (_, nth) => (nth === 1 ? new Response('{"a":', { headers: { 'content-length': '9' } }) : json({ nth })),
    })
    expect(await call()).toEqual({ nth: 2 })
  })
})

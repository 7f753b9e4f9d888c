import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { attempt } from './attempt.ts'
import { isNovaError, NovaError } from './errors.ts'

const error = new NovaError({
  code: 'gateway_rejected',
  kind: 'service',
  message: 'GET https://h/p?X-Amz-Signature=abc answered 403',
  advice: 'Check the host.',
  status: 403,
  details: { url: 'https://h/p?Signature=abc', key: 'uploads/a/b', authorization: 'Bearer abc' },
  cause: new TypeError('fetch failed for https://h/p?token=abc'),
})

it('logs without queries, credentials or stack', () => {
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: 'NovaError',
    code: 'gateway_rejected',
    kind: 'service',
    message: 'GET https://h/p?[redacted] answered 403',
    retryable: false,
    attempts: 1,
    advice: 'Check the host.',
    status: 403,
    details: { url: 'https://h/p?[redacted]', key: 'uploads/a/b', authorization: '[redacted]' },
    cause: { name: 'TypeError', message: 'fetch failed for https://h/p?[redacted]' },
  })
})

it('bounds what it logs', () => {
  const details = Object.fromEntries(Array.from({ length: 49 }, (_, i) => [`field${i}`, 'many words '.repeat(100)]))
  const big = new NovaError({ code: 'x', kind: 'local', message: 'm '.repeat(10_000), details })
  expect(JSON.stringify(big).length).toBeLessThan(4000)
})

it('prints its advice', () => {
  expect(String(error)).toBe(
    'NovaError gateway_rejected: GET https://h/p?X-Amz-Signature=abc answered 403\n  Check the host.',
  )
})

it('is recognised across realms and copies by its brand', () => {
  const foreign: unknown = runInNewContext(
    "Object.assign(new Error('x'), { [Symbol.for('nova.sdk.error')]: true, code: 'c' })",
  )
  expect(isNovaError(foreign)).toBe(true)
  expect(isNovaError(new Error('x'))).toBe(false)
  expect(isNovaError(null)).toBe(false)
})

it('attempt() gives errors of this SDK as values and lets everything else through', async () => {
  expect(await attempt(Promise.resolve(1))).toEqual({ status: 'SUCCESS', data: 1 })
  expect(await attempt(Promise.reject(error))).toEqual({ status: 'ERROR', code: 'gateway_rejected', error })
  const reason = new DOMException('stop', 'AbortError')
  await expect(attempt(Promise.reject(reason))).rejects.toBe(reason)
})

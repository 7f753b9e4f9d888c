import { expect, test } from 'vitest'
import { readFailure } from './read-failure.ts'

const error = (name: string, httpStatusCode?: number, message = '') =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode } })

test.each([
  [error('PreconditionFailed', 412), 'exists'],
  [error('412', 412), 'exists'],
  [error('NoSuchKey', 404), 'missing'],
  [error('NotFound', 404), 'missing'],
  [error('NoSuchBucket', 404), 'bucket_missing'],
  // A HEAD has no body, so the client has no name for it.
  [error('403', 403), 'denied'],
  [error('404', 404), 'missing'],
  [error('CredentialsProviderError'), 'denied'],
  [error('BadDigest', 400), 'corrupted'],
  [error('Error', undefined, 'Checksum mismatch: expected "a" but received "b"'), 'corrupted'],
  [error('InternalError', 500), 'unanswered'],
  [error('SlowDown', 503), 'unanswered'],
  [error('TooManyRequests', 429), 'unanswered'],
  [error('ConditionalRequestConflict', 409), 'unanswered'],
  [error('TimeoutError'), 'unanswered'],
  [Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' }), 'unanswered'],
  [null, 'unanswered'],
  [error('InvalidRequest', 400), 'refused'],
  [error('PermanentRedirect', 301), 'refused'],
])('%s is %s', (given, kind) => {
  expect(readFailure(given).kind).toBe(kind)
})

test('a precondition on a version says that it is another one', () => {
  expect(readFailure(error('PreconditionFailed', 412), 'changed')).toEqual({
    kind: 'changed',
    seen: '412 PreconditionFailed',
  })
})

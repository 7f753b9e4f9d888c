import { expect, it } from 'vitest'
import { seenOf } from '../../http/seen.ts'
import { readErrors, type SeenFailures } from './probe-errors.ts'

const failure = (status: number, body: unknown, headers: Record<string, string> = {}, isCutOff = false) =>
  seenOf(
    new Response(null, { status, headers: { 'content-type': 'application/json', ...headers } }),
    new TextEncoder().encode(body === '' ? '' : JSON.stringify(body)),
    isCutOff,
  )
const plain = (code: string) => ({ error: { code, message: 'm' } })
const none: SeenFailures = { refusals: [], routes: [], schemas: [], failures: [] }

it('reads a server of the second version, whose bodies of schemas and paths break off', () => {
  const seen = readErrors({
    refusals: [
      failure(401, plain('AUTHENTICATION_ERROR')),
      failure(401, plain('AUTHENTICATION_ERROR')),
      failure(403, plain('PERMISSION_DENIED')),
    ],
    routes: [failure(404, '')],
    schemas: [failure(422, '')],
    failures: [failure(404, plain('RESOURCE_NOT_FOUND'), { 'x-response-time': '3.001' })],
  })
  expect(seen).toEqual({
    failures: 'plain',
    failureCodes: 'own',
    refusals: 'plain',
    refusalCodes: 'own',
    permissionCode: 'PERMISSION_DENIED',
    bodies: 'most',
    unknownKeyStatus: 401,
    challenge: false,
    retried: 'all',
  })
})

it('reads a server of the first one, which names no code where the framework answers', () => {
  const seen = readErrors({
    ...none,
    refusals: [failure(401, { detail: 'API key required' }), failure(401, { detail: 'Invalid API key' })],
    schemas: [failure(422, { detail: [] })],
  })
  expect(seen).toMatchObject({ refusals: 'text', refusalCodes: null, schemas: 'list' })
  expect(seen).not.toHaveProperty('bodies')
})

it('says so where answers of a kind are told in two ways, or in none there is', () => {
  const two = [failure(404, { detail: 'no' }), failure(405, plain('ERROR'))]
  expect(readErrors({ ...none, routes: two }).routes).toBe('mixed')
  expect(readErrors({ ...none, routes: [failure(404, { oops: 1 })] }).routes).toBe('mixed')
  expect(readErrors({ ...none, refusals: [failure(401, '', {}, true)] })).toEqual({ bodies: 'none', challenge: false })
})

import { describe, expect, it } from 'vitest'
import { tinyContract } from '../tiny-service.testing.ts'
import { buildRequest } from './build-request.ts'

const { getThing, makeThing, ping } = tinyContract.operations
const text = (body: unknown) => (body instanceof Uint8Array ? new TextDecoder().decode(body) : undefined)

describe('buildRequest', () => {
  it('fills path and query and adds the token where the operation wants one', () => {
    const request = buildRequest('http://tiny.test/base/', getThing, 'secret-token', {
      path: { thing_id: 'a/b c' },
      query: { limit: 5, name: 'x y' },
    })
    expect(request.url).toBe('http://tiny.test/base/v1/things/a%2Fb%20c?limit=5&name=x+y')
    expect(Object.fromEntries(request.headers)).toEqual({ authorization: 'Bearer secret-token' })
    expect(request.body).toBeUndefined()
  })

  it.each([
    ['public operations', ping, {}, null],
    ['a token of null', getThing, { path: { thing_id: '1' }, token: null }, null],
    ['another token', ping, { token: 'other' }, 'Bearer other'],
    ['a header of its own', getThing, { path: { thing_id: '1' }, headers: { Authorization: 'Basic x' } }, 'Basic x'],
    ['a header of null', getThing, { path: { thing_id: '1' }, headers: { Authorization: null } }, null],
  ])('authorization with %s', (_, spec, input, want) => {
    expect(buildRequest('http://tiny.test', spec, 'secret-token', input).headers.get('authorization')).toBe(want)
  })

  it.each([
    ['JSON', { body: { a: 1 } }, '{"a":1}', 'application/json'],
    ['raw text', { rawBody: '{"a":' }, '{"a":', 'application/json'],
    ['another content type', { rawBody: 'a', headers: { 'Content-Type': 'text/plain' } }, 'a', 'text/plain'],
    ['no content type', { body: {}, headers: { 'content-type': null } }, '{}', null],
  ])('sends %s', (_, input, body, type) => {
    const request = buildRequest('http://tiny.test', makeThing, 't', input)
    expect(text(request.body)).toBe(body)
    expect(request.headers.get('content-type')).toBe(type)
  })

  it('sends a key in the header it travels in, and nowhere else', () => {
    const keyed = { ...getThing, auth: 'key' as const, keyHeader: 'X-API-Key' }
    const headersWith = (input: object) =>
      Object.fromEntries(
        buildRequest('http://tiny.test', keyed, 'secret-key', { path: { thing_id: '1' }, ...input }).headers,
      )
    expect(headersWith({})).toEqual({ 'x-api-key': 'secret-key' })
    expect(headersWith({ token: 'other' })).toEqual({ 'x-api-key': 'other' })
    expect(headersWith({ token: null })).toEqual({})
  })

  it('says which path value a check forgot', () => {
    expect(() => buildRequest('http://tiny.test', getThing, 't')).toThrow("call('getThing') needs path.thing_id")
  })
})

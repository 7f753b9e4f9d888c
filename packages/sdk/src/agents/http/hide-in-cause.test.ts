import { expect, test } from 'vitest'
import { hideInCause } from './hide-in-cause.ts'

const hide = (text: string) => text.replaceAll('s3cret', '[redacted]')
const failed = (members: object = {}, message = 'fetch failed') => Object.assign(new TypeError(message), members)
const circle: { self?: unknown } = {}
circle.self = circle

test.each([
  ['nothing', undefined],
  ['a plain failure', failed({ cause: failed({ code: 'ECONNRESET' }) })],
  ['a failure that leads back to itself', failed({ circle })],
  ['bytes', failed({ body: new Uint8Array(100_000) })],
])('%s stays what it is', (_what, cause) => {
  expect(hideInCause(cause, hide)).toBe(cause)
})

test.each([
  ['in its message', failed({}, 'no s3cret')],
  ['in a failure behind it', failed({ cause: failed({}, 's3cret') })],
  ['in headers', failed({ request: { init: { headers: new Headers({ 'x-api-key': 's3cret' }) } } })],
  ['deep in it', failed({ a: { b: { c: [{ d: { e: { f: { g: 's3cret' } } } }] } } })],
  ['perhaps, as nobody looks at so much', failed({ all: Array.from({ length: 2000 }, () => ({})) })],
])('what shows the key %s is left out', (_what, cause) => {
  const shown = hideInCause(Object.assign(cause, { code: 'E_S' }), hide) as Error
  expect(shown).toMatchObject({ name: 'TypeError', message: hide(cause.message), code: 'E_S' })
  expect(Object.keys(shown).sort()).toEqual(['code', 'name'])
})

test('and so is what is no error at all', () => {
  expect(hideInCause({ key: 's3cret' }, hide)).toBeUndefined()
})

import { expect, test } from 'vitest'
import { at, documentOf, link, network, on } from '../test-support/demo-document.ts'
import { patchLink } from './patch-link.ts'

const stored = link(1, at(1), on(1))
const document = documentOf([], [network(1)], [stored, link(2, at(2), on(1))])

test.each([
  [{}, {}],
  [
    { label: 'up', color: '#f00', width: '3' },
    { label: 'up', color: '#f00', width: '3' },
  ],
  [{ style_override: 'zigzag' }, { style_override: 'zigzag' }],
  [{ metrics: { delay_ms: 5 } }, { metrics: { delay_ms: 5 } }],
  [{ endpoint_positions: { to: { mode: 'auto' } } }, { endpoint_positions: { to: { mode: 'auto' } } }],
  [{ from: at(9), to: on(9), id: 'lnk_9', runtime: {}, state: 'x', stray: 1 }, {}],
])('%j changes %j', (sent, changes) => {
  const patched = patchLink(document, 'lnk_001', sent)
  expect(patched.link).toEqual({ ...stored, ...changes })
  expect(patched.document.links).toEqual([patched.link, link(2, at(2), on(1))])
})

test('refuses a link that does not exist', () => {
  expect(() => patchLink(document, 'lnk_009', {})).toThrow(expect.objectContaining({ httpStatus: 404, extras: {} }))
})

import { expect, test } from 'vitest'
import { findByPath, requireOwn } from './own-resource.ts'

const rows = new Map([[12, 'twelve']])

test.each<[string, string | number]>([
  ['12', 'twelve'],
  ['12abc', 'twelve'],
  ['0', 400],
  ['abc', 400],
  ['', 400],
  ['13', 404],
  ['-12', 404],
])('%j -> %j', (text, want) => {
  const find = () => findByPath(text, (id) => rows.get(id), 'Job')
  if (typeof want === 'string') expect(find()).toBe(want)
  else expect(find).toThrow(expect.objectContaining({ status: want }))
})

test('a code under another partner is another tenant', () => {
  const own = { partnerId: 'ea', tenantCode: 't' }
  expect(() => requireOwn(own, { ...own }, 'Job', () => false)).not.toThrow()
  for (const other of [
    { ...own, partnerId: 'sc' },
    { ...own, tenantCode: 'u' },
  ])
    expect(() => requireOwn(own, other, 'Job', () => false)).toThrow(
      expect.objectContaining({ body: { message: 'Forbidden', error: 'Forbidden', statusCode: 403 } }),
    )
})

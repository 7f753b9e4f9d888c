import { expect, test } from 'vitest'
import { readResponseOverrides } from './response-overrides.ts'
import { parseStoreQuery } from './store-query.ts'

test('takes the six headers that may be overridden', () => {
  const query = parseStoreQuery('response-content-type=text%2Fcsv&response-x-amz-acl=public&response-expires=')
  expect([...readResponseOverrides(query)]).toEqual([
    ['content-type', 'text/csv'],
    ['expires', ''],
  ])
})

test.each(['%CE%A9', 'a%0D%0Ab', '%00'])('refuses %s, which is no header', (value) => {
  expect(() => readResponseOverrides(parseStoreQuery(`response-content-disposition=${value}`))).toThrow('ISO-8859-1')
})

test('takes letters of ISO-8859-1', () => {
  expect(readResponseOverrides(parseStoreQuery('response-content-disposition=%C3%BC')).get('content-disposition')).toBe(
    'ü',
  )
})

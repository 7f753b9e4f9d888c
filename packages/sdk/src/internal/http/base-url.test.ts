import { expect, it } from 'vitest'
import { normalizeBaseUrl } from './base-url.ts'

const table: readonly (readonly [string, string | undefined, ReturnType<typeof normalizeBaseUrl>])[] = [
  ['https://api.test', undefined, { url: 'https://api.test' }],
  ['https://api.test/', undefined, { url: 'https://api.test' }],
  ['http://127.0.0.1:8080/nova//', undefined, { url: 'http://127.0.0.1:8080/nova' }],
  ['/nova/', 'https://page.test/app/', { url: 'https://page.test/nova' }],
  ['/nova', undefined, { problem: 'it is not an absolute URL' }],
  ['', undefined, { problem: 'it is not an absolute URL' }],
  ['api.test', undefined, { problem: 'it is not an absolute URL' }],
  ['ftp://api.test', undefined, { problem: 'its scheme is ftp:' }],
  ['https://a:b@api.test', undefined, { problem: 'it carries user info' }],
  ['https://api.test/?v=1', undefined, { problem: 'it carries a query or a fragment' }],
]
for (const [given, page, want] of table)
  it(`${given} on ${page}`, () => expect(normalizeBaseUrl(given, page)).toEqual(want))

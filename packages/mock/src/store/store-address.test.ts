import { expect, test } from 'vitest'
import { parseStoreAddress } from './store-address.ts'

const buckets = new Set(['files', 'a.b', '127'])

test.each<[string, string, string | undefined, string | undefined]>([
  ['/', 's3.test', undefined, undefined],
  ['/files', 's3.test', 'files', undefined],
  ['/files/', 's3.test', 'files', undefined],
  ['/files/a/b', 's3.test', 'files', 'a/b'],
  ['/files//a', 's3.test', 'files', '/a'],
  ['/files/a%20b%2Fc?x=1', 's3.test:9000', 'files', 'a b/c'],
  ['/files/a+b', 's3.test', 'files', 'a+b'],
  ['/files/100%', 's3.test', 'files', '100%'],
  ['/k', 'files.s3.test:9000', 'files', 'k'],
  ['/', 'files.s3.test', 'files', undefined],
  ['/k', 'a.b.s3.test', 'a.b', 'k'],
  ['/k/l', 'other.s3.test', 'k', 'l'],
  ['/k/l', '127.0.0.1:9000', 'k', 'l'],
])('%s at %s', (target, host, bucket, key) => {
  expect(parseStoreAddress(target, host, (name) => buckets.has(name))).toMatchObject({ bucket, key })
})

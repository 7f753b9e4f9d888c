import { expect, test } from 'vitest'
import { tamperUrl } from './tamper-url.ts'

test.each([
  ['https://s3.test/k?X-Amz-Date=d&X-Amz-Signature=abc', 'https://s3.test/k?X-Amz-Date=d&X-Amz-Signature=bbc'],
  ['https://s3.test/k?X-Amz-Signature=0bc&x-id=PutObject', 'https://s3.test/k?X-Amz-Signature=abc&x-id=PutObject'],
  [
    'https://s3.test/k?AWSAccessKeyId=a&Signature=%2Fx%3D&Expires=1',
    'https://s3.test/k?AWSAccessKeyId=a&Signature=a2Fx%3D&Expires=1',
  ],
  ['https://s3.test/Signature=k?a=1', 'https://s3.test/Signature=k?a=1'],
])('%s', (url, want) => expect(tamperUrl(url)).toBe(want))

import { describe, expect, test } from 'vitest'
import { signV2, v2StringToSign } from './signature-v2.ts'

// The examples of "Signing and Authenticating REST Requests" in the S3 developer guide.
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'

describe('signature version 2', () => {
  test('a presigned GET', () => {
    const text = v2StringToSign({
      method: 'GET',
      bucket: 'johnsmith',
      key: 'photos/puppy.jpg',
      query: [
        ['AWSAccessKeyId', 'AKIAIOSFODNN7EXAMPLE'],
        ['Signature', 'x'],
        ['Expires', '1175139620'],
      ],
      headers: new Headers(),
      expires: '1175139620',
    })
    expect(text).toBe('GET\n\n\n1175139620\n/johnsmith/photos/puppy.jpg')
    expect(signV2(secret, text)).toBe('NpgCjnDzrM+WFzoENXmpNDUsSn8=')
  })

  test('covers the content type, x-amz headers in order, and sub-resources', () => {
    const text = v2StringToSign({
      method: 'PUT',
      bucket: 'b',
      key: 'a b',
      query: [
        ['uploadId', 'u'],
        ['partNumber', '2'],
        ['x-id', 'UploadPart'],
      ],
      headers: new Headers({ 'content-type': 'text/plain', 'x-amz-meta-b': '2', 'x-amz-meta-a': '1' }),
      expires: '9',
    })
    expect(text).toBe('PUT\n\ntext/plain\n9\nx-amz-meta-a:1\nx-amz-meta-b:2\n/b/a%20b?partNumber=2&uploadId=u')
  })
})

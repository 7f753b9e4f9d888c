import { describe, expect, test } from 'vitest'
import { sha256Hex } from '../crypto.ts'
import { createChunkChain } from './chunk-signatures.ts'
import { canonicalRequest, deriveSigningKey, signText, stringToSign } from './signature-v4.ts'

// The worked examples of "Authenticating Requests (AWS Signature Version 4)" in the S3 API reference.
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const amzDate = '20130524T000000Z'
const scope = { date: '20130524', region: 'us-east-1', service: 's3', terminator: 'aws4_request' }
const key = deriveSigningKey(secret, scope)
const empty = sha256Hex('')

interface Example {
  readonly name: string
  readonly method?: string
  readonly path: string
  readonly query?: readonly (readonly [string, string])[]
  readonly headers: Readonly<Record<string, string>>
  readonly payloadHash?: string
  readonly want: string
}

const examples: readonly Example[] = [
  {
    name: 'GET a range of an object',
    path: '/test.txt',
    headers: {
      host: 'examplebucket.s3.amazonaws.com',
      range: 'bytes=0-9',
      'x-amz-content-sha256': empty,
      'x-amz-date': amzDate,
    },
    want: 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  },
  {
    name: 'PUT an object with a dollar sign in its key',
    method: 'PUT',
    path: '/test$file.text',
    headers: {
      date: 'Fri, 24 May 2013 00:00:00 GMT',
      host: 'examplebucket.s3.amazonaws.com',
      'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
      'x-amz-date': amzDate,
      'x-amz-storage-class': 'REDUCED_REDUNDANCY',
    },
    payloadHash: '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
    want: '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  },
  {
    name: 'GET a sub-resource without a value',
    path: '/',
    query: [['lifecycle', '']],
    headers: { host: 'examplebucket.s3.amazonaws.com', 'x-amz-content-sha256': empty, 'x-amz-date': amzDate },
    want: 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
  },
  {
    name: 'list with parameters out of order',
    path: '/',
    query: [
      ['prefix', 'J'],
      ['max-keys', '2'],
    ],
    headers: { host: 'examplebucket.s3.amazonaws.com', 'x-amz-content-sha256': empty, 'x-amz-date': amzDate },
    want: '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
  },
  {
    name: 'a presigned GET',
    path: '/test.txt',
    query: [
      ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
      ['X-Amz-Credential', 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request'],
      ['X-Amz-Date', amzDate],
      ['X-Amz-Expires', '86400'],
      ['X-Amz-Signature', 'not part of what is signed'],
      ['X-Amz-SignedHeaders', 'host'],
    ],
    headers: { host: 'examplebucket.s3.amazonaws.com' },
    payloadHash: 'UNSIGNED-PAYLOAD',
    want: 'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  },
]

describe('signature version 4', () => {
  test.each(examples)('$name', ({ method = 'GET', path, query = [], headers, payloadHash = empty, want }) => {
    const canonical = canonicalRequest({
      method,
      path,
      query,
      signedHeaders: Object.keys(headers).sort(),
      headerValue: (name) => headers[name] ?? '',
      payloadHash,
    })
    expect(signText(key, stringToSign(amzDate, scope, canonical))).toBe(want)
  })

  test('folds white space in header values and encodes what encodeURIComponent leaves', () => {
    const canonical = canonicalRequest({
      method: 'GET',
      path: "/a b/(ü)!'*~",
      query: [
        ['b', 'x+y'],
        ['a', '/'],
        ['a', ''],
      ],
      signedHeaders: ['host', 'x-amz-meta-note'],
      headerValue: (name) => (name === 'host' ? 'h' : '  two   words '),
      payloadHash: 'p',
    })
    expect(canonical.split('\n')).toEqual([
      'GET',
      '/a%20b/%28%C3%BC%29%21%27%2A~',
      'a=&a=%2F&b=x%2By',
      'host:h',
      'x-amz-meta-note:two words',
      '',
      'host;x-amz-meta-note',
      'p',
    ])
  })
})

test('signatures of a body sent in chunks follow one another', () => {
  const seedSignature = '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9'
  const chain = createChunkChain({ signingKey: key, amzDate, scope, seedSignature })
  const want = [
    ['a'.repeat(65_536), 'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648'],
    ['a'.repeat(1024), '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497'],
    ['', 'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9'],
  ] as const
  for (const [data, signature] of want) expect(chain.nextChunk(sha256Hex(data))).toBe(signature)
})

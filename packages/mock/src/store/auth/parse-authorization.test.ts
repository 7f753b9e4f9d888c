import { describe, expect, test } from 'vitest'
import { StoreError } from '../store-error.ts'
import { parseStoreQuery } from '../store-query.ts'
import { parseAuthorization } from './parse-authorization.ts'

const presigned = {
  'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
  'X-Amz-Credential': 'AK%2FID/20260105/eu-central-1/s3/aws4_request',
  'X-Amz-Date': '20260105T120000Z',
  'X-Amz-Expires': '900',
  'X-Amz-SignedHeaders': 'host%3BX-Amz-Checksum-Sha256',
  'X-Amz-Signature': 'abc',
}
const queryOf = (changes: Record<string, string | undefined>) =>
  parseStoreQuery(
    Object.entries({ ...presigned, ...changes })
      .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
      .join('&'),
  )
const codeOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    return error instanceof StoreError ? `${error.code}: ${error.message}` : error
  }
  return 'accepted'
}

describe('parseAuthorization', () => {
  test('reads a presigned URL', () => {
    expect(parseAuthorization(queryOf({}), new Headers())).toEqual({
      kind: 'v4-query',
      accessKeyId: 'AK/ID',
      scope: { date: '20260105', region: 'eu-central-1', service: 's3', terminator: 'aws4_request' },
      signedHeaders: ['host', 'x-amz-checksum-sha256'],
      signature: 'abc',
      amzDate: '20260105T120000Z',
      signedAtMs: Date.UTC(2026, 0, 5, 12),
      expiresInSeconds: 900,
    })
  })

  test('reads a header, with its fields in any order', () => {
    const authorization =
      'AWS4-HMAC-SHA256 SignedHeaders=host;x-amz-date,Signature=abc, Credential=AK/20260105/r/s3/aws4_request'
    const headers = new Headers({ authorization, 'x-amz-date': '20260105T120000Z' })
    expect(parseAuthorization(parseStoreQuery(''), headers)).toMatchObject({
      kind: 'v4-header',
      accessKeyId: 'AK',
      signedHeaders: ['host', 'x-amz-date'],
      signature: 'abc',
    })
  })

  test('reads an older presigned URL, and nobody at all', () => {
    const query = parseStoreQuery('AWSAccessKeyId=AK&Expires=12&Signature=a%2Bb%3D')
    expect(parseAuthorization(query, new Headers())).toEqual({
      kind: 'v2-query',
      accessKeyId: 'AK',
      expires: '12',
      signature: 'a+b=',
    })
    expect(parseAuthorization(parseStoreQuery('list-type=2'), new Headers())).toEqual({ kind: 'anonymous' })
  })

  test.each<[string, Record<string, string | undefined>, RegExp]>([
    ['a missing date', { 'X-Amz-Date': undefined }, /^AuthorizationQueryParametersError: .*missing: X-Amz-Date/],
    ['another algorithm', { 'X-Amz-Algorithm': 'AWS4-X' }, /^AuthorizationQueryParametersError: .*only supports/],
    ['a date of another form', { 'X-Amz-Date': '2026-01-05' }, /^AuthorizationQueryParametersError: X-Amz-Date/],
    ['a life that is no number', { 'X-Amz-Expires': '1h' }, /should be a number/],
    ['a negative life', { 'X-Amz-Expires': '-1' }, /non-negative/],
    ['a life of more than a week', { 'X-Amz-Expires': '604801' }, /604800/],
    ['a credential without scope', { 'X-Amz-Credential': 'AK' }, /X-Amz-Credential parameter/],
    ['two ways at once', { AWSAccessKeyId: 'AK' }, /^InvalidArgument: Only one way/],
  ])('refuses %s', (_, changes, want) => {
    expect(codeOf(() => parseAuthorization(queryOf(changes), new Headers()))).toMatch(want)
  })

  test('refuses the older header form', () => {
    expect(codeOf(() => parseAuthorization(parseStoreQuery(''), new Headers({ authorization: 'AWS AK:sig' })))).toMatch(
      /^InvalidRequest: .*AWS4-HMAC-SHA256/,
    )
  })
})

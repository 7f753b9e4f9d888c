import { toBase64 } from '../byte-text.ts'
import { hmac } from '../crypto.ts'
import { encodeUriText } from '../uri-text.ts'

/** Query names that are part of the resource an older signature covers. */
const signedNames = [
  'acl',
  'cors',
  'delete',
  'lifecycle',
  'location',
  'logging',
  'notification',
  'partNumber',
  'policy',
  'requestPayment',
  'response-cache-control',
  'response-content-disposition',
  'response-content-encoding',
  'response-content-language',
  'response-content-type',
  'response-expires',
  'restore',
  'tagging',
  'torrent',
  'uploadId',
  'uploads',
  'versionId',
  'versioning',
  'versions',
  'website',
]

export interface V2Input {
  readonly method: string
  readonly bucket: string | undefined
  readonly key: string | undefined
  readonly query: readonly (readonly [name: string, value: string])[]
  readonly headers: Headers
  /** Epoch seconds, as the URL has them. */
  readonly expires: string
}

/**
 * The text an older presigned URL signs. It always holds the request's Content-Type, an empty line
 * when there is none, and every x-amz-* header: an unexpected one breaks the signature.
 */
export function v2StringToSign(input: V2Input): string {
  const amzHeaders = [...input.headers]
    .filter(([name]) => name.startsWith('x-amz-'))
    .map(([name, value]) => `${name}:${value.trim()}\n`)
    .sort()
    .join('')
  const path = `/${input.bucket === undefined ? '' : `${input.bucket}/`}${input.key ?? ''}`
  const subresources = input.query
    .filter(([name]) => signedNames.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => (value === '' ? name : `${name}=${value}`))
    .join('&')
  return [
    input.method,
    input.headers.get('content-md5') ?? '',
    input.headers.get('content-type') ?? '',
    input.expires,
    `${amzHeaders}${encodeUriText(path, '/')}${subresources === '' ? '' : `?${subresources}`}`,
  ].join('\n')
}

export const signV2 = (secretAccessKey: string, text: string) =>
  toBase64(hmac('sha1', new TextEncoder().encode(secretAccessKey), text))

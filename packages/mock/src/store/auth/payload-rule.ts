import { StoreError } from '../store-error.ts'

/** What the headers promise about the body, to be held against the bytes. */
export type PayloadRule =
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'sha256'; readonly hex: string }
  | { readonly kind: 'aws-chunked'; readonly isSigned: boolean; readonly hasTrailer: boolean }

const chunkedRules: Readonly<Record<string, PayloadRule>> = {
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD': { kind: 'aws-chunked', isSigned: true, hasTrailer: false },
  'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER': { kind: 'aws-chunked', isSigned: true, hasTrailer: true },
  'STREAMING-UNSIGNED-PAYLOAD-TRAILER': { kind: 'aws-chunked', isSigned: false, hasTrailer: true },
}

/** Reads `x-amz-content-sha256`, which every request with an Authorization header must carry. */
export function parsePayloadRule(value: string | null): PayloadRule {
  if (value === null || value === '')
    throw new StoreError('MissingSecurityHeader', {
      message: 'Missing required header for this request: x-amz-content-sha256',
      elements: { MissingHeaderName: 'x-amz-content-sha256' },
    })
  if (value === 'UNSIGNED-PAYLOAD') return { kind: 'unsigned' }
  const chunked = chunkedRules[value]
  if (chunked) return chunked
  if (/^[0-9a-f]{64}$/.test(value)) return { kind: 'sha256', hex: value }
  throw new StoreError('InvalidArgument', {
    message:
      'x-amz-content-sha256 must be UNSIGNED-PAYLOAD, a STREAMING-... value this store knows, or a valid sha256 value.',
    elements: { ArgumentName: 'x-amz-content-sha256', ArgumentValue: value },
  })
}

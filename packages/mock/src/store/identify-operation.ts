import type { StoreQuery } from './store-query.ts'

/** The operations the store knows; `s3:Unknown` is answered 501 or 405. */
export type StoreOperation =
  | 's3:AbortMultipartUpload'
  | 's3:CompleteMultipartUpload'
  | 's3:CopyObject'
  | 's3:CreateBucket'
  | 's3:CreateMultipartUpload'
  | 's3:DeleteBucket'
  | 's3:DeleteObject'
  | 's3:DeleteObjects'
  | 's3:GetBucketLocation'
  | 's3:GetBucketVersioning'
  | 's3:GetObject'
  | 's3:HeadBucket'
  | 's3:HeadObject'
  | 's3:ListBuckets'
  | 's3:ListMultipartUploads'
  | 's3:ListObjectVersions'
  | 's3:ListObjectsV2'
  | 's3:ListParts'
  | 's3:Preflight'
  | 's3:PutObject'
  | 's3:Unknown'
  | 's3:UploadPart'
  | 's3:UploadPartCopy'

interface OperationShape {
  readonly method: string
  readonly level: 'service' | 'bucket' | 'object'
  readonly query?: readonly string[]
  readonly header?: string
  readonly operation: StoreOperation
}

/** First match wins, so the more specific shape of a method comes first. */
const shapes: readonly OperationShape[] = [
  { method: 'GET', level: 'service', operation: 's3:ListBuckets' },
  { method: 'PUT', level: 'bucket', operation: 's3:CreateBucket' },
  { method: 'HEAD', level: 'bucket', operation: 's3:HeadBucket' },
  { method: 'DELETE', level: 'bucket', operation: 's3:DeleteBucket' },
  { method: 'POST', level: 'bucket', query: ['delete'], operation: 's3:DeleteObjects' },
  { method: 'GET', level: 'bucket', query: ['uploads'], operation: 's3:ListMultipartUploads' },
  { method: 'GET', level: 'bucket', query: ['location'], operation: 's3:GetBucketLocation' },
  { method: 'GET', level: 'bucket', query: ['versioning'], operation: 's3:GetBucketVersioning' },
  { method: 'GET', level: 'bucket', query: ['versions'], operation: 's3:ListObjectVersions' },
  { method: 'GET', level: 'bucket', operation: 's3:ListObjectsV2' },
  {
    method: 'PUT',
    level: 'object',
    query: ['partNumber', 'uploadId'],
    header: 'x-amz-copy-source',
    operation: 's3:UploadPartCopy',
  },
  { method: 'PUT', level: 'object', query: ['partNumber', 'uploadId'], operation: 's3:UploadPart' },
  { method: 'PUT', level: 'object', header: 'x-amz-copy-source', operation: 's3:CopyObject' },
  { method: 'PUT', level: 'object', operation: 's3:PutObject' },
  { method: 'POST', level: 'object', query: ['uploads'], operation: 's3:CreateMultipartUpload' },
  { method: 'POST', level: 'object', query: ['uploadId'], operation: 's3:CompleteMultipartUpload' },
  { method: 'DELETE', level: 'object', query: ['uploadId'], operation: 's3:AbortMultipartUpload' },
  { method: 'DELETE', level: 'object', operation: 's3:DeleteObject' },
  { method: 'GET', level: 'object', query: ['uploadId'], operation: 's3:ListParts' },
  { method: 'GET', level: 'object', operation: 's3:GetObject' },
  { method: 'HEAD', level: 'object', operation: 's3:HeadObject' },
]

/** Sub-resources the store does not keep. Without this list `PUT /b?cors` would be taken for CreateBucket. */
const foreignSubresources = [
  'accelerate',
  'acl',
  'analytics',
  'attributes',
  'cors',
  'encryption',
  'intelligent-tiering',
  'inventory',
  'legal-hold',
  'lifecycle',
  'logging',
  'metrics',
  'notification',
  'object-lock',
  'ownershipControls',
  'policy',
  'policyStatus',
  'publicAccessBlock',
  'replication',
  'requestPayment',
  'restore',
  'retention',
  'select',
  'tagging',
  'torrent',
  'website',
]

/** Names the operation a request asks for, from nothing but its shape. */
export function identifyOperation(
  method: string,
  address: { readonly bucket: string | undefined; readonly key: string | undefined; readonly query: StoreQuery },
  headers: Headers,
): StoreOperation {
  if (method === 'OPTIONS') return 's3:Preflight'
  if (foreignSubresources.some((name) => address.query.has(name))) return 's3:Unknown'
  if (address.query.has('versioning') && method !== 'GET') return 's3:Unknown'
  const level = address.bucket === undefined ? 'service' : address.key === undefined ? 'bucket' : 'object'
  const shape = shapes.find(
    (candidate) =>
      candidate.method === method &&
      candidate.level === level &&
      (candidate.query ?? []).every((name) => address.query.has(name)) &&
      (candidate.header === undefined || headers.has(candidate.header)),
  )
  return shape?.operation ?? 's3:Unknown'
}

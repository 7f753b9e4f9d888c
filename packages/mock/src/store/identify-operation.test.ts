import { expect, test } from 'vitest'
import { identifyOperation } from './identify-operation.ts'
import { parseStoreAddress } from './store-address.ts'

test.each<[string, string, string]>([
  ['OPTIONS /b/k', '', 's3:Preflight'],
  ['GET /', '', 's3:ListBuckets'],
  ['PUT /b', '', 's3:CreateBucket'],
  ['HEAD /b', '', 's3:HeadBucket'],
  ['DELETE /b', '', 's3:DeleteBucket'],
  ['GET /b?list-type=2', '', 's3:ListObjectsV2'],
  ['GET /b?versions', '', 's3:ListObjectVersions'],
  ['GET /b?uploads', '', 's3:ListMultipartUploads'],
  ['GET /b?location', '', 's3:GetBucketLocation'],
  ['GET /b?versioning', '', 's3:GetBucketVersioning'],
  ['PUT /b?versioning', '', 's3:Unknown'],
  ['PUT /b?cors', '', 's3:Unknown'],
  ['POST /b?delete', '', 's3:DeleteObjects'],
  ['GET /b/k', '', 's3:GetObject'],
  ['GET /b/k?partNumber=2', '', 's3:GetObject'],
  ['GET /b/k?attributes', '', 's3:Unknown'],
  ['HEAD /b/k', '', 's3:HeadObject'],
  ['PUT /b/k', '', 's3:PutObject'],
  ['PUT /b/k', 'x-amz-copy-source', 's3:CopyObject'],
  ['PUT /b/k?partNumber=1&uploadId=u', '', 's3:UploadPart'],
  ['PUT /b/k?partNumber=1&uploadId=u', 'x-amz-copy-source', 's3:UploadPartCopy'],
  ['POST /b/k?uploads', '', 's3:CreateMultipartUpload'],
  ['POST /b/k?uploadId=u', '', 's3:CompleteMultipartUpload'],
  ['GET /b/k?uploadId=u', '', 's3:ListParts'],
  ['DELETE /b/k?uploadId=u', '', 's3:AbortMultipartUpload'],
  ['DELETE /b/k', '', 's3:DeleteObject'],
  ['PATCH /b/k', '', 's3:Unknown'],
])('%s with "%s"', (request, header, want) => {
  const [method = '', target = ''] = request.split(' ')
  const address = parseStoreAddress(target, 's3.test', () => false)
  expect(identifyOperation(method, address, new Headers(header === '' ? {} : { [header]: '/b/k' }))).toBe(want)
})

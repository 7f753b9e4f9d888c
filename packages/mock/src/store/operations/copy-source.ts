import { evaluateReadConditions } from '../preconditions.ts'
import type { BucketCall, StoreContext } from '../store-call.ts'
import { StoreError } from '../store-error.ts'
import { parseStoreQuery } from '../store-query.ts'
import type { ObjectRecord } from '../store-records.ts'
import { decodeUriText } from '../uri-text.ts'
import { requireObject } from './find-object.ts'

/** The object `x-amz-copy-source` names, once its conditions hold. */
export function requireCopySource(context: StoreContext, call: BucketCall): ObjectRecord {
  const text = call.headers.get('x-amz-copy-source') ?? ''
  const mark = text.indexOf('?versionId=')
  const path = decodeUriText(mark === -1 ? text : text.slice(0, mark)).replace(/^\//, '')
  const versionId = mark === -1 ? undefined : parseStoreQuery(text.slice(mark + 1)).get('versionId')
  const slash = path.indexOf('/')
  const [bucketName, key] = [path.slice(0, Math.max(0, slash)), path.slice(slash + 1)]
  if (bucketName === '' || key === '')
    throw new StoreError('InvalidArgument', {
      message: 'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
      elements: { ArgumentName: 'x-amz-copy-source', ArgumentValue: text },
    })
  const bucket = context.index.buckets.get(bucketName)
  if (!bucket) throw new StoreError('NoSuchBucket', { elements: { BucketName: bucketName } })
  const source = requireObject(bucket, key, versionId)
  const condition = evaluateReadConditions(
    { get: (name) => call.headers.get(`x-amz-copy-source-${name}`) },
    { etag: source.etag, lastModifiedMs: source.modifiedMs },
  )
  // A copy has nobody to tell "not modified": both ways of not holding refuse it.
  if (condition !== 'proceed') throw new StoreError('PreconditionFailed')
  return source
}

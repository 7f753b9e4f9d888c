import type { StoreOperation } from './identify-operation.ts'
import { abortUpload } from './operations/abort-upload.ts'
import { deleteBucket, getBucketLocation, getBucketVersioning, headBucket } from './operations/buckets.ts'
import { completeUpload } from './operations/complete-upload.ts'
import { copyObject } from './operations/copy-object.ts'
import { createUpload } from './operations/create-upload.ts'
import { deleteObject, deleteObjects } from './operations/delete-objects.ts'
import { getObject, headObject } from './operations/get-object.ts'
import { listObjects, listObjectVersions } from './operations/list-objects.ts'
import { listParts } from './operations/list-parts.ts'
import { listUploads } from './operations/list-uploads.ts'
import { putObject } from './operations/put-object.ts'
import { uploadPart } from './operations/upload-part.ts'
import { uploadPartCopy } from './operations/upload-part-copy.ts'
import type { BucketCall, ObjectCall, StoreAnswer, StoreContext } from './store-call.ts'

type Run<Call> = (context: StoreContext, call: Call) => Promise<StoreAnswer>

/** What can be asked of a bucket. */
export const bucketOperations: Readonly<Partial<Record<StoreOperation, Run<BucketCall>>>> = {
  's3:DeleteBucket': deleteBucket,
  's3:DeleteObjects': deleteObjects,
  's3:GetBucketLocation': getBucketLocation,
  's3:GetBucketVersioning': getBucketVersioning,
  's3:HeadBucket': headBucket,
  's3:ListMultipartUploads': listUploads,
  's3:ListObjectVersions': listObjectVersions,
  's3:ListObjectsV2': listObjects,
}

/** What can be asked of a key. */
export const objectOperations: Readonly<Partial<Record<StoreOperation, Run<ObjectCall>>>> = {
  's3:AbortMultipartUpload': abortUpload,
  's3:CompleteMultipartUpload': completeUpload,
  's3:CopyObject': copyObject,
  's3:CreateMultipartUpload': createUpload,
  's3:DeleteObject': deleteObject,
  's3:GetObject': getObject,
  's3:HeadObject': headObject,
  's3:ListParts': listParts,
  's3:PutObject': putObject,
  's3:UploadPart': uploadPart,
  's3:UploadPartCopy': uploadPartCopy,
}

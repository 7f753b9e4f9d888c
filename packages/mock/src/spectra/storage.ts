import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { createS3Clients, type StorePlace } from '../engine/s3/s3-clients.ts'
import { classifyStorageError } from '../engine/s3/storage-error.ts'
import type { ObjectStore } from '../store/index.ts'
import { etagOf, partBytes } from './etag-of.ts'
import type { EdgeObject } from './site/edge-cache.ts'

/** An object to be stored. */
export interface BucketObject {
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly contentDisposition?: string | null
}

/** The two buckets of the catalogue, always through the stock AWS client. */
export interface SpectraStorage {
  readonly buckets: { readonly private: string; readonly public: string }
  put(bucket: string, key: string, object: BucketObject): Promise<void>
  /** The same for what the platform itself puts there, by the shortest way. */
  fill(bucket: string, key: string, object: BucketObject): Promise<void>
  /** Null when there is no such object. */
  get(bucket: string, key: string): Promise<EdgeObject | null>
  /** Every key below a prefix. */
  list(bucket: string, prefix: string): Promise<string[]>
  delete(bucket: string, key: string): Promise<void>
  close(): void
}

export interface SpectraStorageOptions extends StorePlace {
  readonly buckets: SpectraStorage['buckets']
  readonly multipartThresholdBytes: number
  /** Where the store is in this process. */
  readonly importObject?: ObjectStore['importObject']
}

export function createSpectraStorage(options: SpectraStorageOptions): SpectraStorage {
  const { buckets, multipartThresholdBytes, importObject } = options
  const { client, close } = createS3Clients(options, 'WHEN_REQUIRED')
  const storage: SpectraStorage = {
    buckets,
    async fill(bucket, key, object) {
      if (!importObject) return storage.put(bucket, key, object)
      const { bytes, contentType, contentDisposition } = object
      const etag = (await etagOf(bytes, multipartThresholdBytes)).replaceAll('"', '')
      const headers = {
        'content-type': contentType,
        ...(contentDisposition && { 'content-disposition': contentDisposition }),
      }
      await importObject({ bucket, key, bytes, etag, headers })
    },
    async put(bucket, key, object) {
      const { bytes, contentType, contentDisposition } = object
      const target = { Bucket: bucket, Key: key }
      const described = {
        ...target,
        ContentType: contentType,
        ...(contentDisposition && { ContentDisposition: contentDisposition }),
      }
      if (bytes.byteLength >= multipartThresholdBytes) await putInParts(client, target, described, bytes)
      else await client.send(new PutObjectCommand({ ...described, Body: bytes, ContentLength: bytes.byteLength }))
    },
    async get(bucket, key) {
      try {
        const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
        return {
          bytes: (await answer.Body?.transformToByteArray()) ?? new Uint8Array(),
          contentType: answer.ContentType ?? 'application/octet-stream',
          contentDisposition: answer.ContentDisposition ?? null,
          etag: answer.ETag ?? '""',
        }
      } catch (error) {
        if (classifyStorageError(error) === 'missing') return null
        throw error
      }
    },
    async list(bucket, prefix) {
      const keys: string[] = []
      let token: string | undefined
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: token }),
        )
        for (const { Key } of page.Contents ?? []) if (Key !== undefined) keys.push(Key)
        token = page.NextContinuationToken
      } while (token !== undefined)
      return keys
    },
    async delete(bucket, key) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }))
    },
    close,
  }
  return storage
}

type Target = { readonly Bucket: string; readonly Key: string }

async function putInParts(client: S3Client, target: Target, described: Target, bytes: Uint8Array): Promise<void> {
  const { UploadId } = await client.send(new CreateMultipartUploadCommand(described))
  try {
    const parts: { PartNumber: number; ETag: string | undefined }[] = []
    for (let offset = 0; offset < bytes.byteLength; offset += partBytes) {
      const PartNumber = parts.length + 1
      const body = bytes.subarray(offset, offset + partBytes)
      const { ETag } = await client.send(new UploadPartCommand({ ...target, UploadId, PartNumber, Body: body }))
      parts.push({ PartNumber, ETag })
    }
    await client.send(new CompleteMultipartUploadCommand({ ...target, UploadId, MultipartUpload: { Parts: parts } }))
  } catch (error) {
    await client.send(new AbortMultipartUploadCommand({ ...target, UploadId })).catch(() => {})
    throw error
  }
}

import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListPartsCommand,
  PutObjectCommand,
  UploadPartCommand,
  UploadPartCopyCommand,
} from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { createS3Clients, type SigningPlace, type StorePlace } from '../../engine/s3/s3-clients.ts'

export interface StorageOptions extends StorePlace {
  readonly bucket: string
}

export interface StoredPart {
  readonly partNumber: number
  /** As the store spells it, with its quotes. */
  readonly etag: string
  readonly sizeBytes: number
}

const checksumHeader = 'x-amz-checksum-sha256'

/** The object store as the control plane uses it, always through the stock AWS client. */
export type Storage = ReturnType<typeof createStorage>

export function createStorage(options: StorageOptions) {
  const { bucket } = options
  // With checksums of its own, a presigned PUT URL would carry that of an empty body.
  const { client, signerFor, signingOptions, close } = createS3Clients(options, 'WHEN_REQUIRED')

  return {
    bucket,

    async createMultipart(input: { key: string; contentType: string | null; sha256: boolean }): Promise<string> {
      const answer = await client.send(
        new CreateMultipartUploadCommand({
          Bucket: bucket,
          Key: input.key,
          ...(input.contentType && { ContentType: input.contentType }),
          ...(input.sha256 && { ChecksumAlgorithm: 'SHA256' }),
        }),
      )
      if (!answer.UploadId) throw new Error('The store started a multipart upload without an id')
      return answer.UploadId
    },

    presignPut(input: { key: string; contentType: string | null; checksumSha256: string | null }, place: SigningPlace) {
      return getSignedUrl(
        signerFor(place.endpoint),
        new PutObjectCommand({
          Bucket: bucket,
          Key: input.key,
          ...(input.contentType && { ContentType: input.contentType }),
          ...(input.checksumSha256 && { ChecksumSHA256: input.checksumSha256 }),
        }),
        {
          ...signingOptions(place),
          // The client gives an untyped body a type of its own, which nobody who puts it would know of.
          signableHeaders: new Set(['host', checksumHeader, ...(input.contentType ? ['content-type'] : [])]),
          // In the query no store would compare it with the body.
          unhoistableHeaders: new Set([checksumHeader]),
        },
      )
    },

    presignPart(
      input: { key: string; uploadId: string; partNumber: number; checksumSha256: string | null },
      place: SigningPlace,
    ) {
      return getSignedUrl(
        signerFor(place.endpoint),
        new UploadPartCommand({
          Bucket: bucket,
          Key: input.key,
          UploadId: input.uploadId,
          PartNumber: input.partNumber,
          ...(input.checksumSha256 && { ChecksumSHA256: input.checksumSha256 }),
        }),
        { ...signingOptions(place), unhoistableHeaders: new Set([checksumHeader]) },
      )
    },

    presignGet(
      input: { key: string; contentDisposition: string | null; contentType: string | null },
      place: SigningPlace,
    ) {
      return getSignedUrl(
        signerFor(place.endpoint),
        new GetObjectCommand({
          Bucket: bucket,
          Key: input.key,
          ...(input.contentDisposition !== null && { ResponseContentDisposition: input.contentDisposition }),
          ...(input.contentType && { ResponseContentType: input.contentType }),
        }),
        signingOptions(place),
      )
    },

    /** All parts, sorted by number. */
    async listParts(key: string, uploadId: string): Promise<readonly StoredPart[]> {
      const parts: StoredPart[] = []
      let marker = ''
      for (;;) {
        const page = await client.send(
          new ListPartsCommand({
            Bucket: bucket,
            Key: key,
            UploadId: uploadId,
            ...(marker !== '' && { PartNumberMarker: marker }),
          }),
        )
        for (const part of page.Parts ?? [])
          parts.push({ partNumber: part.PartNumber ?? 0, etag: part.ETag ?? '', sizeBytes: part.Size ?? 0 })
        const next = String(page.NextPartNumberMarker ?? '')
        // Some stores repeat their marker on the last page.
        if (!page.IsTruncated || next === '' || Number(next) <= Number(marker)) break
        marker = next
      }
      return parts.sort((a, b) => a.partNumber - b.partNumber)
    },

    async completeMultipart(
      key: string,
      uploadId: string,
      parts: readonly { partNumber: number; etag: string; checksumSha256: string | null }[],
    ): Promise<{ etag: string | null; versionId: string | null }> {
      const answer = await client.send(
        new CompleteMultipartUploadCommand({
          Bucket: bucket,
          Key: key,
          UploadId: uploadId,
          MultipartUpload: {
            Parts: parts.map((part) => ({
              PartNumber: part.partNumber,
              ETag: part.etag,
              ...(part.checksumSha256 !== null && { ChecksumSHA256: part.checksumSha256 }),
            })),
          },
        }),
      )
      return { etag: answer.ETag ?? null, versionId: answer.VersionId ?? null }
    },

    async abortMultipart(key: string, uploadId: string): Promise<void> {
      await client.send(new AbortMultipartUploadCommand({ Bucket: bucket, Key: key, UploadId: uploadId }))
    },

    async head(key: string): Promise<{ sizeBytes: number }> {
      const answer = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))
      return { sizeBytes: answer.ContentLength ?? 0 }
    },

    async copyObject(sourceKey: string, key: string): Promise<void> {
      await client.send(
        new CopyObjectCommand({ Bucket: bucket, Key: key, CopySource: `${bucket}/${encodeKey(sourceKey)}` }),
      )
    },

    async copyPart(input: {
      sourceKey: string
      key: string
      uploadId: string
      partNumber: number
      first: number
      last: number
    }): Promise<string> {
      const answer = await client.send(
        new UploadPartCopyCommand({
          Bucket: bucket,
          Key: input.key,
          UploadId: input.uploadId,
          PartNumber: input.partNumber,
          CopySource: `${bucket}/${encodeKey(input.sourceKey)}`,
          CopySourceRange: `bytes=${input.first}-${input.last}`,
        }),
      )
      return answer.CopyPartResult?.ETag ?? ''
    },

    async deleteObject(key: string): Promise<void> {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }))
    },

    /** Open multipart uploads below a prefix, one page: the janitor comes again. */
    async listMultiparts(prefix: string): Promise<readonly { key: string; uploadId: string; startedAtMs: number }[]> {
      const page = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket, Prefix: prefix }))
      return (page.Uploads ?? []).map((upload) => ({
        key: upload.Key ?? '',
        uploadId: upload.UploadId ?? '',
        startedAtMs: upload.Initiated?.getTime() ?? 0,
      }))
    },

    close,
  }
}

const encodeKey = (key: string) => key.split('/').map(encodeURIComponent).join('/')

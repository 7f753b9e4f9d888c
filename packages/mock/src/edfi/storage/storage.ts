import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { createS3Clients, type StorePlace } from '../../engine/s3/s3-clients.ts'
import { classifyStorageError } from '../../engine/s3/storage-error.ts'

export interface EdfiStorageOptions extends StorePlace {
  readonly bucket: string
}

/** How long presigned URLs live, in both directions. */
export const urlTtlSeconds = 3600

/** What only defects change about a URL. */
export interface SigningTerms {
  /** @default an hour */
  readonly expiresInSeconds?: number
  /** Headers a PUT has to have exactly as they were when the URL was made. @default none */
  readonly signedHeaders?: readonly string[]
}

/** The bucket of jobs and rosters, always through the stock AWS client. Keys are taken literally: nothing resolves `..` in them. */
export interface EdfiStorage {
  readonly bucket: string
  /**
   * A URL that takes one PUT of any bytes for an hour. Only the host is signed; the query has the checksum of an
   * empty body, which a store ignores.
   * @param endpoint the address of the store that its holder can reach
   */
  presignPut(
    input: { readonly key: string; readonly contentType: string },
    endpoint: string,
    terms?: SigningTerms,
  ): Promise<string>
  /**
   * A URL that downloads the object for an hour, under this name. Whether there is such an object is not looked at.
   * @param input.filename goes into the header as it is, so a quote in it breaks the name; null leaves the header out
   */
  presignGet(
    input: { readonly key: string; readonly filename: string | null },
    endpoint: string,
    terms?: SigningTerms,
  ): Promise<string>
  /** Null when there is no such object. */
  head(key: string): Promise<{ readonly sizeBytes: number } | null>
  /** The keys below a prefix, at most a thousand: one call, no delimiter, no second page. */
  list(prefix: string): Promise<readonly string[]>
  putObject(key: string, body: Uint8Array | string, contentType?: string): Promise<void>
  /** Null when there is no such object. */
  getObject(key: string): Promise<Uint8Array | null>
  close(): void
}

export function createEdfiStorage(options: EdfiStorageOptions): EdfiStorage {
  const { bucket } = options
  // A stock client as it comes: that is where the checksum parameters of its URLs are from.
  const { client, signerFor, signingOptions, close } = createS3Clients(options, 'WHEN_SUPPORTED')
  const signing = (endpoint: string, { expiresInSeconds = urlTtlSeconds, signedHeaders = [] }: SigningTerms) => ({
    ...signingOptions({ endpoint, expiresInSeconds }),
    ...(signedHeaders.length > 0 && {
      signableHeaders: new Set(signedHeaders),
      unhoistableHeaders: new Set(signedHeaders),
    }),
  })

  async function unlessMissing<T>(work: Promise<T>): Promise<T | null> {
    try {
      return await work
    } catch (error) {
      if (classifyStorageError(error) === 'missing') return null
      throw error
    }
  }

  return {
    bucket,

    presignPut: ({ key, contentType }, endpoint, terms = {}) =>
      getSignedUrl(
        signerFor(endpoint),
        new PutObjectCommand({ Bucket: bucket, Key: key, ContentType: contentType }),
        signing(endpoint, terms),
      ),

    presignGet: ({ key, filename }, endpoint, terms = {}) =>
      getSignedUrl(
        signerFor(endpoint),
        new GetObjectCommand({
          Bucket: bucket,
          Key: key,
          ...(filename !== null && { ResponseContentDisposition: `attachment; filename="${filename}"` }),
        }),
        signing(endpoint, terms),
      ),

    async head(key) {
      const answer = await unlessMissing(client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })))
      return answer && { sizeBytes: answer.ContentLength ?? 0 }
    },

    async list(prefix) {
      const page = await client.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }))
      return (page.Contents ?? []).map((object) => object.Key ?? '')
    },

    async putObject(key, body, contentType = 'application/octet-stream') {
      const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
      const what = { Body: bytes, ContentLength: bytes.byteLength, ContentType: contentType }
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, ...what }))
    },

    async getObject(key) {
      const answer = await unlessMissing(client.send(new GetObjectCommand({ Bucket: bucket, Key: key })))
      return answer && ((await answer.Body?.transformToByteArray()) ?? new Uint8Array())
    },

    close,
  }
}

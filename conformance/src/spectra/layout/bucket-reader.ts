import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import type { BucketName } from '@nova/sdk/spectra/contract'
import type { CheckContext } from '../../check.ts'
import type { SpectraBucketAccess } from '../../credentials/spectra-credentials.ts'
import { createSendHandler } from './send-handler.ts'

interface StoredBytes {
  readonly bytes: Uint8Array
  readonly contentType: string | null
}

type Sender = Pick<CheckContext, 'send'>

/** Looks into the two buckets. Writes nothing. */
export interface BucketReader {
  /** Every key. Read once in a run. */
  list(context: Sender, bucket: BucketName): Promise<readonly ListedObject[]>
  get(context: Sender, bucket: BucketName, key: string): Promise<StoredBytes>
  contentType(context: Sender, bucket: BucketName, key: string): Promise<string | null>
}

interface ListedObject {
  readonly key: string
  readonly sizeBytes: number
}

export function createBucketReader(access: SpectraBucketAccess): BucketReader {
  const listed = new Map<BucketName, Promise<readonly ListedObject[]>>()
  const known = new Map<string, Promise<StoredBytes>>()
  const nameOf = (bucket: BucketName) => access[bucket]
  const clientFor = (context: Sender) => createClient(access, context)

  async function listAll(context: Sender, bucket: BucketName): Promise<readonly ListedObject[]> {
    const client = clientFor(context)
    const objects: ListedObject[] = []
    let token: string | undefined
    do {
      const page = await client.send(
        // Keys that XML cannot hold come percent-encoded.
        new ListObjectsV2Command({ Bucket: nameOf(bucket), ContinuationToken: token, EncodingType: 'url' }),
      )
      for (const { Key, Size = 0 } of page.Contents ?? [])
        if (Key !== undefined) objects.push({ key: decodeKey(Key, page.EncodingType), sizeBytes: Size })
      token = page.NextContinuationToken
    } while (token !== undefined)
    return objects
  }

  return {
    list: (context, bucket) => remember(listed, bucket, () => listAll(context, bucket)),
    get: (context, bucket, key) =>
      remember(known, `${bucket} ${key}`, async () => {
        const answer = await clientFor(context).send(new GetObjectCommand({ Bucket: nameOf(bucket), Key: key }))
        const bytes = (await answer.Body?.transformToByteArray()) ?? new Uint8Array()
        return { bytes, contentType: answer.ContentType ?? null }
      }),
    async contentType(context, bucket, key) {
      const answer = await clientFor(context).send(new HeadObjectCommand({ Bucket: nameOf(bucket), Key: key }))
      return answer.ContentType ?? null
    },
  }
}

const decodeKey = (key: string, encoding: string | undefined) =>
  encoding === 'url' ? decodeURIComponent(key.replaceAll('+', ' ')) : key

function createClient(access: SpectraBucketAccess, context: Sender): S3Client {
  const { endpoint, region, accessKeyId, secretAccessKey, sessionToken, forcePathStyle = false } = access
  return new S3Client({
    region,
    forcePathStyle,
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) },
    ...(endpoint !== undefined && { endpoint }),
    maxAttempts: 2,
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: createSendHandler(context),
  })
}

/** Made once for each key, unless that failed. */
function remember<Key, Value>(known: Map<Key, Promise<Value>>, key: Key, make: () => Promise<Value>): Promise<Value> {
  const before = known.get(key)
  if (before) return before
  const made = make()
  known.set(key, made)
  made.catch(() => known.delete(key))
  return made
}

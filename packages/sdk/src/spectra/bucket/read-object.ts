import { GetObjectCommand, type GetObjectCommandOutput, HeadObjectCommand } from '@aws-sdk/client-s3'
import { createStreamHash, digestBytes } from '#platform'
import { toHex } from '../../internal/hash.ts'
import { objectCorrupted } from './bucket-errors.ts'
import { factsOf, type ObjectFacts } from './object-facts.ts'
import { abortable, type BucketPlace, callStore } from './send-command.ts'

/** An object with all of its bytes, and their digest as it was computed here. */
export interface ReadObject extends ObjectFacts {
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** An object whose bytes are still to come. */
export interface OpenObject extends ObjectFacts {
  /** In order. Rejects with `object_corrupted` at the end when they are not all, or not those of the checksum. */
  readonly chunks: AsyncIterable<Uint8Array>
}

/** What the store says of an object. Rejects with `object_missing`. */
export function headObject({ client, bucket }: BucketPlace, key: string, signal?: AbortSignal): Promise<ObjectFacts> {
  return callStore('Looking at', key, signal, async () => {
    const command = new HeadObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' })
    return factsOf(key, await client.send(command, abortable(signal)))
  })
}

/** All bytes of an object, compared with length and checksum of the answer. */
export function readObject(place: BucketPlace, key: string, signal?: AbortSignal): Promise<ReadObject> {
  return callStore('Reading', key, signal, async () => {
    const answer = await getObject(place, key, signal)
    const bytes = (await answer.Body?.transformToByteArray()) ?? new Uint8Array()
    const facts = factsOf(key, answer)
    const sha256 = toHex(await digestBytes('sha256', bytes))
    compare(facts, bytes.byteLength, sha256)
    return { ...facts, bytes, sha256 }
  })
}

/** The bytes of an object as they come. */
export function openObject(place: BucketPlace, key: string, signal?: AbortSignal): Promise<OpenObject> {
  return callStore('Reading', key, signal, async () => {
    const answer = await getObject(place, key, signal)
    const facts = factsOf(key, answer)
    return { ...facts, chunks: checkedChunks(facts, answer, signal) }
  })
}

async function* checkedChunks(
  facts: ObjectFacts,
  { Body }: GetObjectCommandOutput,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const hash = await createStreamHash('sha256')
  const chunks = ((Body ?? []) as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]()
  let sizeBytes = 0
  try {
    for (;;) {
      const next = await callStore('Reading', facts.key, signal, () => chunks.next())
      if (next.done) break
      hash.update(next.value)
      sizeBytes += next.value.byteLength
      yield next.value
    }
  } finally {
    await chunks.return?.()
  }
  compare(facts, sizeBytes, toHex(hash.digest()))
}

function getObject(
  { client, bucket }: BucketPlace,
  key: string,
  signal?: AbortSignal,
): Promise<GetObjectCommandOutput> {
  return client.send(new GetObjectCommand({ Bucket: bucket, Key: key, ChecksumMode: 'ENABLED' }), abortable(signal))
}

/** The client checks this as well unless it was told not to; who reads must not depend on how it was made. */
function compare(facts: ObjectFacts, sizeBytes: number, sha256: string): void {
  if (sizeBytes !== facts.size_bytes)
    throw objectCorrupted(facts.key, `${sizeBytes} of ${facts.size_bytes} bytes came`, { size_bytes: sizeBytes })
  if (facts.sha256 !== null && facts.sha256 !== sha256)
    throw objectCorrupted(facts.key, `its SHA-256 is ${sha256} and not ${facts.sha256}`, { sha256 })
}

import { createReadStream } from 'node:fs'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { digestBytes, openPathSource } from '#platform'
import { fromHex, toBase64, toHex } from '../../internal/hash.ts'
import { hashBody } from '../../internal/hash-body.ts'
import { renameError } from '../../internal/rename-error.ts'
import { isSpectraError, type SpectraErrorCode, spectraError } from '../errors.ts'
import { objectCorrupted, objectExists, outcomeUnknown, storeFailed } from './bucket-errors.ts'
import { type FailedWrite, type FoundObject, judgeWrite, needsLook } from './judge-write.ts'
import { bareEtag, readSha256 } from './object-facts.ts'
import { attemptsOf, readFailure } from './read-failure.ts'
import { headObject, readObject } from './read-object.ts'
import { abortable, type BucketPlace, withStore } from './send-command.ts'

/** Bytes, or the path of a file, which is hashed and then sent as it is read. */
export type ObjectBody = Uint8Array | { readonly path: string | URL }

/** What was written, and what proves it. */
export interface WrittenObject {
  readonly key: string
  readonly size_bytes: number
  /** 64 lower-case hex digits; computed here, kept and checked by the store. */
  readonly sha256: string
  readonly etag: string
  /**
   * `answer`: the store took it. `look`: its answer was lost, and the object was looked for and is the one.
   * `found`: it was there before, with the same bytes; only where `acceptSame` was given.
   */
  readonly proved_by: 'answer' | 'look' | 'found'
}

export interface WriteRequest {
  readonly key: string
  readonly body: ObjectBody
  readonly contentType: string
  /** Only where nothing is, and why; null where it may be replaced. */
  readonly createOnly: { readonly rule: string; readonly advice: string } | null
  /** Only over this version. */
  readonly ifMatch?: string | undefined
  readonly acceptSame: boolean
  readonly signal?: AbortSignal | undefined
}

export interface MeasuredBody {
  readonly sizeBytes: number
  readonly sha256: string
  open(): Uint8Array | ReturnType<typeof createReadStream>
}

/** Writes one object with its SHA-256, and does not believe an answer that says nothing of it. */
export async function writeObject(place: BucketPlace, request: WriteRequest): Promise<WrittenObject> {
  const { key, createOnly, ifMatch, acceptSame, signal } = request
  const condition = ifMatch === undefined ? 'exists' : 'changed'
  const body = await measureBody(request.body, signal)
  const { sizeBytes, sha256 } = body
  const written = (etag: string, proved_by: WrittenObject['proved_by']): WrittenObject => {
    return { key, size_bytes: sizeBytes, sha256, etag, proved_by }
  }
  try {
    const answer = await withStore(signal, () => {
      const command = new PutObjectCommand({
        Bucket: place.bucket,
        Key: key,
        Body: body.open(),
        ContentLength: sizeBytes,
        ContentType: request.contentType,
        ChecksumSHA256: toBase64(fromHex(sha256)),
        ...(createOnly === null ? {} : { IfNoneMatch: '*' }),
        ...(ifMatch === undefined ? {} : { IfMatch: ifMatch }),
      })
      return place.client.send(command, abortable(signal))
    })
    const kept = readSha256(answer.ChecksumSHA256)
    if (kept !== null && kept !== sha256)
      throw objectCorrupted(key, `the store took down ${kept} as its SHA-256`, { sha256 })
    return written(bareEtag(answer.ETag), 'answer')
  } catch (cause) {
    if (isSpectraError(cause) || (signal?.aborted && cause === signal.reason)) throw cause
    const failed: FailedWrite = {
      failure: readFailure(cause, condition),
      attempts: attemptsOf(cause),
      isCreate: createOnly !== null,
    }
    const { object, etag } = needsLook(failed) ? await look(place, key, body, signal) : nothingFound
    switch (judgeWrite(failed, object)) {
      case 'written':
        return written(etag, 'look')
      case 'exists':
        if (acceptSame && object.found === 'same') return written(etag, 'found')
        throw objectExists(key, { ...(createOnly ?? noRule), isSame: isSame(object) }, cause)
      case 'unknown':
        throw outcomeUnknown(key, object.found === 'unknown' ? object.seen : 'no reason', cause)
      case 'failed':
        throw storeFailed('Writing', key, cause, condition)
    }
  }
}

/** A store may refuse to overwrite what nobody asked it to guard. */
const noRule = { rule: 'The store did not replace it.', advice: 'Look at the rules of the bucket.' }

const isSame = ({ found }: FoundObject): boolean | null =>
  found === 'same' || found === 'other' ? found === 'same' : null

interface Look {
  readonly object: FoundObject
  readonly etag: string
}

const nothingFound: Look = { object: { found: 'none' }, etag: '' }

async function look(place: BucketPlace, key: string, body: MeasuredBody, signal?: AbortSignal): Promise<Look> {
  try {
    const facts = await headObject(place, key, signal)
    const is = (isSame: boolean): Look => ({ object: { found: isSame ? 'same' : 'other' }, etag: facts.etag })
    if (facts.size_bytes !== body.sizeBytes) return is(false)
    if (facts.sha256 !== null) return is(facts.sha256 === body.sha256)
    // Written by somebody who left no checksum of the whole: its bytes have to say.
    return is((await readObject(place, key, signal)).sha256 === body.sha256)
  } catch (error) {
    if (signal?.aborted) throw error
    if (isSpectraError(error, 'object_missing')) return nothingFound
    return { object: { found: 'unknown', seen: isSpectraError(error) ? error.message : String(error) }, etag: '' }
  }
}

/** Size and digest of bytes or of a file. */
export async function measureBody(body: ObjectBody, signal?: AbortSignal): Promise<MeasuredBody> {
  signal?.throwIfAborted()
  if (body instanceof Uint8Array) {
    const sha256 = toHex(await digestBytes('sha256', body))
    return { sizeBytes: body.byteLength, sha256, open: () => body }
  }
  const { path } = body
  try {
    const source = await openPathSource(path)
    try {
      const sha256 = toHex(await hashBody(await source.range(0, source.sizeBytes, signal), 'sha256', signal))
      return { sizeBytes: source.sizeBytes, sha256, open: () => createReadStream(path) }
    } finally {
      await source.close()
    }
  } catch (error) {
    throw renameError<SpectraErrorCode>(error, spectraError)
  }
}

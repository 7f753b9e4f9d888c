import { DeleteObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { keyGrammar } from '../generated/keys.ts'
import { buildKey } from '../keys/build-key.ts'
import { checkOverwrite } from '../keys/check-overwrite.ts'
import { contentTypeOf } from '../keys/key-facts.ts'
import { keyProblem, keyRefused } from '../keys/key-problem.ts'
import type { KeyOf } from '../keys/key-types.ts'
import type { BucketDocuments, DocumentKind } from './document-kinds.ts'
import { type ListedObject, type ListOptions, listObjects, type PrivateKind } from './list-objects.ts'
import type { ObjectFacts } from './object-facts.ts'
import { checkDocument, documentBytes, parseDocument } from './parse-document.ts'
import { headObject, type OpenObject, openObject, type ReadObject, readObject } from './read-object.ts'
import { abortable, type BucketPlace, callStore } from './send-command.ts'
import { type ObjectBody, type WrittenObject, writeObject } from './write-object.ts'

/** Key of an object of the private bucket, as what it says. */
export type PrivateKey<Kind extends PrivateKind = PrivateKind> = KeyOf<Kind>

type Patterns = (typeof keyGrammar)['patterns']

/** Kinds whose objects may be replaced whatever is there. */
export type ReplaceableKind = {
  [Kind in PrivateKind]: Patterns[Kind]['mutability'] extends
    | 'reproducible'
    | 'transient'
    | 'overwritten'
    | 'on_new_data'
    ? Kind
    : never
}[PrivateKind]

/** How an object is read. */
export interface ReadOptions {
  readonly signal?: AbortSignal
}

/** How an object is written. */
export interface WriteOptions {
  /** @default what the layout has for its kind */
  readonly contentType?: string
  /** Of raw bytes: what validation has found. Without it, only a first acquisition is let through. */
  readonly validation_status?: string | null
  /** Of a bundle: whether it holds data that the existing one does not. @default false */
  readonly has_new_data?: boolean
  /** Replace only this version, by its ETag. Another one is `object_changed`. */
  readonly ifMatch?: string
  /** The same bytes under the key are as good as having written them: for steps that may be done twice. @default false */
  readonly acceptSame?: boolean
  readonly signal?: AbortSignal
}

/** A document with what the store says of it. */
export type ReadDocument<Kind extends DocumentKind> = ObjectFacts & { readonly document: BucketDocuments[Kind] }

/**
 * The private bucket of the catalogue, by typed keys. All functions reject with `bucket_unavailable`, `bucket_denied`,
 * `bucket_missing` or `bucket_refused` when the store does, with `key_refused` for a key that is none, and on abort with
 * the signal's reason.
 */
export interface PrivateBucket {
  readonly bucket: string
  /** Every object, page after page, those whose keys are none of the layout included: they are `stray`. */
  list<Kind extends PrivateKind = PrivateKind>(options?: ListOptions<Kind>): AsyncIterable<ListedObject<Kind>>
  /** What the store says of an object. Rejects with `object_missing`. */
  head(key: PrivateKey, options?: ReadOptions): Promise<ObjectFacts>
  /** An object in memory, compared with its checksum. Rejects with `object_missing`, `object_corrupted`. */
  read(key: PrivateKey, options?: ReadOptions): Promise<ReadObject>
  /** An object as it comes: what is wrong with it as a whole is known at its end. */
  open(key: PrivateKey, options?: ReadOptions): Promise<OpenObject>
  /** A side document, checked. Rejects with `document_invalid`, `schema_unsupported`, and what `read` does. */
  readDocument<Kind extends DocumentKind>(key: KeyOf<Kind>, options?: ReadOptions): Promise<ReadDocument<Kind>>
  /**
   * Writes an object by the rule of its kind, with its SHA-256. What may not be replaced is written with
   * `If-None-Match: *`, so that the store itself decides between two writers; what is there then is `object_exists`, and
   * `details.is_same` says whether the bytes are the same. A write whose answer was lost is proved by looking at the
   * object, not by writing again; where that fails, too, it is `write_outcome_unknown`.
   */
  write(key: PrivateKey, body: ObjectBody, options?: WriteOptions): Promise<WrittenObject>
  /** The same for a side document, checked before it is written. Rejects with `document_invalid`, too. */
  writeDocument<Kind extends DocumentKind>(
    key: KeyOf<Kind>,
    document: BucketDocuments[Kind],
    options?: WriteOptions,
  ): Promise<WrittenObject>
  /** Deletes an object that may be replaced; others do not compile. One that is not there is deleted already. */
  delete(key: KeyOf<ReplaceableKind>, options?: ReadOptions): Promise<void>
}

/** Which bucket, and who speaks to the store. */
export interface PrivateBucketOptions {
  /** Yours: its credentials, region and endpoint; its own retries are the only ones there are. It is not destroyed. */
  readonly client: S3Client
  /** @default `nova-cat-private-data`; deployments name theirs as they like */
  readonly bucket?: string
}

/**
 * Opens the private bucket. Nothing is sent until it is asked to.
 *
 * @example
 * ```ts
 * import { S3Client } from '@aws-sdk/client-s3'
 * import { createPrivateBucket } from '@nova/sdk/spectra/bucket'
 *
 * const bucket = createPrivateBucket({ client: new S3Client({}), bucket: 'nova-cat-private-data' })
 * for await (const object of bucket.list({ kind: 'quarantine_context' })) console.log(object.key, object.stray)
 * ```
 */
export function createPrivateBucket({ client, bucket }: PrivateBucketOptions): PrivateBucket {
  const place: BucketPlace = { client, bucket: bucket ?? keyGrammar.buckets.private.defaultName }
  const write = (key: PrivateKey, body: ObjectBody, options: WriteOptions): Promise<WrittenObject> => {
    const text = keyText(key)
    const { validation_status = null, has_new_data = false, ifMatch, acceptSame = false, signal } = options
    const verdict = checkOverwrite(key.kind, { exists: true, validation_status, has_new_data })
    return writeObject(place, {
      key: text,
      body,
      contentType: options.contentType ?? contentTypeOf(key),
      createOnly: verdict.allowed ? null : { rule: verdict.reason, advice: verdict.advice },
      ifMatch,
      acceptSame,
      signal,
    })
  }
  return {
    bucket: place.bucket,
    list: (options = {}) => listObjects(place, options),
    head: async (key, { signal } = {}) => headObject(place, keyText(key), signal),
    read: async (key, { signal } = {}) => readObject(place, keyText(key), signal),
    open: async (key, { signal } = {}) => openObject(place, keyText(key), signal),
    async readDocument<Kind extends DocumentKind>(key: KeyOf<Kind>, { signal }: ReadOptions = {}) {
      const { bytes, ...facts } = await readObject(place, keyText(key), signal)
      return { ...facts, document: parseDocument<Kind>(key.kind as Kind, facts.key, bytes) }
    },
    write: async (key, body, options = {}) => write(key, body, options),
    async writeDocument(key, document, options = {}) {
      return write(key, documentBytes(checkDocument(key.kind, keyText(key), document)), options)
    },
    async delete(key, { signal } = {}) {
      const text = keyText(key)
      if (!checkOverwrite(key.kind, { exists: true, has_new_data: true }).allowed)
        throw new TypeError(`${text} is never deleted: pass the key of an object that may be replaced`)
      await callStore('Deleting', text, signal, () =>
        client.send(new DeleteObjectCommand({ Bucket: place.bucket, Key: text }), abortable(signal)),
      )
    },
  }
}

/** The text of a key, of this bucket only: the same client may be able to write to the public one. */
function keyText(key: PrivateKey): string {
  const text = buildKey(key)
  if (keyGrammar.patterns[key.kind].bucket === 'private') return text
  throw keyRefused(
    keyProblem('key', { code: 'wrong_bucket', seen: text, wanted: 'a key of the private bucket' }).problem,
  )
}

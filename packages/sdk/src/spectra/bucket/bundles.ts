import { isSpectraError, spectraError } from '../errors.ts'
import type { BundleManifest } from '../generated/site/types.ts'
import { buildKey } from '../keys/build-key.ts'
import type { PrivateBucket, ReadDocument, ReadOptions } from './private-bucket.ts'
import { measureBody, type ObjectBody, type WrittenObject } from './write-object.ts'

/** A bundle as `buildBundle` gives it, and where its archive is. */
export interface BundleToPublish {
  readonly manifest: BundleManifest
  readonly manifest_bytes: Uint8Array
  readonly archive: ObjectBody
}

/** What publishing did. */
export type PublishedBundle =
  | { readonly published: true; readonly archive: WrittenObject; readonly manifest: WrittenObject }
  /** A bundle of the same files is there already, archive and manifest: nothing was written. */
  | { readonly published: false; readonly manifest: BundleManifest }

/**
 * Publishes a bundle, unless one of the same files is there. Archive and manifest have one key each, so the manifest
 * that is there is deleted before the archive is replaced and the new one written after it: whoever reads a manifest
 * finds its archive, and in between finds none. Whoever read the old one before sees a digest that does not fit.
 * Calling again completes what broke off.
 *
 * Rejects with `bundle_mismatch` when the archive is not the one of the manifest or the manifest is for another key, in
 * which case nothing is published, and as `PrivateBucket.write` does.
 *
 * @example
 * ```ts
 * const { bytes, ...built } = await buildBundle(content)
 * await publishBundle(bucket, { ...built, archive: bytes })
 * ```
 */
export async function publishBundle(
  bucket: PrivateBucket,
  { manifest, manifest_bytes, archive }: BundleToPublish,
  { signal }: ReadOptions = {},
): Promise<PublishedBundle> {
  const options = signal === undefined ? {} : { signal }
  const { nova_id } = manifest
  const key = { kind: 'bundle', nova_id } as const
  const manifestKey = { kind: 'bundle_manifest', nova_id } as const
  if (manifest.bundle.key !== buildKey(key)) throw mismatch(manifest, `it is for ${manifest.bundle.key}`)
  const { sha256 } = await measureBody(archive, signal)
  if (sha256 !== manifest.bundle.sha256)
    throw mismatch(manifest, `the SHA-256 of the archive is ${sha256} instead of ${manifest.bundle.sha256}`)
  const there = await readManifest(bucket, nova_id, options)
  if (there?.bundle_build_id === manifest.bundle_build_id && (await hasArchive(bucket, there, options)))
    return { published: false, manifest: there }
  await bucket.delete(manifestKey, options)
  const written = await bucket.write(key, archive, { ...options, has_new_data: true })
  const published = await bucket.write(manifestKey, manifest_bytes, { ...options, has_new_data: true })
  return { published: true, archive: written, manifest: published }
}

/**
 * Reads the manifest of the bundle of a nova. Rejects with `object_missing`, `document_invalid`, `schema_unsupported`.
 *
 * @example
 * ```ts
 * const { document } = await readBundleManifest(bucket, nova_id)
 * console.log(document.files.length, 'files,', document.bundle.byte_length, 'bytes')
 * ```
 */
export function readBundleManifest(
  bucket: PrivateBucket,
  nova_id: string,
  options: ReadOptions = {},
): Promise<ReadDocument<'bundle_manifest'>> {
  return bucket.readDocument({ kind: 'bundle_manifest', nova_id }, options)
}

/** A manifest that cannot be read proves nothing, and is replaced like none. */
async function readManifest(
  bucket: PrivateBucket,
  nova_id: string,
  options: ReadOptions,
): Promise<BundleManifest | null> {
  try {
    return (await readBundleManifest(bucket, nova_id, options)).document
  } catch (error) {
    if (isSpectraError(error, 'object_missing') || isSpectraError(error, 'document_invalid')) return null
    throw error
  }
}

async function hasArchive(bucket: PrivateBucket, manifest: BundleManifest, options: ReadOptions): Promise<boolean> {
  try {
    const { size_bytes, sha256 } = await bucket.head({ kind: 'bundle', nova_id: manifest.nova_id }, options)
    return size_bytes === manifest.bundle.byte_length && sha256 === manifest.bundle.sha256
  } catch (error) {
    if (isSpectraError(error, 'object_missing')) return false
    throw error
  }
}

const mismatch = ({ nova_id }: BundleManifest, seen: string) =>
  spectraError({
    code: 'bundle_mismatch',
    message: `The bundle of ${nova_id} is not published: ${seen}.`,
    details: { nova_id, seen },
  })

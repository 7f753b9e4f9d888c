import { createStreamHash } from '#platform'
import {
  type DownloadDestination,
  type DownloadOutput,
  openDestination,
} from '../../internal/download/open-destination.ts'
import { toHex } from '../../internal/hash.ts'
import type { BundleManifest, BundleManifestFile } from '../generated/site/types.ts'
import { bundleFailed, tooLarge } from './build-failures.ts'
import type { BundleContent } from './bundle-content.ts'
import { describeBundle, manifestBytes } from './bundle-manifest.ts'
import { checkBundle } from './check-bundle.ts'
import { compareCodePoints } from './compare-code-points.ts'
import { packMember } from './pack-member.ts'
import { centralDirectory, localHeader, type ZipEntry, zipLimits } from './zip-records.ts'

/** How a bundle is built. */
export interface BuildBundleOptions<To extends DownloadDestination = DownloadDestination> {
  /** Where the archive goes. A path is written beside itself and renamed in the end. @default 'bytes' */
  readonly to?: To
  /** Replace an existing file. @default false: `destination_unwritable` */
  readonly overwrite?: boolean
  /** Told after each member. */
  readonly onProgress?: (progress: BuildProgress) => void
  readonly signal?: AbortSignal
}

/** How far a build is. */
export interface BuildProgress {
  readonly files: number
  readonly totalFiles: number
  /** Bytes of the archive so far. */
  readonly bytes: number
}

/** A bundle and what proves it; with what the destination adds: `bytes`, `blob` or `path`. */
export type BuiltBundle<To extends DownloadDestination = 'bytes'> = {
  readonly manifest: BundleManifest
  /** The manifest as it is to be kept. */
  readonly manifest_bytes: Uint8Array<ArrayBuffer>
} & DownloadOutput<To>

/**
 * Packs a bundle and writes its manifest. The same content gives the same bytes, the same manifest and the same
 * `bundle_build_id` on every machine, whatever order the members come in: they are sorted, carry the time
 * 1980-01-01 00:00:00 and the mode 0644, and are compressed by a pinned library in this package instead of the zlib
 * of the platform. Formats that are compressed already are stored.
 *
 * Memory: the packed bytes of one member at a time, and the destination's own. Not made: archives of 4 GiB and more.
 *
 * Rejects with `bundle_content_invalid` (all that is wrong at once, before anything is read), `bundle_too_large`,
 * `bundle_member_unreadable`, `destination_unwritable`, `disk_full`; on abort with the signal's reason. Nothing is
 * retried, and nothing is visible under the path before all of it is there.
 *
 * @example
 * ```ts
 * const { bytes, manifest, manifest_bytes } = await buildBundle({
 *   nova_id: '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1',
 *   primary_name: 'V1324 Sco',
 *   photometry_table_key: null,
 *   created_at: '2026-03-30T14:31:00Z',
 *   members: [{ path: 'README.txt', source: new TextEncoder().encode('V1324 Sco\n'), role: 'readme' }],
 * })
 * ```
 */
export async function buildBundle<To extends DownloadDestination = 'bytes'>(
  content: BundleContent,
  options: BuildBundleOptions<To> = {},
): Promise<BuiltBundle<To>> {
  checkBundle(content)
  options.signal?.throwIfAborted()
  const destination = await openDestination(options.to ?? 'bytes', options.overwrite ?? false).catch((cause) => {
    throw bundleFailed('destination', content.nova_id, cause)
  })
  const { sink, resumable } = destination
  try {
    const toSink = <T>(promise: Promise<T> | undefined) =>
      Promise.resolve(promise).catch((cause) => {
        throw bundleFailed('destination', content.nova_id, cause)
      })
    await toSink(resumable?.restart(0))
    await toSink(sink.begin(null))
    const packed = await writeArchive(content, (chunks) => toSink(sink.write(chunks)), options)
    options.signal?.throwIfAborted()
    await toSink(sink.publish())
    const manifest = describeBundle({
      ...content,
      bundle: { key: content.key ?? `bundles/${content.nova_id}/full.zip`, ...packed.archive },
      files: packed.files,
    })
    return { manifest, manifest_bytes: manifestBytes(manifest), ...destination.output() } as BuiltBundle<To>
  } catch (error) {
    await sink.abandon(error)
    throw error
  }
}

async function writeArchive(
  { members, nova_id }: BundleContent,
  write: (chunks: readonly Uint8Array[]) => Promise<unknown>,
  { signal, onProgress }: BuildBundleOptions,
): Promise<{ archive: { byte_length: number; sha256: string }; files: readonly BundleManifestFile[] }> {
  const hash = await createStreamHash('sha256')
  let offset = 0
  const put = async (chunks: readonly Uint8Array[]) => {
    for (const chunk of chunks) {
      hash.update(chunk)
      offset += chunk.byteLength
    }
    // Members alone may fit, and the directory at their end not.
    if (offset > zipLimits.bytes) throw tooLarge(nova_id, offset)
    await write(chunks)
  }
  const entries: ZipEntry[] = []
  const files: BundleManifestFile[] = []
  for (const member of [...members].sort((left, right) => compareCodePoints(left.path, right.path))) {
    const { path, source, role, data_product_id } = member
    const packed = await packMember(path, source, signal).catch((cause) => {
      throw signal?.aborted ? signal.reason : bundleFailed('member', path, cause)
    })
    const { method, crc32, packedBytes, sizeBytes, sha256, chunks } = packed
    if (sizeBytes > zipLimits.bytes || offset + packedBytes > zipLimits.bytes)
      throw tooLarge(nova_id, offset + packedBytes)
    const entry: ZipEntry = { path, method, crc32, packedBytes, sizeBytes, offset }
    await put([localHeader(entry), ...chunks])
    entries.push(entry)
    files.push({
      path,
      byte_length: sizeBytes,
      sha256,
      role,
      ...(data_product_id === undefined ? {} : { data_product_id }),
    })
    onProgress?.({ files: files.length, totalFiles: members.length, bytes: offset })
  }
  await put([centralDirectory(entries, offset)])
  return { archive: { byte_length: offset, sha256: toHex(hash.digest()) }, files }
}

import { followSignal } from '../../internal/with-signal.ts'
import { spectraError } from '../errors.ts'
import type { ReleaseSource } from '../release/spectra-release.ts'
import { bundleFailure, bundleRefused } from './bundle-errors.ts'
import { type BundlePlace, type NovaGiven, placeOf } from './bundle-place.ts'
import { checkEntries } from './check-entries.ts'
import { type BundleExpectation, type ExpectedMember, expectationOf } from './expectation.ts'
import { hex } from './judge-member.ts'
import { type DirectoryEntry, readDirectory } from './read-directory.ts'
import { openRemoteArchive, type RemoteArchive } from './remote-archive.ts'

/** A member of a bundle that was not fetched. */
export interface BundleEntry {
  readonly path: string
  /** Unpacked. */
  readonly size_bytes: number
  readonly packed_bytes: number
  /** Eight hex digits, as the archive has it. */
  readonly crc32: string
  /** As the manifest promises it; null where there is none. */
  readonly sha256: string | null
  readonly role: string | null
  readonly data_product_id: string | null
}

/** What a bundle says it holds. */
export interface BundleListing {
  readonly nova_id: string
  readonly release_id: string
  /**
   * `manifest`: the directory of the archive and its manifest say the same. `unverified`: there is none. Either way,
   * no byte of a member was looked at.
   */
  readonly state: 'manifest' | 'unverified'
  readonly size_bytes: number
  readonly members: readonly BundleEntry[]
  /** What this took over the wire, the manifest not included. */
  readonly received_bytes: number
}

/** How single members are reached. */
export interface BundleAccessOptions {
  readonly signal?: AbortSignal
  /** A range on which no byte moves for so long is cut and asked for again, milliseconds. @default 30000 */
  readonly stallTimeoutMs?: number
  /** `'verified'` refuses a bundle that has no manifest with `bundle_unverified`. @default 'any' */
  readonly require?: 'any' | 'verified'
}

/**
 * The members of a bundle, read from the directory at its end: usually one range of 64 KiB, whatever the bundle's size.
 *
 * @throws SpectraError `range_ignored` when the site sends whole files only, `bundle_missing`, `bundle_changed`;
 * `bundle_refused` when directory and manifest disagree or a name is unsafe; `bundle_unverified`.
 *
 * @example
 * ```ts
 * const { members, state } = await listBundle(release, nova_id)
 * for (const { path, size_bytes } of members) console.log(path, size_bytes, state)
 * ```
 */
export async function listBundle(
  source: ReleaseSource,
  nova: NovaGiven,
  options: BundleAccessOptions = {},
): Promise<BundleListing> {
  return await withRemoteBundle(
    source,
    nova,
    options,
    'listBundle',
    async ({ place, remote, entries, expectation }) => {
      const expected = expectedByPath(expectation)
      return {
        nova_id: place.nova_id,
        release_id: place.release_id,
        state: expectation ? 'manifest' : 'unverified',
        size_bytes: remote.sizeBytes,
        members: entries.map((entry) => bundleEntry(entry, expected.get(entry.path))),
        received_bytes: remote.receivedBytes,
      }
    },
  )
}

/** A bundle whose directory was read and found to be in order. */
export interface RemoteBundle {
  readonly place: BundlePlace
  readonly remote: RemoteArchive
  readonly entries: readonly DirectoryEntry[]
  readonly expectation: BundleExpectation | null
  readonly signal: AbortSignal
}

/** Without a manifest, nobody says how much is too much for a single call. */
const MAX_UNPACKED_BYTES = 64 * 1024 ** 3

/** Opens a bundle where it is, lets `use` read it, and gives errors their names. */
export async function withRemoteBundle<T>(
  source: ReleaseSource,
  nova: NovaGiven,
  options: BundleAccessOptions,
  operation: string,
  use: (bundle: RemoteBundle) => Promise<T>,
): Promise<T> {
  const { stallTimeoutMs = 30_000 } = options
  const stop = followSignal(options.signal)
  const { signal } = stop
  try {
    signal.throwIfAborted()
    const place = await placeOf(source, nova, signal)
    try {
      const manifest = await place.readManifest(signal)
      if (!manifest && options.require === 'verified') throw bundleUnverified(place, operation)
      const expectation = manifest ? expectationOf(manifest, place.nova_id) : null
      const sizeBytes = expectation?.archive.byte_length ?? null
      const remote = await openRemoteArchive(place, { signal, stallTimeoutMs, sizeBytes, operation })
      const { entries, problems } = await readDirectory(remote)
      const all = [...problems, ...checkEntries(entries, expectation, { maxUnpackedBytes: MAX_UNPACKED_BYTES })]
      if (all.length > 0) throw bundleRefused(place.nova_id, all, operation)
      return await use({ place, remote, entries, expectation, signal })
    } catch (error) {
      throw bundleFailure(error, { nova_id: place.nova_id, operation })
    }
  } finally {
    stop.release()
    stop.abort(new Error('The bundle is not read any more'))
  }
}

export const expectedByPath = (expectation: BundleExpectation | null): ReadonlyMap<string, ExpectedMember> =>
  new Map(expectation?.members.map((member) => [member.path, member]))

export function bundleEntry(entry: DirectoryEntry, expected: ExpectedMember | undefined): BundleEntry {
  const { path, sizeBytes, packedBytes, crc32 } = entry
  const { sha256 = null, role = null, data_product_id = null } = expected ?? {}
  return { path, size_bytes: sizeBytes, packed_bytes: packedBytes, crc32: hex(crc32), sha256, role, data_product_id }
}

/** There is nothing to check against, and the caller wanted no less. */
export const bundleUnverified = ({ nova_id, release_id }: BundlePlace, operation: string) =>
  spectraError({
    code: 'bundle_unverified',
    message: `The bundle of nova ${nova_id} cannot be verified: release ${release_id} has no manifest of it.`,
    operation,
    details: { nova_id, release_id },
  })

import { destinationFailed } from '../../internal/download/download-errors.ts'
import {
  type DownloadDestination,
  type DownloadOutput,
  type OpenDestination,
  openDestination,
} from '../../internal/download/open-destination.ts'
import { spectraError } from '../errors.ts'
import type { ReleaseSource } from '../release/spectra-release.ts'
import { bundleRefused, memberRefused } from './bundle-errors.ts'
import type { NovaGiven } from './bundle-place.ts'
import { problemOf } from './bundle-problem.ts'
import { digestMember } from './digest-member.ts'
import { judgeMember } from './judge-member.ts'
import {
  type BundleAccessOptions,
  type BundleEntry,
  bundleEntry,
  expectedByPath,
  type RemoteBundle,
  withRemoteBundle,
} from './list-bundle.ts'
import { LOCAL_HEADER_BYTES, readLocalHeader } from './local-header.ts'
import { stretchOf } from './place-entries.ts'
import type { DirectoryEntry } from './read-directory.ts'

/** Which member: its path as it is, or a function that says yes to exactly one. */
export type MemberGiven = string | ((member: BundleEntry) => boolean)

export interface ReadBundleMemberOptions<To extends DownloadDestination = DownloadDestination>
  extends BundleAccessOptions {
  /** Where the bytes go. A path shows the file when all of it is there and right. @default 'bytes' */
  readonly to?: To
  /** Replace an existing file. @default false: `destination_unwritable` */
  readonly overwrite?: boolean
}

/** A member that was read. */
export type BundleMemberResult<To = 'bytes'> = BundleEntry & {
  readonly nova_id: string
  readonly release_id: string
  /** `verified`: length and SHA-256 are those of the manifest. `unverified`: only its CRC-32 could be compared. */
  readonly state: 'verified' | 'unverified'
  /** Of its bytes, taken while they came; 64 hex digits. */
  readonly sha256: string
  /** What this took over the wire, the manifest not included. */
  readonly received_bytes: number
} & DownloadOutput<To>

/**
 * Reads one member out of a bundle by ranges, without fetching the rest: its packed bytes and at most 128 KiB more,
 * unless the directory itself is larger. It goes on from its last good byte after an interruption, within the call.
 *
 * @throws SpectraError `member_not_found` with what is there in `details.members`; `member_refused` when its bytes are
 * not those of the manifest, or damaged; `destination_unwritable`, `disk_full`; what `listBundle` rejects with. Of
 * `range_ignored`, the way out is `fetchBundle`.
 *
 * @example
 * ```ts
 * const { bytes, state } = await readBundleMember(release, nova_id, ({ path }) => path.endsWith('_photometry.fits'))
 * console.log(readFits(bytes).hdus.length, state)
 * ```
 */
export async function readBundleMember<To extends DownloadDestination = 'bytes'>(
  source: ReleaseSource,
  nova: NovaGiven,
  member: MemberGiven,
  options: ReadBundleMemberOptions<To> = {},
): Promise<BundleMemberResult<To>> {
  const operation = 'readBundleMember'
  return await withRemoteBundle(source, nova, options, operation, async (bundle) => {
    const { place, remote, expectation } = bundle
    const { nova_id, release_id } = place
    const { entry, described } = findMember(bundle, member)
    const { path } = entry
    const header = readLocalHeader(
      await remote.read(entry.headerOffset, LOCAL_HEADER_BYTES + entry.rawName.byteLength),
      entry,
    )
    if (!header || header.disagreements.length > 0) {
      const seen = header ? header.disagreements.join(', ') : `no header at byte ${entry.headerOffset}`
      throw bundleRefused(nova_id, [problemOf('member_header', { path, seen })], operation)
    }
    const destination = await openDestination(options.to ?? 'bytes', options.overwrite ?? false).catch((error) => {
      throw destinationFailed(path, error)
    })
    try {
      const sha256 = await copyMember(bundle, entry, header.dataOffset, destination)
      return {
        ...described,
        nova_id,
        release_id,
        state: expectation ? 'verified' : 'unverified',
        sha256,
        received_bytes: remote.receivedBytes,
        ...destination.output(),
      } as BundleMemberResult<To>
    } catch (error) {
      await destination.sink.abandon(error).catch(() => {})
      throw error
    }
  })
}

function findMember({ place, entries, expectation }: RemoteBundle, given: MemberGiven) {
  const expected = expectedByPath(expectation)
  const all = entries.map((entry) => ({ entry, described: bundleEntry(entry, expected.get(entry.path)) }))
  const found = all.filter(({ described }) => (typeof given === 'string' ? described.path === given : given(described)))
  const [first] = found
  if (first && found.length === 1) return first
  const { nova_id } = place
  const wanted = typeof given === 'string' ? JSON.stringify(given.slice(0, 200)) : 'that was asked for'
  throw spectraError({
    code: 'member_not_found',
    message: first
      ? `${found.length} members of the bundle of nova ${nova_id} are what was asked for.`
      : `The bundle of nova ${nova_id} has no member ${wanted}.`,
    ...(first ? { advice: 'Give a function that says yes to one of details.members only, or a path.' } : {}),
    operation: 'readBundleMember',
    details: { nova_id, members: (first ? found : all).slice(0, 50).map(({ entry }) => entry.path) },
  })
}

async function copyMember(
  { place, remote, expectation, signal }: RemoteBundle,
  entry: DirectoryEntry,
  dataOffset: number,
  { sink, resumable }: OpenDestination,
): Promise<string> {
  const { path } = entry
  const toSink = async (act: Promise<void> | undefined) => {
    try {
      await act
    } catch (error) {
      throw signal.aborted ? signal.reason : destinationFailed(path, error)
    }
  }
  // What an earlier call left is not gone on with: a member is small, and its digest needs all of it anyway.
  await toSink(resumable?.restart(0))
  await toSink(sink.begin(entry.sizeBytes))
  // Copied, because a sink keeps what it gets and an unpacker uses its buffer again.
  const digest = await digestMember(remote, stretchOf(entry, dataOffset), (chunk) =>
    toSink(sink.write([chunk.slice()])),
  )
  const expected = expectedByPath(expectation).get(path) ?? null
  const problems = judgeMember(entry, digest, expected)
  if (problems.length > 0) {
    await resumable?.restart(0).catch(() => {})
    throw memberRefused(place.nova_id, path, problems, 'readBundleMember')
  }
  signal.throwIfAborted()
  await toSink(sink.publish())
  return digest.sha256
}

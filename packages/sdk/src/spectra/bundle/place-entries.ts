import type { Stretch } from '../../internal/stretch-digest.ts'
import type { ArchiveBytes } from './archive-bytes.ts'
import { type BundleProblem, problemOf } from './bundle-problem.ts'
import { descriptorBytes, LOCAL_HEADER_BYTES, readLocalHeader } from './local-header.ts'
import type { Directory, DirectoryEntry } from './read-directory.ts'

/** A member and where its packed bytes are. */
export interface PlacedEntry {
  readonly entry: DirectoryEntry
  readonly stretch: Stretch
}

/**
 * Reads the local header of every member and finds out whether the members fill the archive from its first byte to the
 * directory, each with bytes of its own. Members that share bytes are how a small archive unpacks to petabytes; bytes
 * that belong to none are how it carries what no digest of a member covers.
 */
export async function placeEntries(
  bytes: ArchiveBytes,
  directory: Directory,
): Promise<{ readonly placed: readonly PlacedEntry[]; readonly problems: readonly BundleProblem[] }> {
  const inOrder = [...directory.entries].sort((left, right) => left.headerOffset - right.headerOffset)
  const placed: PlacedEntry[] = []
  const problems: BundleProblem[] = []
  let end = 0
  let slackBytes = 0
  for (const entry of inOrder) {
    const { path, headerOffset } = entry
    const header = readLocalHeader(await bytes.read(headerOffset, LOCAL_HEADER_BYTES + entry.rawName.byteLength), entry)
    if (!header) {
      problems.push(problemOf('member_header', { path, seen: `no header at byte ${headerOffset}` }))
      continue
    }
    if (header.disagreements.length > 0) {
      problems.push(problemOf('member_header', { path, seen: header.disagreements.join(', ') }))
    }
    if (headerOffset < end) problems.push(problemOf('member_overlap', { path, seen: `begins at byte ${headerOffset}` }))
    else if (headerOffset > end + slackBytes) problems.push(unaccounted(end, headerOffset))
    const stretch = stretchOf(entry, header.dataOffset)
    end = Math.max(end, stretch.offset + stretch.packedBytes)
    slackBytes = descriptorBytes(entry)
    if (end > directory.offset) problems.push(problemOf('member_overlap', { path, seen: `ends at byte ${end}` }))
    else placed.push({ entry, stretch })
  }
  if (directory.offset > end + slackBytes) problems.push(unaccounted(end, directory.offset))
  return { placed, problems }
}

/**
 * Where the packed bytes of a member are.
 *
 * @param dataOffset From its header on. Without extra fields there, which is how bundles are written, it follows from
 * the directory alone.
 */
export function stretchOf(
  entry: DirectoryEntry,
  dataOffset: number = LOCAL_HEADER_BYTES + entry.rawName.byteLength,
): Stretch {
  return {
    offset: entry.headerOffset + dataOffset,
    packedBytes: entry.packedBytes,
    packing: entry.method === 0 ? 'stored' : 'deflated',
    sizeBytes: entry.sizeBytes,
  }
}

const unaccounted = (from: number, to: number): BundleProblem =>
  problemOf('bytes_unaccounted', { seen: `${to - from} bytes at byte ${from}` })

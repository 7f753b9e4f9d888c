import { createStreamHash } from '#platform'
import { toHex } from '../../internal/hash.ts'
import type { Stretch, StretchDigest } from '../../internal/stretch-digest.ts'
import type { ArchiveBytes } from './archive-bytes.ts'
import { type BundleProblem, problemOf } from './bundle-problem.ts'
import { checkEntries } from './check-entries.ts'
import { digestMember } from './digest-member.ts'
import type { BundleExpectation, ExpectedMember } from './expectation.ts'
import { judgeMember } from './judge-member.ts'
import { placeEntries } from './place-entries.ts'
import { type DirectoryEntry, readDirectory } from './read-directory.ts'

/** A member whose bytes were looked at. */
export interface SeenMember {
  readonly path: string
  readonly size_bytes: number
  readonly packed_bytes: number
  readonly sha256: string
  readonly crc32: number
}

export interface ArchiveFindings {
  readonly sizeBytes: number
  readonly sha256: string
  readonly members: readonly SeenMember[]
  /** Empty when nothing is wrong. */
  readonly problems: readonly BundleProblem[]
}

export interface VerifyArchiveOptions {
  /** Null where nothing was promised: damage is found then, and nothing else. */
  readonly expectation: BundleExpectation | null
  /** Of all bytes, where it was taken while they came. @default it is taken here */
  readonly sha256?: string
  /** Digests that were taken while the bytes came. */
  readonly findDigest?: (stretch: Stretch) => Promise<StretchDigest | null> | null
  readonly maxUnpackedBytes?: number
  readonly signal?: AbortSignal
  readonly onMember?: (done: number, total: number) => void
}

/** What a bundle without a manifest may unpack to, bytes. */
const MAX_UNPACKED_BYTES = 64 * 1024 ** 3

/**
 * Looks at all of an archive: as a whole, its directory, what stands before each member, and every byte of every
 * member. All that is wrong comes together, except that members are not unpacked where the archive lies about where
 * they are. Rejects only where bytes cannot be read.
 */
export async function verifyArchive(bytes: ArchiveBytes, options: VerifyArchiveOptions): Promise<ArchiveFindings> {
  const { expectation, signal, maxUnpackedBytes = MAX_UNPACKED_BYTES } = options
  const problems: BundleProblem[] = []
  const sha256 = options.sha256 ?? (await hashAll(bytes, signal))
  if (expectation && expectation.archive.byte_length !== bytes.sizeBytes) {
    problems.push(problemOf('archive_length', { expected: expectation.archive.byte_length, seen: bytes.sizeBytes }))
  }
  if (expectation && expectation.archive.sha256 !== sha256) {
    problems.push(problemOf('archive_sha256', { expected: expectation.archive.sha256, seen: sha256 }))
  }
  const directory = await readDirectory(bytes)
  const untrue = checkEntries(directory.entries, expectation, { maxUnpackedBytes })
  const { placed, problems: misplaced } = await placeEntries(bytes, directory)
  // One by one: an archive can have more wrong with it than a call takes arguments.
  for (const problem of [...directory.problems, ...untrue, ...misplaced]) problems.push(problem)
  const members: SeenMember[] = []
  // Bytes that several members share would be unpacked once for each, and sizes nobody promised are as large as anybody
  // likes: those are the bombs.
  if (!problems.some(({ problem }) => problem === 'member_overlap' || problem === 'member_too_large')) {
    const expected = new Map(expectation?.members.map((member) => [member.path, member]))
    for (const { entry, stretch } of placed) {
      if (!canUnpack(entry, expectation ? (expected.get(entry.path) ?? 'unwanted') : null)) continue
      signal?.throwIfAborted()
      const digest = (await options.findDigest?.(stretch)) ?? (await digestMember(bytes, stretch))
      problems.push(...judgeMember(entry, digest, expected.get(entry.path) ?? null))
      const { path, packedBytes: packed_bytes } = entry
      members.push({ path, size_bytes: digest.sizeBytes, packed_bytes, sha256: digest.sha256, crc32: digest.crc32 })
      options.onMember?.(members.length, directory.entries.length)
    }
  }
  return { sizeBytes: bytes.sizeBytes, sha256, members, problems }
}

function canUnpack(entry: DirectoryEntry, expected: ExpectedMember | 'unwanted' | null): boolean {
  if (entry.isEncrypted || (entry.method !== 0 && entry.method !== 8) || expected === 'unwanted') return false
  return expected === null || expected.byte_length === entry.sizeBytes
}

async function hashAll(bytes: ArchiveBytes, signal: AbortSignal | undefined): Promise<string> {
  const hash = await createStreamHash('sha256')
  for await (const chunk of bytes.stream(0, bytes.sizeBytes)) {
    signal?.throwIfAborted()
    hash.update(chunk)
  }
  return toHex(hash.digest())
}

import type { StretchDigest } from '../../internal/stretch-digest.ts'
import { type BundleProblem, problemOf } from './bundle-problem.ts'
import type { ExpectedMember } from './expectation.ts'
import type { DirectoryEntry } from './read-directory.ts'

/** What is wrong with the bytes of a member; lengths that the directory already gets wrong are not said again. */
export function judgeMember(
  entry: DirectoryEntry,
  digest: StretchDigest,
  expected: ExpectedMember | null,
): readonly BundleProblem[] {
  const { path } = entry
  if (digest.fault === 'too_long') {
    return [
      problemOf('member_too_large', { path, expected: entry.sizeBytes, seen: `more than ${entry.sizeBytes} bytes` }),
    ]
  }
  if (digest.fault !== null) return [problemOf('member_undecodable', { path, seen: digest.fault })]
  const problems: BundleProblem[] = []
  if (digest.sizeBytes !== entry.sizeBytes) {
    problems.push(problemOf('member_length', { path, expected: entry.sizeBytes, seen: digest.sizeBytes }))
  }
  if (digest.crc32 !== entry.crc32) {
    problems.push(problemOf('member_crc32', { path, expected: hex(entry.crc32), seen: hex(digest.crc32) }))
  }
  if (expected && digest.sha256 !== expected.sha256) {
    problems.push(problemOf('member_sha256', { path, expected: expected.sha256, seen: digest.sha256 }))
  }
  return problems
}

/** As checksums are written: eight hex digits. */
export const hex = (crc32: number): string => crc32.toString(16).padStart(8, '0')

import { checkMemberPaths } from '../build/check-member-paths.ts'
import { type BundleProblem, problemOf } from './bundle-problem.ts'
import type { BundleExpectation } from './expectation.ts'
import type { DirectoryEntry } from './read-directory.ts'

/** Deflate cannot do better than this: 258 bytes from two bits, and a little for its frame. */
const MAX_DEFLATE_RATIO = 1032
const MAX_ENTRIES = 100_000

const FILE_TYPE = 0o170000
const REGULAR_FILE = 0o100000
/** Set-user-id, set-group-id, sticky. */
const SPECIAL_BITS = 0o7000

/** What a bundle without a manifest may grow to; with one, the manifest says. */
export interface EntryLimits {
  readonly maxUnpackedBytes: number
}

/** Everything that is wrong with what a directory says, before any member is unpacked. */
export function checkEntries(
  entries: readonly DirectoryEntry[],
  expectation: BundleExpectation | null,
  limits: EntryLimits,
): readonly BundleProblem[] {
  if (entries.length > MAX_ENTRIES) return [problemOf('archive_ambiguous', { seen: `${entries.length} members` })]
  return [
    ...checkNames(entries),
    ...entries.flatMap(checkEntry),
    ...(expectation ? compareWith(entries, expectation) : checkTotal(entries, limits)),
  ]
}

function checkNames(entries: readonly DirectoryEntry[]): readonly BundleProblem[] {
  const paths = entries.map(({ path }) => path)
  const seen = new Set<string>()
  const twice = paths.filter((path) => seen.has(path) || !seen.add(path))
  const names = checkMemberPaths([...seen]).map(({ path, problem }) =>
    problemOf('member_name', { path, seen: problem }),
  )
  return [...twice.map((path) => problemOf('member_twice', { path })), ...names]
}

function checkEntry(entry: DirectoryEntry): readonly BundleProblem[] {
  const { path, method, mode, packedBytes, sizeBytes } = entry
  const problems: BundleProblem[] = []
  const type = mode & FILE_TYPE
  if (entry.isFolder) problems.push(problemOf('member_kind', { path, seen: 'a folder' }))
  else if (type !== 0 && type !== REGULAR_FILE) problems.push(problemOf('member_kind', { path, seen: nameOf(type) }))
  if ((mode & SPECIAL_BITS) !== 0)
    problems.push(problemOf('member_kind', { path, seen: `mode ${(mode & 0o7777).toString(8)}` }))
  if (entry.isEncrypted) problems.push(problemOf('member_encrypted', { path }))
  else if (method !== 0 && method !== 8) problems.push(problemOf('member_method', { path, seen: method }))
  const mostBytes = method === 0 ? packedBytes : packedBytes * MAX_DEFLATE_RATIO
  if (sizeBytes > mostBytes) {
    problems.push(problemOf('member_too_large', { path, seen: `${sizeBytes} bytes from ${packedBytes}` }))
  }
  if (method === 0 && packedBytes > sizeBytes) {
    problems.push(problemOf('member_length', { path, expected: packedBytes, seen: sizeBytes }))
  }
  return problems
}

function compareWith(entries: readonly DirectoryEntry[], { members }: BundleExpectation): readonly BundleProblem[] {
  const wanted = new Map(members.map((member) => [member.path, member]))
  const there = new Set(entries.map(({ path }) => path))
  const problems = members
    .filter(({ path }) => !there.has(path))
    .map(({ path }) => problemOf('member_missing', { path }))
  for (const { path, sizeBytes } of entries) {
    const member = wanted.get(path)
    if (!member) problems.push(problemOf('member_extra', { path }))
    else if (member.byte_length !== sizeBytes) {
      problems.push(problemOf('member_length', { path, expected: member.byte_length, seen: sizeBytes }))
    }
  }
  return problems
}

function checkTotal(entries: readonly DirectoryEntry[], { maxUnpackedBytes }: EntryLimits): readonly BundleProblem[] {
  const totalBytes = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  if (totalBytes <= maxUnpackedBytes) return []
  return [
    problemOf('member_too_large', {
      expected: `at most ${maxUnpackedBytes} bytes in all`,
      seen: `${totalBytes} bytes`,
    }),
  ]
}

const nameOf = (type: number): string =>
  type === 0o120000 ? 'a symbolic link' : `file type ${(type >>> 12).toString(8)}`

/** Everything that can be wrong with an archive, or with what it holds. */
export type BundleProblemKind =
  /** It is no ZIP archive: empty, HTML, something else, or its end is missing. `seen` says what is there. */
  | 'not_an_archive'
  | 'archive_length'
  | 'archive_sha256'
  /** It can be read in more than one way: prepended or appended bytes, contradicting ends, counts that wrap. */
  | 'archive_ambiguous'
  /** Bytes that belong to no member. */
  | 'bytes_unaccounted'
  | 'member_missing'
  /** The manifest does not have it. */
  | 'member_extra'
  | 'member_twice'
  /** Its name escapes, is absolute, or cannot be a file everywhere. */
  | 'member_name'
  /** A link, a folder, a device, or a mode that grants more than reading and writing. */
  | 'member_kind'
  | 'member_encrypted'
  /** Packed otherwise than stored or deflated. */
  | 'member_method'
  /** Shares bytes with another, or lies outside of the archive. */
  | 'member_overlap'
  /** What stands before its bytes contradicts the directory. */
  | 'member_header'
  /** It is larger than it may be, or than its packed bytes can hold. */
  | 'member_too_large'
  /** Its packed bytes cannot be unpacked, or hold something behind the end. */
  | 'member_undecodable'
  | 'member_length'
  | 'member_crc32'
  | 'member_sha256'

/** One thing that is wrong. */
export interface BundleProblem {
  readonly problem: BundleProblemKind
  /** Of the member, as the archive or the manifest spells it; null where it is about the archive. */
  readonly path: string | null
  readonly expected: string | number | null
  readonly seen: string | number | null
}

/** Names come from outside: they are shown bounded and without what a log would obey. */
const shown = (value: string | number | null) =>
  typeof value === 'string' ? value.replace(/\p{Cc}/gu, '\ufffd').slice(0, 200) : value

export function problemOf(
  problem: BundleProblemKind,
  about: { readonly path?: string; readonly expected?: string | number; readonly seen?: string | number } = {},
): BundleProblem {
  const { path = null, expected = null, seen = null } = about
  return { problem, path: path === null ? null : String(shown(path)), expected: shown(expected), seen: shown(seen) }
}

/** One problem in words. */
export function describeProblem({ problem, path, expected, seen }: BundleProblem): string {
  const what = problem.replaceAll('_', ' ')
  const of = path === null ? '' : ` (${JSON.stringify(path)})`
  if (expected !== null && seen !== null) return `${what}${of}: ${seen} instead of ${expected}`
  return seen === null ? `${what}${of}` : `${what}${of}: ${seen}`
}

import type { Finding } from '../../conformity/judge-answer.ts'
import { readDirectory, type ZipMember, ZipProblem } from './read-directory.ts'
import { unpackMember } from './unpack-member.ts'

/** A bundle as far as it could be read. */
export interface ReadBundle {
  readonly archive: Uint8Array
  /** In the order of the directory; empty when that cannot be read. */
  readonly members: readonly ZipMember[]
  /** Unpacked bytes of those that are sound, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** What is wrong with the archive as such. */
  readonly findings: readonly Finding[]
}

/** Reads an archive to its end and says what is wrong with it. Never throws for what is in the bytes. */
export function readBundle(archive: Uint8Array): ReadBundle {
  const findings: Finding[] = []
  const files = new Map<string, Uint8Array>()
  const attempt = <Value>(wanted: string, read: () => Value): Value | null => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof ZipProblem)) throw error
      findings.push({ wanted, seen: error.message })
      return null
    }
  }
  const members = attempt('a sound ZIP archive', () => readDirectory(archive)) ?? []
  for (const member of members) {
    const bytes = attempt('members that unpack to what they say', () => unpackMember(archive, member))
    if (bytes && !files.has(member.path)) files.set(member.path, bytes)
  }
  return { archive, members, files, findings }
}

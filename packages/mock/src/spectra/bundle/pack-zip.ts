import { type Zippable, zipSync } from 'fflate'
import type { BundleMember } from './bundle-members.ts'

/** Bits of a Unix mode, in the upper half of the external attributes. */
const fileMode = 0o100600
const linkMode = 0o120777

export interface ZipEntry extends Pick<BundleMember, 'path' | 'bytes' | 'stored'> {
  /** A symbolic link to what `bytes` name. */
  readonly link?: boolean
}

/**
 * A ZIP archive of the entries in their order: deflated, sizes and CRCs in local headers, no folders, mode 0600 of Unix, everything of 1980-01-01.
 * The same entries give the same bytes. Paths are taken as they are, dangerous ones too; each may come once.
 */
export function packZip(entries: readonly ZipEntry[]): Uint8Array {
  const zippable: Zippable = {}
  for (const { path, bytes, stored, link } of entries) {
    if (path in zippable) throw new RangeError(`The archive has ${path} already`)
    zippable[path] = [bytes, { level: stored ? 0 : 1, attrs: ((link ? linkMode : fileMode) << 16) >>> 0 }]
  }
  // Local time, because that is what ZIP has, and what the library reads out of a Date.
  return zipSync(zippable, { os: 3, mtime: new Date(1980, 0, 1) })
}

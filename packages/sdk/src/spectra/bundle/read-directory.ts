import type { Entry } from '@zip.js/zip.js'
import type { ArchiveBytes } from './archive-bytes.ts'
import { type BundleProblem, problemOf } from './bundle-problem.ts'

/** A member as the directory at the end of an archive has it. Nothing of it is checked yet. */
export interface DirectoryEntry {
  readonly path: string
  readonly rawName: Uint8Array
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly flags: number
  readonly crc32: number
  readonly packedBytes: number
  readonly sizeBytes: number
  /** Where its local header begins. */
  readonly headerOffset: number
  /** Of Unix, type of file included; 0 where nobody said. */
  readonly mode: number
  readonly isEncrypted: boolean
  readonly isFolder: boolean
}

export interface Directory {
  readonly entries: readonly DirectoryEntry[]
  /** Where the directory begins: behind the last byte of the last member. */
  readonly offset: number
  readonly problems: readonly BundleProblem[]
}

/** Warnings that change nothing in what the archive says, and those that are looked into beside this. */
const HARMLESS = new Set(['unsorted central directory', 'unknown version needed to extract', 'duplicate filename'])

/**
 * Reads the directory of an archive. The library finds the end, follows ZIP64 and decodes names; it reads leniently
 * here, because it stops at the first thing it refuses, and a refusal of ours lists all of them.
 */
export async function readDirectory(bytes: ArchiveBytes): Promise<Directory> {
  if (bytes.sizeBytes === 0) return notAnArchive('it is empty')
  const { ZipReader } = await import('@zip.js/zip.js/lib/zip-core-reader.js')
  let failure: { readonly error: unknown } | null = null
  const reader = {
    size: bytes.sizeBytes,
    initialized: true,
    readUint8Array: (offset: number, sizeBytes: number) =>
      bytes.read(offset, sizeBytes).catch((error: unknown) => {
        failure = { error }
        throw error
      }),
  }
  // What a reader is, to the library, is an object that has these; its own classes come with code for Blobs.
  const zip = new ZipReader(reader as unknown as ConstructorParameters<typeof ZipReader>[0], {
    strictness: 'tolerant',
    filenameValidation: 'tolerant',
  })
  let found: readonly Entry[]
  try {
    found = await zip.getEntries()
  } catch (error) {
    // The bytes could not be had: that says nothing about them.
    if (failure) throw (failure as { readonly error: unknown }).error
    return notAnArchive(await describeStart(bytes, error))
  }
  const warnings = new Set((zip.warnings ?? []).map(({ reason }) => reason).filter((reason) => !HARMLESS.has(reason)))
  return {
    entries: found.map(entryOf),
    offset: zip.directoryOffset ?? bytes.sizeBytes,
    problems: [...warnings].map((seen) => problemOf('archive_ambiguous', { seen })),
  }
}

function entryOf(entry: Entry): DirectoryEntry {
  return {
    path: entry.filename,
    rawName: entry.rawFilename,
    method: entry.compressionMethod,
    flags: entry.rawBitFlag ?? 0,
    crc32: entry.crc32 ?? 0,
    packedBytes: entry.compressedSize,
    sizeBytes: entry.uncompressedSize,
    headerOffset: entry.offset,
    mode: entry.externalFileAttributes >>> 16,
    isEncrypted: entry.encrypted,
    isFolder: entry.directory,
  }
}

const notAnArchive = (seen: string): Directory => ({
  entries: [],
  offset: 0,
  problems: [problemOf('not_an_archive', { seen })],
})

/** A page that was saved as data is by far the most common of what is no archive. */
async function describeStart(bytes: ArchiveBytes, error: unknown): Promise<string> {
  const start = await bytes.read(0, 512)
  const text = new TextDecoder('latin1').decode(start)
  if (/^\s*(<!doctype html|<html)/i.test(text)) return 'an HTML page'
  if (/^\s*<\?xml|^\s*</.test(text)) return 'an XML document'
  if (!text.startsWith('PK')) return 'bytes of another kind'
  return `the directory at its end cannot be read: ${error instanceof Error ? error.message : String(error)}`
}

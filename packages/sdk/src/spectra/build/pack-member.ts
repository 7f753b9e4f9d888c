import { Deflate } from 'fflate'
import { crc32, createStreamHash, openPathSource } from '#platform'
import { blobSource, bytesSource } from '../../internal/blob-source.ts'
import type { ByteSource } from '../../internal/byte-source.ts'
import { toHex } from '../../internal/hash.ts'
import { collectBody } from '../../internal/part-body.ts'

/** Bytes, a Blob or File, or the path or `file:` URL of a file (Node only). */
export type BundleSource = Uint8Array | ArrayBuffer | Blob | string | URL

/** A member as it goes into the archive. */
export interface PackedMember {
  readonly method: 'stored' | 'deflated'
  readonly sizeBytes: number
  /** Of the member's own bytes, 64 lower-case hex digits. */
  readonly sha256: string
  readonly crc32: number
  /** What the archive holds of it. */
  readonly chunks: readonly Uint8Array[]
  readonly packedBytes: number
}

const READ_BYTES = 1024 * 1024
/** Pushes of one size whatever the source gives: the compressor cuts its blocks where a push ends. */
const PUSH_BYTES = 64 * 1024

/**
 * Not the zlib of the platform: Node 20, 22 and 24 carry three, and browsers others, which pack the same bytes
 * differently. `mem` is fixed because its default is computed with `Math.log`, whose last digit is each engine's own.
 * Level 6 takes twice the time of 4, and of the numbers in FITS files saves less than a thousandth.
 */
const deflateOptions = { level: 4, mem: 8 } as const

/** Formats that are compressed already, told by name: the same name is always packed the same way. */
const COMPRESSED = /\.(?:zip|gz|bz2|xz|zst|fz|png|jpe?g|webp|parquet|pdf)$/i

/** Reads, hashes and compresses one member. Holds its packed bytes, and of the others one piece of 1 MiB. */
export async function packMember(path: string, source: BundleSource, signal?: AbortSignal): Promise<PackedMember> {
  const opened = await openBundleSource(source)
  try {
    const packed = await packSource(path, opened, signal)
    await opened.assertUnchanged()
    return packed
  } finally {
    await opened.close()
  }
}

/** Empty members are fine: a nova without references has an empty list of them. */
async function openBundleSource(source: BundleSource): Promise<ByteSource> {
  if (typeof source === 'string' || source instanceof URL) return openPathSource(source)
  if (source instanceof Blob) return blobSource(source)
  return bytesSource(source instanceof Uint8Array ? source : new Uint8Array(source))
}

async function packSource(path: string, source: ByteSource, signal?: AbortSignal): Promise<PackedMember> {
  const method = COMPRESSED.test(path) ? 'stored' : 'deflated'
  const hash = await createStreamHash('sha256')
  const chunks: Uint8Array[] = []
  const deflate = new Deflate(deflateOptions, (chunk) => void chunks.push(chunk))
  const { sizeBytes } = source
  let checksum = 0
  for (let at = 0; at < sizeBytes; at += READ_BYTES) {
    signal?.throwIfAborted()
    const wanted = Math.min(READ_BYTES, sizeBytes - at)
    const piece = await collectBody(await source.range(at, wanted, signal), signal)
    if (piece.byteLength !== wanted) throw new Error(`it ended at byte ${at + piece.byteLength} of ${sizeBytes}`)
    hash.update(piece)
    checksum = crc32(piece, checksum)
    if (method === 'stored') chunks.push(piece)
    else for (let from = 0; from < wanted; from += PUSH_BYTES) deflate.push(piece.subarray(from, from + PUSH_BYTES))
    await letOthersRun()
  }
  if (method === 'deflated') deflate.push(new Uint8Array(), true)
  return {
    method,
    sizeBytes,
    sha256: toHex(hash.digest()),
    crc32: checksum,
    chunks,
    packedBytes: chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0),
  }
}

/** Compressing never waits by itself, so without this nobody could abort it, nor a page answer while it runs. */
const letOthersRun = () => new Promise((resolve) => setTimeout(resolve, 0))

import { crc32, createStreamHash, inflateRaw } from '#platform'
import { toHex } from '../../internal/hash.ts'
import type { Stretch, StretchDigest } from '../../internal/stretch-digest.ts'
import type { ArchiveBytes } from './archive-bytes.ts'

/** The bytes of the archive could not be had, which says nothing about them. */
class ReadFailure extends Error {}

/**
 * Unpacks a member and takes its digests; never more than its announced size.
 *
 * @param take Gets the unpacked bytes, each chunk good until it resolves.
 */
export async function digestMember(
  bytes: ArchiveBytes,
  stretch: Stretch,
  take?: (chunk: Uint8Array) => Promise<void>,
): Promise<StretchDigest> {
  const hash = await createStreamHash('sha256')
  let crc = 0
  let sizeBytes = 0
  const result = (fault: StretchDigest['fault']): StretchDigest => ({
    sha256: toHex(hash.digest()),
    crc32: crc,
    sizeBytes,
    fault,
  })
  const packed = readAll(bytes, stretch)
  const unpacked = stretch.packing === 'stored' ? packed : inflateRaw(packed)
  for (;;) {
    const next = await unpacked.next().catch((error: unknown) => {
      if (error instanceof ReadFailure) throw error.cause
      return null
    })
    if (next === null) return result('undecodable')
    if (next.done) return result(null)
    const mostBytes = stretch.sizeBytes - sizeBytes
    const chunk = next.value.byteLength > mostBytes ? next.value.subarray(0, mostBytes) : next.value
    hash.update(chunk)
    crc = crc32(chunk, crc)
    sizeBytes += chunk.byteLength
    if (take) {
      try {
        await take(chunk)
      } catch (error) {
        await unpacked.return()
        throw error
      }
    }
    if (chunk !== next.value) {
      await unpacked.return()
      return result('too_long')
    }
  }
}

async function* readAll(bytes: ArchiveBytes, { offset, packedBytes }: Stretch): AsyncGenerator<Uint8Array, void> {
  try {
    yield* bytes.stream(offset, packedBytes)
  } catch (error) {
    throw new ReadFailure('The archive cannot be read', { cause: error })
  }
}

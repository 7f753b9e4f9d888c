import { crc32 as zlibCrc32 } from 'node:zlib'

/** The CRC-32 of bytes, going on from that of those before them. */
export function crc32(bytes: Uint8Array, before = 0): number {
  return zlibCrc32(bytes, before)
}

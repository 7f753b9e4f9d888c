import { crc32, inflateRawSync } from 'node:zlib'
import { type ZipMember, ZipProblem } from './read-directory.ts'

/** Nothing in a bundle is as large: a FITS file of a spectrum stays below 50 MB. */
const mostBytes = 512 * 2 ** 20

/** Deflate packs zeros a thousand times smaller; FITS files that hold data come nowhere near. */
const mostRatio = 500
const smallBytes = 2 ** 20

/**
 * The bytes of a member, which have to be as many as it says, with the CRC it says.
 * @throws ZipProblem where they are not, and for what is built to fill memory
 */
export function unpackMember(archive: Uint8Array, member: ZipMember): Uint8Array {
  const { path, method, packedBytes, sizeBytes, offset } = member
  if (member.isEncrypted) throw new ZipProblem(`${path} is encrypted`)
  if (method !== 0 && method !== 8)
    throw new ZipProblem(`${path} is packed by method ${method}, neither stored nor deflated`)
  if (sizeBytes > mostBytes) throw new ZipProblem(`${path} says that it unpacks to ${sizeBytes} bytes`)
  if (sizeBytes > smallBytes && sizeBytes > packedBytes * mostRatio)
    throw new ZipProblem(`${path} says that ${packedBytes} bytes unpack to ${sizeBytes}, as a bomb does`)
  const packed = archive.subarray(offset, offset + packedBytes)
  const bytes = method === 0 ? packed : inflate(packed, member)
  if (bytes.byteLength !== sizeBytes)
    throw new ZipProblem(`${path} has ${bytes.byteLength} bytes where it says ${sizeBytes}`)
  const seen = crc32(bytes)
  if (seen !== member.crc32) throw new ZipProblem(`${path} has the CRC ${hex(seen)} where it says ${hex(member.crc32)}`)
  return bytes
}

function inflate(packed: Uint8Array, { path, sizeBytes }: ZipMember): Uint8Array {
  try {
    // One more than it says, so that a member that lies is noticed and not unpacked.
    return inflateRawSync(packed, { maxOutputLength: sizeBytes + 1 })
  } catch (error) {
    const isLarger = error instanceof RangeError || (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE'
    throw new ZipProblem(
      isLarger ? `${path} unpacks to more than the ${sizeBytes} bytes it says` : `${path} cannot be unpacked`,
    )
  }
}

const hex = (value: number) => value.toString(16).padStart(8, '0')

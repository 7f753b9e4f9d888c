import type { DirectoryEntry } from './read-directory.ts'

/** Bytes before a name in a local header. */
export const LOCAL_HEADER_BYTES = 30
const SIGNATURE = 0x04034b50
const DATA_DESCRIPTOR = 0x0008
const NAME_IS_UTF8 = 0x0800
const UNKNOWN_32 = 0xffffffff

export interface LocalHeader {
  /** Where the packed bytes begin, counted from the header. */
  readonly dataOffset: number
  /** In what it contradicts the directory. */
  readonly disagreements: readonly string[]
}

/**
 * Reads what stands before the bytes of a member, and compares it with the directory: other programs go by this one,
 * and would unpack something else. Null when it is no header.
 *
 * @param bytes From the first byte of the header to the end of its name, or more.
 */
export function readLocalHeader(bytes: Uint8Array, entry: DirectoryEntry): LocalHeader | null {
  if (bytes.byteLength < LOCAL_HEADER_BYTES) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0, true) !== SIGNATURE) return null
  const flags = view.getUint16(6, true)
  const method = view.getUint16(8, true)
  const [crc32, packedBytes, sizeBytes] = [14, 18, 22].map((at) => view.getUint32(at, true))
  const nameBytes = view.getUint16(26, true)
  const dataOffset = LOCAL_HEADER_BYTES + nameBytes + view.getUint16(28, true)
  const disagreements: string[] = []
  if (!isSame(bytes.subarray(LOCAL_HEADER_BYTES, LOCAL_HEADER_BYTES + nameBytes), entry.rawName))
    disagreements.push('name')
  if (method !== entry.method) disagreements.push('method')
  if ((flags & ~NAME_IS_UTF8) !== (entry.flags & ~NAME_IS_UTF8)) disagreements.push('flags')
  // Sizes that were not known yet stand behind the bytes; those of ZIP64 in an extra field.
  const isLater = (flags & DATA_DESCRIPTOR) !== 0
  const agrees = (local: number | undefined, known: number) => local === known || (isLater && local === 0)
  if (!agrees(crc32, entry.crc32)) disagreements.push('crc32')
  if (packedBytes !== UNKNOWN_32 && !agrees(packedBytes, entry.packedBytes)) disagreements.push('packed size')
  if (sizeBytes !== UNKNOWN_32 && !agrees(sizeBytes, entry.sizeBytes)) disagreements.push('size')
  return { dataOffset, disagreements }
}

/** What may lie between the bytes of a member and the next header. */
export const descriptorBytes = (entry: DirectoryEntry): number => ((entry.flags & DATA_DESCRIPTOR) === 0 ? 0 : 24)

const isSame = (left: Uint8Array, right: Uint8Array): boolean =>
  left.byteLength === right.byteLength && left.every((byte, index) => byte === right[index])

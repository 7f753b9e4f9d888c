/** A member as the directory at the end of an archive describes it. */
export interface ZipMember {
  readonly path: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc32: number
  readonly packedBytes: number
  readonly sizeBytes: number
  /** Where its bytes begin in the archive. */
  readonly offset: number
  /** Whether it stands for a symbolic link, or anything else that is no file. */
  readonly isSpecial: boolean
  readonly isFolder: boolean
  readonly isEncrypted: boolean
}

/** Why bytes are no archive this can read. */
export class ZipProblem extends Error {
  override readonly name = 'ZipProblem'
}

const endSize = 22
const centralSize = 46
const localSize = 30
const longestComment = 0xffff

/**
 * The directory of a ZIP archive, each entry compared with the header in front of its bytes. @throws ZipProblem where they
 * disagree, members lie over each other, or the end is missing; and for archives of over 4 GiB, which nobody fetches here.
 */
export function readDirectory(archive: Uint8Array): ZipMember[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  const size = view.getUint32(end + 12, true)
  if (count === 0xffff || start === 0xffffffff) throw new ZipProblem('it is in the form for over 4 GiB (ZIP64)')
  if (view.getUint16(end + 8, true) !== count || view.getUint16(end + 4, true) !== 0)
    throw new ZipProblem('it is one of several volumes')
  if (start + size !== end)
    throw new ZipProblem(`its directory ends at ${start + size}, its end record begins at ${end}`)
  const members: ZipMember[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + centralSize > end || view.getUint32(at, true) !== 0x02014b50)
      throw new ZipProblem(`its directory has ${index} entries where the end says ${count}`)
    const { member, next } = readEntry(archive, view, at, start)
    members.push(member)
    at = next
  }
  if (at !== end) throw new ZipProblem(`its directory holds more than the ${count} entries it counts`)
  refuseOverlap(members)
  return members
}

function findEnd(view: DataView): number {
  const last = view.byteLength - endSize
  for (let at = last; at >= Math.max(0, last - longestComment); at--)
    if (view.getUint32(at, true) === 0x06054b50 && at + endSize + view.getUint16(at + 20, true) === view.byteLength)
      return at
  throw new ZipProblem('it has no end record: it is cut off, or no archive')
}

function readEntry(archive: Uint8Array, view: DataView, at: number, directory: number) {
  const flags = view.getUint16(at + 8, true)
  const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
  const [nameLength = 0] = lengths
  const next = at + centralSize + lengths.reduce((sum, length) => sum + length, 0)
  if (next > archive.byteLength) throw new ZipProblem('an entry of its directory is cut off')
  const name = archive.subarray(at + centralSize, at + centralSize + nameLength)
  const path = decode(name, (flags & 0x800) !== 0)
  const packedBytes = view.getUint32(at + 20, true)
  const local = view.getUint32(at + 42, true)
  if (local + localSize > directory || view.getUint32(local, true) !== 0x04034b50)
    throw new ZipProblem(`${path} has no header where the directory says`)
  const offset = local + localSize + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (offset + packedBytes > directory) throw new ZipProblem(`${path} reaches into the directory`)
  const localName = archive.subarray(local + localSize, local + localSize + view.getUint16(local + 26, true))
  if (!equal(localName, name)) throw new ZipProblem(`${path} has another name in front of its bytes`)
  const isSaidLater = (view.getUint16(local + 6, true) & 8) !== 0
  const pairs = [
    [14, 16],
    [18, 20],
    [22, 24],
  ] as const
  const differs = pairs.some(
    ([inLocal, inCentral]) => view.getUint32(local + inLocal, true) !== view.getUint32(at + inCentral, true),
  )
  if (!isSaidLater && differs) throw new ZipProblem(`${path} has another size or CRC in front of its bytes`)
  // Of a Unix mode in the upper half; 0 where another system packed it.
  const kind = (view.getUint32(at + 38, true) >>> 28) & 0xf
  const member: ZipMember = {
    path,
    method: view.getUint16(at + 10, true),
    crc32: view.getUint32(at + 16, true),
    packedBytes,
    sizeBytes: view.getUint32(at + 24, true),
    offset,
    isSpecial: kind !== 0 && kind !== 8 && kind !== 4,
    isFolder: path.endsWith('/') || kind === 4,
    isEncrypted: (flags & 1) !== 0,
  }
  return { member, next }
}

/** The same bytes of an archive in two members are how a small file unpacks to a huge one. */
function refuseOverlap(members: readonly ZipMember[]): void {
  const sorted = [...members].sort((a, b) => a.offset - b.offset)
  for (const [index, { path, offset, packedBytes }] of sorted.entries()) {
    const next = sorted[index + 1]
    if (next && offset + packedBytes > next.offset) throw new ZipProblem(`${path} and ${next.path} share bytes`)
  }
}

const equal = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, index) => byte === b[index])

function decode(bytes: Uint8Array, isUtf8: boolean): string {
  if (!isUtf8 && bytes.some((byte) => byte > 0x7e)) throw new ZipProblem('a name is neither ASCII nor marked as UTF-8')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new ZipProblem('a name is no UTF-8')
  }
}

/** One member as both of its headers describe it. */
export interface ZipEntry {
  readonly path: string
  readonly method: 'stored' | 'deflated'
  readonly crc32: number
  /** Bytes in the archive. */
  readonly packedBytes: number
  /** Bytes of the member itself. */
  readonly sizeBytes: number
  /** Where its local header begins. */
  readonly offset: number
}

/** Archives beyond either need ZIP64, which changes every header: not made here. */
export const zipLimits = { members: 65_535 - 1, bytes: 0xffff_ffff - 1 } as const

/** A regular file, readable by everybody: on a shared machine, 0600 would hide it from the rest of the group. */
const UNIX_MODE = 0o100644
const MADE_BY_UNIX = (3 << 8) | 20
const VERSION_NEEDED = 20
/** 1980-01-01 00:00:00, the first moment the format knows: DOS time has no zone, so any clock would differ by place. */
const DOS_DATE = (0 << 9) | (1 << 5) | 1
const DOS_TIME = 0
const UTF8_NAME = 1 << 11

const nameBytes = (path: string) => new TextEncoder().encode(path)

/** What stands before the bytes of a member: with sizes, so no descriptor follows them. */
export function localHeader(entry: ZipEntry): Uint8Array<ArrayBuffer> {
  const name = nameBytes(entry.path)
  const record = createRecord(30 + name.byteLength)
  record.u32(0x04034b50)
  writeFacts(record, entry, name)
  record.bytes(name)
  return record.done
}

/** What stands at the end: the directory of all members and how to find it. */
export function centralDirectory(entries: readonly ZipEntry[], offset: number): Uint8Array<ArrayBuffer> {
  const names = entries.map((entry) => nameBytes(entry.path))
  const directoryBytes = names.reduce((sum, name) => sum + 46 + name.byteLength, 0)
  const record = createRecord(directoryBytes + 22)
  for (const [index, entry] of entries.entries()) {
    const name = names[index] as Uint8Array
    record.u32(0x02014b50)
    record.u16(MADE_BY_UNIX)
    writeFacts(record, entry, name)
    record.u16(0) // comment
    record.u16(0) // disk
    record.u16(0) // internal attributes
    record.u32((UNIX_MODE << 16) >>> 0)
    record.u32(entry.offset)
    record.bytes(name)
  }
  record.u32(0x06054b50)
  record.u16(0) // disk
  record.u16(0) // disk of the directory
  record.u16(entries.length)
  record.u16(entries.length)
  record.u32(directoryBytes)
  record.u32(offset)
  record.u16(0) // comment
  return record.done
}

/** The fields that both headers have, in the same order. */
function writeFacts(record: RecordWriter, entry: ZipEntry, name: Uint8Array): void {
  record.u16(VERSION_NEEDED)
  record.u16(name.byteLength === entry.path.length ? 0 : UTF8_NAME)
  record.u16(entry.method === 'deflated' ? 8 : 0)
  record.u16(DOS_TIME)
  record.u16(DOS_DATE)
  record.u32(entry.crc32)
  record.u32(entry.packedBytes)
  record.u32(entry.sizeBytes)
  record.u16(name.byteLength)
  record.u16(0) // extra field
}

interface RecordWriter {
  u16(value: number): void
  u32(value: number): void
  bytes(value: Uint8Array): void
  readonly done: Uint8Array<ArrayBuffer>
}

function createRecord(sizeBytes: number): RecordWriter {
  const done = new Uint8Array(sizeBytes)
  const view = new DataView(done.buffer)
  let at = 0
  return {
    done,
    u16(value) {
      view.setUint16(at, value, true)
      at += 2
    },
    u32(value) {
      view.setUint32(at, value, true)
      at += 4
    },
    bytes(value) {
      done.set(value, at)
      at += value.byteLength
    },
  }
}

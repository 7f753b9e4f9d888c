/** Where a member of an archive is described: once before its bytes, once in the directory at the end. */
interface MemberHeaders {
  readonly local: number
  readonly central: number
}

const localSize = 30
const centralSize = 46

/** @throws RangeError when the archive has no such member, or its name also elsewhere */
function findHeaders(archive: Uint8Array, path: string): MemberHeaders {
  const name = new TextEncoder().encode(path)
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const headers: Partial<Record<'local' | 'central', number>> = {}
  for (let at = archive.indexOf(name[0] ?? 0); at >= 0; at = archive.indexOf(name[0] ?? 0, at + 1)) {
    if (!name.every((byte, index) => archive[at + index] === byte)) continue
    if (at >= localSize && view.getUint32(at - localSize) === 0x504b0304) headers.local = at - localSize
    else if (at >= centralSize && view.getUint32(at - centralSize) === 0x504b0102) headers.central = at - centralSize
  }
  const { local, central } = headers
  if (local === undefined || central === undefined) throw new RangeError(`The archive has no member ${path}`)
  return { local, central }
}

/** Gives a member another name of the same length, even one that another member has. Writes into the archive. */
export function renameMember(archive: Uint8Array, from: string, to: string): void {
  const { local, central } = findHeaders(archive, from)
  const name = new TextEncoder().encode(to)
  if (name.length !== new TextEncoder().encode(from).length) throw new RangeError('Both names have to be of one length')
  archive.set(name, local + localSize)
  archive.set(name, central + centralSize)
}

/** Lets both headers of a member say that it unpacks to that many bytes. Writes into the archive. */
export function claimSize(archive: Uint8Array, path: string, size: number): void {
  const { local, central } = findHeaders(archive, path)
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  view.setUint32(local + 22, size, true)
  view.setUint32(central + 24, size, true)
}

/** Flips a bit in the packed bytes of a member. Writes into the archive. */
export function corruptMember(archive: Uint8Array, path: string): void {
  const { local } = findHeaders(archive, path)
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const start = local + localSize + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const middle = start + (view.getUint32(local + 18, true) >> 1)
  archive[middle] = (archive[middle] ?? 0) ^ 0x10
}

import type { FileHandle } from 'node:fs/promises'
import * as fs from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ResumableSink } from '../../byte-sink.ts'
import { claimLockFile } from './lock-file.ts'

const READ_BYTES = 1024 * 1024

/**
 * Writes to `<path>.part`, with a record in `<path>.part.json`, and renames when all is there: `path`
 * never holds half a file. One process at a time; the lock of a dead one is taken over.
 */
export async function openFileSink(
  path: string | URL,
  options: { readonly overwrite: boolean },
): Promise<ResumableSink & { readonly path: string; readonly partPath: string }> {
  const target = resolve(typeof path === 'string' ? path : fileURLToPath(path))
  await refuseOccupied(target, options.overwrite)
  const part = `${target}.part`
  const record = `${part}.json`
  const unlock = await claimLockFile(`${part}.lock`)
  if (!unlock) throw systemError('EBUSY', 'another process is downloading to this path')
  let handle: FileHandle
  let earlier: ResumableSink['earlier']
  try {
    handle = await fs.open(part, 'a+').then(async (created) => {
      // "a+" creates without truncating, but would ignore positions; "r+" honours them.
      await created.close()
      return fs.open(part, 'r+')
    })
    earlier = await readEarlier(handle, record)
  } catch (error) {
    await unlock()
    throw error
  }
  let position = 0
  let isOurs = earlier === null
  const close = async () => {
    await handle.close().catch(() => {})
    await unlock()
  }

  return {
    path: target,
    partPath: part,
    returnsChunks: true,
    earlier,
    readEarlier: (signal) => readFrom(handle, earlier?.sizeBytes ?? 0, signal),
    async restart(sizeBytes) {
      await handle.truncate(sizeBytes)
      // A record of more bytes than are kept still proves those that are.
      if (sizeBytes === 0) await removeRecord(record)
      position = sizeBytes
      isOurs = true
    },
    async begin(sizeBytes) {
      if (sizeBytes !== null) await refuseWithoutSpace(dirname(target), sizeBytes - position)
    },
    async write(chunks) {
      position += await writeFully(handle, chunks, position)
    },
    saveRecord: (text) => replaceFile(record, text),
    async publish() {
      await handle.sync()
      const { size } = await handle.stat()
      if (size !== position) throw systemError('EIO', `the file has ${size} bytes after ${position} were written`)
      await handle.close()
      await moveInto(part, target, options.overwrite)
      await removeRecord(record)
      await syncFolder(dirname(target))
      await unlock()
    },
    async abandon() {
      await close()
      if (isOurs && position === 0) await Promise.all([fs.rm(part, { force: true }), removeRecord(record)])
    },
  }
}

async function refuseOccupied(target: string, overwrite: boolean): Promise<void> {
  const stat = await fs.stat(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (stat?.isDirectory()) throw systemError('EISDIR', 'it is a folder')
  if (stat && !overwrite) throw systemError('EEXIST', 'it exists')
}

async function readEarlier(handle: FileHandle, record: string): Promise<ResumableSink['earlier']> {
  const [{ size }, recordText] = await Promise.all([handle.stat(), fs.readFile(record, 'utf8').catch(() => null)])
  return size > 0 && recordText !== null ? { sizeBytes: size, recordText } : null
}

async function* readFrom(handle: FileHandle, sizeBytes: number, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafeSlow(Math.min(READ_BYTES, sizeBytes))
  for (let at = 0; at < sizeBytes; ) {
    signal?.throwIfAborted()
    const { bytesRead } = await handle.read(buffer, 0, Math.min(buffer.byteLength, sizeBytes - at), at)
    if (bytesRead === 0) return
    at += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

/** A short write is how a disk says that it is nearly full: the rest is tried, and then refused with the reason. */
async function writeFully(handle: FileHandle, chunks: readonly Uint8Array[], position: number): Promise<number> {
  const sizeBytes = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0)
  let { bytesWritten } = await handle.writev(chunks, position)
  if (bytesWritten === sizeBytes) return sizeBytes
  const rest = Buffer.concat(chunks)
  while (bytesWritten < sizeBytes) {
    const next = await handle.write(rest, bytesWritten, sizeBytes - bytesWritten, position + bytesWritten)
    if (next.bytesWritten === 0) throw systemError('ENOSPC', 'nothing more could be written')
    bytesWritten += next.bytesWritten
  }
  return sizeBytes
}

/** A file system that cannot tell its free space is taken at its word: the write will say. */
async function refuseWithoutSpace(folder: string, neededBytes: number): Promise<void> {
  const stat = await fs.statfs(folder).catch(() => null)
  if (!stat || stat.blocks === 0) return
  const freeBytes = stat.bavail * stat.bsize
  if (freeBytes < neededBytes) throw systemError('ENOSPC', `${neededBytes} bytes are needed and ${freeBytes} are free`)
}

/** A record is a hint that is checked against the bytes when it is used, so a lost one costs time, never truth: no sync. */
async function replaceFile(file: string, text: string): Promise<void> {
  await fs.writeFile(`${file}.tmp`, text)
  await fs.rename(`${file}.tmp`, file)
}

/** Also one that a killed process was about to put in its place. */
async function removeRecord(file: string): Promise<void> {
  await fs.rm(file, { force: true })
  await fs.rm(`${file}.tmp`, { force: true })
}

/** Without `overwrite`, a link: it fails where a rename would silently replace what appeared meanwhile. */
async function moveInto(part: string, target: string, overwrite: boolean): Promise<void> {
  if (overwrite) return await fs.rename(part, target)
  try {
    await fs.link(part, target)
    await fs.rm(part)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    // File systems without links (FAT, some network shares): a rename, after a last look.
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(code)) throw error
    await refuseOccupied(target, false)
    await fs.rename(part, target)
  }
}

/** Makes the rename survive a power cut. Windows cannot open a folder, and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await fs.open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

function systemError(code: string, seen: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${seen}`), { code })
}

import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BlobWriter, RecordKind, StoredBlob, StoreStorage } from './storage.ts'

const readBytes = 256 * 1024

/**
 * Keeps everything below one directory: `blobs/` holds bytes, `records/<kind>/` JSON, `incoming/`
 * what is being written. A file appears under its final name complete or not at all (it is renamed
 * there), so a killed process leaves nothing half-made. It does not wait for the disk: a power cut
 * may lose what was written last. One process at a time may use a directory.
 */
export async function openDirectoryStorage(dataDir: string): Promise<StoreStorage> {
  const blobDir = join(dataDir, 'blobs')
  const incomingDir = join(dataDir, 'incoming')
  const recordDir = (kind: RecordKind) => join(dataDir, 'records', kind)
  const recordFile = (kind: RecordKind, id: string) => join(recordDir(kind), `${id}.json`)
  await rm(incomingDir, { recursive: true, force: true })
  const kinds: readonly RecordKind[] = ['bucket', 'part', 'upload', 'version']
  await Promise.all([blobDir, incomingDir, ...kinds.map(recordDir)].map((path) => mkdir(path, { recursive: true })))
  let isClosed = false

  return {
    async openBlob() {
      if (isClosed) throw new Error('The object store has been closed')
      return openFileBlob(incomingDir, blobDir)
    },
    readBlob: (blob, first, last) => readFileRange(join(blobDir, blob.id), first, last),
    removeBlob: (blob) => rm(join(blobDir, blob.id), { force: true }),
    async saveRecord(kind, id, record) {
      const incoming = join(incomingDir, `${randomUUID()}.json`)
      await writeFile(incoming, JSON.stringify(record))
      await rename(incoming, recordFile(kind, id))
    },
    removeRecord: (kind, id) => rm(recordFile(kind, id), { force: true }),
    async loadRecords(kind) {
      const names = (await readdir(recordDir(kind))).filter((name) => name.endsWith('.json')).sort()
      const records: unknown[] = []
      for (const name of names) records.push(JSON.parse(await readFile(join(recordDir(kind), name), 'utf8')))
      return records
    },
    async removeOrphans(isKnown) {
      for (const name of await readdir(blobDir)) if (!isKnown(name)) await rm(join(blobDir, name), { force: true })
    },
    async close() {
      isClosed = true
    },
  }
}

async function openFileBlob(incomingDir: string, blobDir: string): Promise<BlobWriter> {
  const id = randomUUID()
  const incoming = join(incomingDir, id)
  let file: FileHandle | undefined = await open(incoming, 'wx')
  let sizeBytes = 0
  const closeFile = async () => {
    const opened = file
    file = undefined
    await opened?.close()
    return opened !== undefined
  }
  return {
    async write(bytes) {
      let offset = 0
      while (offset < bytes.byteLength) {
        if (!file) throw new Error('The blob is not open for writing')
        offset += (await file.write(bytes, offset)).bytesWritten
      }
      sizeBytes += bytes.byteLength
    },
    async commit(): Promise<StoredBlob> {
      await closeFile()
      await rename(incoming, join(blobDir, id))
      return { id, sizeBytes }
    },
    async discard() {
      if (await closeFile()) await rm(incoming, { force: true })
    },
  }
}

async function* readFileRange(path: string, first: number, last: number): AsyncGenerator<Uint8Array> {
  const file = await open(path, 'r')
  try {
    for (let position = first; position <= last; ) {
      const buffer = new Uint8Array(Math.min(readBytes, last + 1 - position))
      const { bytesRead } = await file.read(buffer, 0, buffer.byteLength, position)
      if (bytesRead === 0) throw new Error('A stored file is shorter than its record says')
      yield buffer.subarray(0, bytesRead)
      position += bytesRead
    }
  } finally {
    await file.close()
  }
}

import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { RecordStore, StoredRecord } from '../../record-store.ts'
import { isRecordId } from '../../record-store.ts'
import { storeUnavailable } from '../../store-errors.ts'
import { claimLockFile } from './lock-file.ts'

const SUFFIX = '.json'
/** Ten thousand at once are more than many systems let a process have open. */
const MAX_OPEN_FILES = 32

/**
 * Records as files of one folder, `<id>.json`, readable by their owner only. A write goes to a
 * temporary file first and is renamed, so a kill at any moment leaves the old record or the next.
 */
export function createFileRecordStore(folder: string): RecordStore {
  const fileOf = (id: string) => {
    if (!isRecordId(id)) throw new TypeError('A record id has 1 to 128 letters, digits, dashes or underscores.')
    return join(folder, `${id}${SUFFIX}`)
  }

  const load = async (id: string): Promise<StoredRecord | null> => {
    const text = await readFile(fileOf(id), 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw unusable(error)
    })
    return text === null ? null : readRecord(id, text)
  }

  return {
    load,
    async list() {
      const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return []
        throw unusable(error)
      })
      const ids = names.filter((name) => name.endsWith(SUFFIX)).map((name) => name.slice(0, -SUFFIX.length))
      const records: StoredRecord[] = []
      const left = ids.filter(isRecordId).values()
      const readOn = async () => {
        for (const id of left) {
          const record = await load(id)
          if (record) records.push(record)
        }
      }
      await Promise.all(Array.from({ length: MAX_OPEN_FILES }, readOn))
      return records
    },
    async save(id, value, expectedRevision) {
      const file = fileOf(id)
      const current = await load(id)
      if ((current?.revision ?? 0) !== expectedRevision) return null
      const revision = expectedRevision + 1
      await writeAtomically(folder, file, JSON.stringify({ revision, value }))
      return revision
    },
    async remove(id) {
      await rm(fileOf(id), { force: true }).catch((error) => {
        throw unusable(error)
      })
    },
    async claim(id) {
      const lock = `${fileOf(id).slice(0, -SUFFIX.length)}.lock`
      await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error) => {
        throw unusable(error)
      })
      return await claimLockFile(lock).catch((error) => {
        throw unusable(error)
      })
    },
  }
}

/** What is no record of ours is kept as it is: its reader says what is wrong with it, and nothing is lost. */
function readRecord(id: string, text: string): StoredRecord {
  try {
    const { revision, value } = JSON.parse(text)
    if (Number.isSafeInteger(revision)) return { id, revision, value }
  } catch {
    // Falls through: a file that is not JSON.
  }
  return { id, revision: 0, value: text }
}

async function writeAtomically(folder: string, file: string, text: string): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(text)
      // Without this a power cut may leave the renamed file empty.
      await handle.datasync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw unusable(error)
  }
}

const unusable = (error: unknown) => {
  const code = (error as NodeJS.ErrnoException).code ?? 'the system refused'
  return storeUnavailable('The folder of the store', code, 'Give a folder this process may write to.', error)
}

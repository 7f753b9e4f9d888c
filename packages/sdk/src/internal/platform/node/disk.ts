import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Disk } from '../../disk.ts'
import { claimLockFile } from './lock-file.ts'

/** The files of this machine. */
export const disk: Disk | null = {
  resolve: (path, ...below) => resolve(typeof path === 'string' ? path : fileURLToPath(path), ...below),
  async stat(path) {
    const seen = await stat(path).catch(noneThere)
    return seen && { sizeBytes: seen.size, modifiedAtMs: seen.mtimeMs, isFolder: seen.isDirectory() }
  },
  list: async (folder) => (await readdir(folder).catch(noneThere)) ?? [],
  readText: (path) => readFile(path, 'utf8').catch(noneThere),
  async writeText(path, text) {
    const temporary = `${path}.${randomUUID()}.tmp`
    try {
      const handle = await open(temporary, 'wx')
      try {
        await handle.writeFile(text)
        await handle.datasync()
      } finally {
        await handle.close()
      }
      await rename(temporary, path)
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => {})
      throw error
    }
  },
  async makeFolders(folder) {
    await mkdir(folder, { recursive: true })
  },
  remove: (path) => rm(path, { recursive: true, force: true }),
  async move(from, to) {
    await rename(from, to)
    // Windows cannot open a folder, and does not need it.
    const folder = await open(dirname(to), 'r').catch(() => null)
    await folder?.sync().catch(() => {})
    await folder?.close()
  },
  lock: claimLockFile,
}

function noneThere(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
  throw error
}

import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ByteSource } from '../../byte-source.ts'
import { sourceChanged, sourceUnreadable } from '../../source-errors.ts'
import { createBufferPool, readRange } from './read-range.ts'

/**
 * Opens a file to upload from. One descriptor is kept for the whole upload, so a file that is
 * replaced by a rename is still read as it was; one that is written in place is noticed by size
 * and modification time.
 */
export async function openPathSource(path: string | URL): Promise<ByteSource> {
  const file = typeof path === 'string' ? path : pathOf(path)
  const filename = basename(file)
  let handle: FileHandle
  try {
    handle = await open(file, 'r')
  } catch (cause) {
    throw sourceUnreadable(filename, codeOf(cause), cause)
  }
  const opened = await handle.stat({ bigint: true })
  if (!opened.isFile()) {
    await handle.close()
    throw sourceUnreadable(filename, opened.isDirectory() ? 'it is a directory' : 'it is not a regular file')
  }
  const sizeBytes = Number(opened.size)
  const pool = createBufferPool()
  return {
    filename,
    contentType: null,
    sizeBytes,
    modifiedAtMs: Number(opened.mtimeMs),
    rereadable: true,
    range: async (offset, size) => ({
      sizeBytes: size,
      open: (signal) => readRange({ handle, filename, offset, sizeBytes: size, pool, ...(signal && { signal }) }),
    }),
    release() {},
    async assertUnchanged() {
      const seen = await handle.stat({ bigint: true })
      if (seen.size !== opened.size) throw sourceChanged(filename, `it had ${opened.size} bytes and has ${seen.size}`)
      if (seen.mtimeNs !== opened.mtimeNs) throw sourceChanged(filename, 'its modification time moved')
    },
    close: () => handle.close(),
  }
}

function pathOf(url: URL): string {
  try {
    return fileURLToPath(url)
  } catch (cause) {
    throw sourceUnreadable(`A ${url.protocol} URL`, 'it names no file of this machine', cause)
  }
}

const codeOf = (cause: unknown) => {
  const code = (cause as NodeJS.ErrnoException).code
  return code === 'ENOENT' ? 'there is no such file' : (code ?? 'the system refused')
}

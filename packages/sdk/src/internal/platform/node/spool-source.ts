import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ByteSource } from '../../byte-source.ts'
import { openPathSource } from './path-source.ts'

/**
 * Writes a stream whose length nobody knows to a temporary file, because the length has to be
 * declared before the first byte is sent. The file is removed when the source is closed.
 */
export async function spoolToSource(chunks: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<ByteSource> {
  const folder = await mkdtemp(join(tmpdir(), 'nova-upload-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const file = join(folder, 'stream')
    await pipeline(Readable.from(chunks, { objectMode: false }), createWriteStream(file), signal ? { signal } : {})
    const source = await openPathSource(file)
    return { ...source, filename: null, modifiedAtMs: null, close: () => source.close().finally(remove) }
  } catch (error) {
    await remove()
    throw signal?.aborted ? signal.reason : error
  }
}

import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ByteSource } from '../../byte-source.ts'
import { NovaError } from '../../errors.ts'
import { openPathSource } from './path-source.ts'

/**
 * Writes a stream whose length nobody knows to a temporary file, because the length has to be
 * declared before the first byte is sent. The file is removed when the source is closed.
 */
export async function spoolToSource(chunks: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<ByteSource> {
  const folder = await mkdtemp(join(tmpdir(), 'nova-upload-')).catch((cause) => {
    throw spoolFailed(cause)
  })
  const remove = () => rm(folder, { recursive: true, force: true })
  let failed: { readonly cause: unknown } | null = null
  const watched = async function* () {
    try {
      yield* chunks
    } catch (cause) {
      failed = { cause }
      throw cause
    }
  }
  try {
    const file = join(folder, 'stream')
    await pipeline(Readable.from(watched(), { objectMode: false }), createWriteStream(file), signal ? { signal } : {})
    const source = await openPathSource(file)
    return { ...source, filename: null, modifiedAtMs: null, close: () => source.close().finally(remove) }
  } catch (error) {
    await remove()
    signal?.throwIfAborted()
    if (failed !== null) throw (failed as { readonly cause: unknown }).cause
    throw spoolFailed(error)
  }
}

/** The temporary file could not be written. */
export function spoolFailed(cause: unknown): NovaError {
  const seen = (cause as NodeJS.ErrnoException).code ?? 'the system refused'
  const isFull = seen === 'ENOSPC' || seen === 'EDQUOT'
  return new NovaError({
    code: isFull ? 'disk_full' : 'destination_unwritable',
    kind: 'local',
    message: `The stream could not be kept in a temporary file: ${seen}.`,
    advice: 'Pass `sizeBytes` with the stream, so that it is sent as it comes, or point TMPDIR to a folder with room.',
    cause,
  })
}

import type { ByteSource } from '../../internal/byte-source.ts'
import { openSource } from '../../internal/open-source.ts'
import { renameError } from '../../internal/rename-error.ts'
import { type SpectraErrorCode, spectraError } from '../errors.ts'

/** An archive that can be read at any place. */
export interface ArchiveBytes {
  readonly sizeBytes: number
  /** Fewer bytes than asked for only at the end. */
  read(offset: number, sizeBytes: number): Promise<Uint8Array>
  /** A chunk is good until the next one is asked for. */
  stream(offset: number, sizeBytes: number): AsyncIterable<Uint8Array>
  close(): Promise<void>
}

/** A file of this machine (a path or `file:` URL, Node only), a Blob, or bytes. */
export type BundleFile = string | URL | Blob | Uint8Array | ArrayBuffer

/** @throws SpectraError `bundle_unreadable` */
export async function openArchive(file: BundleFile, signal?: AbortSignal): Promise<ArchiveBytes> {
  if (file instanceof Uint8Array && file.byteLength === 0) return emptyArchive
  if (file instanceof ArrayBuffer && file.byteLength === 0) return emptyArchive
  if (file instanceof Blob && file.size === 0) return emptyArchive
  const source = await openSource(file).catch((error) => {
    if ((error as { code?: unknown }).code === 'empty_source') return null
    throw renamed(error)
  })
  return source === null ? emptyArchive : bytesOfSource(source, signal)
}

function bytesOfSource(source: ByteSource, signal?: AbortSignal): ArchiveBytes {
  async function* stream(offset: number, sizeBytes: number): AsyncGenerator<Uint8Array> {
    try {
      yield* (await source.range(offset, sizeBytes)).open(signal)
    } catch (error) {
      throw renamed(error)
    }
  }
  return {
    sizeBytes: source.sizeBytes,
    stream,
    async read(offset, wantedBytes) {
      const sizeBytes = Math.max(0, Math.min(wantedBytes, source.sizeBytes - offset))
      const bytes = new Uint8Array(sizeBytes)
      let at = 0
      for await (const chunk of stream(offset, sizeBytes)) {
        bytes.set(chunk, at)
        at += chunk.byteLength
      }
      return bytes
    },
    close: () => source.close(),
  }
}

const emptyArchive: ArchiveBytes = {
  sizeBytes: 0,
  read: async () => new Uint8Array(),
  async *stream() {},
  close: async () => {},
}

const renamed = (error: unknown) =>
  renameError<SpectraErrorCode>(error, spectraError, {
    source_unreadable: 'bundle_unreadable',
    source_changed: 'bundle_unreadable',
  })

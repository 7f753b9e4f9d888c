import type { ByteSource } from '../../internal/byte-source.ts'
import { isNovaError } from '../../internal/errors.ts'
import { openSource, type UploadInput } from '../../internal/open-source.ts'
import { asEdfiError } from './as-edfi-error.ts'
import { type FileInput, isNamedFile } from './job-spec.ts'

/** The files of a job, opened. Null for one that is empty: nothing can be read from it. */
export interface OpenedFiles {
  readonly sources: ReadonlyMap<string, ByteSource | null>
  close(): Promise<void>
}

/** Opens every file. When one cannot be opened, the others are closed again. */
export async function openFiles(
  inputs: ReadonlyMap<string, FileInput>,
  operation: string,
  signal?: AbortSignal,
): Promise<OpenedFiles> {
  const sources = new Map<string, ByteSource | null>()
  const close = async () => {
    await Promise.all([...sources.values()].map((source) => source?.close().catch(() => {})))
  }
  try {
    for (const [key, input] of inputs) {
      signal?.throwIfAborted()
      sources.set(key, await openOrEmpty(isNamedFile(input) ? input.source : input, signal))
    }
  } catch (error) {
    await close()
    throw asEdfiError(error, operation)
  }
  return { sources, close }
}

async function openOrEmpty(input: UploadInput, signal?: AbortSignal): Promise<ByteSource | null> {
  try {
    return await openSource(input, undefined, signal)
  } catch (error) {
    if (isNovaError(error) && error.code === 'empty_source') return null
    throw error
  }
}

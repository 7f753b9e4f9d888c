import type { ResumableSink } from '../../byte-sink.ts'

/** A page has no paths. */
export async function openFileSink(
  _path: string | URL,
  _options: { readonly overwrite: boolean },
): Promise<ResumableSink & { readonly path: string; readonly partPath: string }> {
  throw new TypeError('A browser cannot write to a path: download to a Blob, a WritableStream or a file handle')
}

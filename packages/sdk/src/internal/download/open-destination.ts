import { openFileSink } from '#platform'
import type { ByteSink, ResumableSink } from '../byte-sink.ts'
import { createBlobSink, createBytesSink } from '../memory-sink.ts'
import { createStreamSink } from '../stream-sink.ts'

/** A file the user gave a page access to (File System Access API). */
export interface FileHandleLike {
  readonly kind: 'file'
  createWritable(): Promise<WritableStream>
}

/**
 * Where a download goes.
 *
 * `'bytes'` and `'blob'` keep it in memory. A string or `file:` URL is a path (Node only): the one
 * destination a later call can go on with. A stream is written in order, and closed or broken off
 * in the end. A file handle is a page's way to a file; it shows the bytes when all are there.
 */
export type DownloadDestination = 'bytes' | 'blob' | (string & {}) | URL | WritableStream<Uint8Array> | FileHandleLike

/** What a destination adds to the receipt. */
export type DownloadOutput<To> = To extends 'bytes'
  ? { readonly bytes: Uint8Array<ArrayBuffer> }
  : To extends 'blob'
    ? { readonly blob: Blob }
    : To extends string | URL
      ? { readonly path: string }
      : unknown

export interface OpenDestination {
  readonly sink: ByteSink
  /** The same sink, where a later run can go on. */
  readonly resumable: ResumableSink | null
  /** Where the bytes lie until they are published, where that is a file. */
  readonly partPath: string | null
  /** After publishing. */
  output(): object
}

/** Opens any destination. Rejects with the place's own error. */
export async function openDestination(to: DownloadDestination, overwrite: boolean): Promise<OpenDestination> {
  if (to === 'bytes') {
    const sink = createBytesSink()
    return { sink, resumable: null, partPath: null, output: () => ({ bytes: sink.bytes() }) }
  }
  if (to === 'blob') {
    const sink = createBlobSink()
    return { sink, resumable: null, partPath: null, output: () => ({ blob: sink.blob() }) }
  }
  if (typeof to === 'string' || to instanceof URL) {
    const sink = await openFileSink(to, { overwrite })
    return { sink, resumable: sink, partPath: sink.partPath, output: () => ({ path: sink.path }) }
  }
  const stream = isFileHandle(to) ? await to.createWritable() : to
  return { sink: createStreamSink(stream), resumable: null, partPath: null, output: () => ({}) }
}

function isFileHandle(to: object): to is FileHandleLike {
  return typeof (to as Partial<FileHandleLike>).createWritable === 'function'
}

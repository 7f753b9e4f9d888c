import { createStreamHash } from '#platform'
import { destinationFailed } from '../../internal/download/download-errors.ts'
import { type DownloadDestination, openDestination } from '../../internal/download/open-destination.ts'
import { toHex } from '../../internal/hash.ts'
import { openArchive } from './archive-bytes.ts'

/** The archive in the cache is not what it was. */
export class CopyDiffers extends Error {}

/**
 * Copies an archive out of the cache. It is hashed on its way, so that no copy is let out because a file has the right
 * size and time. Rejects with {@link CopyDiffers}, and then nothing is published.
 */
export async function copyArchive(
  from: string,
  to: DownloadDestination,
  options: { readonly overwrite: boolean; readonly sha256: string; readonly signal: AbortSignal },
): Promise<object> {
  const { overwrite, sha256, signal } = options
  const source = await openArchive(from, signal)
  try {
    const toSink = async <T>(act: Promise<T> | undefined) => {
      try {
        return await act
      } catch (error) {
        throw signal.aborted ? signal.reason : destinationFailed('the bundle', error)
      }
    }
    const destination = await openDestination(to, overwrite).catch((error) => {
      throw destinationFailed('the bundle', error)
    })
    const { sink, resumable } = destination
    try {
      const hash = await createStreamHash('sha256')
      await toSink(resumable?.restart(0))
      await toSink(sink.begin(source.sizeBytes))
      for await (const chunk of source.stream(0, source.sizeBytes)) {
        hash.update(chunk)
        await toSink(sink.write([resumable ? chunk : chunk.slice()]))
      }
      if (toHex(hash.digest()) !== sha256) {
        await resumable?.restart(0)
        throw new CopyDiffers()
      }
      signal.throwIfAborted()
      await toSink(sink.publish())
      return destination.output()
    } catch (error) {
      await sink.abandon(error).catch(() => {})
      throw error
    }
  } finally {
    await source.close()
  }
}

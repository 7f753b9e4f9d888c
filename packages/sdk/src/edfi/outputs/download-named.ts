import { type DownloadResult, downloadObject } from '../../internal/download/download-object.ts'
import type { DownloadFileOptions } from '../../internal/download/download-options.ts'
import type { DownloadDestination } from '../../internal/download/open-destination.ts'
import { renameError } from '../../internal/rename-error.ts'
import type { Runtime } from '../../internal/runtime.ts'
import { type EdfiErrorCode, edfiError } from '../errors.ts'

/** A file of a job, whichever surface gives URLs for it. */
export interface NamedObject {
  readonly name: string
  /** What it is a file of: a partial file is gone on with only where this is the same. */
  readonly place: string
  /** Named by errors. */
  readonly operation: string
  /** For errors: whose file it is. */
  readonly details: Readonly<Record<string, unknown>>
  /** Asked again when a URL ages or dies. */
  readonly findUrl: (signal: AbortSignal) => Promise<string>
}

/** What URLs to read files live. */
const URL_LIFE_SECONDS = 3600

/** Downloads a file of a job; errors have the names of this service. */
export async function downloadNamed<To extends DownloadDestination>(
  runtime: Runtime,
  { name, place, operation, details, findUrl }: NamedObject,
  options: DownloadFileOptions<To>,
): Promise<DownloadResult<To>> {
  const object = {
    key: name,
    // A run may replace the file a partial one is the beginning of, which its ETag tells.
    presign: async (signal: AbortSignal) => ({
      url: await findUrl(signal),
      bucket: place,
      expires_in_seconds: URL_LIFE_SECONDS,
    }),
  }
  try {
    return await downloadObject(runtime, object, options)
  } catch (error) {
    throw renameError<EdfiErrorCode>(
      error,
      (init) =>
        edfiError({
          ...init,
          operation,
          details: { ...init.details, ...details },
          ...(init.code === 'output_missing' ? { advice: missingAdvice } : {}),
        }),
      { not_found: 'output_missing' },
    )
  }
}

const missingAdvice =
  'It is listed and its object is gone from storage: run the job again, or ask whoever runs the service.'

import type { TransferContext } from '../context.ts'
import { apiErrors } from '../http/api-error.ts'
import { type Call, callerOf, type Reply } from '../http/call.ts'
import { storageError } from './own-upload.ts'
import { sanitiseFilename } from './sanitise-filename.ts'

interface PresignBody {
  readonly key: string
  readonly content_disposition: string | null
  readonly filename: string | null
  readonly content_type: string | null
}

/** The keys a scope may read, by their beginnings. */
export const readablePrefixes = (scopeId: string): readonly string[] => [
  `uploads/${scopeId}/`,
  `exports/${scopeId}/`,
  `tmp/${scopeId}/`,
]

/** A GET URL for a key of this scope. Whether there is an object behind it is for the store to say. */
export async function presignDownload(context: TransferContext, call: Call): Promise<Reply> {
  const { scopeId } = callerOf(call)
  const body = call.body as PresignBody
  const readable = readablePrefixes(scopeId).some((prefix) => body.key.startsWith(prefix))
  if (!readable && context.has('foreign-key-403')) throw apiErrors.forbidden('The key belongs to somebody else')
  if (!readable && !context.has('foreign-key-accepted')) throw apiErrors.invalid('key is outside caller download scope')
  try {
    await context.pass('storage:presign')
    if (context.has('presign-checks-existence')) await context.storage.head(body.key)
    const url = await context.storage.presignGet(
      { key: body.key, contentDisposition: dispositionOf(context, body), contentType: body.content_type },
      { endpoint: call.endpoints.plain, expiresInSeconds: context.settings.downloadUrlTtlSeconds },
    )
    return {
      status: 200,
      body: {
        bucket: context.storage.bucket,
        key: body.key,
        url,
        expires_in_seconds: context.settings.downloadUrlTtlSeconds,
      },
    }
  } catch (error) {
    throw storageError(
      error,
      'sign the download',
      context.has('presign-checks-existence') ? apiErrors.notFound('No such object') : undefined,
    )
  }
}

function dispositionOf(context: TransferContext, body: PresignBody): string | null {
  if (body.content_disposition !== null)
    return context.has('disposition-escaped') ? encodeURIComponent(body.content_disposition) : body.content_disposition
  if (body.filename === null) return null
  return `attachment; filename="${sanitiseFilename(body.filename)}"`
}

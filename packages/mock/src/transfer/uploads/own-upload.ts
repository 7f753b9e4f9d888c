import { classifyStorageError } from '../../engine/s3/storage-error.ts'
import type { TransferContext } from '../context.ts'
import { type ApiError, apiErrors } from '../http/api-error.ts'
import type { UploadSession } from '../state/rows.ts'

/** Refuses keys that are not uploads of this scope. @throws ApiError 422 */
export function requireOwnKey(context: TransferContext, scopeId: string, key: string): void {
  if (key.startsWith(`uploads/${scopeId}/`) || context.has('foreign-key-accepted')) return
  if (context.has('foreign-key-403')) throw apiErrors.forbidden('The key belongs to somebody else')
  throw apiErrors.invalid('key is outside caller upload scope')
}

/**
 * The live session of an upload, or null when it is unknown or past its time.
 * @throws ApiError 422 when the session belongs to another scope or key, 503 when the sessions cannot be read
 */
export async function findSession(
  context: TransferContext,
  scopeId: string,
  key: string,
  uploadId: string,
): Promise<UploadSession | null> {
  await passSessions(context, 'sessions:read')
  const session = context.state.sessions.get(uploadId)
  if (!session || session.resumable_until_ms <= context.clock.now()) return null
  const own = session.scope_id === scopeId && session.key === key
  if (!own && !context.has('foreign-key-accepted')) throw apiErrors.invalid('upload session is outside caller scope')
  return session
}

/** Stores what was changed in the sessions. @throws ApiError 503 when they cannot be written */
export async function saveSessions(context: TransferContext): Promise<void> {
  await passSessions(context, 'sessions:write')
  await context.save()
}

async function passSessions(context: TransferContext, point: string): Promise<void> {
  try {
    await context.pass(point)
  } catch (error) {
    if ((error as { isConnection?: boolean }).isConnection) throw error
    throw apiErrors.sessionsUnavailable()
  }
}

/** The error a failed call to the store turns into; `missing` is what a vanished upload means here. */
export function storageError(error: unknown, what: string, missing?: ApiError): unknown {
  switch (classifyStorageError(error)) {
    case 'missing':
      return missing ?? apiErrors.storage(what)
    case 'refused':
      return apiErrors.storage(what)
    case 'unreachable':
      return error
  }
}

/** The error of an upload the store does not know. */
export const uploadNotFound = () => apiErrors.invalid('multipart upload was not found')

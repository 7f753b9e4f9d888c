import type { TransferContext } from '../context.ts'
import { type Call, callerOf, type Reply } from '../http/call.ts'
import { findSession, requireOwnKey, saveSessions, storageError, uploadNotFound } from './own-upload.ts'

const fallbackPartSizeBytes = 134_217_728

/**
 * The parts the store holds, by number. Without a live session the part size is a guess from the first
 * part listed.
 */
export async function introspectUpload(context: TransferContext, call: Call): Promise<Reply> {
  const { scopeId } = callerOf(call)
  const { key, upload_id: uploadId } = call.body as { key: string; upload_id: string }
  requireOwnKey(context, scopeId, key)
  const session = await findSession(context, scopeId, key, uploadId)
  const parts = await context.storage.listParts(key, uploadId).catch((error: unknown) => {
    throw storageError(error, 'list the parts', uploadNotFound())
  })
  if (session) {
    session.status = 'active'
    await saveSessions(context)
  }
  const listed = context.has('introspect-unsorted') ? [...parts].reverse() : parts
  const unquote = context.has('introspect-strips-quotes')
  return {
    status: 200,
    body: {
      bucket: context.storage.bucket,
      key,
      upload_id: uploadId,
      part_size_bytes: session?.part_size_bytes ?? parts[0]?.sizeBytes ?? fallbackPartSizeBytes,
      parts: listed.map((part) => ({
        part_number: part.partNumber,
        etag: unquote ? part.etag.replaceAll('"', '') : part.etag,
      })),
    },
  }
}

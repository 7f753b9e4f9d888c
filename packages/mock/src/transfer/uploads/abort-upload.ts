import { classifyStorageError } from '../../engine/s3/storage-error.ts'
import type { TransferContext } from '../context.ts'
import { type Call, callerOf, type Reply } from '../http/call.ts'
import { releaseBytes, releaseSlot } from '../state/quota.ts'
import { findSession, requireOwnKey, saveSessions, storageError } from './own-upload.ts'

/** Gives an upload up: its parts go, its quota comes back. A second time there is nothing left to abort, which is 502. */
export async function abortUpload(context: TransferContext, call: Call): Promise<Reply> {
  const { scopeId } = callerOf(call)
  const { key, upload_id: uploadId } = call.body as { key: string; upload_id: string }
  requireOwnKey(context, scopeId, key)
  const session = await findSession(context, scopeId, key, uploadId)
  try {
    await context.storage.abortMultipart(key, uploadId)
  } catch (error) {
    const tolerated = context.has('abort-repeatable') && classifyStorageError(error) === 'missing'
    if (!tolerated) throw storageError(error, 'abort the upload')
  }
  if (session) {
    const wasOpen = session.status === 'initiated' || session.status === 'active'
    session.status = 'aborted'
    if (wasOpen && !context.has('quota-never-released')) {
      releaseSlot(context.state, session.scope_id)
      releaseBytes(context.state, session.scope_id, session.size_bytes, session.created_at_ms)
    }
    await saveSessions(context)
  }
  return { status: 200, body: { ok: true } }
}

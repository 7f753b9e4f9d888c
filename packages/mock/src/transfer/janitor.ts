import { classifyStorageError } from '../engine/s3/storage-error.ts'
import type { TransferContext } from './context.ts'
import { releaseBytes, releaseSlot } from './state/quota.ts'
import type { UploadSession } from './state/rows.ts'

const rowsPerRun = 200
const strayAfterMs = 24 * 3_600_000

export interface JanitorReport {
  readonly completed: number
  readonly aborted: number
  readonly strays: number
}

/**
 * Settles what callers left behind: open sessions past their time become completed when their object
 * exists, otherwise they are aborted and their quota comes back; multipart uploads nobody has a session
 * for are aborted after a day.
 */
export async function runJanitor(context: TransferContext): Promise<JanitorReport> {
  const { state, clock, storage } = context
  const nowMs = clock.now()
  const isOpen = (session: UploadSession) => session.status === 'initiated' || session.status === 'active'
  const expired = [...state.sessions.values()]
    .filter((session) => isOpen(session) && session.resumable_until_ms <= nowMs)
    .slice(0, rowsPerRun)
  let completed = 0
  for (const session of expired) {
    if (await exists(context, session.key)) {
      session.status = 'completed'
      completed += 1
    } else {
      if (session.upload_id !== null) await abortQuietly(context, session.key, session.upload_id)
      session.status = 'aborted'
      if (session.upload_id !== null) releaseBytes(state, session.scope_id, session.size_bytes, session.created_at_ms)
    }
    if (session.upload_id !== null) releaseSlot(state, session.scope_id)
  }
  let strays = 0
  for (const prefix of ['uploads/', 'exports/'])
    for (const upload of await storage.listMultiparts(prefix)) {
      const session = state.sessions.get(upload.uploadId)
      if ((session && isOpen(session)) || upload.startedAtMs > nowMs - strayAfterMs) continue
      await abortQuietly(context, upload.key, upload.uploadId)
      strays += 1
    }
  await context.save()
  return { completed, aborted: expired.length - completed, strays }
}

async function exists(context: TransferContext, key: string): Promise<boolean> {
  try {
    await context.storage.head(key)
    return true
  } catch (error) {
    if (classifyStorageError(error) === 'missing') return false
    throw error
  }
}

/** Gone already is as good as aborted. */
async function abortQuietly(context: TransferContext, key: string, uploadId: string): Promise<void> {
  try {
    await context.storage.abortMultipart(key, uploadId)
  } catch (error) {
    if (classifyStorageError(error) !== 'missing') throw error
  }
}

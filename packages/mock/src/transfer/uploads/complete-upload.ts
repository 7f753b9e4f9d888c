import { classifyStorageError } from '../../engine/s3/storage-error.ts'
import type { TransferContext } from '../context.ts'
import { apiErrors } from '../http/api-error.ts'
import { type Call, callerOf, type Reply } from '../http/call.ts'
import { releaseSlot } from '../state/quota.ts'
import { findRepeated, type ListedPart, matchParts } from './match-parts.ts'
import { findSession, requireOwnKey, saveSessions, storageError, uploadNotFound } from './own-upload.ts'

interface CompleteBody {
  readonly key: string
  readonly upload_id: string
  readonly parts: readonly ListedPart[]
}

/**
 * Joins the listed parts into the object. Whether they are all the parts there should be is not looked
 * at: a subset completes into a shorter object.
 */
export async function completeUpload(context: TransferContext, call: Call): Promise<Reply> {
  const { scopeId } = callerOf(call)
  const { key, upload_id: uploadId, parts } = call.body as CompleteBody
  const { storage, state } = context
  requireOwnKey(context, scopeId, key)
  const session = await findSession(context, scopeId, key, uploadId)
  const repeated = findRepeated(parts)
  if (repeated.length > 0 && !context.has('duplicate-parts-accepted'))
    throw apiErrors.invalid('Part numbers are listed more than once', { part_numbers: repeated })
  const unchecked = parts.find((part) => part.checksum_sha256 === null)
  if (session?.checksum_mode === 'required' && unchecked)
    throw apiErrors.invalid('Every part of this upload needs a SHA-256', { part_number: unchecked.part_number })

  const held = await storage.listParts(key, uploadId).catch(async (error: unknown) => {
    if (context.has('complete-repeatable') && classifyStorageError(error) === 'missing') return null
    throw storageError(error, 'list the parts', uploadNotFound())
  })
  if (held === null) return done({ etag: null, versionId: null })
  if (context.has('complete-needs-all-parts') && held.length > parts.length)
    throw apiErrors.invalid('Some parts in the store are not listed')
  const unique = repeated.length > 0 ? [...new Map(parts.map((part) => [part.part_number, part])).values()] : parts
  const matched = matchParts(unique, held, {
    comparesEtags: !context.has('complete-accepts-wrong-etag'),
    skipsMissing: context.has('complete-accepts-missing-part'),
  })
  const completed = await storage.completeMultipart(key, uploadId, matched).catch((error: unknown) => {
    throw storageError(error, 'complete the upload', uploadNotFound())
  })
  if (session) {
    const wasOpen = session.status === 'initiated' || session.status === 'active'
    session.status = 'completed'
    if (wasOpen && !context.has('quota-never-released')) releaseSlot(state, session.scope_id)
    await saveSessions(context)
  }
  return done(completed)

  function done(result: { etag: string | null; versionId: string | null }): Reply {
    return {
      status: 200,
      body: { bucket: storage.bucket, key, etag: result.etag, version_id: result.versionId },
    }
  }
}

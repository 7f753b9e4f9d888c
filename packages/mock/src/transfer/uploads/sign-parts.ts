import type { TransferContext } from '../context.ts'
import { apiErrors } from '../http/api-error.ts'
import { type Call, callerOf, type Reply } from '../http/call.ts'
import type { UploadSession } from '../state/rows.ts'
import { findSession, requireOwnKey, saveSessions, storageError } from './own-upload.ts'

interface SignBody {
  readonly key: string
  readonly upload_id: string
  readonly part_numbers: readonly number[]
  readonly checksums_sha256: Readonly<Record<string, string>> | null
}

/**
 * Signs PUT URLs for parts. The call is counted before the checksums are looked at, so one that fails
 * over a missing checksum has used up its share of the budget.
 */
export async function signUploadParts(context: TransferContext, call: Call): Promise<Reply> {
  const { scopeId } = callerOf(call)
  const body = call.body as SignBody
  requireOwnKey(context, scopeId, body.key)
  const session = await findSession(context, scopeId, body.key, body.upload_id)
  if (session === null) throw apiErrors.invalid('upload session was not found')
  const cap = session.sign_batch_size_hint
  if (body.part_numbers.length > cap && !context.has('sign-batch-uncapped'))
    throw apiErrors.invalid('More parts were asked for than one call signs', {
      requested_parts: body.part_numbers.length,
      sign_batch_size_hint: cap,
    })
  const checksums = new Map(Object.entries(body.checksums_sha256 ?? {}).map(([name, value]) => [Number(name), value]))
  if (context.has('sign-failure-is-free')) requireChecksums(session, body, checksums)
  await burnCall(context, session)
  requireChecksums(session, body, checksums)
  return { status: 200, body: { expires_in_seconds: context.settings.uploadUrlTtlSeconds, urls: await sign() } }

  async function sign(): Promise<Record<string, string>> {
    const signsChecksum = session?.checksum_algorithm === 'SHA256' && !context.has('checksum-unsigned')
    const place = {
      endpoint: session?.accelerate_enabled ? call.endpoints.accelerated : call.endpoints.plain,
      expiresInSeconds: context.settings.uploadUrlTtlSeconds,
    }
    try {
      await context.pass('storage:presign')
      const urls = body.part_numbers.map(async (partNumber) => {
        const checksumSha256 = signsChecksum ? (checksums.get(partNumber)?.trim() ?? null) : null
        const part = { key: body.key, uploadId: body.upload_id, partNumber, checksumSha256 }
        return [String(partNumber), await context.storage.presignPart(part, place)] as const
      })
      return Object.fromEntries(await Promise.all(urls))
    } catch (error) {
      throw storageError(error, 'sign the parts')
    }
  }
}

async function burnCall(context: TransferContext, session: UploadSession): Promise<void> {
  const limit = session.sign_requests_per_upload_limit
  if (session.sign_count >= limit && !context.has('sign-budget-uncapped'))
    throw apiErrors.tooMany('This upload has used up its signing calls', { limit })
  session.sign_count += 1
  session.status = 'active'
  await saveSessions(context)
}

function requireChecksums(session: UploadSession, body: SignBody, checksums: ReadonlyMap<number, string>): void {
  if (session.checksum_mode !== 'required') return
  const missing = body.part_numbers.find((partNumber) => !checksums.has(partNumber))
  if (missing !== undefined)
    throw apiErrors.invalid('Every part of this upload needs a SHA-256', { part_number: missing })
}

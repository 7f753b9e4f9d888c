import type { TransferContext } from '../context.ts'
import { apiErrors } from '../http/api-error.ts'
import { type Call, callerOf, type Reply } from '../http/call.ts'
import { choosePartSize, chooseStrategy } from '../policy/plan-upload.ts'
import type { TransferPolicy } from '../policy/policy.ts'
import { type ChecksumPreference, type EffectiveChecksum, resolveChecksum } from '../policy/resolve-checksum.ts'
import { resolvePolicy } from '../policy/resolve-policy.ts'
import { formatTimestamp } from '../state/format-timestamp.ts'
import { releaseBytes, releaseSlot, reserveQuota } from '../state/quota.ts'
import type { UploadSession } from '../state/rows.ts'
import { saveSessions, storageError } from './own-upload.ts'
import { sanitiseFilename } from './sanitise-filename.ts'

interface InitiateBody {
  readonly filename: string
  readonly size_bytes: number
  readonly content_type: string | null
  readonly workload_class: string | null
  readonly policy_hint: string | null
  readonly checksum_preference: ChecksumPreference | null
  readonly checksum_value: string | null
}

interface Plan {
  readonly policy: TransferPolicy
  readonly checksum: EffectiveChecksum
  readonly isMultipart: boolean
  readonly partSizeBytes: number
}

/** Plans an upload, takes its quota, opens it in the store and remembers it. */
export async function initiateUpload(context: TransferContext, call: Call): Promise<Reply> {
  const { scopeId } = callerOf(call)
  const body = call.body as InitiateBody
  const plan = planUpload(context, body)
  const { state, clock, random } = context
  const atMs = clock.now()
  const quota = { scopeId, sizeBytes: body.size_bytes, isMultipart: plan.isMultipart, atMs }
  reserveQuota(state, plan.policy, quota)
  const name = context.has('sanitiser-keeps-path') ? body.filename : sanitiseFilename(body.filename)
  const key = `uploads/${scopeId}/${random.hex(32)}/${name}`
  const sessionId = random.hex(32)
  try {
    const opened = await openInStore(context, call, body, plan, key)
    const session: UploadSession = {
      session_id: sessionId,
      upload_id: opened.uploadId,
      scope_id: scopeId,
      bucket: context.storage.bucket,
      key,
      size_bytes: body.size_bytes,
      part_size_bytes: plan.isMultipart ? plan.partSizeBytes : null,
      checksum_mode: plan.checksum.mode,
      checksum_algorithm: plan.checksum.algorithm,
      sign_batch_size_hint: plan.policy.sign_batch_size_hint,
      sign_requests_per_upload_limit: plan.policy.sign_requests_per_upload_limit,
      accelerate_enabled: plan.policy.accelerate_enabled,
      created_at_ms: atMs,
      resumable_until_ms: atMs + plan.policy.resumable_ttl_seconds * 1000,
      sign_count: 0,
      status: 'initiated',
    }
    state.sessions.set(opened.uploadId ?? sessionId, session)
    try {
      await saveSessions(context)
    } catch (error) {
      state.sessions.delete(opened.uploadId ?? sessionId)
      throw error
    }
    return { status: 200, body: describe(context, session, plan, opened.url) }
  } catch (error) {
    releaseBytes(state, scopeId, body.size_bytes, atMs)
    if (plan.isMultipart) releaseSlot(state, scopeId)
    throw error
  }
}

function planUpload(context: TransferContext, body: InitiateBody): Plan {
  const { settings } = context
  const policy = resolvePolicy(settings, settings.overlay, body)
  if (body.size_bytes > policy.max_upload_bytes)
    throw apiErrors.invalid('The file is larger than this service accepts', {
      size_bytes: body.size_bytes,
      max_upload_bytes: policy.max_upload_bytes,
    })
  const preference = context.has('checksum-preference-ignored') ? null : body.checksum_preference
  const checksum = resolveChecksum(policy, preference)
  const threshold = policy.multipart_threshold_bytes + (context.has('threshold-exclusive') ? 1 : 0)
  const isMultipart = chooseStrategy(body.size_bytes, threshold) === 'multipart'
  if (!isMultipart && checksum.mode === 'required' && checksum.algorithm === 'SHA256' && !body.checksum_value)
    throw apiErrors.invalid('This upload needs the SHA-256 of the file as checksum_value')
  const exact = choosePartSize(body.size_bytes, policy)
  const mib = 1024 * 1024
  const partSizeBytes = context.has('part-size-rounded') ? Math.ceil((exact + 1) / mib) * mib : exact
  return { policy, checksum, isMultipart, partSizeBytes }
}

async function openInStore(
  context: TransferContext,
  call: Call,
  body: InitiateBody,
  plan: Plan,
  key: string,
): Promise<{ uploadId: string | null; url: string | null }> {
  const { storage, settings } = context
  const { checksum } = plan
  try {
    if (plan.isMultipart) {
      const uploadId = await storage.createMultipart({
        key,
        contentType: body.content_type,
        sha256: checksum.mode !== 'none' && checksum.algorithm === 'SHA256',
      })
      return { uploadId, url: null }
    }
    await context.pass('storage:presign')
    const signsChecksum = checksum.algorithm === 'SHA256' && !context.has('checksum-unsigned')
    const url = await storage.presignPut(
      {
        key,
        contentType: context.has('content-type-unsigned') ? null : body.content_type,
        checksumSha256: signsChecksum ? body.checksum_value : null,
      },
      {
        endpoint: plan.policy.accelerate_enabled ? call.endpoints.accelerated : call.endpoints.plain,
        expiresInSeconds: settings.uploadUrlTtlSeconds,
      },
    )
    return { uploadId: null, url }
  } catch (error) {
    throw storageError(error, 'open the upload')
  }
}

function describe(context: TransferContext, session: UploadSession, plan: Plan, url: string | null): object {
  const { policy } = plan
  return {
    strategy: plan.isMultipart ? 'multipart' : 'single',
    bucket: session.bucket,
    key: session.key,
    session_id: session.session_id,
    expires_in_seconds: context.settings.uploadUrlTtlSeconds,
    policy_id: policy.policy_id,
    policy_version: policy.policy_version,
    max_concurrency_hint: policy.max_concurrency_hint,
    sign_batch_size_hint: policy.sign_batch_size_hint,
    accelerate_enabled: policy.accelerate_enabled,
    checksum_algorithm: session.checksum_algorithm,
    checksum_mode: session.checksum_mode,
    resumable_until: formatTimestamp(session.resumable_until_ms),
    url,
    upload_id: session.upload_id,
    part_size_bytes: session.part_size_bytes,
  }
}

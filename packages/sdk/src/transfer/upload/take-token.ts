import type { StoredRecord } from '../../internal/record-store.ts'
import { transferError } from '../errors.ts'
import { isSameSource } from './fingerprint-source.ts'
import { parseUploadToken, type SourceFingerprint, type UploadToken } from './resume-token.ts'
import type { UploadTokenStore } from './token-store.ts'
import type { InitiateUploadRequest } from './wire.ts'

/** A token and how to let go of it. */
export interface OwnedToken {
  readonly token: UploadToken
  /** Revision in the store; 0 when nothing is stored yet. */
  readonly revision: number
  readonly release: () => Promise<void>
}

/** Owns a token: in its store, so that no other tab or process drives the same upload. */
export async function ownToken(store: UploadTokenStore | null, token: UploadToken): Promise<OwnedToken> {
  if (!store) return { token, revision: 0, release: async () => {} }
  const release = await store.claim(token.id)
  if (!release) throw busy()
  const stored = await store.load(token.id).catch(async (error) => {
    await release()
    throw error
  })
  return { token, revision: stored?.revision ?? 0, release }
}

/** Finds and owns the unfinished upload of the same content, asked for in the same way, in the same service. */
export async function findToken(
  store: UploadTokenStore,
  baseUrl: string,
  source: SourceFingerprint,
  request: InitiateUploadRequest,
): Promise<OwnedToken | null> {
  for (const record of await store.list()) {
    const token = readable(record)
    if (
      !token ||
      token.base_url !== baseUrl ||
      !isSameSource(token.source, source) ||
      !isSameRequest(token.request, request)
    )
      continue
    const owned = await ownToken(store, token)
    // Its owner may have gone on, or finished, between the listing and now.
    const latest = await store.load(token.id).catch(async (error) => {
      await owned.release()
      throw error
    })
    const fresh = latest && readable(latest)
    if (fresh && latest) return { ...owned, token: fresh, revision: latest.revision }
    await owned.release()
  }
  return null
}

/** Records that cannot be read are somebody else's, or too new: left alone. */
function readable(record: StoredRecord): UploadToken | null {
  try {
    return parseUploadToken(record.value)
  } catch {
    return null
  }
}

function isSameRequest(a: InitiateUploadRequest, b: InitiateUploadRequest): boolean {
  const names = [
    'filename',
    'size_bytes',
    'content_type',
    'workload_class',
    'policy_hint',
    'checksum_preference',
  ] as const
  return names.every((name) => (a[name] ?? null) === (b[name] ?? null))
}

const busy = () =>
  transferError({
    code: 'upload_busy',
    message: 'Another process or tab is working on this upload.',
    advice: 'Wait for it or stop it; with `resume: false` the same file is uploaded a second time.',
    operation: 'uploadFile',
  })

import type { CallOptions } from '../../internal/transport.ts'
import type { TransferClient } from '../client.ts'
import { isTransferError } from '../errors.ts'
import { parseUploadToken, type UploadToken } from './resume-token.ts'
import type { UploadTokenStore } from './token-store.ts'
import { saysUploadNotFound } from './vanished.ts'

/** How an upload is discarded. */
export interface DiscardUploadOptions {
  readonly signal?: AbortSignal
  /** Forgets the record there as well, once the service has dropped the upload. */
  readonly tokenStore?: UploadTokenStore
}

/**
 * Gives up an unfinished upload: the service drops the parts it has and frees their quota. An upload
 * that is gone already counts as discarded; a file that was completed stays.
 *
 * @param token An upload token, as text or parsed.
 * @throws `token_corrupt`, `token_version_unsupported`, or what the service answers; the record is
 * kept then, so that it can be tried again.
 *
 * @example
 * ```ts
 * for (const { token } of await listUnfinishedUploads(tokenStore))
 *   if (token) await discardUpload(client, token, { tokenStore })
 * ```
 */
export async function discardUpload(
  client: TransferClient,
  token: UploadToken | string,
  options: DiscardUploadOptions = {},
): Promise<void> {
  const { session, id } = parseUploadToken(token)
  // Without a session there is nothing the service could be told to drop: a single upload, or one never begun.
  if (session)
    await abortMultipart(client, session.key, session.upload_id, options.signal ? { signal: options.signal } : {})
  await options.tokenStore?.remove(id)
}

/** Aborts a multipart upload. Abort is not idempotent: a repeated one answers like an outage, so introspect decides. */
export async function abortMultipart(
  client: TransferClient,
  key: string,
  upload_id: string,
  options: CallOptions,
): Promise<void> {
  try {
    await client.abortUpload({ key, upload_id }, options)
  } catch (error) {
    options.signal?.throwIfAborted()
    if (saysUploadNotFound(error)) return
    if (!isTransferError(error)) throw error
    try {
      await client.introspectUpload({ key, upload_id }, options)
    } catch (second) {
      if (saysUploadNotFound(second)) return
    }
    throw error
  }
}

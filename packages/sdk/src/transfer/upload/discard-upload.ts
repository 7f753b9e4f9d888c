import type { CallOptions } from '../../internal/transport.ts'
import type { TransferClient } from '../client.ts'
import { isTransferError, transferError } from '../errors.ts'
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
 * @throws `token_corrupt`, `token_version_unsupported`, `token_mismatch` when it belongs to another service, or what the service answers; the record is
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
  const { session, id, base_url } = parseUploadToken(token)
  // Another service would say that it has no such upload, which counts as discarded: the parts would stay, forgotten.
  if (session && base_url !== client.baseUrl)
    throw transferError({
      code: 'token_mismatch',
      message: `The upload token does not fit: it belongs to ${base_url}, not ${client.baseUrl}.`,
      advice: 'Discard it with a client of the service the upload was begun with.',
      operation: 'discardUpload',
    })
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

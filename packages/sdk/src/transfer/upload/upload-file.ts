import type { ByteSource } from '../../internal/byte-source.ts'
import type { UploadInput } from '../../internal/open-source.ts'
import { getRuntime } from '../../internal/runtime.ts'
import type { TransferClient } from '../client.ts'
import { isTransferError } from '../errors.ts'
import { checkUploadOptions } from './check-options.ts'
import { fingerprintSource } from './fingerprint-source.ts'
import { TOKEN_KIND, TOKEN_VERSION, type UploadToken } from './resume-token.ts'
import { startUpload } from './start-upload.ts'
import { findToken, ownToken } from './take-token.ts'
import type { UploadOptions } from './upload-options.ts'
import type { UploadTask } from './upload-task.ts'
import { saysOutsideScope } from './vanished.ts'
import type { InitiateUploadRequest } from './wire.ts'

/**
 * Uploads a file, Blob, bytes or stream and gives its receipt; in one request or in parts, as the
 * service decides.
 *
 * Parts go out in parallel, through URLs signed a window at a time and signed again when they
 * expire. A part that fails is sent again after a random wait, never before the server's
 * `Retry-After`. SHA-256 is bound into the URLs where the policy wants it. Before completing, every
 * part is proved to be stored as it was sent; a completion whose answer is lost is settled by looking
 * at the object, never by a blind second call.
 *
 * With a `tokenStore` an upload in parts survives kill -9: call again with the same file and it goes on,
 * after hashing again the local bytes of every part it does not send. Without one, `token()` gives
 * the same state as JSON for {@link resumeUpload}.
 *
 * Not done: nothing is compressed or encrypted, and of a single request no byte can be resumed.
 *
 * @throws TransferError `invalid_options` at once; everything else by rejecting: `empty_source`, `source_*`,
 * `upload_busy`, `storage_*`, `url_expired`, `part_*`, `etag_hidden`, `network_error`, `attempt_timeout`,
 * `retry_after_too_long`, `sign_budget_exhausted`, `upload_vanished`, `upload_incomplete`, `completion_*`,
 * `token_store_unavailable`, and whatever the operations reject with.
 *
 * @example
 * ```ts
 * const upload = uploadFile(client, 'film.mov', { tokenStore: createFileTokenStore('.uploads') })
 * process.once('SIGINT', () => upload.abort(new Error('stopped'), { discard: false }))
 * const { key, parts_reused } = await upload
 * ```
 */
export function uploadFile(client: TransferClient, source: UploadInput, options: UploadOptions = {}): UploadTask {
  checkUploadOptions(options)
  const runtime = getRuntime(client)
  const { tokenStore = null } = options

  return startUpload(client, source, options, {
    sizeBytes: options.sizeBytes,
    async *tokens(opened, signal) {
      const request = requestOf(opened, options)
      const fingerprint = await fingerprintSource(opened, request.filename, signal)
      if (tokenStore && options.resume !== false) {
        const found = await findToken(tokenStore, client.baseUrl, fingerprint, request)
        if (found) yield found
      }
      const token: UploadToken = {
        v: TOKEN_VERSION,
        kind: TOKEN_KIND,
        id: runtime.randomId(),
        base_url: client.baseUrl,
        created_at_ms: runtime.clock.now(),
        source: fingerprint,
        request,
        idempotency_key: runtime.randomId(),
        phase: 'initiating',
        session: null,
        sign_calls: 0,
        ledger: [],
      }
      yield await ownToken(tokenStore, token)
    },
    // Gone, or another user's on the same machine: neither may keep this file from being uploaded.
    mayMoveOn: (error) => isTransferError(error, 'upload_vanished') || saysOutsideScope(error),
  })
}

function requestOf(source: ByteSource, options: UploadOptions): InitiateUploadRequest {
  const content_type = options.contentType ?? source.contentType
  return {
    filename: options.filename ?? source.filename ?? 'file',
    size_bytes: source.sizeBytes,
    ...(content_type ? { content_type } : {}),
    ...(options.workloadClass === undefined ? {} : { workload_class: options.workloadClass }),
    ...(options.policyHint === undefined ? {} : { policy_hint: options.policyHint }),
    ...(options.checksumPreference === undefined ? {} : { checksum_preference: options.checksumPreference }),
  }
}

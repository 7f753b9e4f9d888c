import type { UploadInput } from '../../internal/open-source.ts'
import type { TransferClient } from '../client.ts'
import { transferError } from '../errors.ts'
import { checkUploadOptions } from './check-options.ts'
import { parseUploadToken, type UploadToken } from './resume-token.ts'
import { startUpload } from './start-upload.ts'
import { ownToken } from './take-token.ts'
import type { UploadBehaviour } from './upload-options.ts'
import type { UploadTask } from './upload-task.ts'

/**
 * Goes on with an upload from its token, in another process, tab or machine, and from another path.
 *
 * Every part that storage has is hashed again locally before it is trusted; what does not match, or
 * is not listed under the ETag the token remembers, is sent again. So the result is exactly `source`,
 * also when it changed since.
 *
 * @param token From `token()`, `onToken` or a token store, as text or parsed.
 * @throws (by rejecting) `token_corrupt`, `token_version_unsupported`, `token_mismatch` when it belongs
 * to another service or a source of another length, `upload_vanished` when nothing is left to resume.
 *
 * @example
 * ```ts
 * const receipt = await resumeUpload(client, '/mnt/copy/film.mov', await readFile('token.json', 'utf8'))
 * ```
 */
export function resumeUpload(
  client: TransferClient,
  source: UploadInput,
  token: UploadToken | string,
  options: UploadBehaviour = {},
): UploadTask {
  checkUploadOptions(options)
  return startUpload(client, source, options, {
    sizeBytes: isStream(source) ? parsedSize(token) : undefined,
    async *tokens(opened) {
      const parsed = parseUploadToken(token)
      if (parsed.base_url !== client.baseUrl) throw mismatch(`it belongs to ${parsed.base_url}, not ${client.baseUrl}`)
      if (parsed.source.size_bytes !== opened.sizeBytes)
        throw mismatch(`it is for ${parsed.source.size_bytes} bytes and the source has ${opened.sizeBytes}`)
      yield await ownToken(options.tokenStore ?? null, parsed)
    },
    mayMoveOn: () => false,
  })
}

/** A stream is as long as the token says, or it is not the right stream. */
const isStream = (source: UploadInput) =>
  typeof source === 'object' &&
  !(source instanceof URL || source instanceof Blob || source instanceof Uint8Array || source instanceof ArrayBuffer)

function parsedSize(token: UploadToken | string): number | undefined {
  try {
    return parseUploadToken(token).source.size_bytes
  } catch {
    // Told where it can reject.
    return undefined
  }
}

const mismatch = (seen: string) =>
  transferError({
    code: 'token_mismatch',
    message: `The upload token does not fit: ${seen}.`,
    advice: 'Use the client and the file the upload was begun with.',
    operation: 'resumeUpload',
  })

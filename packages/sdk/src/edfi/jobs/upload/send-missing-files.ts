import type { ByteSource } from '../../../internal/byte-source.ts'
import { toBase64 } from '../../../internal/hash.ts'
import { hashBody } from '../../../internal/hash-body.ts'
import type { Runtime } from '../../../internal/runtime.ts'
import { sampleSource } from '../../../internal/sample-source.ts'
import { type Moment, momentOf } from '../../../internal/storage/url-age.ts'
import type { JobUpload } from '../token/job-token.ts'
import type { KeptToken, TokenKeeper } from '../token/token-keeper.ts'
import type { FileToSend } from './file-to-send.ts'
import type { FindFileUrl } from './look-at-file.ts'
import { sendFiles, type UploadFilesOptions } from './send-files.ts'
import { fileChanged } from './upload-errors.ts'

/** How files are compared with what a token remembers of them. */
export interface SendMissingOptions extends UploadFilesOptions {
  /**
   * How a file that is in storage already is compared with the local one: by SHA-256 of all its bytes, or by its
   * length, its first and its last bytes only. @default 'sha256'
   */
  readonly verify?: 'sha256' | 'sample'
}

export interface SendMissingRequest<Token extends KeptToken> {
  readonly runtime: Runtime
  readonly keeper: Pick<TokenKeeper<Token>, 'current' | 'updateUpload' | 'flush'>
  /** Null for a file that is empty. */
  readonly sources: ReadonlyMap<string, ByteSource | null>
  readonly options: SendMissingOptions
  /** Named by errors. */
  readonly operation: string
  readonly findUrl: FindFileUrl
}

/** Brings those files of a token into storage that are not there yet, whichever surface gave the URLs. */
export async function sendMissingFiles<Token extends KeptToken>({
  runtime,
  keeper,
  sources,
  options,
  operation,
  findUrl,
}: SendMissingRequest<Token>): Promise<void> {
  const { uploads } = keeper.current()
  const now = momentOf(runtime.clock)
  const files: FileToSend[] = []
  await requireSameFiles(uploads, sources, options, operation)
  for (const upload of uploads) {
    const source = sources.get(upload.templateKey)
    if (source && !upload.done) files.push(toSend(upload, source, now))
  }
  const done = uploads.filter((upload) => upload.done)
  await sendFiles({
    runtime,
    files,
    reused: done.map(({ templateKey, name, sizeBytes }) => ({ key: templateKey, name, sizeBytes })),
    options,
    operation,
    findUrl,
    async onBegin(key) {
      keeper.updateUpload(key, { begunAtMs: runtime.clock.now() })
      // Not for the caller to wait for: without this mark a file is only sent once more than needed.
      await keeper.flush().catch(() => {})
    },
    onStored: ({ key, sha256, etag }) => keeper.updateUpload(key, { sha256, etag, done: true }),
  })
}

function toSend(upload: JobUpload, source: ByteSource, now: Moment): FileToSend {
  const { templateKey, name, contentType, url, receivedAtMs, begunAtMs, modifiedAtMs } = upload
  return {
    key: templateKey,
    name,
    source,
    contentType,
    url,
    // A monotonic clock does not outlive its process: this one goes on from the wall clock's reckoning.
    receivedAt: { wallMs: receivedAtMs, monotonicMs: now.monotonicMs - Math.max(0, now.wallMs - receivedAtMs) },
    wasBegun: begunAtMs !== null,
    isUnchanged: modifiedAtMs !== null && modifiedAtMs === source.modifiedAtMs,
  }
}

/**
 * Compares every file with what a token remembers of it.
 *
 * @throws EdfiError `file_changed`
 */
export async function requireSameFiles(
  uploads: readonly JobUpload[],
  sources: SendMissingRequest<KeptToken>['sources'],
  options: SendMissingOptions,
  operation: string,
): Promise<void> {
  for (const upload of uploads)
    await requireSameFile(upload, sources.get(upload.templateKey) ?? null, options, operation)
}

/** A file is trusted to be the one of the token by what the token remembers of it. */
async function requireSameFile(
  upload: JobUpload,
  source: ByteSource | null,
  { signal, verify = 'sha256' }: SendMissingOptions,
  operation: string,
): Promise<void> {
  const { templateKey, name, sizeBytes, sampleSha256, sha256, done } = upload
  const changed = (seen: string) => fileChanged({ key: templateKey, name, operation }, seen)
  if (!source) throw changed('it is empty')
  if (source.sizeBytes !== sizeBytes) throw changed(`it has ${source.sizeBytes} bytes instead of ${sizeBytes}`)
  if ((await sampleSource(source, signal)) !== sampleSha256) throw changed('its first or last bytes are others')
  if (!done || verify === 'sample' || sha256 === null) return
  const body = await source.range(0, sizeBytes, signal)
  if (toBase64(await hashBody(body, 'sha256', signal)) !== sha256)
    throw changed('its bytes are not those that were sent')
}

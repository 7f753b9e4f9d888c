import { canHashMd5Cheaply } from '#platform'
import { toBase64, toHex } from '../../../internal/hash.ts'
import { hashBody } from '../../../internal/hash-body.ts'
import type { Runtime } from '../../../internal/runtime.ts'
import { readObject } from '../../../internal/storage/read-object.ts'
import type { FileToSend, StoredFile } from './file-to-send.ts'
import { judgeStoredFile } from './judge-stored-file.ts'

/** Gives a presigned URL to read the file that was sent under a template key. Null where a surface has no such call. */
export type FindFileUrl = ((key: string, signal: AbortSignal) => Promise<string>) | null

export type LookResult =
  | { readonly found: 'stored'; readonly file: StoredFile }
  | { readonly found: 'absent' }
  | { readonly found: 'unknown'; readonly seen: string; readonly cause?: unknown }

/** Looks whether storage has a file, at the cost of a call and one byte. */
export async function lookAtFile(
  runtime: Pick<Runtime, 'receiveRange'>,
  file: FileToSend,
  findUrl: FindFileUrl,
  mayTrustLength: boolean,
  signal: AbortSignal,
): Promise<LookResult> {
  if (!findUrl) return { found: 'unknown', seen: 'this surface cannot look at files' }
  const { source, key } = file
  const { sizeBytes } = source
  try {
    const url = await findUrl(key, signal)
    const look = await readObject({ receive: runtime.receiveRange, url, sizeBytes, signal })
    const body = await source.range(0, sizeBytes, signal)
    const md5 = canHashMd5Cheaply && look.etag !== null ? toHex(await hashBody(body, 'md5', signal)) : null
    const judged = judgeStoredFile(look, { sizeBytes, md5, mayTrustLength })
    if (judged.verdict === 'absent') return { found: 'absent' }
    if (judged.verdict === 'unproven') return { found: 'unknown', seen: judged.seen }
    const sha256 = toBase64(await hashBody(body, 'sha256', signal))
    return { found: 'stored', file: { key, sha256, etag: look.etag, provedBy: judged.by } }
  } catch (cause) {
    signal.throwIfAborted()
    return { found: 'unknown', seen: 'it could not be looked at', cause }
  }
}

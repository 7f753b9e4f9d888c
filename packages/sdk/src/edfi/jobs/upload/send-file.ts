import { platformName } from '#platform'
import type { Runtime } from '../../../internal/runtime.ts'
import { sendUntilStored } from '../../../internal/storage/send-until-stored.ts'
import type { UploadControl } from '../../../internal/storage/upload-control.ts'
import { isUrlFresh, momentOf } from '../../../internal/storage/url-age.ts'
import { isEdfiError } from '../../errors.ts'
import { type FileToSend, type SendFilesSettings, type StoredFile, UPLOAD_URL_LIFE_MS } from './file-to-send.ts'
import { type FindFileUrl, lookAtFile } from './look-at-file.ts'
import { notFromStorage, uploadEnded, uploadUnproven, urlExpired } from './upload-errors.ts'

/** Looking costs a call and a byte; sending this much again costs more. */
const LOOK_FIRST_BYTES = 256 * 1024

export interface SendFileContext {
  readonly runtime: Runtime
  readonly control: UploadControl
  readonly settings: SendFilesSettings
  readonly findUrl: FindFileUrl
  readonly operation: string
  readonly onProgress: (sentBytes: number) => void
}

/** The URL cannot be used any more. Whether the file is there for all that is a question of its own. */
class UrlOver extends Error {}

/**
 * Brings one file into storage. A PUT whose answer is lost is settled by looking at the object where that is cheaper
 * than sending again; once the URL is over, only the object counts.
 */
export async function sendFile(context: SendFileContext, file: FileToSend): Promise<StoredFile> {
  const { runtime, control, settings, findUrl, operation } = context
  const { source, contentType, receivedAt, url, key, name } = file
  const place = { key, name, operation }
  let isDoubtful = file.wasBegun
  // An object of this length may be what an earlier process sent, so its source must be this one for certain.
  const mayTrustLength = !file.wasBegun || file.isUnchanged
  let isDead = false
  const isFresh = () => !isDead && isUrlFresh(receivedAt, UPLOAD_URL_LIFE_MS, momentOf(runtime.clock))
  const look = () => lookAtFile(runtime, file, findUrl, mayTrustLength, control.signal)

  if (isDoubtful && isFresh() && source.sizeBytes >= LOOK_FIRST_BYTES) {
    const seen = await look()
    if (seen.found === 'stored') return seen.file
    if (seen.found === 'absent') isDoubtful = false
  }
  let proved: StoredFile | null = null
  try {
    const body = await source.range(0, source.sizeBytes, control.signal)
    const stored = await sendUntilStored(
      { runtime, source, control, ...settings },
      {
        what: name,
        body,
        signedSha256: null,
        async takeUrl() {
          if (!isFresh()) throw new UrlOver(isDead ? 'storage says so' : 'its hour is over')
          return {
            url,
            receivedAt,
            lifeMs: UPLOAD_URL_LIFE_MS,
            headers: { 'Content-Type': contentType === '' ? 'application/octet-stream' : contentType },
          }
        },
        dropUrl() {
          isDead = true
        },
        onProgress: context.onProgress,
        async findStored() {
          isDoubtful = true
          if (source.sizeBytes < LOOK_FIRST_BYTES) return null
          const seen = await look()
          if (seen.found === 'absent') isDoubtful = false
          if (seen.found !== 'stored') return null
          proved = seen.file
          return { etag: seen.file.etag, sha256: seen.file.sha256, versionId: null }
        },
        failed: (ending) => uploadEnded(place, ending),
      },
    )
    if (proved) return proved
    // Storage names an ETag, which pages may not read. Without one it was another who said 200: a portal, a proxy.
    if (stored.etag === null && platformName === 'node') {
      const seen = await look()
      if (seen.found === 'stored') return seen.file
      if (seen.found === 'absent') throw notFromStorage(place)
    }
    return { key, sha256: stored.sha256, etag: stored.etag, provedBy: 'answer' }
  } catch (error) {
    if (error instanceof UrlOver) return await settle(error.message)
    if (isDoubtful && isEdfiError(error, 'upload_failed')) {
      const seen = await look()
      if (seen.found === 'stored') return seen.file
    }
    throw error
  }

  async function settle(why: string): Promise<StoredFile> {
    if (!isDoubtful) throw urlExpired(place, why)
    const seen = await look()
    if (seen.found === 'stored') return seen.file
    throw seen.found === 'absent' ? urlExpired(place, why) : uploadUnproven(place, seen.seen, seen.cause)
  }
}

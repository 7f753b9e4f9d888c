import type { StoreContext } from './store-call.ts'

/** What a sweep took away. */
export interface SweepResult {
  readonly abortedUploads: number
  readonly expiredObjects: number
}

/** Applies the bucket's lifecycle: unfinished uploads and temporary objects past their age go. */
export async function sweepStore(context: StoreContext): Promise<SweepResult> {
  const now = context.clock.now()
  const { abortIncompleteAfterMs, expireAfterMsByPrefix } = context.limits
  let abortedUploads = 0
  let expiredObjects = 0
  for (const bucket of context.index.buckets.values()) {
    for (const upload of [...bucket.uploads.values()]) {
      if (now - upload.record.initiatedMs < abortIncompleteAfterMs) continue
      await upload.inTurn(async () => {
        if (bucket.uploads.get(upload.record.uploadId) !== upload) return
        await context.index.removeUpload(upload, new Set())
        abortedUploads++
      })
    }
    for (const [prefix, maxAgeMs] of Object.entries(expireAfterMsByPrefix))
      for (const version of [...bucket.versions.values()].flat())
        if (version.key.startsWith(prefix) && now - version.modifiedMs >= maxAgeMs) {
          await context.index.removeVersion(version)
          expiredObjects++
        }
  }
  return { abortedUploads, expiredObjects }
}

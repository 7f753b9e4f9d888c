import type { Storage } from '../storage/storage.ts'
import { planCopy } from './plan-copy.ts'

export interface CopyJob {
  readonly sourceKey: string
  readonly key: string
  readonly sizeBytes: number
  readonly maxSingleCopyBytes: number
  readonly copyPartSizeBytes: number
}

/** Copies an object inside the store. Nothing of it passes through the control plane. */
export async function copyObject(storage: Storage, job: CopyJob): Promise<void> {
  const plan = planCopy(job.sizeBytes, job.maxSingleCopyBytes, job.copyPartSizeBytes)
  if (plan.kind === 'whole') return storage.copyObject(job.sourceKey, job.key)
  const uploadId = await storage.createMultipart({ key: job.key, contentType: null, sha256: false })
  try {
    const parts = []
    for (const piece of plan.pieces) {
      const etag = await storage.copyPart({ sourceKey: job.sourceKey, key: job.key, uploadId, ...piece })
      parts.push({ partNumber: piece.partNumber, etag, checksumSha256: null })
    }
    await storage.completeMultipart(job.key, uploadId, parts)
  } catch (error) {
    await storage.abortMultipart(job.key, uploadId).catch(() => {})
    throw error
  }
}

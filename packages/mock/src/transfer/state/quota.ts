import { apiErrors } from '../http/api-error.ts'
import type { TransferPolicy } from '../policy/policy.ts'
import { utcDay } from './format-timestamp.ts'
import type { TransferState } from './transfer-state.ts'

type Counters = Pick<TransferState, 'dailyBytes' | 'activeUploads'>

const dayKey = (scopeId: string, atMs: number) => `${utcDay(atMs)} ${scopeId}`

const add = (map: Map<string, number>, key: string, amount: number) => {
  const sum = Math.max(0, (map.get(key) ?? 0) + amount)
  if (sum === 0) map.delete(key)
  else map.set(key, sum)
}

/** Takes the declared bytes out of the day's budget and, for a multipart upload, one slot. @throws ApiError 429 */
export function reserveQuota(
  counters: Counters,
  policy: Pick<TransferPolicy, 'active_multipart_upload_limit' | 'daily_ingress_budget_bytes'>,
  upload: {
    readonly scopeId: string
    readonly sizeBytes: number
    readonly isMultipart: boolean
    readonly atMs: number
  },
): void {
  const active = counters.activeUploads.get(upload.scopeId) ?? 0
  if (upload.isMultipart && active >= policy.active_multipart_upload_limit)
    throw apiErrors.tooMany('Too many multipart uploads are open', {
      reason: 'active_multipart_limit',
      limit: policy.active_multipart_upload_limit,
    })
  const day = dayKey(upload.scopeId, upload.atMs)
  if ((counters.dailyBytes.get(day) ?? 0) + upload.sizeBytes > policy.daily_ingress_budget_bytes)
    throw apiErrors.tooMany('The daily upload budget is used up', {
      reason: 'daily_ingress_budget_bytes',
      limit: policy.daily_ingress_budget_bytes,
    })
  add(counters.dailyBytes, day, upload.sizeBytes)
  if (upload.isMultipart) add(counters.activeUploads, upload.scopeId, 1)
}

/** Gives back the slot of a multipart upload. */
export function releaseSlot(counters: Counters, scopeId: string): void {
  add(counters.activeUploads, scopeId, -1)
}

/** Gives back declared bytes to the day they were taken from. */
export function releaseBytes(counters: Counters, scopeId: string, sizeBytes: number, reservedAtMs: number): void {
  add(counters.dailyBytes, dayKey(scopeId, reservedAtMs), -sizeBytes)
}

import type { TransferPolicy } from './policy.ts'

/** One request or many: at the threshold itself it is many. */
export function chooseStrategy(sizeBytes: number, thresholdBytes: number): 'single' | 'multipart' {
  return sizeBytes < thresholdBytes ? 'single' : 'multipart'
}

/** The size of every part but the last. Exact to the byte: it is not rounded to anything. */
export function choosePartSize(
  sizeBytes: number,
  policy: Pick<
    TransferPolicy,
    'upload_part_size_bytes' | 'target_upload_part_count' | 'minimum_part_size_bytes' | 'maximum_part_size_bytes'
  >,
): number {
  const wanted = Math.max(policy.upload_part_size_bytes, Math.ceil(sizeBytes / policy.target_upload_part_count))
  return Math.min(policy.maximum_part_size_bytes, Math.max(policy.minimum_part_size_bytes, wanted))
}

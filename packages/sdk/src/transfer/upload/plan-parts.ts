/** S3 refuses part numbers above this. */
export const MAX_PART_COUNT = 10_000

/** One part as cut from the source. `partNumber` counts from 1. */
export interface PartRange {
  readonly partNumber: number
  readonly offset: number
  readonly sizeBytes: number
}

/** How a source is cut. Every range follows from these three numbers, so they are all a plan keeps. */
export interface PartPlan {
  readonly sizeBytes: number
  readonly partSizeBytes: number
  readonly partCount: number
}

/** Cuts `sizeBytes` into parts of `partSizeBytes`, the last one shorter. Null when that needs more parts than storage takes. */
export function planParts(sizeBytes: number, partSizeBytes: number): PartPlan | null {
  if (!isCount(sizeBytes) || !isCount(partSizeBytes)) return null
  const partCount = Math.ceil(sizeBytes / partSizeBytes)
  return partCount > MAX_PART_COUNT ? null : { sizeBytes, partSizeBytes, partCount }
}

/** The range of one part; null when the plan has no such part. */
export function partRange(plan: PartPlan, partNumber: number): PartRange | null {
  if (!isCount(partNumber) || partNumber > plan.partCount) return null
  const offset = (partNumber - 1) * plan.partSizeBytes
  return { partNumber, offset, sizeBytes: Math.min(plan.partSizeBytes, plan.sizeBytes - offset) }
}

/** All ranges, in order. */
export function partRanges(plan: PartPlan): PartRange[] {
  return Array.from({ length: plan.partCount }, (_, index) => {
    const offset = index * plan.partSizeBytes
    return { partNumber: index + 1, offset, sizeBytes: Math.min(plan.partSizeBytes, plan.sizeBytes - offset) }
  })
}

const isCount = (value: number) => Number.isSafeInteger(value) && value > 0

import { apiErrors } from '../http/api-error.ts'

export interface ListedPart {
  readonly part_number: number
  readonly etag: string
  readonly checksum_sha256: string | null
}

export interface HeldPart {
  readonly partNumber: number
  /** As the store spells it. */
  readonly etag: string
}

export interface MatchRules {
  readonly comparesEtags: boolean
  readonly skipsMissing: boolean
}

/** An ETag without blanks around it and without its quotes. */
export const bareEtag = (etag: string) => etag.trim().replace(/^"+|"+$/g, '')

/** Part numbers listed more than once. */
export function findRepeated(parts: readonly ListedPart[]): readonly number[] {
  const seen = new Set<number>()
  const repeated = new Set<number>()
  for (const { part_number: number } of parts) (seen.has(number) ? repeated : seen).add(number)
  return [...repeated].sort((a, b) => a - b)
}

/**
 * The parts to complete with, sorted, with the ETags the store itself gave.
 * @throws ApiError 422 naming the part that is missing or differs
 */
export function matchParts(
  listed: readonly ListedPart[],
  held: readonly HeldPart[],
  rules: MatchRules = { comparesEtags: true, skipsMissing: false },
): readonly { partNumber: number; etag: string; checksumSha256: string | null }[] {
  const byNumber = new Map(held.map((part) => [part.partNumber, part]))
  const matched = []
  for (const part of [...listed].sort((a, b) => a.part_number - b.part_number)) {
    const stored = byNumber.get(part.part_number)
    if (!stored) {
      if (rules.skipsMissing) continue
      throw apiErrors.invalid('part is missing in the store', { part_number: part.part_number })
    }
    if (rules.comparesEtags && bareEtag(stored.etag) !== bareEtag(part.etag))
      throw apiErrors.invalid('part etag mismatch with the store', { part_number: part.part_number })
    matched.push({ partNumber: part.part_number, etag: stored.etag, checksumSha256: part.checksum_sha256 })
  }
  return matched
}

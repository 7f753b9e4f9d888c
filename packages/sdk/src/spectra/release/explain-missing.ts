import { isSpectraError, type SpectraError, spectraError } from '../errors.ts'
import { judgeMissing } from './judge-missing.ts'
import type { ReleaseLook } from './look-at-release.ts'

/** What was asked for. */
export interface Asked {
  readonly release_id: string
  readonly artifact: string
  readonly nova_id: string | null
}

/**
 * Restates that a file is missing as what it means for the release. When that cannot be found out, the failure stays
 * what it is.
 */
export async function explainMissing(
  missing: SpectraError<'artifact_missing'>,
  asked: Asked,
  look: () => Promise<ReleaseLook>,
): Promise<SpectraError> {
  let seen: ReleaseLook
  try {
    seen = await look()
  } catch (error) {
    // Of the two failures the first is the answer to what was asked; an abort is neither.
    if (!isSpectraError(error)) throw error
    return missing
  }
  const { release_id, artifact, nova_id } = asked
  const current_release_id = seen.pointer?.release_id ?? null
  const row = seen.catalog?.novae.find((nova) => nova.nova_id === nova_id) ?? null
  const facts = { release_id, artifact, current_release_id, hasCatalog: seen.catalog !== null, row }
  const { code, problem, advice } = judgeMissing(facts)
  const { operation, status, requestId, attempts } = missing
  return spectraError({
    ...{ code, operation, status, requestId, attempts },
    message: `${artifact}${nova_id === null ? '' : ` of nova ${nova_id}`} ${problem}.`,
    ...(advice === undefined ? {} : { advice }),
    details: { release_id, current_release_id, artifact, nova_id, isListed: row !== null },
    cause: missing,
  })
}

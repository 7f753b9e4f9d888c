import type { ExportResource } from '../generated/types.ts'
import type { ExportToken } from './export-token.ts'

/** How far the clocks of this machine and the service may be apart. */
const SKEW_MS = 5 * 60_000

/**
 * The export that a create call with a lost answer began, found by what it was asked for. Of several
 * the oldest: that one the call began, later ones somebody else did. Rows of exports that never
 * started do not count.
 */
export function findOwnExport(
  exports: readonly ExportResource[],
  token: Pick<ExportToken, 'source_key' | 'filename' | 'created_at_ms'>,
): ExportResource | null {
  const own = exports.filter(
    ({ source_key, filename, created_at, error }) =>
      source_key === token.source_key &&
      filename === token.filename &&
      error !== 'queue_unavailable' &&
      Date.parse(created_at) >= token.created_at_ms - SKEW_MS,
  )
  return own.toSorted((left, right) => Date.parse(left.created_at) - Date.parse(right.created_at))[0] ?? null
}

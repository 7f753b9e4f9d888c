import { edfiError } from '../../errors.ts'
import type { FilterQuery } from './output-set-filter.ts'

export const CURSOR_KIND = 'edfi-output-sets'
export const CURSOR_VERSION = 1

/** A set that was handed over, for as long as it may be listed again. */
export interface SeenSet {
  readonly uid: string
  readonly createdAtMs: number
}

/**
 * How far the sets of a filter were read, as plain JSON without secrets: store it when the sets that came with it have
 * been dealt with. It stays small: of what was handed over it knows only what the window still covers.
 */
export interface OutputSetCursor {
  readonly version: typeof CURSOR_VERSION
  readonly kind: typeof CURSOR_KIND
  readonly baseUrl: string
  readonly filter: FilterQuery
  /** Sets made later than this are asked for; null for all. Never moves back. */
  readonly createdAfterMs: number | null
  /** When the newest set was made that was ever seen; null before the first one. */
  readonly newestMs: number | null
  readonly seen: readonly SeenSet[]
}

/**
 * Reads a cursor from text or parsed JSON.
 *
 * @throws EdfiError `token_invalid`, also for a version this package does not read.
 *
 * @example
 * ```ts
 * const cursor = parseOutputSetCursor(await readFile('sets.json', 'utf8'))
 * const { sets } = await syncOutputSets(client, { partner: 'ea' }, cursor)
 * ```
 */
export function parseOutputSetCursor(input: unknown): OutputSetCursor {
  const value = (typeof input === 'string' ? parseJson(input) : input) as Partial<OutputSetCursor> | null | undefined
  if (typeof value !== 'object' || value === null || value.kind !== CURSOR_KIND)
    throw invalid(`its kind is not ${CURSOR_KIND}`)
  if (value.version !== CURSOR_VERSION) throw invalid(`its version is not ${CURSOR_VERSION}`)
  if (typeof value.baseUrl !== 'string') throw invalid('baseUrl is missing')
  if (typeof value.filter?.partner !== 'string') throw invalid('filter is missing')
  for (const name of ['createdAfterMs', 'newestMs'] as const)
    if (value[name] !== null && !Number.isFinite(value[name])) throw invalid(`${name} is missing`)
  if (!Array.isArray(value.seen) || !value.seen.every(isSeen)) throw invalid('seen is missing')
  return value as OutputSetCursor
}

function isSeen(value: unknown): value is SeenSet {
  const { uid, createdAtMs } = (value ?? {}) as Partial<SeenSet>
  return typeof uid === 'string' && Number.isFinite(createdAtMs)
}

/**
 * A cursor for another filter would leave out what the first filter left out.
 *
 * @throws EdfiError `token_mismatch`
 */
export function checkCursor(cursor: OutputSetCursor, baseUrl: string, filter: FilterQuery, operation: string): void {
  const other = [
    ...(cursor.baseUrl === baseUrl ? [] : ['baseUrl']),
    ...(['partner', 'tenant', 'schoolYear', 'bundle', 'sentToOds'] as const).filter(
      (name) => cursor.filter[name] !== filter[name],
    ),
  ]
  if (other.length === 0) return
  throw edfiError({
    code: 'token_mismatch',
    message: `The cursor of ${operation} belongs to another filter: it differs in ${other.join(', ')}.`,
    advice: 'Keep one cursor for each filter, or leave it out to read everything again.',
    operation,
    attempts: 0,
    details: { differs: other },
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('it is not JSON')
  }
}

const invalid = (seen: string) =>
  edfiError({
    code: 'token_invalid',
    message: `The cursor of output sets cannot be used: ${seen}.`,
    advice: 'Restore it, or leave it out to read everything again.',
    attempts: 0,
  })

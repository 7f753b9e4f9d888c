import { edfiError } from '../../errors.ts'
import type { OutputSet } from '../../generated/external/types.ts'
import type { EdfiExternalClient } from '../external-client.ts'
import {
  CURSOR_KIND,
  CURSOR_VERSION,
  checkCursor,
  type OutputSetCursor,
  parseOutputSetCursor,
} from './output-set-cursor.ts'
import { type FilterQuery, filterQuery, type OutputSetFilter, sinceMs } from './output-set-filter.ts'
import { type SyncStep, stepOutputSets } from './step-output-sets.ts'

/** The part of a client that reading output sets needs. */
export type OutputSetClient = Pick<EdfiExternalClient, 'listOutputSets' | 'baseUrl'>

export interface SyncOutputSetsOptions {
  readonly signal?: AbortSignal
  /**
   * The longest time between the making of a set and the end of its run, milliseconds. A larger one costs longer lists
   * and a longer cursor, a smaller one loses sets of runs that take longer.
   * @default 13 hours: a deployed run is ended after 12
   */
  readonly windowMs?: number
}

/** An hour more than the longest run. */
export const DEFAULT_WINDOW_MS = 13 * 3_600_000

/**
 * The output sets that came to light since a cursor, each exactly once, the oldest first, and the cursor to go on from.
 * Without a cursor it begins with all there are, or with those after `filter.since`. Store the cursor after the sets
 * have been dealt with: whoever dies in between gets them again.
 *
 * A set shows only once its run has succeeded, with a `createdAt` that may lie before that of sets seen long ago. So
 * every call asks again for the last hours and drops what it has handed over.
 *
 * @throws EdfiError `token_mismatch` for the cursor of another filter or service; `partner_not_found` with the partners
 * the token holds; `invalid_options`, `token_invalid`, and what listing can be refused with.
 *
 * @example
 * ```ts
 * const { sets, cursor } = await syncOutputSets(client, { partner: 'ea' }, stored)
 * for (const { uid, jobUid, files } of sets) console.log(uid, jobUid, files.length)
 * stored = cursor
 * ```
 */
export async function syncOutputSets(
  client: OutputSetClient,
  filter: OutputSetFilter,
  cursor: OutputSetCursor | null = null,
  options: SyncOutputSetsOptions = {},
): Promise<SyncStep> {
  const operation = 'syncOutputSets'
  const windowMs = checkWindow(options.windowMs, operation)
  const start = cursor === null ? startCursor(client.baseUrl, filter, operation) : parseOutputSetCursor(cursor)
  checkCursor(start, client.baseUrl, filterQuery(filter, operation), operation)
  return stepOutputSets(start, await listAfter(client, start.filter, start.createdAfterMs, options.signal), windowMs)
}

/** Where reading begins when nothing was read yet. */
export function startCursor(baseUrl: string, filter: OutputSetFilter, operation: string): OutputSetCursor {
  return {
    version: CURSOR_VERSION,
    kind: CURSOR_KIND,
    baseUrl,
    filter: filterQuery(filter, operation),
    createdAfterMs: sinceMs(filter, operation),
    newestMs: null,
    seen: [],
  }
}

export function checkWindow(windowMs: number = DEFAULT_WINDOW_MS, operation: string): number {
  if (Number.isFinite(windowMs) && windowMs >= 0) return windowMs
  throw edfiError({
    code: 'invalid_options',
    message: `The option windowMs of ${operation} is no number of milliseconds.`,
    advice: 'Leave windowMs out to use its default, or give the longest time a run can take.',
    operation,
    attempts: 0,
    details: { option: 'windowMs' },
  })
}

/** What shows of a filter now, made later than a moment. */
export async function listAfter(
  client: Pick<EdfiExternalClient, 'listOutputSets'>,
  filter: FilterQuery,
  createdAfterMs: number | null,
  signal: AbortSignal | undefined,
): Promise<readonly OutputSet[]> {
  const after = createdAfterMs === null ? {} : { createdAfter: new Date(createdAfterMs).toISOString() }
  const sets = await client.listOutputSets({ ...filter, ...after }, signal ? { signal } : {})
  const broken = sets.find(({ uid, createdAt }) => typeof uid !== 'string' || Number.isNaN(Date.parse(createdAt)))
  if (broken === undefined) return sets
  throw edfiError({
    code: 'unexpected_body',
    message: 'listOutputSets answered 200 with a set that has no uid or no createdAt.',
    advice: 'The server speaks another version of the contract: compare releases.',
    operation: 'listOutputSets',
    status: 200,
  })
}

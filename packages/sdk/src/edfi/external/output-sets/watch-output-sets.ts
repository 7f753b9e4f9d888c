import type { NovaError } from '../../../internal/errors.ts'
import { getRuntime, type HasRuntime } from '../../../internal/runtime.ts'
import { pollUntil } from '../../../internal/waiter/poll-until.ts'
import { isEdfiError } from '../../errors.ts'
import { bearingGateway } from '../../http/bearable.ts'
import { restateError } from '../../restate-error.ts'
import { checkCursor, type OutputSetCursor, parseOutputSetCursor } from './output-set-cursor.ts'
import { filterQuery, type OutputSetFilter } from './output-set-filter.ts'
import { type OutputSetPace, readPace } from './output-set-wait-options.ts'
import { type SyncStep, stepOutputSets } from './step-output-sets.ts'
import { checkWindow, listAfter, type OutputSetClient, startCursor } from './sync-output-sets.ts'

/** How output sets are watched. */
export interface WatchOutputSetsOptions extends OutputSetPace {
  /** Where an earlier watch or sync stopped. @default begins with all there are, or after `filter.since` */
  readonly cursor?: OutputSetCursor | null
  /** See `SyncOutputSetsOptions`. @default 13 hours */
  readonly windowMs?: number
  /** Ends the loop after so long. @default never */
  readonly timeoutMs?: number
}

/**
 * Output sets as they come to light, for as long as the loop runs: each pass has those of one look, never none, and
 * the cursor to store once they have been dealt with. Nothing comes twice and, within the window, nothing is left out;
 * see {@link syncOutputSets}. Looks often after something came, and less and less often while nothing does. Looks that
 * fail in passing are taken in stride. Leaving the loop ends everything.
 *
 * @throws EdfiError as `syncOutputSets`, with the last cursor as `details.cursor`.
 *
 * @example
 * ```ts
 * for await (const { sets, cursor } of watchOutputSets(client, { partner: 'ea' }, { cursor: stored, signal })) {
 *   for (const set of sets) await downloadOutputSet(client, set, { to: `results/${set.uid}` })
 *   await store(cursor)
 * }
 * ```
 */
export async function* watchOutputSets(
  client: OutputSetClient & HasRuntime,
  filter: OutputSetFilter,
  options: WatchOutputSetsOptions = {},
): AsyncGenerator<SyncStep, void, void> {
  const operation = 'watchOutputSets'
  const { signal, timeoutMs = Number.POSITIVE_INFINITY } = options
  const policy = readPace(options, timeoutMs, operation)
  const windowMs = checkWindow(options.windowMs, operation)
  let cursor = options.cursor ? parseOutputSetCursor(options.cursor) : startCursor(client.baseUrl, filter, operation)
  checkCursor(cursor, client.baseUrl, filterQuery(filter, operation), operation)
  signal?.throwIfAborted()
  let passes = 0
  const looks = pollUntil<SyncStep>({
    poll: bearingGateway(async (stop) =>
      stepOutputSets(cursor, await listAfter(client, cursor.filter, cursor.createdAfterMs, stop), windowMs),
    ),
    judge(step) {
      cursor = step.cursor
      if (step.sets.length > 0) passes += 1
      return { label: String(passes), done: false }
    },
    policy,
    runtime: getRuntime(client),
    signal,
  })
  for (;;) {
    const look = await looks.next()
    if (!look.done) {
      if (look.value.sets.length > 0) yield look.value
      continue
    }
    const end = look.value
    if (end.type === 'gave-up' && end.cause !== null && end.why !== 'deadline') throw withCursor(end.cause, cursor)
    return
  }
}

/** What listing failed with, and where to go on. */
function withCursor(cause: NovaError, cursor: OutputSetCursor): Error {
  return isEdfiError(cause) ? restateError(cause, { details: { cursor } }) : cause
}

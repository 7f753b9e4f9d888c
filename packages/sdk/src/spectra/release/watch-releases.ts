import { getRuntime } from '../../internal/runtime.ts'
import { pollUntil } from '../../internal/waiter/poll-until.ts'
import { checkPositive } from '../check-options.ts'
import type { SpectraClient } from '../client.ts'
import type { CurrentRelease } from '../generated/site/types.ts'

/** How releases are watched. */
export interface WatchReleasesOptions {
  /** Ends the watching with the signal's own reason. */
  readonly signal?: AbortSignal
  /**
   * How long between two looks at most, milliseconds. It begins with a minute after each change, and is never less,
   * because the site keeps its answer so long. Up to half of it is jitter.
   * @default 300000
   */
  readonly intervalMs?: number
}

/** How old the pointer may be: looking more often sees nothing more. */
const POINTER_TTL_MS = 60_000
const DEFAULT_INTERVAL_MS = 300_000
/** A site that stays away for longer than an hour or so is somebody's to look after. */
const MAX_FAILURES = 20

/**
 * The current release, and each one that replaces it. Looks every few minutes, takes failed looks in stride, and ends
 * when the caller breaks off or its signal fires. A release that appears and is replaced between two looks is not seen.
 *
 * @throws SpectraError what the last look failed with, when it cannot pass or the site stays away.
 *
 * @example
 * ```ts
 * for await (const { release_id } of watchReleases(client, { signal })) {
 *   const release = await openRelease(client, { release_id })
 *   console.log(release_id, (await release.catalog()).stats.nova_count, 'novae')
 * }
 * ```
 */
export async function* watchReleases(
  client: SpectraClient,
  options: WatchReleasesOptions = {},
): AsyncGenerator<CurrentRelease, void, void> {
  const { signal } = options
  const intervalMs = checkPositive('intervalMs', options.intervalMs ?? DEFAULT_INTERVAL_MS)
  const looks = pollUntil<CurrentRelease>({
    poll: (stop) => client.getCurrentRelease(stop ? { signal: stop } : {}),
    judge: ({ release_id }) => ({ label: release_id, done: false }),
    policy: {
      minIntervalMs: POINTER_TTL_MS,
      maxIntervalMs: intervalMs,
      growth: 2,
      timeoutMs: Number.POSITIVE_INFINITY,
      stallTimeoutMs: null,
      maxPollFailures: MAX_FAILURES,
    },
    runtime: getRuntime(client),
    signal,
  })
  let known: string | null = null
  for (;;) {
    const look = await looks.next()
    if (look.done) {
      if (look.value.type === 'gave-up' && look.value.cause) throw look.value.cause
      return
    }
    if (look.value.release_id === known) continue
    known = look.value.release_id
    yield look.value
  }
}

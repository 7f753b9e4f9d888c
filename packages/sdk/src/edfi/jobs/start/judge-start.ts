import type { RunFacts } from '../../meaning/job-facts.ts'
import { lastRun } from '../../meaning/last-run.ts'

/** What the runs of a job say about a start of ours whose answer nobody saw. */
export type StartVerdict =
  /** A run that was not there before: ours, because starts that come together are refused. */
  | { readonly verdict: 'started'; readonly runId: number }
  /** The same, but its executor could not be launched. */
  | { readonly verdict: 'launch failed'; readonly runId: number }
  /** No new run. One that was there before is still under way. */
  | { readonly verdict: 'already running'; readonly runId: number }
  | { readonly verdict: 'not started' }

/**
 * What became of a start, by the runs there were before it and those there are after. A new run that ended in error
 * without an executor having said anything is a launch that failed; nobody else can tell.
 *
 * @param wasRefused The service said that the launch failed, rather than nothing.
 */
export function judgeStart(
  runIdsBefore: readonly number[],
  runs: readonly RunFacts[],
  wasRefused: boolean,
): StartVerdict {
  const made = lastRun({ runs: runs.filter(({ id }) => !runIdsBefore.includes(id)) })
  if (made)
    return wasRefused && made.status === 'error'
      ? { verdict: 'launch failed', runId: made.id }
      : { verdict: 'started', runId: made.id }
  const active = lastRun({ runs: runs.filter(({ status }) => status === 'new' || status === 'running') })
  return active ? { verdict: 'already running', runId: active.id } : { verdict: 'not started' }
}

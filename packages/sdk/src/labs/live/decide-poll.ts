export interface PollPolicy {
  /** Between polls of what changes silently, while somebody looks. */
  readonly pollMs: number
  /** Between polls while the page is hidden. */
  readonly hiddenPollMs: number
  /** After a read that failed; doubles with every failure in a row. */
  readonly retryMs: number
  readonly maxRetryMs: number
}

/** When to poll next. A quarter of the interval is chance, so that pages do not poll in step. */
export function decidePollMs(hidden: boolean, policy: PollPolicy, random: () => number): number {
  return spread(hidden ? policy.hiddenPollMs : policy.pollMs, random)
}

/**
 * When to read again after failures in a row.
 *
 * @param hopeless The failure will not pass by itself: the lab is gone, the session is lost.
 */
export function decideRetryMs(failures: number, hopeless: boolean, policy: PollPolicy, random: () => number): number {
  if (hopeless) return spread(policy.maxRetryMs, random)
  return spread(Math.min(policy.maxRetryMs, policy.retryMs * 2 ** Math.min(failures - 1, 20)), random)
}

const spread = (ms: number, random: () => number) => Math.round(ms * (0.75 + 0.25 * random()))

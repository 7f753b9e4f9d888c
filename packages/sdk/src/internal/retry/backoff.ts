import type { RetryPolicy } from './policy.ts'

/**
 * Full jitter: anything between nothing and the doubled bound, so that clients that failed together
 * do not come back together.
 *
 * @param retry 1 for the first retry.
 */
export function backoffMs(
  policy: Pick<RetryPolicy, 'baseDelayMs' | 'maxDelayMs'>,
  retry: number,
  random: () => number,
): number {
  const boundMs = Math.min(policy.maxDelayMs, policy.baseDelayMs * 2 ** Math.min(retry - 1, 30))
  return Math.round(random() * boundMs)
}

/**
 * The run that counts: the latest, and of several in one millisecond the one with the highest id. Null for a job that
 * was never started. The service lists runs in no order.
 *
 * @example
 * ```ts
 * const runs = [{ id: 2, createdOn: '2026-02-01T08:00:00.000Z' }, { id: 1, createdOn: '2026-01-31T08:00:00.000Z' }]
 * console.log(lastRun({ runs })?.id) // 2
 * ```
 */
export function lastRun<Run extends { readonly id: number; readonly createdOn: string }>(job: {
  readonly runs: readonly Run[]
}): Run | null {
  return job.runs.reduce<Run | null>((last, run) => (last === null || isLater(run, last) ? run : last), null)
}

function isLater(run: { id: number; createdOn: string }, than: { id: number; createdOn: string }): boolean {
  const byTime = timeOf(run.createdOn) - timeOf(than.createdOn)
  return byTime > 0 || (byTime === 0 && run.id > than.id)
}

const timeOf = (iso: string): number => Date.parse(iso) || 0

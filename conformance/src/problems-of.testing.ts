import type { Report } from './report.ts'

/** What went wrong, in short, for messages of a failing test. */
export const problemsOf = ({ checks, cleanup }: Report) => [
  ...checks
    .filter(({ outcome }) => outcome === 'fail' || outcome === 'error')
    .map(({ id, wanted, seen, reason }) => `${id}: ${reason ?? `wanted ${wanted}, seen ${seen}`}`),
  ...cleanup.map(({ check, what, reason }) => `${check}: cleaning up ${what}: ${reason}`),
]

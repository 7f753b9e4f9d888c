import type { Job, Run } from '../generated/app/types.ts'
import { type Artifact, describeArtifact } from '../meaning/describe-artifact.ts'
import { lastRun } from '../meaning/last-run.ts'

/** An output file of a job. */
export interface OutputEntry {
  /** Relative to `output/`, folder included, such as `ods/studentAssessments.jsonl`. */
  readonly name: string
  /** What it is, and whether it holds data of students. */
  readonly artifact: Artifact
  /** The newest run that lists it: downloading gives what that run left. */
  readonly runId: number
  readonly isOfLastRun: boolean
  /**
   * An earlier run lists it, too. Runs of a job share their outputs and list whatever is there, so nobody can tell
   * whether the last one wrote it or found it.
   */
  readonly mayBeLeftOver: boolean
}

/**
 * The output files of all runs of a job that was read, each name once, those of the last run first. Files are listed
 * when a run ends.
 */
export function outputsOf(job: Pick<Job, 'runs'>): readonly OutputEntry[] {
  const newestFirst = sortRuns(job.runs)
  const last = lastRun(job)
  const entries = new Map<string, OutputEntry>()
  newestFirst.forEach((run, index) => {
    for (const { name } of run.runOutputFile ?? []) {
      if (entries.has(name)) continue
      const mayBeLeftOver = newestFirst.slice(index + 1).some((earlier) => lists(earlier, name))
      const isOfLastRun = run.id === last?.id
      entries.set(name, { name, artifact: describeArtifact(name), runId: run.id, isOfLastRun, mayBeLeftOver })
    }
  })
  return [...entries.values()].sort(
    (a, b) => Number(b.isOfLastRun) - Number(a.isOfLastRun) || (a.name < b.name ? -1 : Number(a.name > b.name)),
  )
}

const lists = ({ runOutputFile }: Run, name: string): boolean =>
  (runOutputFile ?? []).some((file) => file.name === name)

/** By repeated choice of the last: what counts as last is said once. */
function sortRuns(runs: readonly Run[]): readonly Run[] {
  const run = lastRun({ runs })
  return run ? [run, ...sortRuns(runs.filter((one) => one !== run))] : []
}

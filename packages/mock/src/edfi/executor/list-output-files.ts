import type { EdfiContext } from '../context.ts'
import { crash } from '../http/http-error.ts'
import type { RunRow } from '../state/rows.ts'

/**
 * What lies below `output/` of the job, by one call that lists a thousand keys at most: leftovers of earlier runs are
 * among it, for all runs of a job write to the same place.
 */
export async function listOutputFiles(context: EdfiContext, run: RunRow): Promise<RunRow['outputFiles']> {
  const { state, storage, has } = context
  const job = state.jobs.get(run.jobId)
  if (!job) throw crash()
  const prefix = `${job.fileBasePath}/output/`
  const earlier = has('edfi-output-files-of-this-run-only')
    ? [...state.runs.values()].filter(({ id, jobId }) => jobId === run.jobId && id !== run.id)
    : []
  const old = new Set(earlier.flatMap(({ outputFiles }) => outputFiles.map(({ path }) => path)))
  return (await storage.list(prefix))
    .filter((path) => path !== prefix || has('edfi-output-files-with-marker'))
    .filter((path) => !old.has(path))
    .map((path) => ({ name: path.slice(prefix.length), path }))
    .filter(({ name }) => !(has('edfi-output-files-top-level-only') && name.includes('/')))
}

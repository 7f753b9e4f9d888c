import { type PathRefusal, pathRefusal } from './path-refusal.ts'

/** What is odd about a path that is accepted all the same. */
export type OutputFilesCaution =
  /** `.` or `..` stays in the key, under which there is nothing: the service then answers 400. */
  | 'dot_segment'
  /** The service does not ask for `output/`; what lies elsewhere is no data set to anybody else. */
  | 'not_below_output'

/** A reported path as the service stores it. */
export interface OutputFilesPath {
  readonly ok: true
  /** Without slashes at the end. */
  readonly storedPath: string
  /** What is listed; there must be something, else the answer is 400. */
  readonly listedPrefix: string
  readonly cautions: readonly OutputFilesCaution[]
}

/**
 * Judges the `path` that an executor reports output files under, exactly as the service does: a key below the base path
 * of the job, taken literally. What the service lets through although it should make one wonder is in `cautions`.
 *
 * @param fileBasePath What {@link fileBasePath} gives for the job.
 * @param path What the body holds; anything but text is refused, too.
 *
 * @example
 * ```ts
 * const checked = checkOutputFilesPath('ea/t/2526/42', 'ea/t/2526/42/output/ods/')
 * if (checked.ok) console.log(checked.storedPath) // ea/t/2526/42/output/ods
 * ```
 */
export function checkOutputFilesPath(fileBasePath: string, path: unknown): OutputFilesPath | PathRefusal {
  if (typeof path !== 'string') return pathRefusal('not_text', typeof path, 'a path is text')
  if (path === '') return pathRefusal('empty', path, 'it is empty')
  const storedPath = withoutTrailingSlashes(path)
  if (!storedPath.startsWith(`${fileBasePath}/`))
    return pathRefusal('outside_job', path, 'it is not a key below the base path of the job')
  return { ok: true, storedPath, listedPrefix: `${storedPath}/`, cautions: cautionsOf(fileBasePath, storedPath) }
}

/** A regular expression would take quadratic time for a body full of slashes. */
function withoutTrailingSlashes(path: string): string {
  let end = path.length
  while (path[end - 1] === '/') end -= 1
  return path.slice(0, end)
}

function cautionsOf(fileBasePath: string, storedPath: string): readonly OutputFilesCaution[] {
  const cautions: OutputFilesCaution[] = []
  if (storedPath.split('/').some((segment) => segment === '.' || segment === '..')) cautions.push('dot_segment')
  if (!`${storedPath}/`.startsWith(`${fileBasePath}/output/`)) cautions.push('not_below_output')
  return cautions
}

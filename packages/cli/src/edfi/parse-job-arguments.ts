import { InvalidArgumentError } from 'commander'

/** Options of the form KEY=VALUE, by key. */
export type Assignments = ReadonlyMap<string, string>

/** `results=scores.csv`: the key ends at the first `=`. For options that may be given several times. */
export function collectAssignment(value: string, earlier: Assignments): Assignments {
  const at = value.indexOf('=')
  const key = value.slice(0, at).trim()
  const rest = value.slice(at + 1)
  if (at < 0 || key === '' || rest === '')
    throw new InvalidArgumentError(
      'Write KEY=VALUE, as in results=scores.csv; `nova edfi templates PATH` has the keys.',
    )
  if (earlier.has(key)) throw new InvalidArgumentError(`${key} is given twice.`)
  return new Map(earlier).set(key, rest)
}

/** The id of a job: what `nova edfi jobs` lists. */
export function parseJobId(value: string): number {
  const id = /^#?\d+$/.test(value) ? Number(value.replace('#', '')) : Number.NaN
  if (Number.isSafeInteger(id) && id > 0) return id
  throw new InvalidArgumentError('Not the number of a job; `nova edfi jobs` lists them.')
}

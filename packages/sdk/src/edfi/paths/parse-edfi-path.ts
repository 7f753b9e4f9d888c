import { isEndYear, isPositive } from './build-edfi-path.ts'
import { checkKey } from './check-key.ts'
import type { EdfiPath, JobLocation } from './edfi-path.ts'
import { requirePath } from './path-error.ts'
import { type PathRefusal, type PathResult, pathAccepted, pathRefusal } from './path-refusal.ts'
import { ROSTER_FILE, ROSTER_ROOT } from './spell-key.ts'
import { splitNameInternal } from './split-name-internal.ts'

/**
 * What a key of the bucket names, or why that cannot be said. Exactly undoes {@link tryBuildEdfiPath}: what it accepts
 * is built to the same key again. It never guesses: a roster key with a slash in a code is `ambiguous`, anything
 * this service does not make is `foreign`.
 *
 * @example
 * ```ts
 * const parsed = tryParseEdfiPath('sc/Grand%20Bend%20ISD/2526/7/output/ods/studentAssessments.jsonl')
 * if (parsed.ok && parsed.value.kind === 'output') console.log(parsed.value.tenantCode, parsed.value.name)
 * ```
 */
export function tryParseEdfiPath(key: string): PathResult<EdfiPath> {
  const refused = checkKey(key)
  if (refused) return refused
  const segments = key.split('/')
  return segments[0] === ROSTER_ROOT ? parseRoster(key, segments) : parseJobPath(key, segments)
}

function parseRoster(key: string, segments: readonly string[]): PathResult<EdfiPath> {
  const endYear = readNumber(segments.at(-2) ?? '')
  if (segments.length < 5 || segments.at(-1) !== ROSTER_FILE) return foreign(key, 'it is no roster')
  if (endYear === null || !isEndYear(endYear)) return pathRefusal('invalid_number', key, 'its year has not four digits')
  if (segments.length > 5)
    return pathRefusal('ambiguous', key, 'a slash in a code hides where the partner ends and the tenant begins')
  const [, partnerId = '', tenantCode = ''] = segments
  return pathAccepted({ kind: 'roster', partnerId, tenantCode, endYear })
}

function parseJobPath(key: string, segments: readonly string[]): PathResult<EdfiPath> {
  const location = parseLocation(key, segments.slice(0, 4))
  if (!location.ok) return location
  const [folder, ...rest] = segments.slice(4)
  const name = rest.join('/')
  const job = location.value
  if (folder === undefined) return pathAccepted({ kind: 'job-base', ...job })
  if (name === '' || (folder !== 'input' && folder !== 'output'))
    return foreign(key, 'below a job there are only files in input/ and output/')
  if (folder === 'input') {
    const split = splitNameInternal(name)
    return split.ok ? pathAccepted({ kind: 'input', ...job, ...split.value }) : split
  }
  return name === 'ods' || name === 'non-ods'
    ? pathAccepted({ kind: 'output-set', ...job, set: name })
    : pathAccepted({ kind: 'output', ...job, name })
}

function parseLocation(key: string, segments: readonly string[]): PathResult<JobLocation> {
  const [partner, tenant, year, id] = segments
  if (partner === undefined || tenant === undefined || year === undefined || id === undefined)
    return foreign(key, 'a job lies four segments deep')
  const jobId = readNumber(id)
  if (jobId === null || !isPositive(jobId)) return pathRefusal('invalid_number', key, 'its fourth segment is no job id')
  const [partnerId, tenantCode, schoolYearId] = [partner, tenant, year].map(decodeSegment)
  // `== null`: a segment may be missing to the compiler, or undecodable.
  if (partnerId == null || tenantCode == null || schoolYearId == null)
    return pathRefusal('not_canonical', key, 'its first segments are not encoded as encodeURIComponent does it')
  return pathAccepted({ partnerId, tenantCode, schoolYearId, jobId })
}

/** The value of a segment, null when encoding it would spell it otherwise: `%2f` for `%2F`, or a raw space. */
function decodeSegment(segment: string): string | null {
  try {
    const value = decodeURIComponent(segment)
    return encodeURIComponent(value) === segment ? value : null
  } catch {
    return null
  }
}

/** Only as numbers are written: no sign, no leading zero, no exponent. */
function readNumber(digits: string): number | null {
  return /^[1-9]\d*$/.test(digits) ? Number(digits) : null
}

const foreign = (key: string, why: string): PathRefusal => pathRefusal('foreign', key, why)

/**
 * {@link tryParseEdfiPath} for who prefers exceptions.
 *
 * @throws EdfiError `path_refused`; `details.reason` says why.
 *
 * @example
 * ```ts
 * const path = parseEdfiPath('ea/a%2Fb/2425/8/input/INPUT_FILE__x.csv')
 * if (path.kind === 'input') console.log(path.tenantCode, path.nameFromUser) // a/b x.csv
 * ```
 */
export function parseEdfiPath(key: string): EdfiPath {
  return requirePath(tryParseEdfiPath(key))
}

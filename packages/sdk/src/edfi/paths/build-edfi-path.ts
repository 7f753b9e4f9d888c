import { checkKey, hasLoneSurrogate } from './check-key.ts'
import type { EdfiPath, JobLocation, RosterLocation } from './edfi-path.ts'
import { requirePath } from './path-error.ts'
import { type PathRefusal, type PathResult, pathAccepted, pathRefusal } from './path-refusal.ts'
import { fileBasePath, inputKey, outputKey, outputSetPath, ROSTER_ROOT, rosterKey } from './spell-key.ts'
import { isTemplateKey } from './split-name-internal.ts'

/**
 * The key of a place in the bucket, or why there is none: whatever could lead out of the place it names is refused, and
 * so is what {@link tryParseEdfiPath} could not read back as the same.
 *
 * It does not judge names by what an executor or a browser makes of them: {@link fileNameHazards} does.
 *
 * @example
 * ```ts
 * const job = { partnerId: 'ea', tenantCode: 'grand-bend', schoolYearId: '2526', jobId: 42 }
 * const built = tryBuildEdfiPath({ kind: 'output', ...job, name: '../../43/output/em-results.json' })
 * console.log(built.ok ? built.value : built.reason) // dot_segment
 * ```
 */
export function tryBuildEdfiPath(path: EdfiPath): PathResult<string> {
  const refused = checkParts(path)
  if (refused) return refused
  const key = spell(path)
  return checkKey(key) ?? pathAccepted(key)
}

function checkParts(path: EdfiPath): PathRefusal | null {
  if (path.kind === 'roster') return checkRoster(path)
  const refused = checkJob(path)
  if (refused) return refused
  if (path.kind === 'input') {
    if (!isTemplateKey(path.templateKey))
      return pathRefusal('invalid_template_key', path.templateKey, 'its template key could not be told from the name')
    if (path.nameFromUser === '') return pathRefusal('empty', path.nameFromUser, 'the file has no name')
  }
  if (path.kind === 'output' && (path.name === 'ods' || path.name === 'non-ods'))
    return pathRefusal('ambiguous', path.name, 'in output/ this is the folder of a data set')
  return null
}

function checkJob({ partnerId, tenantCode, schoolYearId, jobId }: JobLocation): PathRefusal | null {
  if (partnerId === ROSTER_ROOT) return pathRefusal('reserved', partnerId, 'the rosters lie in this folder')
  if (!isPositive(jobId)) return pathRefusal('invalid_number', String(jobId), 'a job id is a whole number from 1')
  // Encoding hides nothing from the check of the key but this: it would throw.
  const half = [partnerId, tenantCode, schoolYearId].find(hasLoneSurrogate)
  return half === undefined ? null : pathRefusal('lone_surrogate', half, 'it has half a character')
}

function checkRoster({ partnerId, tenantCode, endYear }: RosterLocation): PathRefusal | null {
  if (!isEndYear(endYear)) return pathRefusal('invalid_number', String(endYear), 'an end year has four digits')
  // Without encoding, (`a`, `b/c`) and (`a/b`, `c`) have one key between them: one tenant's roster for another's.
  const slashed = [partnerId, tenantCode].find((code) => code.includes('/'))
  return slashed === undefined
    ? null
    : pathRefusal('ambiguous', slashed, 'with a slash, a roster of one tenant could be that of another')
}

function spell(path: EdfiPath): string {
  switch (path.kind) {
    case 'job-base':
      return fileBasePath(path)
    case 'input':
      return inputKey(path)
    case 'output':
      return outputKey(path, path.name)
    case 'output-set':
      return outputSetPath(path, path.set)
    case 'roster':
      return rosterKey(path)
  }
}

export const isPositive = (value: number): boolean => Number.isSafeInteger(value) && value >= 1
export const isEndYear = (value: number): boolean => Number.isInteger(value) && value >= 1000 && value <= 9999

/**
 * {@link tryBuildEdfiPath} for who prefers exceptions.
 *
 * @throws EdfiError `path_refused`; `details.reason` says why.
 *
 * @example
 * ```ts
 * const job = { partnerId: 'ea', tenantCode: 'grand-bend', schoolYearId: '2526', jobId: 42 }
 * console.log(buildEdfiPath({ kind: 'output-set', ...job, set: 'ods' })) // ea/grand-bend/2526/42/output/ods
 * ```
 */
export function buildEdfiPath(path: EdfiPath): string {
  return requirePath(tryBuildEdfiPath(path))
}

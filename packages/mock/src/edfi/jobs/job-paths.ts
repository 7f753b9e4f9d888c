import type { HasEdfiDefect } from '../defects.ts'
import type { SchoolYear } from '../settings.ts'
import type { TenantKey } from '../state/rows.ts'

/**
 * Where everything of a job lies. Percent signs of an encoded segment are letters of the key, so that a URL of it
 * has them encoded once more. The run is no part of it: runs of a job write over each other.
 */
export function fileBasePath(
  { partnerId, tenantCode }: TenantKey,
  { id, endYear }: Pick<SchoolYear, 'id' | 'endYear'>,
  jobId: number,
  has: HasEdfiDefect = () => false,
): string {
  const year = has('edfi-path-with-end-year') ? String(endYear) : id
  const encode = has('edfi-path-raw') ? String : encodeURIComponent
  return [partnerId, tenantCode, year, String(jobId)].map((segment) => encode(segment)).join('/')
}

/** What the executor calls a file. Nothing is encoded or cleaned. */
export const nameInternal = (templateKey: string, nameFromUser: string, has: HasEdfiDefect = () => false): string =>
  `${templateKey}__${has('edfi-file-name-cleaned') ? nameFromUser.replace(/[^\w.-]/g, '_') : nameFromUser}`

import { isNovaError } from '../../internal/errors.ts'
import { renameError } from '../../internal/rename-error.ts'
import { clientErrorCodes } from '../error-codes.ts'
import { type SpectraError, type SpectraErrorCode, spectraError } from '../errors.ts'
import { type BundleProblem, describeProblem } from './bundle-problem.ts'

/** Details are bounded; the first problems tell the story. */
const MAX_PROBLEMS = 30

/** The archive is not what the manifest promises, or is damaged. */
export function bundleRefused(
  nova_id: string | null,
  problems: readonly BundleProblem[],
  operation: string,
): SpectraError<'bundle_refused'> {
  return refused('bundle_refused', `The bundle${nova_id === null ? '' : ` of nova ${nova_id}`}`, problems, operation, {
    nova_id,
  })
}

/** A single member is not what is promised of it, or is damaged. */
export function memberRefused(
  nova_id: string,
  path: string,
  problems: readonly BundleProblem[],
  operation: string,
): SpectraError<'member_refused'> {
  return refused('member_refused', `The member ${JSON.stringify(path.slice(0, 200))}`, problems, operation, {
    nova_id,
    path,
  })
}

function refused<Code extends 'bundle_refused' | 'member_refused'>(
  code: Code,
  what: string,
  problems: readonly BundleProblem[],
  operation: string,
  details: Readonly<Record<string, unknown>>,
): SpectraError<Code> {
  const words = problems.slice(0, 3).map(describeProblem).join('; ')
  const rest = problems.length > 3 ? `; and ${problems.length - 3} more` : ''
  return spectraError<Code>({
    code,
    message: `${what} is refused: ${words}${rest}.`,
    operation,
    details: { ...details, problems: problems.slice(0, MAX_PROBLEMS), problem_count: problems.length },
  })
}

const codes: Readonly<Record<string, SpectraErrorCode>> = {
  not_found: 'bundle_missing',
  storage_denied: 'bundle_missing',
  url_expired: 'bundle_missing',
  download_changed: 'bundle_changed',
  download_integrity: 'bundle_changed',
  body_truncated: 'bundle_truncated',
  storage_unavailable: 'site_unavailable',
}

/** What is known of a download that stopped. */
export interface PartialBundle {
  /** Bytes that are there and proved to be the beginning of one version. */
  readonly bytes: number
  readonly totalBytes: number | null
  /** A later call with the same destination goes on from there. */
  readonly resumable: boolean
}

/** An error of the download engine under the names of this service. A site answers 403 for what it does not have. */
export function bundleFailure(
  error: unknown,
  about: { readonly nova_id: string; readonly operation: string; readonly partial?: PartialBundle },
): Error {
  const { operation, ...details } = about
  const isMissing =
    isNovaError(error) && error.code === 'gateway_rejected' && (error.status === 403 || error.status === 410)
  return renameError<SpectraErrorCode>(
    error,
    ({ advice, kind: _same, retryable, ...init }) => {
      const said = init.code in clientErrorCodes ? {} : { advice, retryable }
      return spectraError({ ...init, ...said, operation, details: { ...init.details, ...details } })
    },
    isMissing ? { ...codes, gateway_rejected: 'bundle_missing' } : codes,
  )
}

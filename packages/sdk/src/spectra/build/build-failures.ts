import { destinationFailed } from '../../internal/download/download-errors.ts'
import { renameError } from '../../internal/rename-error.ts'
import { type SpectraError, type SpectraErrorCode, spectraError } from '../errors.ts'

/** What became of a bundle when one of its ends failed. `name` is the path of the member, or the nova. */
export function bundleFailed(end: 'member' | 'destination', name: string, cause: unknown): Error {
  if (end === 'destination')
    return renameError<SpectraErrorCode>(destinationFailed(`the bundle of ${name}`, cause), spectraError)
  return spectraError({
    code: 'bundle_member_unreadable',
    message: `${JSON.stringify(name)} cannot be packed: ${cause instanceof Error ? cause.message : String(cause)}`,
    details: { path: name },
    cause,
  })
}

/** The archive would need headers of the large form. */
export const tooLarge = (novaId: string, bytes: number): SpectraError<'bundle_too_large'> =>
  spectraError({
    code: 'bundle_too_large',
    message: `The bundle of ${novaId} would have ${bytes} bytes, and an archive of this form ends below 4 GiB.`,
    details: { nova_id: novaId, bytes },
  })

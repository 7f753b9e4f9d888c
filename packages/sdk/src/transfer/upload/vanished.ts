import { isTransferError, transferError } from '../errors.ts'

/** The multipart upload is not there any more, and neither is its object. */
export const vanished = (seen: string, cause?: unknown) =>
  transferError({
    code: 'upload_vanished',
    message: `The upload is gone: ${seen}.`,
    advice: 'It was completed, aborted or cleaned up elsewhere; upload the file again.',
    operation: 'uploadFile',
    cause,
  })

/**
 * Whether the service says that the multipart upload does not exist. It shares its code with every
 * other precondition; where the two are the same, only the wording is left to go by.
 */
export const saysUploadNotFound = (error: unknown): boolean =>
  isTransferError(error, 'invalid_request') && /multipart upload was not found/i.test(error.message)

/** Whether the service says that the upload belongs to somebody else. */
export const saysOutsideScope = (error: unknown): boolean =>
  isTransferError(error, 'invalid_request') && /outside caller/i.test(error.message)

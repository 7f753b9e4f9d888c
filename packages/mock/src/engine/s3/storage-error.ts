import { PointFailure } from '../fault-points.ts'

/** What a failed call to the store means to the control plane. */
export type StorageFailure =
  /** The multipart upload, or the object, is not there. */
  | 'missing'
  /** The store answered with any other error. */
  | 'refused'
  /** No answer at all. */
  | 'unreachable'

const missingCodes = new Set(['NoSuchUpload', 'NoSuchKey', 'NotFound'])

/** Sorts an error of the AWS client. Some stores call a vanished upload a missing key. */
export function classifyStorageError(error: unknown): StorageFailure {
  if (error instanceof PointFailure) return error.isConnection ? 'unreachable' : 'refused'
  if (typeof error !== 'object' || error === null) return 'unreachable'
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } }
  if (name !== undefined && missingCodes.has(name)) return 'missing'
  return $metadata?.httpStatusCode === undefined ? 'unreachable' : 'refused'
}

import type { S3Client } from '@aws-sdk/client-s3'
import { isNovaError } from '../../internal/errors.ts'
import { storeFailed } from './bucket-errors.ts'

/** Where the objects are, and who speaks to the store. */
export interface BucketPlace {
  readonly client: S3Client
  readonly bucket: string
}

/**
 * The outcome of a call of the AWS client, with the signal's own reason on abort. The client tries again by itself, as
 * often and as patiently as it was made for; nothing is tried again here.
 */
export async function withStore<T>(signal: AbortSignal | undefined, call: () => Promise<T>): Promise<T> {
  signal?.throwIfAborted()
  try {
    return await call()
  } catch (error) {
    // The client rejects with an error of its own name, which hides why its caller stopped.
    if (signal?.aborted) throw signal.reason
    throw error
  }
}

/** The same, with failures as errors of ours. */
export async function callStore<T>(
  doing: string,
  key: string,
  signal: AbortSignal | undefined,
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await withStore(signal, call)
  } catch (error) {
    if (isNovaError(error) || (signal?.aborted && error === signal.reason)) throw error
    throw storeFailed(doing, key, error)
  }
}

/** Options of a call of the AWS client. */
export const abortable = (signal: AbortSignal | undefined) => (signal === undefined ? {} : { abortSignal: signal })

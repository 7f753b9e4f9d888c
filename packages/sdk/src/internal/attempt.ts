import { isNovaError, type NovaError } from './errors.ts'

/** The outcome of a call as a value. Narrow on `status`, then on `code`. */
export type Attempt<T, E extends NovaError = NovaError> =
  | { readonly status: 'SUCCESS'; readonly data: T }
  | { readonly status: 'ERROR'; readonly code: E['code']; readonly error: E }

/**
 * Turns a call that throws into one that returns, for errors of this SDK only: an abort and a
 * programming mistake still reject, because neither is an outcome of the call.
 */
export async function attempt<T, E extends NovaError = NovaError>(promise: Promise<T>): Promise<Attempt<T, E>> {
  try {
    return { status: 'SUCCESS', data: await promise }
  } catch (error) {
    if (!isNovaError(error)) throw error
    return { status: 'ERROR', code: error.code, error: error as E }
  }
}

import { type EdfiError, type EdfiErrorCode, edfiError } from './errors.ts'

/** The same failure with something more to say about it: what it means where it happened. */
export function restateError<Code extends EdfiErrorCode>(
  error: EdfiError<Code>,
  more: {
    readonly advice?: string
    readonly retryable?: boolean
    readonly details?: Readonly<Record<string, unknown>>
  },
): EdfiError<Code> {
  const { code, kind, message, operation, status, requestId, retryAfterMs, attempts } = error
  return edfiError({
    ...{ code, kind, message, operation, status, requestId, retryAfterMs, attempts },
    advice: more.advice ?? error.advice,
    retryable: more.retryable ?? error.retryable,
    details: { ...error.details, ...more.details },
    cause: error,
  })
}

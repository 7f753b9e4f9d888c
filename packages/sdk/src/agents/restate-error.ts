import { type AgentsError, type AgentsErrorCode, agentsError } from './errors.ts'

/** The same failure with something more to say about it: where it happened, and what is known there. */
export function restateError<Code extends AgentsErrorCode>(
  error: AgentsError<Code>,
  more: { readonly operation?: string; readonly details?: Readonly<Record<string, unknown>> },
): AgentsError<Code> {
  const { code, kind, message, advice, status, requestId, retryable, retryAfterMs, attempts } = error
  return agentsError({
    ...{ code, kind, message, advice, status, requestId, retryable, retryAfterMs, attempts },
    operation: more.operation ?? error.operation,
    details: { ...error.details, ...more.details },
    cause: error,
  })
}

import { isNovaError, type NovaError } from '../../internal/errors.ts'
import { type AgentsError, type AgentsErrorCode, agentsError, isAgentsError } from '../errors.ts'

/** An argument that is no good. */
export const badValue = (operation: string, field: string, wanted: string) =>
  agentsError({
    code: 'value_invalid',
    message: `${field} is not ${wanted}.`,
    operation,
    attempts: 0,
    details: { field, wanted },
  })

/** The profile of the client has nothing of the kind. */
export const unsupported = (operation: string, what: string, profile: string, advice?: string) =>
  agentsError({
    code: 'unsupported',
    message: `Servers of version ${profile} cannot ${what}.`,
    advice,
    operation,
    attempts: 0,
    details: { profile },
  })

/** The same failure, with what it means for the memory it happened to. */
export function withMemory(error: NovaError, key: string, state: string): AgentsError {
  const { code, kind, message, operation, status, requestId, retryable, retryAfterMs, attempts } = error
  return agentsError({
    ...{ code: code as AgentsErrorCode, kind, operation, status, requestId, retryable, retryAfterMs, attempts },
    message: `${message} The memory stays in the outbox as ${state}.`,
    advice:
      state === 'refused'
        ? `${error.advice ?? 'See what was refused.'} Then outbox.retry(key) and flush(), or outbox.discard(key).`
        : `${error.advice ?? 'Look at the server.'} flush() sends it later.`,
    details: { ...error.details, key, state },
    cause: error,
  })
}

/** What a store throws, under the name of this service. */
export function asMemoryStoreError(error: unknown): Error {
  if (isAgentsError(error)) return error
  const seen = error instanceof Error ? error.message : String(error)
  return agentsError({
    code: 'memory_store_unavailable',
    message: isNovaError(error) ? error.message : `The store of memories failed: ${seen}`,
    advice: isNovaError(error) ? error.advice : undefined,
    attempts: 0,
    cause: error,
  })
}

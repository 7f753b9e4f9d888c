import { isNovaError, type NovaError } from '@nova/sdk/transfer'

/** What a script can rely on. Printed by `nova help exit-codes`. */
export const exitCodes = {
  ok: { code: 0, meaning: 'done' },
  failed: { code: 1, meaning: 'failed; the message says why' },
  usage: { code: 2, meaning: 'wrong arguments, or the suite could not run' },
  authentication: { code: 3, meaning: 'the access token is missing, wrong, expired or not allowed to do this' },
  notFound: { code: 4, meaning: 'the file, key or export does not exist' },
  integrity: { code: 5, meaning: 'bytes, digests or counts do not agree; nothing was published' },
  temporary: { code: 75, meaning: 'failed for now; the same command may succeed later and resumes where it can' },
  interrupted: { code: 130, meaning: 'stopped by Ctrl-C; an upload can be resumed' },
} as const

const byKind: Partial<Record<NovaError['kind'], number>> = {
  authentication: exitCodes.authentication.code,
  authorization: exitCodes.authentication.code,
  not_found: exitCodes.notFound.code,
  integrity: exitCodes.integrity.code,
}

/** The exit code for whatever was thrown. A retryable failure wins over its kind only when the kind has no code of its own. */
export function exitCodeOf(error: unknown): number {
  if (!isNovaError(error)) return exitCodes.failed.code
  return byKind[error.kind] ?? (error.retryable ? exitCodes.temporary.code : exitCodes.failed.code)
}

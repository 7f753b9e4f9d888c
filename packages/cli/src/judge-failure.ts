import { isNovaError, type NovaError, type NovaErrorJson } from '@nova/sdk/transfer'
import { CommandFailure } from './command-failure.ts'
import { exitCodes } from './exit-codes.ts'

/** What a failure looks like from outside: the exit code, the lines for people, the object for programs. */
export interface Verdict {
  readonly exitCode: number
  readonly text: string
  readonly json: { readonly error: NovaErrorJson | { readonly message: string; readonly advice?: string } }
}

const byKind: Partial<Record<NovaError['kind'], number>> = {
  authentication: exitCodes.authentication.code,
  authorization: exitCodes.authentication.code,
  not_found: exitCodes.notFound.code,
  integrity: exitCodes.integrity.code,
}

/** Codes that are the caller's arguments seen from deeper inside. */
const usageCodes: ReadonlySet<string> = new Set(['invalid_options', 'deploy_output_invalid', 'token_mismatch'])

/** Where the advice of the SDK names its own options, a command has flags for them. */
const flagAdvice: Readonly<Record<string, string>> = {
  access_token_missing: 'Set NOVA_TRANSFER_TOKEN, or pass --token-file FILE.',
  session_lost: 'Somebody else logs in as this user: use an account of your own, or share one --session-dir.',
  session_store_unavailable: 'Pass --session-dir with a folder that can be written to.',
  wait_timeout: 'The export goes on without us: `nova exports wait` takes the waiting up again.',
}

/** Judges whatever a command threw. */
export function judgeFailure(error: unknown): Verdict {
  if (isNovaError(error)) return judgeNovaError(error)
  const message = error instanceof Error ? error.message : String(error)
  const { exitCode, advice } =
    error instanceof CommandFailure ? error : { exitCode: exitCodes.failed.code, advice: undefined }
  return {
    exitCode,
    text: advice === undefined ? message : `${message}\n${advice}`,
    json: { error: advice === undefined ? { message } : { message, advice } },
  }
}

function judgeNovaError(error: NovaError): Verdict {
  const { message, code, status, requestId, attempts } = error
  const advice = adviceFor(error)
  const facts = [
    `code ${code}`,
    status === undefined ? '' : `status ${status}`,
    requestId === undefined ? '' : `request ${requestId}`,
    attempts > 1 ? `${attempts} attempts` : '',
  ].filter(Boolean)
  const head = `${message} (${facts.join(', ')})`
  return {
    exitCode: exitCodeFor(error),
    text: advice === undefined ? head : `${head}\n${advice}`,
    json: { error: advice === undefined ? error.toJSON() : { ...error.toJSON(), advice } },
  }
}

/** A failure that may pass counts as temporary only when its kind has no exit code of its own. */
function exitCodeFor(error: NovaError): number {
  if (usageCodes.has(error.code)) return exitCodes.usage.code
  if (saysNothingThere(error)) return exitCodes.notFound.code
  return byKind[error.kind] ?? (error.retryable ? exitCodes.temporary.code : exitCodes.failed.code)
}

function saysNothingThere({ code, cause, details }: NovaError): boolean {
  if (code === 'source_unreadable') return (cause as { code?: unknown } | undefined)?.code === 'ENOENT'
  return code === 'export_failed' && details['reason'] === 'source_missing'
}

function adviceFor({ code, details, advice }: NovaError): string | undefined {
  if (code === 'destination_unwritable' && details['reason'] === 'EEXIST')
    return 'Pass --overwrite to replace it, or --output PATH for another place.'
  return flagAdvice[code] ?? advice
}

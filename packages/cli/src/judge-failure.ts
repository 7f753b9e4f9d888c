import { isNovaError, type NovaError, type NovaErrorJson } from '@nova/sdk/transfer'
import { adviseOnAgents } from './agents/agents-advice.ts'
import { CommandFailure } from './command-failure.ts'
import { cookieAdvice } from './edfi/cookie-advice.ts'
import { listDetails } from './edfi/list-details.ts'
import { exitCodes } from './exit-codes.ts'
import { listSpectraDetails } from './spectra/describe-problems.ts'
import { adviseOnSpectra } from './spectra/flag-advice.ts'

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

/** Codes that have an exit code of their own, whatever their kind. */
const byCode: Readonly<Record<string, number>> = {
  // The caller's arguments seen from deeper inside.
  invalid_options: exitCodes.usage.code,
  deploy_output_invalid: exitCodes.usage.code,
  token_mismatch: exitCodes.usage.code,
  job_invalid: exitCodes.usage.code,
  unknown_template: exitCodes.usage.code,
  unknown_school_year: exitCodes.usage.code,
  path_refused: exitCodes.usage.code,
  value_invalid: exitCodes.usage.code,
  payload_too_large: exitCodes.usage.code,
  memory_content_invalid: exitCodes.usage.code,
  memory_key_conflict: exitCodes.usage.code,
  question_refused: exitCodes.usage.code,
  // Who is meant is not there to be found.
  nova_ambiguous: exitCodes.notFound.code,
  // What was waited for goes on, and so does the same command.
  job_timeout: exitCodes.temporary.code,
  output_set_timeout: exitCodes.temporary.code,
  job_stalled: exitCodes.stalled.code,
  task_stalled: exitCodes.stalled.code,
}

/** Where the advice of the SDK names its own options, a command has flags for them. */
const flagAdvice: Readonly<Record<string, string>> = {
  access_token_missing: 'Set NOVA_TRANSFER_TOKEN, or pass --token-file FILE.',
  session_lost: 'Somebody else logs in as this user: use an account of your own, or share one --session-dir.',
  session_store_unavailable: 'Pass --session-dir with a folder that can be written to.',
  wait_timeout: 'The export goes on without us: `nova exports wait` takes the waiting up again.',
  cookie_missing: cookieAdvice,
  cookie_malformed: cookieAdvice,
  upload_url_expired: 'No URL can be made again: the same command with --no-resume makes a new job of the same files.',
  launch_failed: 'Run the same command again, its files are there; if it fails again, ask whoever runs the service.',
  job_timeout: 'The run goes on without us: `nova edfi status JOB --watch` takes the waiting up again.',
}

/** Of an unfinished job that is remembered here and is not the one that is asked for, by the calls that take one up. */
const otherJobCodes: ReadonlySet<string> = new Set(['file_changed', 'token_mismatch'])
const resumingCalls: ReadonlySet<string> = new Set(['runJob', 'runSubmission'])

/** Codes that mean one thing in each service. */
const flagAdviceOfService: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  edfi: { session_missing: `The session is over: one ends two hours after its last call. ${cookieAdvice}` },
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
    text: [head, ...listDetails(error), ...listSpectraDetails(error), ...(advice === undefined ? [] : [advice])].join(
      '\n',
    ),
    json: { error: advice === undefined ? error.toJSON() : { ...error.toJSON(), advice } },
  }
}

/** A failure that may pass counts as temporary only when its kind has no exit code of its own. */
function exitCodeFor(error: NovaError): number {
  if (saysNothingThere(error)) return exitCodes.notFound.code
  const known = byCode[error.code] ?? byKind[error.kind]
  return known ?? (error.retryable ? exitCodes.temporary.code : exitCodes.failed.code)
}

function saysNothingThere({ code, cause, details }: NovaError): boolean {
  if (code === 'source_unreadable' || code === 'file_unreadable' || code === 'bundle_unreadable')
    return (cause as { code?: unknown } | undefined)?.code === 'ENOENT'
  return code === 'export_failed' && details['reason'] === 'source_missing'
}

function adviceFor(error: NovaError): string | undefined {
  const { service, code, details, advice, operation } = error
  if (code === 'destination_unwritable' && details['reason'] === 'EEXIST')
    return 'Pass --overwrite to replace it, or name another place.'
  if (code === 'job_stalled' && details['why'] === 'silent')
    return '`nova edfi status JOB --watch` with a larger --stall-after follows it on; `nova edfi run --no-resume` makes a new job.'
  if (otherJobCodes.has(code) && resumingCalls.has(operation ?? ''))
    return 'The same command with --no-resume makes a new job of the files as they are now.'
  if (code === 'job_busy')
    return `Wait for it or stop it. If it died on another machine, or in a container that is gone, delete ${details['id']}.lock below --state-dir.`
  // It is lost, though it is remembered here; who watched it has no such command to give again.
  if (code === 'job_stalled') return `${advice ?? ''} \`nova edfi run --no-resume\` makes a new one.`.trim()
  return (
    adviseOnSpectra(error) ??
    adviseOnAgents(error) ??
    flagAdviceOfService[service ?? '']?.[code] ??
    flagAdvice[code] ??
    advice
  )
}

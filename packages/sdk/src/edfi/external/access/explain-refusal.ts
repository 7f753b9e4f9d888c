import type { CallInput } from '../../../internal/transport.ts'
import { type EdfiError, type EdfiErrorCode, edfiError, isEdfiError } from '../../errors.ts'
import type { EdfiExternalOperationName } from '../../generated/external/operations.ts'
import type { AccessExplanation } from './access-explanation.ts'
import { explainClaims } from './explain-claims.ts'

/** Refusals that are about the token. */
const ABOUT_TOKEN: ReadonlySet<EdfiErrorCode> = new Set(['access_token_refused', 'token_insufficient'])
/** Refusals that look the same whether something is not there or is of a partner the token does not hold. */
const ABOUT_PARTNER: ReadonlySet<EdfiErrorCode> = new Set([
  'partner_not_found',
  'submission_not_found',
  'output_set_not_found',
])

/** What is known of the call that was refused. */
export interface RefusedCall {
  readonly operation: EdfiExternalOperationName
  readonly input: CallInput
  /** The token that was sent, '' when none was. */
  readonly token: string
  readonly nowMs: number
}

/**
 * The error of a call with what its token says of itself: the service answers one status for five reasons, and the
 * claims usually tell which it was. Anything else comes back as it is.
 */
export function explainRefusal(error: unknown, call: RefusedCall): unknown {
  if (!isEdfiError(error)) return error
  if (error.code === 'access_token_unavailable') return withCause(error)
  const isAboutToken = ABOUT_TOKEN.has(error.code)
  if (call.token === '' || !(isAboutToken || ABOUT_PARTNER.has(error.code))) return error
  const partner = partnerOf(call.input)
  const need = { operation: call.operation, ...(partner === null ? {} : { partner }) }
  const access = explainClaims(call.token, need, call.nowMs)
  const more = isAboutToken ? access.summary : partnersHeld(access)
  const [problem] = access.problems
  return rebuild(error, {
    message: `${error.message.replace(/\.$/, '')}. ${more}`,
    ...(isAboutToken && problem ? { advice: problem.advice } : {}),
    details: { ...error.details, access },
  })
}

/** Why there is no token is said by the provider; whether to ask again, too. */
function withCause(error: EdfiError): EdfiError {
  const { cause } = error
  if (!isEdfiError(cause)) return error
  return rebuild(error, {
    message: `${error.message.replace(/\.$/, '')}: ${cause.message}`,
    advice: cause.advice,
    retryable: cause.retryable,
    details: { ...cause.details, reason: cause.code },
    cause,
  })
}

function rebuild(
  error: EdfiError,
  changed: Pick<Parameters<typeof edfiError>[0], 'message' | 'advice' | 'retryable' | 'details' | 'cause'>,
): EdfiError {
  const { code, kind, operation, status, requestId, retryable, retryAfterMs, attempts, advice } = error
  const kept = { code, kind, operation, status, requestId, retryable, retryAfterMs, attempts, advice }
  return edfiError({ ...kept, cause: error.cause, ...changed })
}

/** The partner a call is about, in its body or its query; null for calls that name a job or a set. */
function partnerOf({ body, query }: CallInput): string | null {
  const { partner } = { ...query, ...(typeof body === 'object' ? body : {}) } as { readonly partner?: unknown }
  return typeof partner === 'string' ? partner : null
}

function partnersHeld({ partners, problems }: AccessExplanation): string {
  if (problems.some(({ code }) => code === 'unreadable')) return 'Which partners the token holds cannot be read.'
  return partners.length === 0 ? 'The token holds no partner.' : `The token holds the partners ${partners.join(', ')}.`
}

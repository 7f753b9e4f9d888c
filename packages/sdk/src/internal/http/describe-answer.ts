import type { NovaError } from '../errors.ts'
import { redactText, redactUrl, redactValue } from '../redact.ts'
import type { Answer } from './answer.ts'
import { type Failure, type FailureContext, fail, type Known, WAF_BODY_LIMIT_BYTES } from './describe-failure.ts'

/** An answer that is not the wanted data. */
export function describeAnswer(
  answer: Exclude<Answer, { type: 'data' }>,
  status: number,
  requestId: string | null,
  retryAfterMs: number | null,
  context: FailureContext,
): Failure {
  const known = { status, retryAfterMs: retryAfterMs ?? undefined, requestId: requestId ?? context.requestId }
  switch (answer.type) {
    case 'service':
      return describeEnvelope(answer, { ...known, status: answer.status ?? status }, context)
    case 'unknown-route':
      return {
        failure: { type: 'gateway', status },
        error: fail(context, known, {
          code: 'unknown_route',
          kind: 'not_found',
          message: `answered ${status}${quote(answer.snippet)}: the server does not know this route`,
          advice: `Check baseUrl (${redactUrl(context.baseUrl)}): it is the address in front of ${context.operation.path}, and the server must speak this version.`,
        }),
      }
    case 'gateway':
      return describeGateway(answer, known, context)
    case 'bad-success':
      return describeBadSuccess(answer, known, context)
  }
}

function describeEnvelope(
  answer: Extract<Answer, { type: 'service' }>,
  known: Known,
  context: FailureContext,
): Failure {
  const spec = context.profile.errorCodes[answer.code]
  const isConflictOfKeys = answer.code === 'idempotency_conflict'
  // Nothing but the English message tells a key in progress from a key reused for another payload, so
  // only a message that says so is believed.
  const inProgress = isConflictOfKeys && /\bin[ -]progress\b/i.test(answer.message)
  const retryable = spec !== undefined && (isConflictOfKeys ? inProgress : spec.retryable)
  const details = redactValue(answer.details) as Readonly<Record<string, unknown>>
  const name = redactText(answer.code, 80)
  return {
    failure: {
      type: 'service',
      status: known.status ?? 0,
      retryable: retryable && !isConflictOfKeys,
      refusedAtTheDoor: known.status === 401 || known.status === 429,
      inProgress,
    },
    error: fail(
      context,
      { ...known, requestId: answer.requestId ?? known.requestId },
      {
        code: (spec ? answer.code : 'unrecognized_error') as 'unrecognized_error',
        kind: spec?.kind ?? kindOfStatus(known.status ?? 500),
        message: `answered ${known.status}${name === String(known.status) ? '' : ` ${name}`}${quote(redactText(answer.message))}`,
        advice: adviceOf(answer.code, spec?.advice, inProgress),
        retryable,
        details: {
          ...details,
          ...(spec ? {} : { wireCode: name }),
          ...(context.idempotencyKey === undefined ? {} : { idempotencyKey: context.idempotencyKey }),
        },
      },
    ),
  }
}

function adviceOf(code: string, advice: string | undefined, inProgress: boolean): string {
  if (code !== 'idempotency_conflict')
    return advice ?? 'The server knows more codes than this client: look for a newer release.'
  return inProgress
    ? 'The first call under this key is still being worked on: call again later with the same idempotencyKey.'
    : 'This key belongs to a call with another body: repeat the original call exactly, or use a key of its own for another intent.'
}

function describeGateway(answer: Extract<Answer, { type: 'gateway' }>, known: Known, context: FailureContext): Failure {
  const status = known.status ?? 0
  const { requestBytes } = context
  const isBodyLimit = status === 403 && requestBytes > WAF_BODY_LIMIT_BYTES
  return {
    failure: { type: 'gateway', status },
    error: fail(context, known, {
      code: isBodyLimit ? 'waf_body_limit' : 'gateway_rejected',
      kind: kindOfStatus(status),
      message: `was answered ${status} by something in front of the service (${answer.shape} body${quote(answer.snippet)})`,
      advice: gatewayAdvice(status, isBodyLimit, requestBytes),
      retryable: status === 429 || status >= 500,
      details: { body: answer.shape, requestBytes },
    }),
  }
}

function gatewayAdvice(status: number, isBodyLimit: boolean, requestBytes: number): string {
  if (isBodyLimit)
    return `A firewall rule for bodies over ${WAF_BODY_LIMIT_BYTES} bytes is the likely reason (this one has ${requestBytes}): send fewer, larger parts, or have the rule raised for this route.`
  if (status === 403)
    return 'A firewall rule, its rate limit per address, or a host name that is switched off: check baseUrl and ask whoever runs the gateway.'
  if (status === 401) return 'The gateway wants credentials of its own, or refuses the access token: check both.'
  if (status === 413) return 'The request body is larger than the gateway accepts: send fewer items per call.'
  if (status === 429) return 'The gateway is throttling: call less often.'
  if (status >= 500) return 'The service is unreachable behind its gateway, crashed or too slow: try again later.'
  return 'Check that baseUrl points at the service and not at a proxy or a page.'
}

function describeBadSuccess(
  answer: Extract<Answer, { type: 'bad-success' }>,
  known: Known,
  context: FailureContext,
): Failure {
  const code =
    answer.why === 'truncated' ? 'body_truncated' : answer.why === 'too-large' ? 'body_too_large' : 'unexpected_body'
  const saw =
    answer.why === 'truncated'
      ? 'a body that ends early'
      : answer.why === 'too-large'
        ? 'a body over the limit'
        : `${answer.shape} where ${dueAt(context)} was due`
  return {
    failure: { type: 'bad-body' },
    error: fail(context, known, {
      code,
      kind: answer.why === 'truncated' ? 'integrity' : 'service',
      message: `answered ${known.status} with ${saw}${answer.why === 'not-json' ? quote(answer.snippet) : ''}`,
      advice:
        answer.why === 'not-json' || answer.why === 'empty'
          ? 'Check that baseUrl points at the service and not at a proxy, a sign-in page or a static site.'
          : 'Something between here and the service cuts or inflates answers: look at proxies on the way.',
      retryable: answer.why === 'truncated',
      details: { body: answer.shape },
    }),
  }
}

/** What a success of the operation comes as. */
function dueAt({ operation }: FailureContext): string {
  const body = operation.responses[operation.success]?.body
  if (body === 'text') return 'bare text'
  return body === 'empty' ? 'nothing' : 'JSON'
}

const quote = (text: string) => (text === '' ? '' : `: “${text.replace(/[.\s]+$/, '')}”`)

function kindOfStatus(status: number): NovaError['kind'] {
  if (status === 401) return 'authentication'
  if (status === 403) return 'authorization'
  if (status === 404) return 'not_found'
  if (status === 409) return 'conflict'
  if (status === 429) return 'rate_limit'
  return status >= 500 ? 'service' : 'validation'
}

import { type BodyShape, parseJson, shapeOf } from '../../../internal/http/body-shape.ts'
import { readNetworkCause } from '../../../internal/http/network-cause.ts'
import { readBody } from '../../../internal/http/read-body.ts'
import { DeadlineExpired, underDeadline } from '../../../internal/http/under-deadline.ts'
import { type AttemptFailure, decideRetry } from '../../../internal/retry/decide-retry.ts'
import { parseRetryAfter } from '../../../internal/retry/parse-retry-after.ts'
import type { Runtime } from '../../../internal/runtime.ts'

/** What an identity provider answered, read to its end. */
export interface IssuerAnswer {
  readonly type: 'answer'
  readonly status: number
  /** Undefined when the body is no JSON. */
  readonly parsed: unknown
  readonly shape: BodyShape
}

/** It could not be reached, or is not well, and repeating did not help. */
export interface IssuerSilence {
  readonly type: 'silence'
  /** Such as `gave no answer (ECONNREFUSED)`. */
  readonly seen: string
  readonly attempts: number
  readonly status?: number
}

const policy = { maxAttempts: 3, baseDelayMs: 300, maxDelayMs: 3000, totalTimeoutMs: 25_000 }
const ATTEMPT_TIMEOUT_MS = 10_000
/** Descriptions of providers with many features have some ten kilobytes. */
const BODY_LIMIT_BYTES = 256 * 1024

type Failed = {
  readonly failure: AttemptFailure
  readonly seen: string
  readonly status?: number
  readonly afterMs?: number | null
}

/**
 * Asks until there is an answer to read. Nothing here needs to be proved before it is repeated: a description and a
 * token can be had any number of times.
 */
export async function askIssuer(
  runtime: Pick<Runtime, 'clock' | 'random'>,
  send: (signal: AbortSignal) => Promise<Response>,
): Promise<IssuerAnswer | IssuerSilence> {
  const { clock, random } = runtime
  const startedAtMs = clock.monotonic()
  for (let attempts = 1; ; attempts++) {
    const outcome = await sendOnce(runtime, send)
    if ('type' in outcome) return outcome
    const state = { attempts, inProgressAnswers: 0, elapsedMs: clock.monotonic() - startedAtMs }
    const { failure, seen, status, afterMs = null } = outcome
    const decision = decideRetry(failure, 'safe', state, policy, afterMs, random)
    if (decision.action === 'give-up')
      return { type: 'silence', seen, attempts, ...(status === undefined ? {} : { status }) }
    await clock.sleep(decision.delayMs)
  }
}

async function sendOnce(
  { clock }: Pick<Runtime, 'clock'>,
  send: (signal: AbortSignal) => Promise<Response>,
): Promise<IssuerAnswer | Failed> {
  try {
    return await underDeadline(clock, ATTEMPT_TIMEOUT_MS, undefined, async (signal) => {
      const response = await send(signal)
      const { status, headers } = response
      const body = await readBody(response, BODY_LIMIT_BYTES)
      if (status === 429 || status >= 500) {
        const afterMs = parseRetryAfter(headers.get('retry-after'), clock.now(), headers.get('date'))
        return { failure: { type: 'gateway', status }, seen: `answered ${status}`, status, afterMs }
      }
      if (body.fault === 'truncated')
        return { failure: { type: 'bad-body' }, seen: `answered ${status} with a body that broke off`, status }
      const parsed = body.fault === undefined ? parseJson(body.text) : undefined
      return { type: 'answer', status, parsed, shape: shapeOf(body.text, parsed) }
    })
  } catch (error) {
    if (error instanceof DeadlineExpired)
      return { failure: { type: 'attempt-timeout' }, seen: `gave no complete answer within ${ATTEMPT_TIMEOUT_MS} ms` }
    const { code, reached } = readNetworkCause(error)
    return { failure: { type: 'network', reached }, seen: `gave no answer${code === null ? '' : ` (${code})`}` }
  }
}

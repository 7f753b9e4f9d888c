import type { CallInput, CheckContext, Credentials, MockControl, Seen, SendInput } from './check.ts'
import { CheckFailure, CheckSkipped } from './check-failure.ts'
import type { Validate } from './conformity/create-validator.ts'
import { judgeAnswer } from './conformity/judge-answer.ts'
import type { CoverageRecorder } from './coverage/record-coverage.ts'
import { type ExchangeRequest, exchange } from './exchange.ts'
import { buildRequest } from './http/build-request.ts'
import type { Redact } from './redact.ts'
import type { CleanupProblem, RequestRecord } from './report.ts'
import type { ServiceContract } from './service-contract.ts'
import { explainError, showValue } from './show-value.ts'
import type { Timing } from './timing.ts'

/** What all checks of a run share. */
export interface RunEnvironment {
  readonly target: string
  readonly contract: ServiceContract
  readonly credentials: Credentials
  readonly control: MockControl | null
  readonly runId: string
  readonly fetch: typeof globalThis.fetch
  readonly timing: Timing
  readonly validate: Validate
  readonly recorder: CoverageRecorder
  readonly redact: Redact
  readonly requestTimeoutMs: number
}

export interface CheckSession<Facts> {
  readonly context: CheckContext<string, Facts>
  /** The last few, oldest first. */
  readonly requests: readonly RequestRecord[]
  /** Undoes in reverse order what was registered, each on its own. */
  cleanUp(): Promise<readonly CleanupProblem[]>
}

const MOST_REQUESTS = 8
const CALL_LIMIT_BYTES = 8 * 1024 * 1024
const SEND_LIMIT_BYTES = 64 * 1024 * 1024
const CLEANUP_TIMEOUT_MS = 60_000

interface SessionOptions<Facts> {
  /** Null during discovery. */
  readonly check: string | null
  readonly facts: Facts
  readonly signal: AbortSignal
}

/**
 * The context one check works with. During discovery and while cleaning up answers are not held against the
 * contract: what is wrong with them is the finding of a check, not a reason to run none.
 */
export function createCheckSession<Facts>(
  environment: RunEnvironment,
  { check, facts, signal }: SessionOptions<Facts>,
): CheckSession<Facts> {
  const { contract, credentials, redact, recorder, validate } = environment
  const { requestIdHeader } = contract.answers
  const requests: RequestRecord[] = []
  const undos: { readonly what: string; readonly undo: () => Promise<unknown> }[] = []
  // Cleaning up has to work after an abort, with the very same context.
  let active = signal
  let cleaning = false

  const request = (built: ExchangeRequest, bodyLimitBytes: number) =>
    exchange(built, {
      fetch: environment.fetch,
      timing: environment.timing,
      signal: active,
      timeoutMs: environment.requestTimeoutMs,
      bodyLimitBytes,
      requestIdHeader,
      record(record) {
        const { path, requestId } = record
        requests.push({ ...record, path: redact(path), requestId: requestId === null ? null : redact(requestId) })
        if (requests.length > MOST_REQUESTS) requests.shift()
      },
    })

  async function call(
    operation: string,
    input: CallInput = {},
    { conforming = check !== null && !cleaning } = {},
  ): Promise<Seen> {
    const spec = contract.operations[operation]
    if (!spec) throw new TypeError(`the contract of ${contract.service} has no operation ${operation}`)
    const built = buildRequest(environment.target, spec, credentials.token, input)
    const seen = await request(built, CALL_LIMIT_BYTES)
    const sentRequestId = built.headers.get(requestIdHeader)
    const { code, findings } = judgeAnswer(spec, seen, { rules: contract.answers, validate, sentRequestId })
    recorder.record(operation, seen.status, code, check)
    if (!conforming || findings.length === 0) return seen
    const [first] = findings
    if (findings.length === 1 && first) throw new CheckFailure(first.wanted, first.seen)
    throw new CheckFailure(
      findings.map(({ wanted }) => wanted).join('; '),
      findings.map((finding) => showValue(finding.seen, redact)).join('; '),
    )
  }

  async function send(url: string, { method = 'GET', headers = {}, body }: SendInput = {}): Promise<Seen> {
    return request({ url, method, headers: new Headers(headers), body: sendable(body) }, SEND_LIMIT_BYTES)
  }

  const context: CheckContext<string, Facts> = {
    target: environment.target,
    credentials,
    control: environment.control,
    facts,
    get signal() {
      return active
    },
    runId: environment.runId,
    call,
    send,
    want(holds, wanted, seen) {
      if (!holds) throw new CheckFailure(wanted, seen)
    },
    skip(reason) {
      throw new CheckSkipped(reason)
    },
    cleanup(what, undo) {
      undos.push({ what, undo })
    },
  }

  return {
    context,
    requests,
    async cleanUp() {
      const problems: CleanupProblem[] = []
      const during = [...requests]
      cleaning = true
      for (const { what, undo } of undos.splice(0).reverse()) {
        active = environment.timing.timeout(CLEANUP_TIMEOUT_MS)
        try {
          await undo()
        } catch (error) {
          problems.push({ check: check ?? 'discovery', what: redact(what), reason: redact(whyUndone(error)) })
        }
      }
      // What the check did is worth more in a report than what undid it.
      requests.splice(0, requests.length, ...during)
      return problems
    },
  }
}

/** Fetch takes no view of shared memory; anything else goes without a copy. */
function sendable(body: Uint8Array | string | undefined): Uint8Array<ArrayBuffer> | string | undefined {
  if (!(body instanceof Uint8Array)) return body
  const { buffer, byteOffset, byteLength } = body
  return buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, byteLength) : new Uint8Array(body)
}

const whyUndone = (error: unknown) =>
  error instanceof CheckFailure ? `wanted ${error.wanted}, seen ${showValue(error.seen, String)}` : explainError(error)

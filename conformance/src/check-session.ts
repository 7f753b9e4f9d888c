import type { CallInput, CallOptions, CheckContext, MockControl, Seen, SendInput, Suite } from './check.ts'
import { CheckFailure, CheckSkipped } from './check-failure.ts'
import type { Validate } from './conformity/create-validator.ts'
import type { Finding, Judged } from './conformity/judge-answer.ts'
import { judgeFrame } from './conformity/judge-frame.ts'
import type { CoverageRecorder } from './coverage/record-coverage.ts'
import { type ExchangeRequest, exchange } from './exchange.ts'
import { accountOf } from './http/authorize-call.ts'
import { buildRequest, writeQuery } from './http/build-request.ts'
import type { Redact } from './redact.ts'
import type { CleanupProblem, RequestRecord } from './report.ts'
import type { ServiceContract } from './service-contract.ts'
import type { SessionKeeper } from './sessions/keep-sessions.ts'
import { explainError, showValue } from './show-value.ts'
import { type OpenedSocket, openFrameSocket } from './socket/await-frames.ts'
import type { OpenSocket } from './socket/socket.ts'
import type { Timing } from './timing.ts'

/** What all checks of a run share. */
export interface RunEnvironment {
  readonly target: string
  readonly contract: ServiceContract
  readonly credentials: object
  /** Null on services without sessions. */
  readonly sessions: SessionKeeper | null
  readonly control: MockControl | null
  readonly runId: string
  readonly fetch: typeof globalThis.fetch
  readonly openSocket: OpenSocket
  readonly timing: Timing
  readonly validate: Validate
  /** Holds an answer against the contract, by the rules of the service. */
  judge(operation: ServiceContract['operations'][string], seen: Seen, sentRequestId: string | null): Judged
  /** Stands around what is sent, see {@link Suite.pace}. */
  readonly pace?: NonNullable<Suite['pace']>
  readonly recorder: CoverageRecorder
  readonly redact: Redact
  readonly requestTimeoutMs: number
  /** How long one wait for a frame may take. */
  readonly frameTimeoutMs: number
}

export interface CheckSession<Facts, Given extends object> {
  readonly context: CheckContext<string, Facts, Given>
  /** The last few, oldest first. */
  readonly requests: readonly RequestRecord[]
  /** Fails where a frame broke the contract and no call of the check came across it. */
  conclude(): void
  /** Closes sockets, then undoes in reverse order what was registered, each on its own. */
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
export function createCheckSession<Facts, Given extends object>(
  environment: RunEnvironment,
  { check, facts, signal }: SessionOptions<Facts>,
): CheckSession<Facts, Given> {
  const { contract, credentials, redact, recorder, sessions, validate } = environment
  const { requestIdHeader } = contract.answers
  const failuresBreakOff = 'byStatus' in contract.answers
  const token = accessOf(credentials)
  const sockets: OpenedSocket[] = []
  const requests: RequestRecord[] = []
  const undos: { readonly what: string; readonly undo: () => Promise<unknown> }[] = []
  // Cleaning up has to work after an abort, with the very same context.
  let active = signal
  let cleaning = false

  const pace = <Answer extends { readonly status: number }>(headers: Headers, send: () => Promise<Answer>) =>
    environment.pace ? environment.pace({ headers, signal: active }, send) : send()
  const request = (built: ExchangeRequest, bodyLimitBytes: number, until?: CallOptions['until']) =>
    pace(built.headers, () =>
      exchange(built, {
        fetch: environment.fetch,
        timing: environment.timing,
        signal: active,
        timeoutMs: environment.requestTimeoutMs,
        bodyLimitBytes,
        ...(until && { until }),
        failuresBreakOff,
        requestIdHeader,
        record,
      }),
    )
  const record = (request: RequestRecord) => {
    const { path, requestId } = request
    requests.push({ ...request, path: redact(path), requestId: requestId === null ? null : redact(requestId) })
    if (requests.length > MOST_REQUESTS) requests.shift()
  }

  async function call(
    operation: string,
    input: CallInput = {},
    { conforming = check !== null && !cleaning, bodyLimitBytes = CALL_LIMIT_BYTES, until }: CallOptions = {},
  ): Promise<Seen> {
    const spec = contract.operations[operation]
    if (!spec) throw new TypeError(`the contract of ${contract.service} has no operation ${operation}`)
    const as = accountOf(spec, input)
    const built = buildRequest(environment.target, spec, token, input, as === null ? null : await cookie(as))
    const seen = await request(built, bodyLimitBytes, until)
    sessions?.observe(operation, { as, body: input.body }, seen)
    const sentRequestId = requestIdHeader === null ? null : built.headers.get(requestIdHeader)
    const { code, findings } = environment.judge(spec, seen, sentRequestId)
    recorder.record(operation, seen.status, code, check)
    if (conforming) assertNone(findings, redact)
    return seen
  }

  function keeper(): SessionKeeper {
    if (!sessions) throw new TypeError(`${contract.service} has no sessions`)
    return sessions
  }

  const cookie = (account = 'user') =>
    keeper().cookie(account, ({ username, password }) =>
      call(contract.sessions?.login ?? '', { body: { username, password }, as: null }, { conforming: false }),
    )

  const connect: CheckContext['connect'] = async (path, { as = 'user', query = {}, headers = {} } = {}) => {
    const { frames } = contract
    if (!frames) throw new TypeError(`the contract of ${contract.service} has no frames`)
    const session = as === null ? {} : { cookie: await cookie(as) }
    const handshake = { ...session, ...headers }
    const open = async () => {
      const opened = await openFrameSocket({
        openSocket: environment.openSocket,
        url: environment.target.replace(/\/+$/, '').replace(/^http/, 'ws') + path + writeQuery(query),
        headers: handshake,
        signal: () => active,
        timing: environment.timing,
        waitTimeoutMs: environment.frameTimeoutMs,
        judge(text) {
          const judged = judgeFrame(text, frames, validate)
          if (judged.frame) recorder.recordFrame(judged.frame.type, check)
          return judged
        },
      })
      const { end } = opened.socket
      const status = end && !end.opened ? end.status : 101
      record({ method: 'GET', path, status, requestId: null })
      sockets.push(opened)
      return { opened, status: status ?? 0 }
    }
    return (await pace(new Headers(handshake), open)).opened.socket
  }

  async function send(url: string, { method = 'GET', headers = {}, body }: SendInput = {}): Promise<Seen> {
    return request({ url, method, headers: new Headers(headers), body: sendable(body) }, SEND_LIMIT_BYTES)
  }

  const context: CheckContext<string, Facts, Given> = {
    target: environment.target,
    // The runner was given credentials of the kind the suite asks for.
    credentials: credentials as Given,
    control: environment.control,
    facts,
    get signal() {
      return active
    },
    runId: environment.runId,
    call,
    connect,
    cookie,
    forget: (account = 'user') => keeper().forget(account),
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
    conclude() {
      for (const { assertConforming } of sockets) assertConforming()
    },
    async cleanUp() {
      for (const { socket } of sockets) socket.close()
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

function assertNone(findings: readonly Finding[], redact: Redact): void {
  const [first] = findings
  if (!first) return
  if (findings.length === 1) throw new CheckFailure(first.wanted, first.seen)
  throw new CheckFailure(
    findings.map(({ wanted }) => wanted).join('; '),
    findings.map((finding) => showValue(finding.seen, redact)).join('; '),
  )
}

/** Fetch takes no view of shared memory; anything else goes without a copy. */
function sendable(body: Uint8Array | string | undefined): Uint8Array<ArrayBuffer> | string | undefined {
  if (!(body instanceof Uint8Array)) return body
  const { buffer, byteOffset, byteLength } = body
  return buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, byteLength) : new Uint8Array(body)
}

const whyUndone = (error: unknown) =>
  error instanceof CheckFailure ? `wanted ${error.wanted}, seen ${showValue(error.seen, String)}` : explainError(error)

/** What calls are made with where they do not say: a token, or a key. */
function accessOf(credentials: object): string | undefined {
  if ('token' in credentials) return String(credentials.token)
  return 'apiKey' in credentials ? String(credentials.apiKey) : undefined
}

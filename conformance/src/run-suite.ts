import type { Account, AccountCredentials, CheckContext, Consent, Credentials, MockControl, Suite } from './check.ts'
import { CheckFailure, SuiteUnavailable } from './check-failure.ts'
import { createCheckSession, type RunEnvironment } from './check-session.ts'
import { createValidator } from './conformity/create-validator.ts'
import { judgeAnswer } from './conformity/judge-answer.ts'
import { judgeByStatus } from './conformity/judge-by-status.ts'
import { judgeRecognised } from './conformity/judge-recognised.ts'
import { createCoverageRecorder } from './coverage/record-coverage.ts'
import { summarizeCoverage } from './coverage/summarize-coverage.ts'
import { summarizeFrames } from './coverage/summarize-frames.ts'
import { secretsOf } from './credentials/secrets-of.ts'
import { createRedact } from './redact.ts'
import type { CheckReport, CleanupProblem, Outcome, Report } from './report.ts'
import { runCheck } from './run-check.ts'
import { matchesPattern } from './select-checks.ts'
import type { ServiceContract } from './service-contract.ts'
import { createSessionKeeper } from './sessions/keep-sessions.ts'
import { explainError, showValue } from './show-value.ts'
import { openWsSocket } from './socket/open-ws-socket.ts'
import type { AnyFrame, OpenSocket } from './socket/socket.ts'
import { systemTiming, type Timing } from './timing.ts'

export interface RunOptions<Given extends object = Credentials> {
  /** Base URL, path prefix included. */
  readonly target: string
  readonly credentials: Given
  readonly contract: ServiceContract
  /** @default null */
  readonly control?: MockControl | null
  readonly fetch?: typeof globalThis.fetch
  /** @default over the network */
  readonly openSocket?: OpenSocket
  /** What checks may do beyond small and quick requests. @default nothing */
  readonly consent?: readonly Consent[]
  /** Runs only checks whose id fits, see {@link matchesPattern}. */
  readonly only?: string
  /** Stops the run after the check at work has cleaned up; the run then rejects with its reason. */
  readonly signal?: AbortSignal
  onCheck?(check: CheckReport): void
  readonly timing?: Timing
  /** Part of the names of everything the run makes. @default random */
  readonly runId?: string
  /** @default 60,000 */
  readonly requestTimeoutMs?: number
  /** How long one wait for a frame may take. @default 30,000 */
  readonly frameTimeoutMs?: number
  /** For checks that nobody agreed to take long. @default 300,000 */
  readonly checkTimeoutMs?: number
}

/**
 * Runs the checks of a suite one after the other, each on its own. Rejects with {@link SuiteUnavailable} when
 * the target does not answer or is another service; everything after that is in the report.
 */
export async function runSuite<
  Operation extends string,
  Facts,
  Given extends object = Credentials,
  Frame extends AnyFrame = AnyFrame,
>(suite: Suite<Operation, Facts, Given, Frame>, options: RunOptions<Given>): Promise<Report> {
  const { target, contract, only, timing = systemTiming, checkTimeoutMs = 300_000 } = options
  const signal = options.signal ?? new AbortController().signal
  const consent = new Set(options.consent)
  const selected = suite.checks.filter(({ id }) => only === undefined || matchesPattern(id, only))
  if (selected.length === 0) throw new SuiteUnavailable(`No check of ${suite.service} fits the pattern ${only}.`)

  const environment = createEnvironment(suite, options, timing)
  const { redact, recorder } = environment
  const startedAtMs = timing.now()
  const facts = await discover(suite, environment, signal)

  const checks: CheckReport[] = []
  const cleanup: CleanupProblem[] = []
  for (const check of selected) {
    signal.throwIfAborted()
    const done = await runCheck(environment, check, { facts, consent, signal, checkTimeoutMs })
    checks.push(done.report)
    cleanup.push(...done.cleanup)
    options.onCheck?.(done.report)
  }
  return {
    target: redact(target),
    service: suite.service,
    runId: environment.runId,
    startedAt: new Date(startedAtMs).toISOString(),
    durationMs: timing.now() - startedAtMs,
    checks,
    totals: countOutcomes(checks),
    ...(suite.notes && { notes: suite.notes(facts).map(redact) }),
    cleanup,
    coverage: summarizeCoverage({
      contract,
      provoked: recorder.provoked,
      checks,
      unreachable: (operation, status, code) => suite.unreachable(operation as Operation, status, code),
    }),
    ...(contract.frames && {
      frames: summarizeFrames({
        declared: contract.frames,
        seen: recorder.frames,
        checks,
        unreachable: (type) => suite.unreachableFrame?.(type) ?? null,
      }),
    }),
  }
}

function createEnvironment<Given extends object>(
  suite: Pick<Suite, 'pace'>,
  options: RunOptions<Given>,
  timing: Timing,
): RunEnvironment {
  const { target, contract, credentials } = options
  const { answers, errorCodes } = contract
  // Logging in adds to them.
  const secrets = new Set(secretsOf(credentials))
  const validate = createValidator(contract, { explicitNulls: answers.requestIdHeader !== null })
  return {
    target,
    contract,
    credentials,
    sessions: contract.sessions
      ? createSessionKeeper({
          rules: contract.sessions,
          accounts: accountsOf(credentials),
          onSecret: (secret) => secrets.add(secret),
        })
      : null,
    control: options.control ?? null,
    runId: options.runId ?? crypto.randomUUID().slice(0, 8),
    fetch: options.fetch ?? globalThis.fetch,
    openSocket: options.openSocket ?? openWsSocket,
    timing,
    validate,
    judge(spec, seen, sentRequestId) {
      if ('byStatus' in answers) return judgeByStatus(spec, seen, { errorCodes, validate })
      return answers.requestIdHeader === null
        ? judgeRecognised(spec, seen, { errorCodes, absentHeaders: answers.absentHeaders, validate })
        : judgeAnswer(spec, seen, { rules: answers, validate, sentRequestId })
    },
    ...(suite.pace && { pace: suite.pace.bind(suite) }),
    recorder: createCoverageRecorder(),
    redact: createRedact(secrets),
    requestTimeoutMs: options.requestTimeoutMs ?? 60_000,
    frameTimeoutMs: options.frameTimeoutMs ?? 30_000,
  }
}

/** The user under `user`, every other account by the name it has in the credentials: what `as` of a call says. */
function accountsOf(credentials: object): Readonly<Record<string, Account>> {
  const { username, password, ...others } = credentials as AccountCredentials
  return { user: { username, password }, ...others }
}

/** 0: nothing failed and the service answered every check. 1: otherwise. */
export const exitCodeOf = ({ totals }: Pick<Report, 'totals'>): 0 | 1 => (totals.fail + totals.error > 0 ? 1 : 0)

async function discover<Operation extends string, Facts, Given extends object, Frame extends AnyFrame>(
  suite: Suite<Operation, Facts, Given, Frame>,
  environment: RunEnvironment,
  signal: AbortSignal,
): Promise<Facts> {
  const session = createCheckSession<undefined, Given>(environment, { check: null, facts: undefined, signal })
  try {
    return await suite.discover(session.context as unknown as CheckContext<Operation, undefined, Given, Frame>)
  } catch (error) {
    signal.throwIfAborted()
    throw new SuiteUnavailable(whyUnavailable(suite.service, environment, error))
  } finally {
    await session.cleanUp()
  }
}

function whyUnavailable(service: string, { target, redact }: RunEnvironment, error: unknown): string {
  const where = redact(target)
  if (error instanceof CheckFailure)
    return `${where} does not look like the ${service} service: wanted ${redact(error.wanted)}, seen ${showValue(error.seen, redact)}. Check the base URL, its path prefix included.`
  return `The ${service} service at ${where} cannot be tried: ${redact(explainError(error))}. Check that it runs and can be reached from here.`
}

function countOutcomes(checks: readonly CheckReport[]): Record<Outcome, number> {
  const totals: Record<Outcome, number> = { pass: 0, fail: 0, skip: 0, error: 0 }
  for (const { outcome } of checks) totals[outcome] += 1
  return totals
}

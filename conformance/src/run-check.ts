import type { Check, CheckContext, Consent } from './check.ts'
import { CheckFailure, CheckSkipped, NoAnswer } from './check-failure.ts'
import { createCheckSession, type RunEnvironment } from './check-session.ts'
import type { Redact } from './redact.ts'
import type { CheckReport, CleanupProblem } from './report.ts'
import { explainError, showValue } from './show-value.ts'
import type { AnyFrame } from './socket/socket.ts'

interface RunCheckOptions<Facts> {
  readonly facts: Facts
  readonly consent: ReadonlySet<Consent>
  readonly signal: AbortSignal
  /** Limit for checks that nobody agreed to take long. */
  readonly checkTimeoutMs: number
}

/** What takes as long as it takes, once somebody has agreed to it. */
const slow: readonly Consent[] = ['large-transfer', 'spend-budget', 'long-wait']

/** Runs one check and undoes what it made. Rejects only when the run is aborted, after cleaning up. */
export async function runCheck<Operation extends string, Facts, Given extends object, Frame extends AnyFrame>(
  environment: RunEnvironment,
  check: Check<Operation, Facts, Given, Frame>,
  { facts, consent, signal, checkTimeoutMs }: RunCheckOptions<Facts>,
): Promise<{ readonly report: CheckReport; readonly cleanup: readonly CleanupProblem[] }> {
  const { timing, redact } = environment
  const { id, title, operations } = check
  const startedAtMs = timing.now()
  const base = { id, title, operations }
  const obstacle = findObstacle(check, environment.credentials, consent)
  if (obstacle !== null)
    return { report: { ...base, outcome: 'skip', reason: obstacle, durationMs: 0, requests: [] }, cleanup: [] }

  const isSlow = check.consent?.some((what) => slow.includes(what)) === true
  const timeout = isSlow ? null : timing.timeout(checkTimeoutMs)
  const session = createCheckSession<Facts, Given>(environment, {
    check: id,
    facts,
    signal: timeout ? AbortSignal.any([signal, timeout]) : signal,
  })
  let verdict: Verdict = { outcome: 'pass' }
  try {
    // Its frames are those of the contract: whatever else arrives fails the check.
    await check.run(session.context as unknown as CheckContext<Operation, Facts, Given, Frame>)
    session.conclude()
  } catch (error) {
    verdict = timeout?.aborted
      ? { outcome: 'error', reason: `not done within ${checkTimeoutMs / 1000} s` }
      : judgeError(error, redact)
  }
  const durationMs = timing.now() - startedAtMs
  const cleanup = await session.cleanUp()
  signal.throwIfAborted()
  return { report: { ...base, ...verdict, durationMs, requests: [...session.requests] }, cleanup }
}

type Verdict = Pick<CheckReport, 'outcome' | 'wanted' | 'seen' | 'reason'>

/** Why a check is not even started, or null. */
export function findObstacle(
  { needs = [], consent = [] }: { readonly needs?: readonly string[]; readonly consent?: readonly Consent[] },
  credentials: object,
  given: ReadonlySet<Consent>,
): string | null {
  const missing = needs.filter((name) => !isGiven(credentials, name.split('.')))
  if (missing.length > 0) return `needs ${missing.join(' and ')} in the credentials`
  const refused = consent.filter((what) => !given.has(what))
  return refused.length > 0 ? `needs consent: --allow ${refused.join(',')}` : null
}

function isGiven(value: unknown, [name, ...rest]: readonly string[]): boolean {
  if (value === undefined) return false
  if (name === undefined) return true
  return isGiven((value as Readonly<Record<string, unknown>>)[name], rest)
}

function judgeError(error: unknown, redact: Redact): Verdict {
  if (error instanceof CheckSkipped) return { outcome: 'skip', reason: redact(error.reason) }
  if (error instanceof NoAnswer) return { outcome: 'error', reason: redact(error.message) }
  if (error instanceof CheckFailure)
    return { outcome: 'fail', wanted: redact(error.wanted), seen: showValue(error.seen, redact) }
  // Mostly an answer so far from the contract that reading on threw.
  return { outcome: 'fail', wanted: 'the check runs to its end', seen: redact(explainError(error)) }
}

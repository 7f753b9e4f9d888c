import type { Call, CallEnvironment } from './call.ts'
import type { CallGate, GatePass } from './call-gate.ts'
import { describeClosedGate, describeTokenProblem } from './describe-failure.ts'
import type { RequestShape } from './request-shape.ts'
import { describeContext } from './send-attempt.ts'
import { createSettlement } from './settlement.ts'
import { TokenProblem } from './token-source.ts'
import { DeadlineExpired, underDeadline } from './under-deadline.ts'

/**
 * Waits until the gate lets the next attempt through, no longer than the call may take in all.
 *
 * @param attempts Attempts made so far.
 */
export async function passGate(
  gate: CallGate,
  env: CallEnvironment,
  call: Call,
  request: RequestShape,
  attempts: number,
  startedAtMs: number,
): Promise<GatePass> {
  const { clock } = env.runtime
  const { operation, policy } = call
  const askedMs = clock.monotonic()
  const leftMs = Math.max(0, policy.totalTimeoutMs - (askedMs - startedAtMs))
  const context = describeContext(env, call, request, attempts)
  let given: GatePass | null = null
  try {
    return await underDeadline(clock, leftMs, call.signal, async (signal) => {
      const pass = await gate.admit({ operation, signal, leftMs, bodyLength: context.requestBytes })
      // A gate that did not hear gives what nobody waits for any more.
      if (signal.aborted) createSettlement(pass, operation, clock).over()
      else given = pass
      return pass
    })
  } catch (error) {
    if (given !== null) createSettlement(given, operation, clock).over()
    // Who counts by token asks for it earlier than the attempt does.
    if (error instanceof TokenProblem) throw describeTokenProblem(error, context)
    if (!(error instanceof DeadlineExpired)) throw error
    throw describeClosedGate(Math.round(clock.monotonic() - askedMs), context)
  }
}

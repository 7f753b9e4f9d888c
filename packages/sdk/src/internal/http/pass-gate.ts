import type { Call, CallEnvironment } from './call.ts'
import type { CallGate, GatePass } from './call-gate.ts'
import { describeClosedGate } from './describe-failure.ts'
import type { RequestShape } from './request-shape.ts'
import { describeContext } from './send-attempt.ts'
import { createSettlement } from './settlement.ts'
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
  let given: GatePass | null = null
  try {
    return await underDeadline(clock, leftMs, call.signal, async (signal) => {
      const pass = await gate.admit({ operation, signal, leftMs })
      // A gate that did not hear gives what nobody waits for any more.
      if (signal.aborted) createSettlement(pass, operation, clock).over()
      else given = pass
      return pass
    })
  } catch (error) {
    if (given !== null) createSettlement(given, operation, clock).over()
    if (!(error instanceof DeadlineExpired)) throw error
    throw describeClosedGate(Math.round(clock.monotonic() - askedMs), describeContext(env, call, request, attempts))
  }
}

import { passTime as passTimeOf } from '../pass-time.ts'
import type { EdfiContext } from './edfi-check.ts'

/** Lets time pass for the service: at once on a mock whose clock can be moved, otherwise as long as it takes. */
export async function passTime(context: EdfiContext, ms: number): Promise<void> {
  await passTimeOf(context, ms)
  context.facts.access.expire()
}

/** The same for what nobody waits for. Skips the check where the clock cannot be moved. */
export async function moveClock(context: EdfiContext, ms: number): Promise<void> {
  if (!context.control) context.skip('takes long, and the clock of this deployment cannot be moved')
  await passTime(context, ms)
}

import type { EdfiContext } from './edfi-check.ts'

/** Lets time pass for the service. Skips the check where the clock cannot be moved. */
export async function passTime(context: EdfiContext, ms: number): Promise<void> {
  const { control, facts } = context
  if (!control) context.skip('takes long, and the clock of this deployment cannot be moved')
  await control.advance(ms)
  facts.access.expire()
}

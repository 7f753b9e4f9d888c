import type { EdfiContext } from './edfi-check.ts'
import { succeed } from './expect-answer.ts'

const admin = { as: 'admin' } as const

/** Switches matching across years, and back when the check ends. Skips the check where that cannot be switched on. */
export async function changeMatching(context: EdfiContext, crossYearMatchingEnabled: boolean): Promise<void> {
  const before = await succeed(context, 'getPartnerConfig', admin)
  if (crossYearMatchingEnabled && !before.canConnectToEdu) context.skip('the partner has no credentials for EDU')
  if (before.crossYearMatchingEnabled !== crossYearMatchingEnabled)
    context.cleanup('the settings of the partner', () => put(context, before.crossYearMatchingEnabled))
  await put(context, crossYearMatchingEnabled)
}

const put = (context: EdfiContext, crossYearMatchingEnabled: boolean) =>
  succeed(context, 'updatePartnerConfig', { ...admin, body: { crossYearMatchingEnabled } })

import type { EdfiContext } from '../context.ts'
import { callerOf, type EdfiCall } from '../http/call.ts'
import { refusal } from '../http/http-error.ts'
import type { PartnerRow } from '../state/rows.ts'

function partnerOf({ state }: EdfiContext, call: EdfiCall): PartnerRow {
  const { partnerId } = callerOf(call)
  const partner = state.partners.get(partnerId)
  if (!partner) throw new TypeError(`There is no partner ${partnerId}`)
  return partner
}

export function getPartnerConfig(context: EdfiContext, call: EdfiCall): object {
  const { crossYearMatchingEnabled, canConnectToEdu } = partnerOf(context, call)
  return { crossYearMatchingEnabled, canConnectToEdu }
}

/** Switches matching across years on or off. It needs rosters of EDU. */
export function updatePartnerConfig(context: EdfiContext, call: EdfiCall): object {
  const { state, has } = context
  const partner = partnerOf(context, call)
  const { crossYearMatchingEnabled } = call.body as { readonly crossYearMatchingEnabled: boolean }
  if (crossYearMatchingEnabled && !partner.canConnectToEdu && !has('edfi-partner-edu-unchecked'))
    throw refusal(400, 'There are no credentials for EDU')
  if (!has('edfi-partner-change-ignored')) state.partners.set(partner.id, { ...partner, crossYearMatchingEnabled })
  return { status: 'ok' }
}

/** Is there and does nothing: which bundles a partner may use is set elsewhere. */
export function enableBundle({ has }: EdfiContext): unknown {
  return has('edfi-enable-bundle-answered') ? { status: 'ok' } : undefined
}

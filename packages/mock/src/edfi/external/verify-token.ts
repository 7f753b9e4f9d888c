import type { EdfiContext } from '../context.ts'
import { type EdfiCall, grantOf } from '../http/call.ts'
import { Reply } from '../http/reply.ts'

/** Says in a sentence which partners a token holds. */
export function verifyToken({ has }: Pick<EdfiContext, 'has'>, call: EdfiCall): unknown {
  const { partnerIds } = grantOf(call)
  const text = has('edfi-verify-hides-partners') ? 'The token is good.' : describe(partnerIds)
  return has('edfi-verify-200') ? new Reply(text, { status: 200 }) : text
}

function describe(partnerIds: readonly string[]): string {
  if (partnerIds.length === 0) return 'The token is good, but it holds no partner.'
  return `The token is good for the ${partnerIds.length === 1 ? 'partner' : 'partners'} ${partnerIds.join(', ')}.`
}

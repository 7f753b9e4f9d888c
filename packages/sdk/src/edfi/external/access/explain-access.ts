import { systemClock } from '../../../internal/clock.ts'
import { getRuntime } from '../../../internal/runtime.ts'
import { accessTokenOf, type EdfiExternalClient } from '../external-client.ts'
import type { AccessExplanation, AccessNeed } from './access-explanation.ts'
import { explainClaims } from './explain-claims.ts'

/**
 * What an access token lets its holder do, and what speaks against it for one operation: scopes there and missing,
 * partners, client id, audience, beginning and end. It reads what the token says of itself and verifies nothing; no
 * call goes to the service. A client is asked for the token it would send. Errors of a client that are about its token
 * carry the same as `details.access`.
 *
 * @param given A token without `Bearer`, or a client of the external API.
 * @throws EdfiError what the token provider of the client rejects with.
 *
 * @example
 * ```ts
 * const { missing, problems } = await explainAccess(client, { operation: 'submitJob', partner: 'ea' })
 * for (const { message, advice } of problems) console.log(message, advice)
 * ```
 */
export async function explainAccess(
  given: string | (Pick<EdfiExternalClient, typeof accessTokenOf> & Parameters<typeof getRuntime>[0]),
  need: AccessNeed,
): Promise<AccessExplanation> {
  if (typeof given === 'string') return explainClaims(given.trim(), need, systemClock.now())
  return explainClaims(await given[accessTokenOf](), need, getRuntime(given).clock.now())
}

import { createCookieJar } from '#platform'
import { assembleClient } from './assemble-client.ts'
import type { EdfiClient, EdfiClientOptions } from './edfi-client.ts'

export type { EdfiClient, EdfiClientOptions } from './edfi-client.ts'

/**
 * A client of the app API of the Ed-Fi ingestion. Sends nothing by itself and shares nothing with other clients.
 *
 * It speaks with the session of somebody who logged in with a browser: a page with its own cookies, a program with the
 * cookie it is given, or with a `fetch` that carries one. The service keeps a session for two hours after its last
 * call; cookies that answers set anew are kept up with. Where a function gives the cookie, it is asked once more when
 * a session was refused, for all calls together, and each of them is replayed once.
 *
 * Creating and starting a job are never repeated by themselves. Redirects are not followed, and storage never sees
 * the session.
 *
 * @throws EdfiError `invalid_options` when the address, the session or a limit cannot be used.
 *
 * @example
 * ```ts
 * import { createEdfiClient } from '@nova/sdk/edfi'
 *
 * const client = createEdfiClient({ baseUrl: 'https://edfi.example.org', auth: { cookie } })
 * const { user, tenant } = await client.getMe()
 * console.log(user.givenName, tenant.code, (await client.listJobs()).length)
 * ```
 */
export function createEdfiClient(options: EdfiClientOptions = {}): EdfiClient {
  return assembleClient(options, createCookieJar())
}

import type { CallOptions } from '../internal/transport.ts'
import type { LabsClient } from './client.ts'
import { sessionOf } from './session/session-access.ts'

/**
 * Ends the session and forgets it, also when the service cannot be told. Sends nothing where there is no
 * session. A client with a user name and a password logs in again when it is used again; an access token
 * stays good until it runs out.
 *
 * @example
 * ```ts
 * await logOut(client)
 * ```
 */
export function logOut(client: Pick<LabsClient, typeof sessionOf>, options?: CallOptions): Promise<void> {
  return client[sessionOf].logOut(options)
}

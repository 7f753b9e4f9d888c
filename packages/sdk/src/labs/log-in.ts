import type { LabsClient } from './client.ts'
import type { Credentials } from './session/auth.ts'
import type { LoggedIn } from './session/session.ts'
import { sessionOf } from './session/session-access.ts'

/**
 * Logs in now and gives the account. Clients with a user name and a password do that by themselves before
 * their first call; call it to find out early whether they are right, or to take a session over that was
 * lost to another client. Ends the user's session elsewhere.
 *
 * @param account Who logs in instead. A client that was made with an account keeps this one from now on;
 * others keep no password, only the session.
 * @throws LabsError `login_refused` for a wrong name or password; `invalid_options` for a client that speaks with
 * an access token, and where no account is known.
 *
 * @example
 * ```ts
 * const { role } = await logIn(client)
 * console.log('logged in as', role)
 * ```
 */
export function logIn(client: Pick<LabsClient, typeof sessionOf>, account?: Credentials): Promise<LoggedIn> {
  return client[sessionOf].logIn(account)
}

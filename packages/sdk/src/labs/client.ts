import { createCookieJar } from '#platform'
import { assembleClient } from './assemble-client.ts'
import type { LabsClient, LabsClientOptions } from './labs-client.ts'

export type { LabsClient, LabsClientOptions } from './labs-client.ts'

/**
 * A client of the network lab service. Sends nothing by itself and shares nothing with other clients.
 *
 * With a user name and a password it logs in before the first call. The service keeps one session per
 * user, so that ends the user's session elsewhere; when the own one is ended that way, the client logs in
 * once more and repeats what was refused. When that session is soon ended as well, calls reject with
 * `session_lost` until {@link logIn} is called: two clients of one user do not throw each other out forever.
 *
 * Paths of labs hold their slashes and their suffix, `team/demo.json`; a slash in front does no harm.
 * Starting, stopping and wiping a node are never repeated by themselves. Redirects are not followed.
 *
 * @throws LabsError `invalid_options` when the address, the identity or a limit cannot be used.
 *
 * @example
 * ```ts
 * import { createLabsClient } from '@nova/sdk/labs'
 *
 * const client = createLabsClient({ baseUrl: 'https://labs.example.com', auth: { username: 'ada', password } })
 * const nodes = await client.listNodes('team/demo.json')
 * for (const node of Object.values(nodes)) console.log(node.name, node.status === 2 ? 'running' : 'stopped')
 * ```
 */
export function createLabsClient(options: LabsClientOptions = {}): LabsClient {
  return assembleClient(options, createCookieJar())
}

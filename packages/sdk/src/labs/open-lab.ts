import { getRuntime, type runtimeOf } from '../internal/runtime.ts'
import { checkPositive } from './check-options.ts'
import type { LabsClient } from './client.ts'
import { labsError } from './errors.ts'
import type { LabSession } from './live/lab-session.ts'
import type { LiveObserver } from './live/live-trace.ts'
import { pageVisibility } from './live/page-visibility.ts'
import { startSession } from './live/start-session.ts'
import { sessionOf } from './session/session-access.ts'

/** What opening a lab needs of a client. */
export type LabClient = Pick<LabsClient, 'getLab' | 'listNodes' | 'listNetworks' | 'listLinks'> &
  Pick<LabsClient, typeof sessionOf | typeof runtimeOf>

export interface OpenLabOptions {
  /** Ends opening; a session that is open is ended by `close`. */
  readonly signal?: AbortSignal
  /** `false`: opens no socket and polls everything. @default true */
  readonly sockets?: boolean
  /** Between polls of what the server does not announce, milliseconds. @default 5000 */
  readonly pollMs?: number
  /** The same while the page is hidden. @default 60000 */
  readonly hiddenPollMs?: number
  /** A socket that says nothing for longer is looked into, milliseconds. @default 60000 */
  readonly silenceMs?: number
  /** How long a frame that was overtaken may be late before the lab is read again, milliseconds. @default 250 */
  readonly inversionWaitMs?: number
  /** Sees every decision of the session: frames held, dropped and applied, holes, reads, reconnects. */
  readonly observe?: LiveObserver
}

type LiveTimes = Pick<OpenLabOptions, 'pollMs' | 'hiddenPollMs' | 'silenceMs' | 'inversionWaitMs'>

/**
 * A lab with its graph, kept true while others change it. Resolves when the lab has been read once; sockets may
 * still be on their way, see `status()`.
 *
 * Structure (links, networks, layout) and runtime (node states, discoveries) come over two sockets, joined into one
 * state. What a socket leaves out is read again: frames that were lost, a server that was restarted, and every few
 * seconds the nodes, whose changes no server announces. Where a socket cannot be had, as for a lab in a
 * sub-folder, with a bearer token or behind a proxy, its part is polled, and the mode says so. What is written past
 * the announcing routes (`PUT …/topology`, the legacy network update) is found by reading only: wiring at the next
 * poll, the rest of links and networks a minute into silence, or by `resync()`.
 *
 * @throws LabsError `lab_not_found`, `legacy_schema` (a lab of the first schema, which the server does not read),
 * `folder_forbidden`, `session_missing` or `session_lost`, and whatever the first read fails with. After that a
 * failing read is a state of the session (`stale`, with the problem), and is tried again.
 *
 * @example
 * ```ts
 * const lab = await openLab(client, 'demo.json')
 * console.log(lab.getSnapshot().nodes.size, 'nodes', lab.status().mode)
 * for await (const { cause, changes } of lab.changes({ signal })) {
 *   for (const { kind, id, before, after } of changes) console.log(cause, kind, id, before, after)
 * }
 * lab.close()
 * ```
 */
export async function openLab(client: LabClient, path: string, options: OpenLabOptions = {}): Promise<LabSession> {
  const { clock, random, openSocket, connectivity } = getRuntime(client)
  const { signal, observe, sockets = true, ...times } = options
  const labPath = checkPath(path)
  const access = client[sessionOf]
  const meta = await client.getLab(labPath, signal ? { signal } : {})
  return await startSession({
    path: labPath,
    meta,
    reads: {
      nodes: (readSignal) => client.listNodes(labPath, { signal: readSignal }),
      networks: (readSignal) => client.listNetworks(labPath, { include_hidden: true }, { signal: readSignal }),
      links: (readSignal) => client.listLinks(labPath, { signal: readSignal }),
    },
    sockets: {
      obstacle: sockets ? (access.socketObstacle === null ? null : 'bearer_only') : 'no_sockets',
      urlOf: access.socketUrl,
      headers: access.socketHeaders,
      openSocket,
    },
    clock,
    random,
    connectivity,
    visibility: pageVisibility,
    times: checkTimes(times),
    observe: observe ?? null,
    signal: signal ?? null,
  })
}

function checkPath(path: string): string {
  const trimmed = typeof path === 'string' ? path.replace(/^\/+|\/+$/g, '') : ''
  if (trimmed !== '') return trimmed
  throw labsError({
    code: 'invalid_options',
    message: 'The path of the lab is empty.',
    advice: 'Give the path from the root of all labs, such as team/demo.json; findLabs(client) lists them.',
    attempts: 0,
  })
}

function checkTimes(times: LiveTimes): LiveTimes {
  const given = Object.entries(times).filter((entry): entry is [string, number] => entry[1] !== undefined)
  for (const [name, value] of given) checkPositive(name, value)
  return Object.fromEntries(given)
}

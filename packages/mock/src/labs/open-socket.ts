import type { ExchangeRequest } from '../engine/exchange.ts'
import { emptyResponse } from '../engine/respond.ts'
import type { Handshake } from '../engine/server-socket.ts'
import type { Authenticator } from './auth/authenticate.ts'
import { isUser } from './auth/authenticate.ts'
import type { Hub } from './context.ts'
import type { HasLabsDefect } from './defects.ts'
import { decodeTarget } from './http/lab-router.ts'

const integer = /^\s*[+-]?\d+\s*$/

/** The channel a handshake asks for: one segment, whatever it says. Null for every other path. */
export function channelOf(rawTarget: string, has: HasLabsDefect): string | null {
  const path = decodeTarget(rawTarget)
  const pattern = has('nested-socket-accepted') ? /^\/ws\/labs\/(.+)$/s : /^\/ws\/labs\/([^/]+)$/s
  return pattern.exec(path)?.[1] ?? null
}

/** What a handshake says was seen last. Null when it says something else than a whole number. */
export function readLastSeq(search: URLSearchParams): number | null {
  const text = search.getAll('last_seq').at(-1)
  if (text === undefined) return 0
  return integer.test(text) ? Number(text) : null
}

/** Lets a socket in by its cookies; neither the lab nor the folder of the user is looked at. */
export async function connectSocket(
  request: ExchangeRequest,
  {
    authenticator,
    hub,
    has,
  }: { readonly authenticator: Authenticator; readonly hub: Hub; readonly has: HasLabsDefect },
): Promise<Handshake> {
  const channel = channelOf(request.rawTarget, has)
  const lastSeq = readLastSeq(request.url.searchParams)
  if (channel === null || lastSeq === null) return refuse(has)
  if (!(await mayOpen(request, authenticator, has))) return refuse(has)
  return { kind: 'accept', serve: (socket) => hub.connect(channel, lastSeq, socket) }
}

async function mayOpen(
  { headers }: ExchangeRequest,
  authenticator: Authenticator,
  has: HasLabsDefect,
): Promise<boolean> {
  if (has('socket-open-to-all')) return true
  if (has('bearer-opens-sockets')) return isUser(await authenticator.identify(headers))
  return authenticator.identifyByCookies(headers) !== null
}

function refuse(has: HasLabsDefect): Handshake {
  if (has('socket-close-codes')) return { kind: 'accept', serve: (socket) => socket.close(1008, 'refused') }
  return emptyResponse(403)
}

import type { ServiceContract } from './service-contract.ts'
import type { OpenSocket } from './socket/socket.ts'

const base = {
  service: 'rooms',
  tag: 'rooms',
  auth: 'cookie',
  idempotency: null,
  retry: 'safe',
  parameters: [],
  requestSchema: null,
  success: 200,
} as const

const unseen = { body: 'detail', schema: 'Detail', codes: ['no_session'], documented: true } as const

/** A made-up service that fails under any status, keeps sessions in cookies and pushes frames. */
export const roomsOperations = {
  login: {
    ...base,
    name: 'login',
    operationId: 'login',
    method: 'POST',
    path: '/login',
    auth: 'none',
    responses: {
      200: { body: 'json', schema: 'LoggedIn', otherSchemas: ['Failure'], codes: ['refused'], documented: true },
    },
  },
  logout: {
    ...base,
    name: 'logout',
    operationId: 'logout',
    method: 'POST',
    path: '/logout',
    auth: 'none',
    responses: { 200: { body: 'json', schema: 'Done', codes: [], documented: true } },
  },
  getRoom: {
    ...base,
    name: 'getRoom',
    operationId: 'get_room',
    method: 'GET',
    path: '/rooms/{room_path}',
    parameters: [{ name: 'room_path', in: 'path', required: true, spansSegments: true }],
    responses: {
      200: {
        body: 'json',
        schema: 'RoomRead',
        otherSchemas: ['Failure'],
        codes: ['no_room', 'no_house'],
        documented: true,
      },
      401: unseen,
      500: { body: 'text', schema: null, otherSchemas: ['Failure'], codes: ['crashed', 'broken'], documented: true },
    },
  },
  makeRoom: {
    ...base,
    name: 'makeRoom',
    operationId: 'make_room',
    method: 'POST',
    path: '/rooms',
    success: 201,
    responses: {
      200: { body: 'json', schema: 'RoomRead', codes: [], documented: true },
      201: { body: 'json', schema: 'RoomRead', codes: [], documented: true },
      401: unseen,
      409: {
        body: 'envelope',
        schema: 'Failure',
        otherSchemas: ['Detail'],
        codes: ['taken', 'busy'],
        documented: true,
      },
    },
  },
  showRoom: {
    ...base,
    name: 'showRoom',
    operationId: 'show_room',
    method: 'GET',
    path: '/show',
    success: 307,
    navigated: true,
    responses: {
      200: { body: 'envelope', schema: 'Failure', codes: ['no_room'], documented: true },
      307: { body: 'empty', schema: null, codes: [], documented: true },
    },
  },
} as const satisfies ServiceContract['operations']

export type RoomsOperation = keyof typeof roomsOperations

export type RoomsFrame =
  | { readonly type: 'hello'; readonly seq: number }
  | { readonly type: 'room_made'; readonly seq: number; readonly payload: { readonly name: string } }
  | { readonly type: 'room_lost'; readonly seq: number }

const closed = (required: readonly string[], properties: Record<string, unknown>) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
})
const code = { kind: 'service', retryable: false, advice: 'Do something else.', reachable: true } as const
const number = { type: 'integer' }
const word = { type: 'string' }

export const roomsContract = {
  service: 'rooms',
  operations: roomsOperations,
  errorCodes: {
    refused: { ...code, seen: { code: 401 } },
    no_session: { ...code, seen: { code: 401, detail: 'object' } },
    no_room: { ...code, seen: { code: 404 } },
    no_house: { ...code, seen: { code: 404, message: 60038 } },
    taken: { ...code, seen: { code: 409, keys: ['holder'] } },
    busy: { ...code, seen: { code: 409 } },
    crashed: { ...code, seen: { code: 500 } },
    broken: { ...code, seen: { code: 500, keys: ['message'] } },
  },
  schemas: {
    $id: 'urn:nova:rooms',
    $defs: {
      LoggedIn: closed(['code', 'status', 'access_token'], { code: number, status: word, access_token: word }),
      Done: closed(['code', 'status'], { code: number, status: word, message: word }),
      RoomRead: closed(['code', 'status', 'data'], {
        code: number,
        status: { const: 'success' },
        data: closed(['name'], { name: word, note: word }),
      }),
      Failure: closed(['code', 'status', 'message'], { code: number, status: word, message: word, holder: word }),
      Detail: closed(['detail'], { detail: {} }),
      HelloFrame: closed(['type', 'seq'], { type: { const: 'hello' }, seq: number }),
      RoomMadeFrame: closed(['type', 'seq', 'payload'], {
        type: { const: 'room_made' },
        seq: number,
        payload: closed(['name'], { name: word }),
      }),
      RoomLostFrame: closed(['type', 'seq'], { type: { const: 'room_lost' }, seq: number }),
    },
  },
  answers: { requestIdHeader: null, absentHeaders: ['ETag'] },
  sessions: { login: 'login', logout: 'logout', cookies: ['room_session', 'room_user'] },
  frames: {
    hello: { schema: 'HelloFrame', channel: 'both', sent: true },
    room_made: { schema: 'RoomMadeFrame', channel: 'path', sent: true },
    room_lost: { schema: 'RoomLostFrame', channel: 'document', sent: false },
  },
} as const satisfies ServiceContract

export const ada = { username: 'ada', password: 'correct horse' } as const
export const root = { username: 'root', password: 'battery staple' } as const

const answer = (status: number, body: unknown, cookies: readonly string[] = []) =>
  Response.json(body, { status, headers: cookies.map((cookie): [string, string] => ['set-cookie', cookie]) })
export const failure = (status: number, number: number, more: object = {}) =>
  answer(status, { code: number, status: 'fail', message: 'no', ...more })
const success = (status: number, data: unknown) => answer(status, { code: status, status: 'success', data })

/** The made-up service itself, one session per user. `misbehave` replaces its answers. */
export function createRooms(misbehave: (request: Request) => Response | undefined = () => undefined) {
  const requests: string[] = []
  const sessions = new Map<string, string>()
  const listeners = new Set<(frame: unknown) => void>()
  const rooms = new Set(['hall', 'north/attic'])
  let logins = 0
  let seq = 0

  const userOf = (cookie: string | null) => {
    const sent = new Map((cookie ?? '').split('; ').map((pair) => pair.split('=') as [string, string]))
    const user = sent.get('room_user') ?? ''
    return user !== '' && sessions.get(user) === sent.get('room_session') ? user : null
  }
  const push = (frame: unknown) => {
    for (const listener of [...listeners]) listener(frame)
  }

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const { pathname } = new URL(request.url)
    request.signal.throwIfAborted()
    const user = userOf(request.headers.get('cookie'))
    requests.push(`${request.method} ${pathname} ${user ?? '-'}`)
    const misbehaved = misbehave(request)
    if (misbehaved) return misbehaved
    if (pathname === '/login') return logIn(await request.json())
    if (pathname === '/logout') {
      if (user) sessions.delete(user)
      return answer(200, { code: 200, status: 'success' })
    }
    if (!user) return answer(401, { detail: { code: 401, status: 'unauthorized' } })
    if (request.method === 'GET') return read(decodeURIComponent(pathname.slice('/rooms/'.length)))
    return make(((await request.json()) as { readonly name: string }).name)
  }

  function logIn({ username, password }: { readonly username: string; readonly password: string }): Response {
    if (![ada, root].some((known) => known.username === username && known.password === password))
      return failure(200, 401, { status: 'unauthorized' })
    logins += 1
    const token = `session-of-${username}-${logins}`
    sessions.set(username, token)
    const cookies = [`room_session=${token}; HttpOnly; Path=/`, `room_user=${username}; Path=/`]
    return answer(200, { code: 200, status: 'success', access_token: `token-of-${username}` }, cookies)
  }

  const read = (name: string) => (rooms.has(name) ? success(200, { name }) : failure(200, 404))

  function make(name: string): Response {
    const known = rooms.has(name)
    rooms.add(name)
    if (!known) {
      seq += 1
      push({ type: 'room_made', seq, payload: { name } })
    }
    return success(known ? 200 : 201, { name })
  }

  const openSocket: OpenSocket = ({ url, headers = {}, onOpen, onText, onEnd }) => {
    const send = (frame: unknown) => onText(typeof frame === 'string' ? frame : JSON.stringify(frame))
    let ended = false
    const end = (how: { readonly opened: boolean; readonly code: number; readonly status: number | null }) => {
      if (ended) return
      ended = true
      listeners.delete(send)
      queueMicrotask(() => onEnd({ reason: '', ...how }))
    }
    requests.push(`WS ${new URL(url).pathname}${new URL(url).search} ${userOf(headers['cookie'] ?? null) ?? '-'}`)
    if (userOf(headers['cookie'] ?? null) === null) end({ opened: false, code: 1006, status: 403 })
    else
      queueMicrotask(() => {
        onOpen()
        send({ type: 'hello', seq })
        listeners.add(send)
      })
    return { close: (code = 1000) => end({ opened: true, code, status: null }) }
  }

  return { fetch, openSocket, requests, push, isListening: () => listeners.size > 0 }
}

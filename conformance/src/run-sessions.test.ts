import { describe, expect, it } from 'vitest'
import type { AccountCredentials, Check, CheckContext } from './check.ts'
import {
  ada,
  createRooms,
  failure,
  type RoomsFrame,
  type RoomsOperation,
  roomsContract,
  root,
} from './rooms-service.testing.ts'
import { type RunOptions, runSuite } from './run-suite.ts'

type RoomsContext = CheckContext<RoomsOperation, null, AccountCredentials, RoomsFrame>
type RoomsCheck = Check<RoomsOperation, null, AccountCredentials, RoomsFrame>

const checkOf = (id: string, run: (context: RoomsContext) => Promise<unknown>, more: Partial<RoomsCheck> = {}) =>
  ({ id, title: id, operations: ['getRoom'], run: async (context) => void (await run(context)), ...more }) as RoomsCheck

const hall = { path: { room_path: 'hall' } }

function run(checks: readonly RoomsCheck[], options: Partial<RunOptions<AccountCredentials>> = {}) {
  const suite = { service: 'rooms', discover: async () => null, checks, unreachable: () => null }
  return runSuite<RoomsOperation, null, AccountCredentials, RoomsFrame>(suite, {
    target: 'http://rooms.test',
    contract: roomsContract,
    credentials: { ...ada, admin: root },
    timing: { now: () => 0, timeout: () => new AbortController().signal },
    runId: 'run1',
    ...options,
  })
}

const verdicts = ({ checks }: Awaited<ReturnType<typeof run>>) =>
  checks.map(({ outcome, wanted, seen, reason }) => [outcome, wanted ?? reason, seen].filter((x) => x !== undefined))

describe('sessions', () => {
  it('are opened on first use and kept from check to check, one per account', async () => {
    const rooms = createRooms()
    const report = await run(
      [
        checkOf('a', ({ call }) => Promise.all([call('getRoom', hall), call('getRoom', hall)])),
        checkOf('b', ({ call }) => call('getRoom', { path: { room_path: 'north/attic' } })),
        checkOf('c', ({ call }) => call('getRoom', { ...hall, as: 'admin' })),
        checkOf('d', ({ call }) => call('getRoom', { ...hall, as: null })),
      ],
      rooms,
    )
    expect(report.totals.pass).toBe(4)
    expect(rooms.requests).toEqual([
      'POST /login -',
      'GET /rooms/hall ada',
      'GET /rooms/hall ada',
      'GET /rooms/north/attic ada',
      'POST /login -',
      'GET /rooms/hall root',
      'GET /rooms/hall -',
    ])
  })

  it('follow a login and a logout that a check makes itself, since there is one per user', async () => {
    const rooms = createRooms()
    await run(
      [
        checkOf('a', ({ call }) => call('getRoom', hall)),
        checkOf('b', ({ call, credentials: { username, password } }) =>
          call('login', { body: { username, password } }),
        ),
        checkOf('c', ({ call }) => call('getRoom', hall)),
        checkOf('d', ({ call }) => call('logout', { as: 'user' })),
        checkOf('e', ({ call }) => call('getRoom', hall)),
        checkOf('f', async ({ call, forget }) => {
          forget()
          await call('getRoom', hall)
        }),
      ],
      rooms,
    )
    expect(rooms.requests.filter((line) => line.startsWith('GET'))).toEqual(Array(4).fill('GET /rooms/hall ada'))
    expect(rooms.requests.filter((line) => line.startsWith('POST /login'))).toHaveLength(4)
  })

  it('fail the check that needs one when the account is refused, and are tried again', async () => {
    const rooms = createRooms()
    const credentials = { username: 'ada', password: 'wrong password' }
    const read = checkOf('a', ({ call }) => call('getRoom', hall))
    const report = await run([read, { ...read, id: 'b' }], { ...rooms, credentials })
    expect(verdicts(report)[0]).toEqual([
      'fail',
      'the account user can log in, with the cookies room_session and room_user',
      expect.stringContaining('200 {"code":401'),
    ])
    expect(rooms.requests).toEqual(['POST /login -', 'POST /login -'])
    expect(JSON.stringify(report)).not.toContain('wrong password')
  })

  it('leave no secret in a report: no password, no cookie, no token handed out', async () => {
    const report = await run(
      [
        checkOf('a', async ({ cookie, want }) => want(false, 'nothing', await cookie())),
        checkOf('b', async ({ call, want }) => want(false, 'nothing', await call('login', { body: ada }))),
        checkOf('c', async ({ want, credentials }) => want(false, 'nothing', credentials)),
      ],
      createRooms(),
    )
    expect(report.totals.fail).toBe(3)
    const text = JSON.stringify(report)
    for (const secret of ['session-of-ada', 'token-of-ada', ada.password, root.password])
      expect(text).not.toContain(secret)
  })

  it('skip checks of an administrator where there is none', async () => {
    const check = checkOf('a', ({ call }) => call('getRoom', { ...hall, as: 'admin' }), { needs: ['admin'] })
    const report = await run([check], { ...createRooms(), credentials: ada })
    expect(verdicts(report)).toEqual([['skip', 'needs admin in the credentials']])
  })

  it('ask for consent to what an administrator does, and to what destroys, and still end in time', async () => {
    const fired = AbortSignal.abort(new Error('time is up'))
    const timing = { now: () => 0, timeout: (ms: number) => (ms === 5000 ? fired : new AbortController().signal) }
    const check = checkOf('a', ({ call }) => call('getRoom', hall), { consent: ['admin', 'destructive'] })
    const options = { ...createRooms(), timing, checkTimeoutMs: 5000 }
    expect(verdicts(await run([check], options))).toEqual([['skip', 'needs consent: --allow admin,destructive']])
    const agreed = await run([check], { ...options, consent: ['admin', 'destructive'] })
    expect(verdicts(agreed)).toEqual([['error', 'not done within 5 s']])
  })
})

describe('answers that fail under any status', () => {
  const stateOf = (report: Awaited<ReturnType<typeof run>>, operation: string) =>
    report.coverage.cells
      .filter((cell) => cell.operation === operation)
      .map(({ status, code, state }) => `${status} ${code ?? '-'} ${state}`)

  it('count as cells of their own, as does a second success', async () => {
    const report = await run(
      [
        checkOf('a', ({ call }) => call('getRoom', hall)),
        checkOf('b', ({ call }) => call('getRoom', { path: { room_path: 'nowhere' } })),
        checkOf('c', ({ call }) => call('getRoom', { ...hall, as: null })),
        checkOf('d', ({ call }) => call('makeRoom', { body: { name: 'cellar' } })),
        checkOf('e', ({ call }) => call('makeRoom', { body: { name: 'cellar' } })),
      ],
      createRooms(),
    )
    expect(report.totals.pass).toBe(5)
    expect(stateOf(report, 'getRoom')).toEqual([
      '200 - provoked',
      '200 no_room provoked',
      '200 no_house missed',
      '401 no_session provoked',
      '500 crashed missed',
      '500 broken missed',
    ])
    expect(stateOf(report, 'makeRoom')).toEqual([
      '200 - provoked',
      '201 - provoked',
      '401 no_session missed',
      '409 taken missed',
      '409 busy missed',
    ])
    expect(stateOf(report, 'showRoom')).toEqual(['200 no_room missed', '307 - missed'])
  })

  it('fail a check when they are none of those listed, and count as undeclared', async () => {
    const rooms = createRooms((request) => (request.method === 'GET' ? failure(200, 409) : undefined))
    const report = await run([checkOf('a', ({ call }) => call('getRoom', hall))], rooms)
    expect(verdicts(report)).toEqual([
      ['fail', 'a failure of getRoom with 200 is one of no_room, no_house', expect.stringContaining('409')],
    ])
    expect(stateOf(report, 'getRoom')).toContain('200 - missed')
    expect(stateOf(report, 'getRoom').at(-1)).toBe('200 unlisted 409 undeclared')
  })
})

describe('sockets', () => {
  it('are opened in a session, give their frames one by one and are closed when the check ends', async () => {
    const rooms = createRooms()
    const report = await run(
      [
        checkOf('a', async (context: RoomsContext) => {
          const { call, connect } = context
          const socket = await connect('/ws/hall', { query: { last_seq: 0 } })
          const { seq } = await socket.next('hello')
          for (const name of ['cellar', 'attic', 'loft']) await call('makeRoom', { body: { name } })
          const attic = await socket.next('room_made', ({ payload }) => payload.name === 'attic')
          const rest = [await socket.next('room_made'), await socket.next('room_made')]
          context.want(attic.seq === seq + 2, 'the second room', attic)
          const names = rest.map(({ payload }) => payload.name).join()
          context.want(names === 'cellar,loft', 'what was left, in its order', names)
          context.want(socket.end === null && rooms.isListening(), 'the socket is open')
        }),
      ],
      rooms,
    )
    expect(verdicts(report)).toEqual([['pass']])
    expect(rooms.isListening()).toBe(false)
    expect(rooms.requests).toContain('WS /ws/hall?last_seq=0 ada')
    expect(report.checks[0]?.requests).toContainEqual({ method: 'GET', path: '/ws/hall', status: 101, requestId: null })
    expect(report.frames?.cells.map(({ type, state, checks }) => [type, state, checks])).toEqual([
      ['hello', 'provoked', ['a']],
      ['room_made', 'provoked', ['a']],
      ['room_lost', 'unreachable', []],
    ])
  })

  it('say how they were refused', async () => {
    const report = await run(
      [
        checkOf('a', async (context: RoomsContext) => {
          const { end } = await context.connect('/ws/hall', { as: null })
          context.want(end?.opened === false && end.status === 403, 'a refusal', end)
        }),
        checkOf('b', async ({ connect }) => (await connect('/ws/hall', { as: null })).next('hello')),
      ],
      createRooms(),
    )
    expect(verdicts(report)).toEqual([
      ['pass'],
      ['fail', 'a frame hello arrives', 'no frame, then the end: refused with status 403'],
    ])
  })

  it.each([
    ['no JSON', 'nonsense', 'a frame is JSON and says its type'],
    ['an unknown type', { type: 'party' }, 'the type of a frame is one of hello, room_made, room_lost'],
    ['another form', { type: 'room_made', seq: 1 }, 'a frame room_made has the form of RoomMadeFrame'],
  ])('fail the check that hears %s, even when it looks at nothing', async (_, frame, wanted) => {
    const rooms = createRooms()
    const report = await run(
      [
        checkOf('a', async ({ connect }) => {
          await (await connect('/ws/hall')).next('hello')
          rooms.push(frame)
        }),
      ],
      rooms,
    )
    expect(verdicts(report)).toEqual([['fail', wanted, expect.anything()]])
  })

  it('fail the check when what it waits for does not come in time', async () => {
    const late = new AbortController()
    const timing = {
      now: () => 0,
      timeout: (ms: number) => (ms === 3000 ? late.signal : new AbortController().signal),
    }
    const report = await run(
      [
        checkOf('a', async ({ connect }) => {
          const socket = await connect('/ws/hall')
          await socket.next('hello')
          const waiting = socket.next('room_made')
          late.abort()
          await waiting
        }),
      ],
      { ...createRooms(), timing, frameTimeoutMs: 3000 },
    )
    expect(verdicts(report)).toEqual([['fail', 'a frame room_made arrives within 3 s', 'hello']])
  })

  it('end with the run', async () => {
    const controller = new AbortController()
    const reason = new Error('enough')
    const rooms = createRooms()
    const running = run(
      [
        checkOf('a', async ({ connect }) => {
          const socket = await connect('/ws/hall')
          await socket.next('hello')
          const waiting = socket.next('room_made')
          controller.abort(reason)
          await waiting
        }),
      ],
      { ...rooms, signal: controller.signal },
    )
    await expect(running).rejects.toBe(reason)
    expect(rooms.isListening()).toBe(false)
  })
})

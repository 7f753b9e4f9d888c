import type { AgentsCheck, AgentsContext, Schemas } from '../agents-check.ts'
import { expected, wantEqual } from '../expect-answer.ts'
import {
  type AnalyticsSocket,
  afterError,
  ask,
  mustOpen,
  openAnalytics,
  openForQuestions,
  requireSocket,
  SOCKET_PATH,
} from '../talk.ts'

type ErrorFrame = Schemas['AnalyticsErrorFrame']

/** A handshake that has to be refused, as the version refuses. */
function wantRefused(context: AgentsContext, what: string, { end }: AnalyticsSocket): void {
  const status = mustOpen(context.facts) ? 403 : 500
  context.want(end !== null && !end.opened && end.status === status, `a handshake ${what} is ${status}`, end)
  if (status === 403) context.want(end.bodyBytes === undefined, `a refused handshake ${what} has no body`, end)
}

/** What is told of a bad question, and what becomes of the socket. */
async function wantError(
  context: AgentsContext,
  what: string,
  data: string | Uint8Array,
  cause: 'VALIDATION_ERROR' | 'PROCESSING_ERROR',
): Promise<void> {
  const socket = await openForQuestions(context)
  if (!socket.send(data)) context.skip('the sockets of this run cannot send')
  const frame = await socket.next('error')
  wantTold(context, what, frame, cause)
  const wanted = expected(context.facts, 'socket', 'afterError')
  const after = await afterError(socket)
  context.want(after === wanted, `the socket ${wanted} after ${what}`, after)
  if (after === 'stays') return
  const { code, reason } = await socket.ended()
  wantEqual(context, [code, reason], [1000, ''], `the end after ${what}`)
}

function wantTold(context: AgentsContext, what: string, { error, detail }: ErrorFrame, cause: string): void {
  const codes = expected(context.facts, 'socket', 'codes')
  const isDetail = expected(context.facts, 'socket', 'errors') === 'detail'
  context.want(isDetail === (detail !== undefined), `why ${what} failed is in ${isDetail ? 'detail' : 'error'}`, {
    error,
    detail,
  })
  if (isDetail) return
  const code = codes === 'by_cause' ? cause : 'ERROR'
  context.want(error?.code === code, `the code of ${what} is ${code}`, error)
}

const badQuestions = [
  ['bad-json', 'text that is no JSON', '{"type":"behavioral"', 'PROCESSING_ERROR'],
  ['missing-type', 'a question without a type', '{"domain":"professional"}', 'VALIDATION_ERROR'],
  ['list', 'a list', '[{"type":"behavioral"}]', 'VALIDATION_ERROR'],
  ['text', 'a JSON text', '"behavioral"', 'VALIDATION_ERROR'],
  ['binary', 'bytes', new TextEncoder().encode('{"type":"behavioral"}'), 'PROCESSING_ERROR'],
] as const

/** The analytics socket: one question, one frame. */
export const socketChecks: readonly AgentsCheck[] = [
  {
    id: 'socket/opens',
    title: 'The socket opens for a key in its header, or in the first version for nobody.',
    operations: [],
    async run(context: AgentsContext) {
      const { end } = await openAnalytics(context)
      if (mustOpen(context.facts)) context.want(end === null, 'the socket opens', end)
      else context.want(end?.status === 500, 'the handshake is 500', end)
    },
  },
  {
    id: 'socket/refused',
    title: 'A handshake without a key, or with one that nobody knows, is refused with 403 before the socket opens.',
    operations: [],
    async run(context: AgentsContext) {
      for (const [what, key] of [
        ['without a key', null],
        ['with an empty key', ''],
        ['with an unknown key', `unknown-${context.runId}`],
      ] as const)
        wantRefused(context, what, await openAnalytics(context, key))
    },
  },
  {
    id: 'socket/header-only',
    title: 'A key counts in the header of the handshake only.',
    operations: [],
    async run(context: AgentsContext) {
      const { apiKey } = context.credentials
      const inQuery = await context.connect(SOCKET_PATH, { as: null, query: { api_key: apiKey, 'X-API-Key': apiKey } })
      wantRefused(context, 'with a key in the query', inQuery)
      const bearer = await context.connect(SOCKET_PATH, { as: null, headers: { authorization: `Bearer ${apiKey}` } })
      wantRefused(context, 'with a bearer token', bearer)
    },
  },
  {
    id: 'socket/other-paths',
    title: 'A handshake at a path without a socket is 403, as for a bad key.',
    operations: [],
    async run(context: AgentsContext) {
      const headers = { 'x-api-key': context.credentials.apiKey }
      for (const path of ['/api/analytics/nothing', '/ws']) {
        const { end } = await context.connect(path, { as: null, headers })
        context.want(end !== null && !end.opened && end.status === 403, `a handshake at ${path} is 403`, end)
      }
    },
  },
  {
    id: 'socket/permissions',
    title: 'Any key opens the socket, whatever it may do.',
    operations: [],
    needs: ['readKey', 'writeKey'],
    async run(context: AgentsContext) {
      requireSocket(context)
      const { readKey = null, writeKey = null } = context.credentials
      for (const [what, key] of [
        ['a key that may only read', readKey],
        ['a key that may only write', writeKey],
      ] as const) {
        const socket = await openAnalytics(context, key)
        context.want(socket.end === null, `${what} opens the socket`, socket.end)
        await ask(socket, { type: 'behavioral' })
      }
    },
  },
  {
    id: 'socket/silent',
    title: 'The socket says nothing by itself: no greeting, and after each question one frame.',
    operations: [],
    async run(context: AgentsContext) {
      const socket = await openForQuestions(context)
      for (const count of [1, 2, 3]) {
        await ask(socket, { type: 'behavioral', domain: 'professional', flow_id: `flow-${context.runId}` })
        context.want(
          socket.frames.length === count,
          `there are ${count} frames after ${count} questions`,
          socket.frames,
        )
      }
    },
  },
  {
    id: 'socket/order',
    title: 'Questions that are asked at once are answered one by one, in their order, each once.',
    operations: [],
    async run(context: AgentsContext) {
      const socket = await openForQuestions(context)
      const figures = ['a', 'b', 'c', 'd'].map((name) => ({ type: 'behavioral', [name]: { value: 1 } }))
      for (const question of figures) socket.send(JSON.stringify(question))
      const updates: Schemas['AnalyticsUpdateFrame'][] = []
      for (const _question of figures) updates.push(await socket.next('analytics_update'))
      // Whatever else comes has come by the time the next question is answered.
      await ask(socket, { type: 'predictive' })
      context.want(socket.frames.length === 5, 'five questions have five answers', socket.frames.length)
      const isByRules = expected(context.facts, 'answers', 'engine') === 'rules'
      if (!isByRules || expected(context.facts, 'socket', 'updates') !== 'engine') return
      const names = updates.map(({ analytics }) =>
        Object.keys(analytics['analytics'] ?? {})
          .filter((name) => name.length === 1)
          .join(),
      )
      wantEqual(context, names, ['a', 'b', 'c', 'd'], 'the order of answers')
    },
  },
  {
    id: 'socket/times',
    title: 'Answers have a time without a zone, after everything else.',
    operations: [],
    async run(context: AgentsContext) {
      const socket = await openForQuestions(context)
      const update = await ask(socket, { type: 'behavioral' })
      context.want(/^[\d-]{10}T[\d:.]+$/.test(update.timestamp), 'the time has no zone', update.timestamp)
    },
  },
  {
    id: 'socket/unknown-type',
    title: 'A type that nobody knows, ping included, is a question like others, of which nothing is known.',
    operations: [],
    async run(context: AgentsContext) {
      for (const type of ['flow_analytics', 'ping']) {
        const socket = await openForQuestions(context)
        const { analytics, confidence } = await ask(socket, { type })
        if (expected(context.facts, 'answers', 'engine') !== 'rules') continue
        wantEqual(context, [analytics['type'], confidence], ['unknown', 0], `what is known of ${type}`)
      }
    },
  },
  ...badQuestions.map(
    ([id, what, data, cause]): AgentsCheck => ({
      id: `socket/${id}`,
      title: `On ${what} the socket answers an error, and then closes or stays as the version does.`,
      operations: [],
      run: (context: AgentsContext) => wantError(context, what, data, cause),
    }),
  ),
]

import type { Seen } from '../../check.ts'
import type { AgentsCheck, AgentsContext } from '../agents-check.ts'
import { baseOf } from '../base-of.ts'
import { callLate, expected } from '../expect-answer.ts'
import { validInputs } from '../operation-inputs.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** Answers of each kind, none of which needs a key. */
async function keylessAnswers(context: AgentsContext): Promise<readonly (readonly [string, Seen])[]> {
  const base = baseOf(context.target)
  const preflight = { origin: 'https://page.example', 'access-control-request-method': 'PUT' }
  return [
    ['a success', await context.call('getRoot', { token: null })],
    ['401', await context.call('getAgentAnalytics', { token: null })],
    ['422', await context.call('createTask', { token: null, rawBody: '{' })],
    ['404', await context.send(`${base}/api/nothing`)],
    ['405', await context.send(`${base}/health`, { method: 'DELETE' })],
    ['307', await context.send(`${base}/health/`)],
    ['a preflight', await context.send(`${base}/health`, { method: 'OPTIONS', headers: preflight })],
  ]
}

const operations = ['getRoot', 'getAgentAnalytics', 'createTask'] as const

function wantTracked(context: AgentsContext): void {
  if (expected(context.facts, 'surface', 'trackingHeaders') !== true) context.skip('this version sends no such header')
}

/** What every answer carries. */
export const trackingChecks: readonly AgentsCheck[] = [
  {
    id: 'tracking/request-id',
    title: 'Every answer has an X-Request-ID, a UUID of version 4, another one each time.',
    operations,
    async run(context: AgentsContext) {
      wantTracked(context)
      const ids = new Set<string>()
      const answers = await keylessAnswers(context)
      for (const [what, { headers }] of answers) {
        const id = headers.get('x-request-id')
        context.want(id !== null && uuid.test(id), `X-Request-ID of ${what} is a UUID of version 4`, id)
        ids.add(id)
      }
      context.want(ids.size === answers.length, 'no two answers have one id', [...ids])
    },
  },
  {
    id: 'tracking/own-id',
    title: 'An id that the caller sends is ignored.',
    operations: ['getRoot', 'getAgentAnalytics'],
    async run(context: AgentsContext) {
      wantTracked(context)
      const sent = '11111111-2222-4333-8444-555555555555'
      for (const name of ['getRoot', 'getAgentAnalytics'] as const) {
        const { headers } = await context.call(name, { token: null, headers: { 'x-request-id': sent } })
        const id = headers.get('x-request-id')
        context.want(id !== null && id !== sent, `${name} has an id of its own`, id)
      }
    },
  },
  {
    id: 'tracking/response-time',
    title: 'Every answer has an X-Response-Time: seconds, as a number without a unit.',
    operations,
    async run(context: AgentsContext) {
      wantTracked(context)
      for (const [what, { headers }] of await keylessAnswers(context)) {
        const text = headers.get('x-response-time') ?? ''
        const isSeconds = /^\d+(\.\d+)?(e-\d+)?$/.test(text) && Number(text) < 60
        context.want(isSeconds, `X-Response-Time of ${what} is a number of seconds`, text)
      }
    },
  },
  {
    id: 'tracking/in-bodies',
    title: 'Where a failure repeats the id of the request, it is that of the header.',
    operations: [...operations, 'getTask'],
    async run(context: AgentsContext) {
      wantTracked(context)
      let count = 0
      // The first version tells only failures of the service itself in the form that has one.
      const missing = await callLate(context, 'getTask', validInputs(context.runId).getTask)
      for (const [what, { headers, json }] of [
        ...(await keylessAnswers(context)),
        ['an unknown task', missing] as const,
      ]) {
        const { error } = (json ?? {}) as { readonly error?: { readonly request_id?: unknown } }
        if (error?.request_id === undefined) continue
        count += 1
        const id = headers.get('x-request-id')
        context.want(error.request_id === id, `the id in the body of ${what} is ${id}`, error.request_id)
      }
      if (count === 0) context.skip('failures do not repeat it here')
    },
  },
]

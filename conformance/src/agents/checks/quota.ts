import { profiles } from '@nova/sdk/agents/contract'
import type { Seen } from '../../check.ts'
import type { AgentsCheck, AgentsContext } from '../agents-check.ts'
import { baseOf } from '../base-of.ts'
import { expected, keyedOperations, wantEqual } from '../expect-answer.ts'
import { validInputs } from '../operation-inputs.ts'
import { ask, openAnalytics, requireSocket } from '../talk.ts'

/** Both parts of the service, which share one quota. Quick everywhere, and none of them makes anything. */
const shared = ['getAgentAnalytics', 'optimizeFlow', 'getFlowAnalytics', 'allocateResources'] as const
const json = { accept: 'application/json' }

const limitHeaders = ['retry-after', 'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset', 'ratelimit']

/** Sends so many calls one after the other. @returns how many were let in before the first that was not */
async function spend(context: AgentsContext, count: number): Promise<number> {
  const inputs = validInputs(context.runId)
  const startedAtMs = performance.now()
  for (let sent = 0; sent < count; sent++) {
    const name = shared[sent % shared.length] ?? 'getAgentAnalytics'
    const { status } = await context.call(name, { ...inputs[name], headers: json }, { conforming: false })
    if (status === 429) return sent
    if (performance.now() - startedAtMs > context.facts.quota.windowMs / 3)
      context.skip('calls take so long here that the window moves meanwhile')
  }
  return count
}

const read = (context: AgentsContext, token?: string): Promise<Seen> =>
  context.call('getAgentAnalytics', { headers: json, ...(token !== undefined && { token }) })

async function wantAdmitted(context: AgentsContext, what: string, token?: string): Promise<void> {
  const { status } = await read(context, token)
  context.want(status !== 429, `${what} is let in`, status)
}

async function wantTooMany(context: AgentsContext, what: string, token?: string): Promise<void> {
  const { status } = await read(context, token)
  context.want(status === 429, `${what} is 429`, status)
}

/** Starts with a window in which nothing counts, and lets calls go ahead of the pace of the run. */
async function inFreshWindow(context: AgentsContext, work: (calls: number) => Promise<void>): Promise<void> {
  const { pacer, quota } = context.facts
  await pacer.rest(context.signal)
  await pacer.freely(() => work(quota.calls))
}

async function wantAll(context: AgentsContext, calls: number, seen: Promise<number>): Promise<void> {
  wantEqual(context, await seen, calls, 'the number of calls that are let in')
}

/**
 * How often a key may call. These use the quota up, and so want somebody's consent: each waits until nothing counts,
 * and sends as many calls as its title says at most, of which none makes anything.
 */
export const quotaChecks: readonly AgentsCheck[] = [
  {
    id: 'quota/limit',
    title: 'A hundred calls of a window are let in and the next is 429, on every operation. At most 130 calls.',
    operations: [...keyedOperations, 'listTasks', 'getHealth'],
    consent: ['spend-budget'],
    run: (context: AgentsContext) =>
      inFreshWindow(context, async (calls) => {
        await wantAll(context, calls, spend(context, calls))
        const { optional = [] } = context.facts.observed.surface ?? {}
        const names = [...keyedOperations, ...(optional.includes('listTasks') ? (['listTasks'] as const) : [])]
        const inputs = validInputs(context.runId)
        const retryAfter = expected(context.facts, 'quota', 'retryAfterSeconds')
        for (const name of names) {
          const seen = await context.call(name, { ...inputs[name], headers: json })
          context.want(seen.status === 429, `${name} is 429 when the quota is used up`, seen.status)
          const told = limitHeaders.filter((header) => seen.headers.has(header))
          if (retryAfter === null)
            wantEqual(context, told, [], `the list of headers of a 429 of ${name} about the limit`)
        }
        const { apiKey } = context.credentials
        for (const token of [null, apiKey]) {
          const health = await context.call('getHealth', { token })
          const isOpen = expected(context.facts, 'health', 'keyed') !== true
          if (isOpen) context.want(health.status === 200, 'health is 200 when the quota is used up', health.status)
        }
      }),
  },
  {
    id: 'quota/what-counts',
    title:
      'Calls without a known key, with broken JSON or without a route count nothing; 422 counts. At most 140 calls.',
    operations: [
      'getAgentAnalytics',
      'getFlowAnalytics',
      'optimizeFlow',
      'allocateResources',
      'createTask',
      'searchMemories',
      'getHealth',
    ],
    consent: ['spend-budget'],
    run: (context: AgentsContext) =>
      inFreshWindow(context, async (calls) => {
        const { apiKey } = context.credentials
        await wantAll(context, calls - 2, spend(context, calls - 2))
        const base = baseOf(context.target)
        for (const _turn of [1, 2, 3]) {
          await context.call('getAgentAnalytics', { token: null })
          await context.call('getAgentAnalytics', { token: `unknown-${context.runId}` })
          await context.call('createTask', { rawBody: '{' })
          await context.send(`${base}/api/nothing`, { headers: { 'x-api-key': apiKey } })
          await context.send(`${base}/api/analytics/flows`, { method: 'DELETE', headers: { 'x-api-key': apiKey } })
          if (expected(context.facts, 'health', 'keyed') !== true) await context.call('getHealth', { token: apiKey })
        }
        const wrong = await context.call('searchMemories', { body: {} })
        context.want(wrong.status === 422, 'a body that is wrong is 422 while there is quota', wrong.status)
        await wantAdmitted(context, 'the last call, after such that count nothing,')
        await wantTooMany(context, 'the call after that, as a 422 counts,')
      }),
  },
  {
    id: 'quota/permissions',
    title: 'A call that lacks a permission counts, each key for itself. At most 105 calls.',
    operations: ['getAgentAnalytics', 'createTask'],
    needs: ['readKey'],
    consent: ['spend-budget'],
    run: (context: AgentsContext) =>
      inFreshWindow(context, async (calls) => {
        const token = context.credentials.readKey ?? ''
        for (let sent = 1; sent < calls; sent++) await wantAdmitted(context, `call ${sent} of a key that reads`, token)
        const forbidden = await context.call('createTask', { ...validInputs(context.runId).createTask, token })
        context.want(forbidden.status === 403, 'a write without permission is 403', forbidden.status)
        await wantTooMany(context, 'the call after that, as a 403 counts,', token)
        await wantAdmitted(context, 'a call of another key')
      }),
  },
  {
    id: 'quota/refusals',
    title: 'Calls that are refused for the quota do not count: whoever hammers waits no longer. At most 205 calls.',
    operations: [...shared],
    consent: ['spend-budget', 'long-wait'],
    run: (context: AgentsContext) =>
      inFreshWindow(context, async (calls) => {
        const { pacer, quota } = context.facts
        const { windowMs } = quota
        await wantAll(context, calls, spend(context, calls))
        await pacer.pass(windowMs / 2, context.signal)
        for (let sent = 0; sent < calls; sent++) await wantTooMany(context, 'a call in the same window')
        await pacer.pass(windowMs / 2 + 1000, context.signal)
        await wantAdmitted(context, 'a call when the window is over')
      }),
  },
  {
    id: 'quota/window',
    title:
      'The window moves as that of a version: by the call, or with a reset. At most 500 calls, on a clock that can be moved.',
    operations: [...shared, 'getHealth'],
    consent: ['spend-budget'],
    async run(context: AgentsContext) {
      if (!context.control) context.skip('takes a clock that can be moved')
      await inFreshWindow(context, async (calls) => {
        const { pacer, quota, match } = context.facts
        const { windowMs } = quota
        const farMs = windowMs / 5
        const pass = (ms: number) => pacer.pass(ms, context.signal)
        const isStill = await standsStill(context)
        await wantAll(context, 1, spend(context, 1))
        // Far enough from the edge for clocks that go on meanwhile.
        await pass(windowMs - farMs)
        await wantAll(context, calls - 1, spend(context, calls - 1))
        await wantTooMany(context, 'a call more in the same window')
        await pass(farMs)
        const atEdge = isStill ? await spend(context, 1) : null
        await pass(500)
        const afterwards = await spend(context, 2 * calls)
        // Only the first call is over: one is let in for it, at the edge or after it.
        const seen = {
          ...(atEdge !== null && { edge: atEdge === 1 ? 'free' : 'counted' }),
          window: afterwards >= calls ? 'sliding_and_reset' : 'sliding',
        }
        const isPlain = seen.window === 'sliding_and_reset' || (atEdge ?? 0) + afterwards === 1
        context.want(isPlain, 'one call is let in for the one that is over', { atEdge, afterwards })
        const versions = match.nearest.map((name) => profiles[name].quota)
        const fits = versions.some(({ edge, window }) => window === seen.window && (seen.edge ?? edge) === edge)
        context.want(fits, `the window moves as that of ${match.nearest.join(' or ')}`, seen)
      })
    },
  },
  {
    id: 'quota/sockets',
    title: 'Opening a socket counts as one call or not, as in the version; questions never do. At most 110 calls.',
    operations: [...shared],
    consent: ['spend-budget'],
    async run(context: AgentsContext) {
      requireSocket(context)
      await inFreshWindow(context, async (calls) => {
        const counts = expected(context.facts, 'quota', 'countsSockets') === true
        await wantAll(context, calls - 2, spend(context, calls - 2))
        const socket = await openAnalytics(context)
        context.want(socket.end === null, 'the socket opens while there is quota', socket.end)
        for (const _question of [1, 2, 3, 4, 5]) await ask(socket, { type: 'behavioral' })
        await wantAdmitted(context, 'a call after five questions')
        if (counts) await wantTooMany(context, 'a call more, as the socket counts,')
        else {
          await wantAdmitted(context, 'a call more, as the socket does not count,')
          await wantTooMany(context, 'the call after that')
        }
        const { end } = await openAnalytics(context)
        if (counts) context.want(end?.status === 403, 'a socket is 403 when the quota is used up', end)
        else context.want(end === null, 'a socket opens when the quota is used up', end)
        await ask(socket, { type: 'behavioral' })
      })
    },
  },
]

/** Whether time passes only where the run lets it: then what happens in one moment can be tried. */
async function standsStill(context: AgentsContext): Promise<boolean> {
  const times = [await context.call('getHealth', { token: null }), await context.call('getHealth', { token: null })]
  const [first, second] = times.map(
    ({ json: body }) => (body as { readonly timestamp?: unknown } | undefined)?.timestamp,
  )
  return first !== undefined && first === second
}

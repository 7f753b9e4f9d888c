import { expect, test } from 'vitest'
import { everyConsent } from '../check.ts'
import { problemsOf } from '../problems-of.testing.ts'
import type { CheckReport } from '../report.ts'
import { type MockRun, runOnMock } from './run-on-mock.testing.ts'

/** What the orchestrator of a default platform does not do. */
const always = ['analytics/model', 'failures/bundled', 'requests/problems', 'tasks/list']
const byModel = ['analytics/ids-and-domains', 'analytics/rules', 'engine/entries', 'engine/vectors', 'stream/numbers']
const without = (skipped: readonly string[], ...names: readonly string[]) => skipped.filter((id) => !names.includes(id))

/** Answers of a server that keeps nothing, as those of the first days. */
function forgetting(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  const timestamp = '2025-01-02T11:33:54.123456'
  const rest = { orchestration: {}, confidence: 0, timestamp }
  return async (input, init) => {
    const answer = await fetch(input, init)
    const { pathname } = new URL(String(input))
    const [, what, id] = /^\/api\/orchestration\/(memory|tasks)\/(.+)$/.exec(pathname) ?? []
    const isKnown = answer.status === 200 || answer.status === 404
    if (what === undefined || id === undefined || !isKnown || id.includes('%2') || id.includes('/')) return answer
    const headers = new Headers({ 'content-type': 'application/json' })
    for (const name of ['x-request-id', 'x-response-time']) headers.set(name, answer.headers.get(name) ?? '')
    const memory = { memory_id: null, content: null, matches: null }
    const body =
      what === 'tasks'
        ? { task_id: id, status: init?.method === 'PUT' ? 'updated' : 'success', ...rest }
        : init?.method !== 'POST'
          ? { ...memory, memory_id: id, ...rest }
          : id === 'search'
            ? { ...memory, matches: [], ...rest }
            : { ...memory, memory_id: '1736000000.123456', ...rest }
    return answer.status === 404 || answer.status === 200 ? Response.json(body, { headers }) : answer
  }
}

/** Services that conform, each set up in another lawful way, and what has nothing to try there. */
const deployments: readonly (readonly [string, MockRun, readonly string[]])[] = [
  [
    'the orchestrator that upstream bundles',
    { platform: { agents: { bundledOrchestrator: true } } },
    without(always, 'failures/bundled'),
  ],
  [
    'tasks that can be listed',
    { platform: { agents: { profile: 'P1', listTasks: true } } },
    [...without(always, 'tasks/list'), 'memory/orchestration'],
  ],
  [
    'tasks that go on by themselves',
    { platform: { agents: { taskSteps: [{ afterMs: 500, status: 'running' }] } } },
    always,
  ],
  ['memories that are found later', { platform: { agents: { recallableAfterMs: 2500 } } }, always],
  [
    'a language model',
    { platform: { agents: { engine: 'silent_model' } } },
    without([...always, ...byModel], 'analytics/model'),
  ],
  [
    'a model that cannot be reached',
    { platform: { agents: { engine: 'unreachable_model' } } },
    without([...always, ...byModel], 'analytics/model'),
  ],
  [
    'figures of its own',
    { platform: { agents: { liveAnalytics: true } } },
    [...always, 'analytics/ids-and-domains', 'analytics/rules', 'engine/vectors'],
  ],
  [
    'another quota, another zone',
    { consent: everyConsent, platform: { agents: { quotaCalls: 40, quotaWindowSeconds: 30, zoneOffsetMinutes: 480 } } },
    always,
  ],
]

test.each(deployments)('%s', async (_, run, skipped) => {
  const report = await runOnMock(run)
  expect(problemsOf(report)).toEqual([])
  // The quota of the platform is the same in most of them, and using it up takes a thousand calls.
  const isSkipped = ({ outcome, reason = '' }: CheckReport) => outcome === 'skip' && !reason.startsWith('needs consent')
  const seen = report.checks.filter(isSkipped).map(({ id }) => id)
  expect(seen.sort()).toEqual([...skipped].sort())
})

test('one key alone is enough: what wants others is skipped, by name', async () => {
  const report = await runOnMock({ credentials: ({ apiKey }) => ({ apiKey }) })
  expect(problemsOf(report)).toEqual([])
  const needing = report.checks.flatMap(({ id, reason }) => (reason?.startsWith('needs ') ? [`${id}: ${reason}`] : []))
  expect(needing).toMatchInlineSnapshot(`
    [
      "auth/read-only: needs readKey in the credentials",
      "auth/write-only: needs writeKey in the credentials",
      "order/permission-before-schema: needs readKey in the credentials",
      "errors/permissions: needs readKey in the credentials",
      "domains/limited: needs domainKey in the credentials",
      "socket/permissions: needs readKey and writeKey in the credentials",
      "stream/quota: needs consent: --allow spend-budget",
      "quota/limit: needs consent: --allow spend-budget",
      "quota/what-counts: needs consent: --allow spend-budget",
      "quota/permissions: needs readKey in the credentials",
      "quota/refusals: needs consent: --allow spend-budget,long-wait",
      "quota/window: needs consent: --allow spend-budget",
      "quota/sockets: needs consent: --allow spend-budget",
    ]
  `)
})

test('a server that keeps nothing is judged by the form of its answers, and the report says so', async () => {
  const only = 'memory/*,tasks/*,routes/literal-ids,errors/ids,profile/*'
  const report = await runOnMock({ platform: { agents: { profile: 'P1' } }, inFront: forgetting, only })
  expect(problemsOf(report)).toEqual([])
  expect(report.notes).toEqual(
    expect.arrayContaining([
      'Keeps no tasks: answers about them are judged by their form.',
      'Keeps no memory that can be read again: answers of the memory are judged by their form.',
    ]),
  )
})

test('without a clock that can be moved and hands on the host, what needs them is skipped', async () => {
  const only = 'failures/*,stream/*,quota/window,work/*'
  const report = await runOnMock({ isRemote: true, only })
  expect(problemsOf(report)).toEqual([])
  const skipped = report.checks.filter(({ outcome }) => outcome === 'skip').map(({ id }) => id)
  expect(skipped).toMatchInlineSnapshot(`
    [
      "stream/numbers",
      "stream/failures",
      "stream/quota",
      "failures/behind",
      "failures/attempts",
      "failures/crashes",
      "failures/questions",
      "failures/bundled",
      "quota/window",
    ]
  `)
})

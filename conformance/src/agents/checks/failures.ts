import type { AgentsCheck, AgentsContext } from '../agents-check.ts'
import type { AgentsOperation } from '../agents-contract.ts'
import type { AgentsHost } from '../agents-host.ts'
import { baseOf } from '../base-of.ts'
import { callLate, expected, keyedOperations, refuse } from '../expect-answer.ts'
import { validInputs } from '../operation-inputs.ts'
import { codeOf, formOf } from '../profile/error-form.ts'
import { openForQuestions } from '../talk.ts'

/** Operations that call whatever fails behind them bad input. */
const wrapping: readonly AgentsOperation[] = [
  'createTask',
  'updateTask',
  'coordinateAgents',
  'assignAgent',
  'allocateResources',
  'storeMemory',
  'searchMemories',
]

/** Only the first version does so of optimisations, too, where an optimisation needs the id of its flow. */
function statusOf(context: AgentsContext, name: AgentsOperation): number | null {
  if (wrapping.includes(name)) return 400
  if (name !== 'optimizeFlow') return 500
  const { nearest } = context.facts.match
  return nearest.length === 1 ? (nearest[0] === 'P0' ? 400 : 500) : null
}

function requireHost({ facts, skip }: AgentsContext): AgentsHost {
  return facts.host ?? skip('no caller can make the service fail')
}

/** What happens when something behind the service fails. */
export const failureChecks: readonly AgentsCheck[] = [
  {
    id: 'failures/behind',
    title: 'What fails behind the service is 400 where something is written or searched and 500 elsewhere, 3 s late.',
    operations: [...keyedOperations, 'listTasks'],
    async run(context: AgentsContext) {
      const host = requireHost(context)
      for (const name of keyedOperations) {
        await host.failNext(name)
        const seen = await callLate(context, name, validInputs(context.runId)[name])
        const status = statusOf(context, name)
        const isFitting = status === null ? [400, 500].includes(seen.status) : seen.status === status
        context.want(isFitting, `${name} that fails behind is ${status ?? '400 or 500'}`, `${seen.status} ${seen.text}`)
        const seconds = Number(seen.headers.get('x-response-time') ?? Number.NaN)
        if (!Number.isNaN(seconds)) context.want(seconds >= 3, `${name} fails after 3 s at least`, seconds)
        wantCode(context, name, seen)
      }
      const { optional = [] } = context.facts.observed.surface ?? {}
      if (!optional.includes('listTasks')) return
      await host.failNext('listTasks', 1)
      await refuse(context, 'listTasks', {}, 500)
    },
  },
  {
    id: 'failures/attempts',
    title: 'What fails behind the service was tried three times.',
    operations: ['getAgentAnalytics', 'storeMemory'],
    async run(context: AgentsContext) {
      const host = requireHost(context)
      for (const name of ['getAgentAnalytics', 'storeMemory'] as const) {
        const before = await host.attempts(name)
        await host.failNext(name)
        await callLate(context, name, validInputs(context.runId)[name])
        const tries = (await host.attempts(name)) - before
        context.want(tries === 3, `${name} was tried three times`, tries)
      }
    },
  },
  {
    id: 'failures/crashes',
    title: 'A request that falls over is answered with the status of the version, without an id or a time.',
    operations: [],
    async run(context: AgentsContext) {
      const host = requireHost(context)
      await host.crashNext()
      const seen = await context.send(`${baseOf(context.target)}/health`)
      const status = expected(context.facts, 'errors', 'crashStatus')
      context.want(seen.status === status, `a crash is ${status}`, `${seen.status} ${seen.text}`)
      const carried = ['x-request-id', 'x-response-time'].filter((name) => seen.headers.has(name))
      context.want(carried.length === 0, 'a crash has no headers of the service', carried)
      const form = formOf(seen)
      const forms = ['cut_off', 'full', expected(context.facts, 'errors', 'crashes')]
      context.want(
        forms.includes(form ?? undefined),
        `a crash is told in the form ${forms.at(-1)}`,
        `${form}: ${seen.text}`,
      )
      const after = await context.send(`${baseOf(context.target)}/health`)
      context.want(after.status !== status, 'the next request is answered as ever', after.status)
    },
  },
  {
    id: 'failures/questions',
    title:
      'A question that fails behind the service is answered: by an error where errors have causes, else by nothing.',
    operations: [],
    async run(context: AgentsContext) {
      const host = requireHost(context)
      const socket = await openForQuestions(context)
      await host.failNextQuestion()
      socket.send('{"type":"behavioral","patterns":["one"]}')
      if (expected(context.facts, 'socket', 'codes') === 'by_cause') {
        const { error } = await socket.next('error')
        context.want(error?.code === 'PROCESSING_ERROR', 'the code is PROCESSING_ERROR', error)
        return
      }
      const { analytics, insights, confidence } = await socket.next('analytics_update')
      const isNothing = Object.keys(analytics).length === 0 && insights.length === 0 && confidence === 0
      context.want(isNothing, 'the update says nothing', { analytics, insights, confidence })
    },
  },
  {
    id: 'failures/bundled',
    title: 'An orchestrator that cannot do with domains or dependencies says so with 400, three seconds late.',
    operations: ['updateTask'],
    async run(context: AgentsContext) {
      const { path, body } = validInputs(context.runId).updateTask
      const input = { path: path ?? {}, body: { ...(body as object), dependencies: ['another'] } }
      const seen = await callLate(context, 'updateTask', input)
      context.want([200, 400].includes(seen.status), 'dependencies are 200 or 400', `${seen.status} ${seen.text}`)
      if (seen.status === 200) context.skip('the orchestrator of this target takes dependencies')
      const seconds = Number(seen.headers.get('x-response-time') ?? Number.NaN)
      if (!Number.isNaN(seconds)) context.want(seconds >= 3, 'the failure comes after 3 s at least', seconds)
    },
  },
]

function wantCode(
  context: AgentsContext,
  name: AgentsOperation,
  seen: Parameters<typeof codeOf>[0] & Parameters<typeof formOf>[0],
) {
  if (formOf(seen) === 'cut_off' || expected(context.facts, 'errors', 'failureCodes') !== 'own') return
  const wanted = seen.status === 400 ? 'VALIDATION_ERROR' : 'SERVICE_ERROR'
  context.want(codeOf(seen) === wanted, `the code of a ${seen.status} of ${name} is ${wanted}`, codeOf(seen))
}

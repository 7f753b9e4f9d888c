import type { Seen } from '../../check.ts'
import type { AgentsCheck, AgentsContext } from '../agents-check.ts'
import { baseOf } from '../base-of.ts'
import { bodyOperations, callLate, expected, keyedOperations } from '../expect-answer.ts'
import { idsOf, validInputs } from '../operation-inputs.ts'
import { codeOf, codeWordOf, formOf } from '../profile/error-form.ts'

/** Bodies that arrived are all told in one form, with the kind of code the version has. */
function wantTold(
  context: AgentsContext,
  seen: Seen,
  what: string,
  { form, codes }: { readonly form: unknown; readonly codes?: unknown },
): void {
  const told = formOf(seen)
  if (told === 'cut_off') return
  context.want(told === form, `${what} is told in the form ${form}`, `${told}: ${seen.text}`)
  if (codes === undefined) return
  const word = codeWordOf(seen)
  context.want(word === codes, `${what} has a code of the kind ${codes ?? 'none'}`, codeOf(seen))
}

const refusalsOf = ({ facts }: AgentsContext) => ({
  form: expected(facts, 'errors', 'refusals'),
  codes: expected(facts, 'errors', 'refusalCodes'),
})

/** How failures are told, and that those of a kind are told alike. */
export const errorChecks: readonly AgentsCheck[] = [
  {
    id: 'errors/refusals',
    title: 'Refusals for want of a key are told in one form on every operation.',
    operations: keyedOperations,
    async run(context: AgentsContext) {
      for (const name of keyedOperations) {
        const seen = await context.call(name, { ...validInputs(context.runId)[name], token: null })
        wantTold(context, seen, `401 of ${name}`, refusalsOf(context))
      }
    },
  },
  {
    id: 'errors/permissions',
    title: 'Refusals for want of a permission are told in the form of other refusals, with the word of the version.',
    operations: ['createTask', 'storeMemory'],
    needs: ['readKey'],
    async run(context: AgentsContext) {
      const inputs = validInputs(context.runId)
      const token = context.credentials.readKey ?? null
      for (const name of ['createTask', 'storeMemory'] as const) {
        const seen = await context.call(name, { ...inputs[name], token })
        context.want(seen.status === 403, `${name} is 403`, `${seen.status} ${seen.text}`)
        const told = refusalsOf(context)
        wantTold(context, seen, `403 of ${name}`, told)
        if (told.codes !== 'own' || formOf(seen) === 'cut_off') continue
        const word = expected(context.facts, 'errors', 'permissionCode')
        context.want(codeOf(seen) === word, `the code of a 403 of ${name} is ${word}`, codeOf(seen))
      }
    },
  },
  {
    id: 'errors/schemas',
    title: 'Bodies that are wrong are told in one form on every operation, whether they are JSON or not.',
    operations: bodyOperations,
    async run(context: AgentsContext) {
      const inputs = validInputs(context.runId)
      const form = expected(context.facts, 'errors', 'schemas')
      for (const name of bodyOperations) {
        const broken = await context.call(name, { ...inputs[name], token: null, rawBody: '{' })
        wantTold(context, broken, `422 of ${name} for broken JSON`, { form })
        const wrong = await context.call(name, { ...inputs[name], body: [] })
        wantTold(context, wrong, `422 of ${name} for a list`, { form })
        const code = codeOf(wrong)
        const isKnown = code === null || code === 'ERROR' || code === 'VALIDATION_ERROR'
        context.want(isKnown, `the code of a 422 of ${name} is ERROR or VALIDATION_ERROR`, code)
      }
    },
  },
  {
    id: 'errors/routes',
    title: 'Paths and methods that do not exist are told in one form, under a code that says little.',
    operations: [],
    async run(context: AgentsContext) {
      const base = baseOf(context.target)
      const form = expected(context.facts, 'errors', 'routes')
      for (const [method, path] of [
        ['GET', '/api/nothing'],
        ['POST', '/nothing'],
        ['DELETE', `/api/orchestration/tasks/${idsOf(context.runId).task}`],
        ['PUT', '/health'],
      ] as const) {
        const seen = await context.send(base + path, { method })
        wantTold(context, seen, `${method} ${path}`, { form })
        const code = codeOf(seen)
        const isKnown = code === null || code === 'ERROR' || (seen.status === 405 && code === 'METHOD_NOT_ALLOWED')
        context.want(isKnown, `the code of ${method} ${path} is ERROR`, code)
      }
    },
  },
  {
    id: 'errors/ids',
    title: 'Ids that nobody has are told in one form for tasks and memories, as late as the version is.',
    operations: ['getTask', 'getMemory'],
    async run(context: AgentsContext) {
      const inputs = validInputs(context.runId)
      const told = {
        form: expected(context.facts, 'errors', 'failures'),
        codes: expected(context.facts, 'errors', 'failureCodes'),
      }
      const isLate = expected(context.facts, 'errors', 'retried') === 'all'
      let count = 0
      for (const name of ['getTask', 'getMemory'] as const) {
        const seen = await callLate(context, name, inputs[name])
        if (seen.status !== 404) continue
        count += 1
        wantTold(context, seen, `404 of ${name}`, told)
        const seconds = Number(seen.headers.get('x-response-time') ?? Number.NaN)
        if (Number.isNaN(seconds)) continue
        context.want(
          seconds >= 3 === isLate,
          `404 of ${name} comes ${isLate ? 'after three seconds' : 'at once'}`,
          seconds,
        )
      }
      if (count === 0) context.skip('no id is unknown here')
    },
  },
  {
    id: 'errors/bodies',
    title: 'Bodies of failures arrive, or break off as those of a version do; the status arrives in any case.',
    operations: ['getAgentAnalytics', 'createTask', 'searchMemories'],
    async run(context: AgentsContext) {
      const refused = await context.call('getAgentAnalytics', { token: null })
      const broken = await context.call('createTask', { token: null, rawBody: '{' })
      const wrong = await context.call('searchMemories', { body: {} })
      const lost = await context.send(`${baseOf(context.target)}/api/nothing`)
      const seen = { refused, broken, wrong, lost }
      const isCut = (failure: Seen) => formOf(failure) === 'cut_off'
      const cut = Object.entries(seen).filter(([, failure]) => isCut(failure))
      if (cut.length === 0) return
      context.facts.notes.add('Bodies of failures break off: what they say was judged only where they arrived.')
      const delivery = expected(context.facts, 'errors', 'bodies')
      context.want(
        delivery !== 'whole',
        'bodies of this version arrive',
        cut.map(([name]) => name),
      )
      const isFitting = isCut(broken) && isCut(lost) && isCut(refused) === (delivery === 'none')
      context.want(
        isFitting,
        `those that break off are those of ${delivery}`,
        cut.map(([name]) => name),
      )
    },
  },
]

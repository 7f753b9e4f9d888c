import type { AgentsCheck, AgentsContext } from '../agents-check.ts'
import { agentsContract } from '../agents-contract.ts'
import { baseOf } from '../base-of.ts'
import { callLate, keyedOperations } from '../expect-answer.ts'
import { idsOf, validInputs } from '../operation-inputs.ts'

const taskPath = ({ target, runId }: AgentsContext) => `${baseOf(target)}/api/orchestration/tasks/${idsOf(runId).task}`

/** Paths and methods, which the service looks at before everything else. */
export const routeChecks: readonly AgentsCheck[] = [
  {
    id: 'routes/operations',
    title: 'All operations of the seed are there: without a key each is refused for want of one.',
    operations: keyedOperations,
    async run(context: AgentsContext) {
      const inputs = validInputs(context.runId)
      for (const name of keyedOperations) {
        const seen = await context.call(name, { ...inputs[name], token: null })
        context.want(seen.status === 401, `${name} without a key is 401`, `${seen.status} ${seen.text}`)
      }
    },
  },
  {
    id: 'routes/document',
    title: 'The description the service publishes has the operations of the seed, and no others but those found.',
    operations: [],
    async run(context: AgentsContext) {
      const seen = await context.send(`${baseOf(context.target)}/openapi.json`)
      context.want(seen.status === 200, '/openapi.json answers 200 without a key', seen.status)
      const { paths } = (seen.json ?? {}) as { readonly paths?: Readonly<Record<string, object>> }
      context.want(typeof paths === 'object' && paths !== null, 'it has paths', seen.text)
      const published = Object.entries(paths).flatMap(([path, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
      )
      const declared = Object.values(agentsContract.operations).map(({ method, path }) => `${method} ${path}`)
      const { optional = [] } = context.facts.observed.surface ?? {}
      const others = ['GET /api/orchestration/agents/coordinate', 'POST /api/analytics/parse']
      const known = new Set([...declared, ...others])
      const needed = declared.filter(
        (row) => !row.endsWith('GET /api/orchestration/tasks') || optional.includes('listTasks'),
      )
      for (const row of needed) context.want(published.includes(row), `${row} is published`, published)
      for (const row of published) context.want(known.has(row), 'nothing else is published', row)
    },
  },
  {
    id: 'routes/unknown',
    title: 'A path that does not exist is 404, also without a key.',
    operations: [],
    async run(context: AgentsContext) {
      for (const path of ['/api/nothing', '/api/analytics/nothing', '/nothing', '/api/orchestration/memory/a/b']) {
        const { status, text } = await context.send(baseOf(context.target) + path)
        context.want(status === 404, `GET ${path} without a key is 404`, `${status} ${text}`)
      }
    },
  },
  {
    id: 'routes/methods',
    title: 'Another method is 405 without a key, HEAD included; Allow names the first method of the path.',
    operations: [],
    async run(context: AgentsContext) {
      const base = baseOf(context.target)
      for (const [method, url, allow] of [
        ['DELETE', taskPath(context), 'GET'],
        ['PATCH', taskPath(context), 'GET'],
        ['HEAD', `${base}/api/analytics/flows`, 'GET'],
        ['HEAD', `${base}/health`, 'GET'],
        ['POST', `${base}/api/analytics/agents`, 'GET'],
        ['DELETE', `${base}/api/orchestration/memory/store`, null],
        ['GET', `${base}/api/orchestration/resources/allocate`, 'POST'],
      ] as const) {
        const { status, headers } = await context.send(url, { method })
        const what = `${method} ${new URL(url).pathname}`
        context.want(status === 405, `${what} is 405`, status)
        const seen = headers.get('allow')
        const isFirst = allow === null ? /^[A-Z]+$/.test(seen ?? '') : seen === allow
        context.want(isFirst, `${what} says Allow: ${allow ?? 'one method'}`, seen)
      }
    },
  },
  {
    id: 'routes/trailing-slash',
    title: 'A slash at the end is 307 to the path without it, as a whole URL, without a body, before any key.',
    operations: [],
    async run(context: AgentsContext) {
      for (const path of ['/api/analytics/flows', '/health', '/api/orchestration/memory/store']) {
        const url = baseOf(context.target) + path
        const { status, headers, text } = await context.send(`${url}/`)
        context.want(status === 307, `GET ${path}/ is 307`, status)
        const location = headers.get('location') ?? ''
        context.want(/^https?:/.test(location), 'the location is a whole URL', location)
        context.want(new URL(location).pathname === new URL(url).pathname, 'it lacks the slash', location)
        context.want(text === '', 'there is no body', text)
      }
    },
  },
  {
    id: 'routes/encoded-slash',
    title: 'An encoded slash inside of an id matches no path.',
    operations: [],
    async run(context: AgentsContext) {
      const { target, credentials, runId } = context
      const base = `${baseOf(target)}/api/orchestration`
      for (const path of [`/tasks/a%2F${runId}`, `/memory/a%2F${runId}`, `/tasks/a%2f${runId}`]) {
        const { status } = await context.send(base + path, { headers: { 'x-api-key': credentials.apiKey } })
        context.want(status === 404, `GET ${path} is 404`, status)
        const open = await context.send(base + path)
        context.want(open.status === 404, `GET ${path} without a key is 404`, open.status)
      }
    },
  },
  {
    id: 'routes/literal-ids',
    title: 'Memories called store and search can be read: their paths are those of operations only for POST.',
    operations: ['getMemory'],
    async run(context: AgentsContext) {
      for (const memory_id of ['store', 'search']) {
        const { status, text } = await callLate(context, 'getMemory', { path: { memory_id } })
        // Where memories are kept nobody called one so.
        const isAnswered = status === 200 || status === 404
        context.want(isAnswered, `a GET of ${memory_id} is the read of a memory`, `${status} ${text}`)
      }
    },
  },
  {
    id: 'routes/unknown-parameters',
    title: 'Query parameters nobody knows are ignored.',
    operations: ['getAgentAnalytics', 'searchMemories'],
    async run(context: AgentsContext) {
      const inputs = validInputs(context.runId)
      for (const name of ['getAgentAnalytics', 'searchMemories'] as const) {
        const { query, ...input } = inputs[name]
        const seen = await context.call(name, { ...input, query: { ...query, endpoint: 'x', limit: 1 } })
        context.want(seen.status === 200, `${name} with an unknown parameter is 200`, `${seen.status} ${seen.text}`)
      }
    },
  },
  {
    id: 'routes/preflight',
    title: 'A preflight is answered for any origin, header and method without a key, and may be kept for ten minutes.',
    operations: [],
    async run(context: AgentsContext) {
      const origin = 'https://page.example'
      const { status, headers, text } = await context.send(taskPath(context), {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'PUT',
          'access-control-request-headers': 'content-type, x-api-key',
        },
      })
      context.want(status === 200, 'a preflight is 200', `${status} ${text}`)
      const header = (name: string) => headers.get(`access-control-${name}`) ?? ''
      const allows = (name: string, what: string) => header(name) === '*' || header(name).toLowerCase().includes(what)
      context.want([origin, '*'].includes(header('allow-origin')), 'the origin is allowed', header('allow-origin'))
      context.want(allows('allow-methods', 'put'), 'PUT is allowed', header('allow-methods'))
      context.want(allows('allow-headers', 'x-api-key'), 'the key is allowed', header('allow-headers'))
      context.want(header('max-age') === '600', 'it may be kept for 600 s', header('max-age'))
    },
  },
  {
    id: 'routes/pages',
    title: 'Pages of any origin may read answers, refusals included, but not the headers of the service.',
    operations: ['getRoot', 'getAgentAnalytics'],
    async run(context: AgentsContext) {
      const headers = { origin: 'https://page.example' }
      const root = await context.call('getRoot', { token: null, headers })
      const refused = await context.call('getAgentAnalytics', { token: null, headers })
      for (const [what, seen] of [
        ['an answer', root],
        ['a refusal', refused],
      ] as const) {
        const allowed = seen.headers.get('access-control-allow-origin')
        context.want(allowed === '*' || allowed === headers.origin, `${what} may be read by a page`, allowed)
        const exposed = seen.headers.get('access-control-expose-headers')
        context.want(exposed === null || exposed === '', `${what} shows no header to a page`, exposed)
      }
    },
  },
]

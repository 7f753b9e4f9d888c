import type { CallInput } from '../../check.ts'
import type { AgentsCheck, AgentsContext } from '../agents-check.ts'
import type { AgentsOperation } from '../agents-contract.ts'
import { callLate, expected, keyedOperations, operationsWith } from '../expect-answer.ts'
import { validInputs } from '../operation-inputs.ts'

const reading = operationsWith('read')
const writing = operationsWith('write')

/** Calls every one of these with a key, and looks at the status. */
async function callAll(
  context: AgentsContext,
  names: readonly AgentsOperation[],
  more: CallInput,
  wanted: { readonly what: string; readonly fits: (status: number) => boolean },
): Promise<void> {
  const inputs = validInputs(context.runId)
  for (const name of names) {
    const input = inputs[name]
    const seen = await callLate(context, name, {
      ...input,
      ...more,
      query: { ...input.query, ...more.query },
      headers: { ...input.headers, ...more.headers },
    })
    context.want(wanted.fits(seen.status), `${name} ${wanted.what}`, `${seen.status} ${seen.text}`)
  }
}

const forbidden = (what: string) => ({ what: `${what} is 403`, fits: (status: number) => status === 403 })
const unauthenticated = (what: string) => ({ what: `${what} is 401`, fits: (status: number) => status === 401 })
/** Ids that nobody has are 404 where such things are kept. */
const admitted = (what: string) => ({
  what: `${what} is let in`,
  fits: (status: number) => status === 200 || status === 404 || status === 400,
})

/** Keys, and what they may do. */
export const authChecks: readonly AgentsCheck[] = [
  {
    id: 'auth/unknown-key',
    title: 'A key the server does not know is refused everywhere, in the way of the version.',
    operations: keyedOperations,
    async run(context: AgentsContext) {
      const status = expected(context.facts, 'errors', 'unknownKeyStatus')
      const wanted = { what: `with an unknown key is ${status}`, fits: (seen: number) => seen === status }
      context.want(status === 401, 'an unknown key is 401 in these versions', status)
      await callAll(context, keyedOperations, { token: `unknown-${context.runId}` }, wanted)
    },
  },
  {
    id: 'auth/empty-key',
    title: 'An empty key is as good as none.',
    operations: ['getAgentAnalytics', 'storeMemory'],
    async run(context: AgentsContext) {
      const wanted = unauthenticated('with an empty key')
      await callAll(context, ['getAgentAnalytics', 'storeMemory'], { token: '' }, wanted)
    },
  },
  {
    id: 'auth/exact-key',
    title: 'A key is compared as a whole, with its case.',
    operations: ['getAgentAnalytics'],
    async run(context: AgentsContext) {
      const { apiKey } = context.credentials
      const swapped = apiKey === apiKey.toUpperCase() ? apiKey.toLowerCase() : apiKey.toUpperCase()
      const others = [apiKey.slice(0, -1), `${apiKey}x`, ...(swapped === apiKey ? [] : [swapped])].filter(Boolean)
      for (const token of others)
        await callAll(context, ['getAgentAnalytics'], { token }, unauthenticated('with a key that is nearly right'))
    },
  },
  {
    id: 'auth/header-only',
    title: 'A key counts in its header only: not as a bearer token, in a query or in a cookie.',
    operations: ['getAgentAnalytics', 'storeMemory'],
    async run(context: AgentsContext) {
      const { apiKey } = context.credentials
      const names = ['getAgentAnalytics', 'storeMemory'] as const
      for (const [what, more] of [
        ['with a bearer token', { headers: { authorization: `Bearer ${apiKey}` } }],
        ['with a key in the query', { query: { api_key: apiKey, 'X-API-Key': apiKey } }],
        ['with a key in a cookie', { headers: { cookie: `X-API-Key=${apiKey}; api_key=${apiKey}` } }],
      ] as const)
        await callAll(context, names, { token: null, ...more }, unauthenticated(what))
    },
  },
  {
    id: 'auth/both-permissions',
    title: 'The key of the run may read and write.',
    operations: keyedOperations,
    async run(context: AgentsContext) {
      await callAll(context, keyedOperations, {}, admitted('with the key of the run'))
    },
  },
  {
    id: 'auth/read-only',
    title: 'A key that may only read reads and searches, and is forbidden to write.',
    operations: keyedOperations,
    needs: ['readKey'],
    async run(context: AgentsContext) {
      const { readKey: token } = context.credentials
      await callAll(context, reading, { token: token ?? null }, admitted('with a key that may read'))
      await callAll(context, writing, { token: token ?? null }, forbidden('with a key that may not write'))
    },
  },
  {
    id: 'auth/write-only',
    title: 'A key that may only write writes, and is forbidden to read and to search: write does not include read.',
    operations: keyedOperations,
    needs: ['writeKey'],
    async run(context: AgentsContext) {
      const { writeKey: token } = context.credentials
      await callAll(context, writing, { token: token ?? null }, admitted('with a key that may write'))
      await callAll(context, reading, { token: token ?? null }, forbidden('with a key that may not read'))
    },
  },
]

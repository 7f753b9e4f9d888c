import { canonicalJson } from '../../canonical-json.ts'
import type { AgentsCheck, AgentsContext, Schemas } from '../agents-check.ts'
import { callLate, expected, succeed, wantEqual } from '../expect-answer.ts'
import { validInputs } from '../operation-inputs.ts'
import { codeOf, formOf } from '../profile/error-form.ts'

type Memory = Schemas['MemoryResponse']

const stateless = 'Keeps no memory that can be read again: answers of the memory are judged by their form.'

/** A memory with words of its own. */
const contentOf = ({ runId }: AgentsContext, word: string) => ({ text: `${word} ${runId}`, about: word })

async function store(context: AgentsContext, content: object, more: object = {}): Promise<Memory> {
  return succeed(context, 'storeMemory', { body: { type: 'store', content, importance: 0.2, ...more } })
}

const search = (context: AgentsContext, content: object, more: object = {}) =>
  succeed(context, 'searchMemories', { body: { type: 'search', content, ...more } })

/** How often a memory is looked for, a second apart: some are found only a while after they were stored. */
const MOST_LOOKS = 5

/** A search that has to find a memory of this content, soon if not at once. */
async function searchUntilFound(context: AgentsContext, content: object): Promise<Memory> {
  for (let look = 1; ; look++) {
    const seen = await search(context, content)
    if (look === MOST_LOOKS || found(seen, content).length > 0) return seen
    await context.facts.pacer.pass(1000, context.signal)
  }
}

/** Matches that are a memory of this content. */
const found = ({ matches }: Memory, content: object) =>
  (matches ?? []).filter((match) => canonicalJson(match.content) === canonicalJson(content))

const wrapped = (context: AgentsContext, content: object) =>
  expected(context.facts, 'answers', 'readContent') === 'wrapped' ? { data: content } : content

interface Trip {
  readonly content: object
  readonly stored: Memory
  readonly id: string
}

/** Stores a memory and skips the check where nothing of it can be read or found again. */
async function keep(context: AgentsContext, word: string, more: object = {}): Promise<Trip> {
  const content = contentOf(context, word)
  const stored = await store(context, content, more)
  const isFound = found(await searchUntilFound(context, content), content).length > 0
  if (!context.facts.keepsMemory && !isFound) {
    context.facts.notes.add(stateless)
    context.skip('the target keeps no memory')
  }
  context.want(stored.memory_id !== null, 'a memory that is kept has an id', stored.memory_id)
  return { content, stored, id: stored.memory_id }
}

/** Storing, reading and searching. */
export const memoryChecks: readonly AgentsCheck[] = [
  {
    id: 'memory/store',
    title: 'Storing answers an id, the content as the version does, no matches, and no status.',
    operations: ['storeMemory'],
    async run(context: AgentsContext) {
      const content = contentOf(context, 'stored')
      const seen = await store(context, content)
      const isEchoed = expected(context.facts, 'answers', 'storedContent') === 'echoed'
      wantEqual(context, seen.content, isEchoed ? content : null, 'the content')
      wantEqual(context, seen.matches, null, 'the matches')
      context.want(seen.memory_id !== '', 'the id is not empty', seen.memory_id)
    },
  },
  {
    id: 'memory/round-trip',
    title: 'A memory that was stored can be read, in the form of the version, and found with its content.',
    operations: ['storeMemory', 'getMemory', 'searchMemories'],
    async run(context: AgentsContext) {
      const { content, id } = await keep(context, 'kept')
      const read = await succeed(context, 'getMemory', { path: { memory_id: id } })
      wantEqual(context, [read.memory_id, read.matches], [id, null], 'the id and the matches of a read')
      wantEqual(context, read.content, wrapped(context, content), 'the content')
      const matches = found(await searchUntilFound(context, content), content)
      context.want(matches.length > 0, 'a search for its own words finds it within seconds', matches)
    },
  },
  {
    id: 'memory/read-form',
    title: 'Reading any id has the form of a memory, or is 404.',
    operations: ['getMemory'],
    async run(context: AgentsContext) {
      const seen = await callLate(context, 'getMemory', validInputs(context.runId).getMemory)
      const isNothing = expected(context.facts, 'answers', 'readContent') === 'bare' && seen.status === 400
      context.want(
        [200, 404].includes(seen.status) || isNothing,
        'an unknown id is 200 or 404',
        `${seen.status} ${seen.text}`,
      )
    },
  },
  {
    id: 'memory/unknown',
    title: 'Where memories are kept, an id that nobody has is 404.',
    operations: ['storeMemory', 'searchMemories', 'getMemory'],
    async run(context: AgentsContext) {
      await keep(context, 'known')
      const seen = await callLate(context, 'getMemory', { path: { memory_id: `nobody-${context.runId}` } })
      context.want(seen.status === 404, 'an unknown id is 404', `${seen.status} ${seen.text}`)
      if (formOf(seen) === 'cut_off' || expected(context.facts, 'errors', 'failureCodes') !== 'own') return
      wantEqual(context, codeOf(seen), 'RESOURCE_NOT_FOUND', 'its code')
    },
  },
  {
    id: 'memory/search',
    title: 'A search answers a list of matches, empty where there are none, no id and no content.',
    operations: ['searchMemories'],
    async run(context: AgentsContext) {
      for (const content of [{ query: `zzz${context.runId}qqq` }, contentOf(context, 'looked-for')]) {
        const seen = await search(context, content)
        context.want(Array.isArray(seen.matches), 'matches are a list', seen.matches)
        wantEqual(context, [seen.memory_id, seen.content], [null, null], 'id and content')
      }
    },
  },
  {
    id: 'memory/matches',
    title: 'Where memories are kept, matches name their memory and how alike it is, the most alike first.',
    operations: ['storeMemory', 'searchMemories'],
    async run(context: AgentsContext) {
      const mark = `mark${context.runId}`
      const near = await keep(context, `${mark} amber beacon cedar`)
      await keep(context, `${mark} dune`)
      const { matches } = await search(context, { query: `${mark} amber beacon cedar ${context.runId}` })
      const scores = (matches ?? []).map(({ score }) => score ?? Number.NaN)
      context.want(
        scores.every((score) => score >= 0 && score <= 1),
        'scores are from 0 to 1',
        scores,
      )
      wantEqual(
        context,
        scores,
        [...scores].sort((a, b) => b - a),
        'the order of scores',
      )
      const ids = (matches ?? []).map(({ metadata }) => metadata?.['memory_id'])
      context.want(ids[0] === near.id, `the first match is ${near.id}`, ids)
    },
  },
  {
    id: 'memory/words',
    title: 'The type is a word that is compared with nothing: what is stored as delete is stored.',
    operations: ['storeMemory', 'getMemory', 'searchMemories'],
    async run(context: AgentsContext) {
      const { content, id } = await keep(context, 'undeleted', { type: 'delete' })
      const read = await succeed(context, 'getMemory', { path: { memory_id: id } })
      wantEqual(context, read.content, wrapped(context, content), 'the content of what was stored as delete')
      const others = await search(context, content, { type: 'store' })
      context.want(Array.isArray(others.matches), 'a search called store is a search', others.matches)
    },
  },
  {
    id: 'memory/orchestration',
    title: 'Where the orchestrator says nothing, its place is filled with the operation, under the confidence 1.',
    operations: ['storeMemory', 'searchMemories'],
    async run(context: AgentsContext) {
      const isFilled = expected(context.facts, 'answers', 'filledOrchestration') === true
      for (const [operation, seen] of [
        ['store', await store(context, contentOf(context, 'filled'))],
        ['search', await search(context, contentOf(context, 'filled'))],
      ] as const) {
        const details = seen.orchestration['details'] as { readonly operation?: unknown } | undefined
        if (details?.operation === undefined) context.skip('the orchestrator speaks for itself here')
        context.want(isFilled, 'this version fills nothing in', seen.orchestration)
        wantEqual(context, [details.operation, seen.confidence], [operation, 1], `what is filled in for ${operation}`)
      }
    },
  },
  {
    id: 'memory/ids',
    title: 'The same memory stored twice is two memories.',
    operations: ['storeMemory'],
    async run(context: AgentsContext) {
      const content = contentOf(context, 'twice')
      const [first, second] = [await store(context, content), await store(context, content)]
      if (!context.facts.keepsMemory) context.skip('the target keeps no memory')
      context.want(first.memory_id !== second.memory_id, 'each has an id of its own', second.memory_id)
    },
  },
]

import { type AgentsClient, agentsAccess } from '../agents-client.ts'
import { bindAgentsNewerOperations } from '../generated/newer/calls.ts'
import { profiles } from '../generated/profiles.ts'
import type { MemoryLayer, MemoryRecord } from './memory-record.ts'
import { isObject, markedContext, memberAt } from './nova-mark.ts'

/** What is looked for. Only the first versions can be given hints, and they need not heed them. */
export interface SearchQuestion {
  readonly query: string
  readonly limit: number
  readonly minScore: number
  readonly domain: string | null
  /** Null: both. */
  readonly layer: MemoryLayer | null
}

/** A memory that was read by its id. Its content may be null. */
export interface ReadMemory {
  readonly content: unknown
}

/** What the server of a profile can do with memories, in one shape for all of them. Null: it cannot. */
export interface MemoryServer {
  readonly store: ((record: MemoryRecord, signal?: AbortSignal) => Promise<{ readonly id: string | null }>) | null
  readonly search: ((asked: SearchQuestion, signal?: AbortSignal) => Promise<readonly unknown[]>) | null
  readonly read: ((id: string, domain: string | null, signal?: AbortSignal) => Promise<ReadMemory>) | null
  readonly consolidate: ((signal?: AbortSignal) => Promise<{ readonly count: number }>) | null
  /** How long after its caller gave up the server may still be at a store, and a little more. */
  readonly settleMs: number
}

/** Three tries, after one second and after two more. */
const SETTLE_MS = 5000
/** Each of them takes three tries of up to ten seconds in the layer of memories, two and four seconds apart. */
const SETTLE_N_MS = 120_000

const layers: readonly MemoryLayer[] = ['episodic', 'semantic']

type Memories = (typeof profiles)[keyof typeof profiles]['memory']

/** The server behind a client, by what its profile has. Sends nothing by itself. */
export function openMemoryServer(client: AgentsClient): MemoryServer {
  const { store, search, read, consolidate } = profiles[client.profile].memory
  return {
    store: store && storeWith(store, client),
    search: search && searchWith(search, client),
    read: read && readWith(client),
    consolidate: consolidate && consolidateWith(consolidate, client),
    settleMs: store === 'storeMemoryN' ? SETTLE_N_MS : SETTLE_MS,
  }
}

const withSignal = (signal: AbortSignal | undefined) => (signal ? { signal } : {})
const withDomain = (domain: string | null) => (domain === null ? {} : { domain })
const newer = (client: AgentsClient) => bindAgentsNewerOperations(client[agentsAccess].transport)

function storeWith(name: NonNullable<Memories['store']>, client: AgentsClient): NonNullable<MemoryServer['store']> {
  switch (name) {
    case 'storeMemory':
      return async ({ content, importance, domain, ...record }, signal) => {
        const context = markedContext({ content, importance, domain, ...record })
        const body = { type: 'store', content, importance, context } as const
        return { id: (await client.storeMemory(body, withDomain(domain), withSignal(signal))).memory_id }
      }
    case 'storeMemoryM':
      return async (record, signal) => {
        const { importance, layer } = record
        const body = {
          content: JSON.stringify(record.content),
          type: layer,
          importance,
          context: markedContext(record),
        }
        return { id: (await newer(client).storeMemoryM(body, withSignal(signal))).memory_id }
      }
    case 'storeMemoryN':
      return async (record, signal) => {
        const { content, importance, layer, domain } = record
        const body = { content, type: layer, importance, context: markedContext(record), ...withDomain(domain) }
        return { id: (await newer(client).storeMemoryN(body, withSignal(signal))).memory_id }
      }
  }
}

function searchWith(name: NonNullable<Memories['search']>, client: AgentsClient): NonNullable<MemoryServer['search']> {
  switch (name) {
    case 'searchMemories':
      return async ({ query, limit, minScore, domain }, signal) => {
        const context = { ...(Number.isFinite(limit) ? { limit } : {}), min_score: minScore }
        const body = { type: 'search', content: { query }, context } as const
        return (await client.searchMemories(body, withDomain(domain), withSignal(signal))).matches ?? []
      }
    case 'searchMemoriesM1':
      return async ({ query, domain }, signal) =>
        (await newer(client).searchMemoriesM1({ query, ...withDomain(domain) }, withSignal(signal))).matches
    case 'queryMemoriesM2':
      // Of one kind at a time, and of experiences where none is named: what was made of them would never show.
      return async ({ query, layer }, signal) => {
        const found: unknown[] = []
        for (const type of layer ? [layer] : layers)
          found.push(...(await newer(client).queryMemoriesM2({ query, type }, withSignal(signal))).memories)
        return found
      }
    case 'searchMemoriesN':
      // With a domain and without a kind, or the other way round, this version fails.
      return async ({ query, limit, domain, layer }, signal) => {
        const filter = domain !== null && layer !== null ? { domain, memory_type: layer } : {}
        const asked = { query, ...filter, ...(Number.isFinite(limit) ? { limit } : {}) }
        return (await newer(client).searchMemoriesN(asked, withSignal(signal))).matches
      }
  }
}

/** From P3 on, what was read stands in `data`; whoever put another server in between may leave either out. */
function readWith(client: AgentsClient): NonNullable<MemoryServer['read']> {
  const isWrapped = profiles[client.profile].answers?.readContent === 'wrapped'
  return async (id, domain, signal) => {
    const { content } = await client.getMemory(id, withDomain(domain), withSignal(signal))
    const hasDataAlone = isObject(content) && 'data' in content && Object.keys(content).length === 1
    return { content: isWrapped && hasDataAlone ? memberAt(content, 'data') : content }
  }
}

function consolidateWith(
  name: NonNullable<Memories['consolidate']>,
  client: AgentsClient,
): NonNullable<MemoryServer['consolidate']> {
  return async (signal) => ({ count: (await newer(client)[name](withSignal(signal))).consolidated_count })
}

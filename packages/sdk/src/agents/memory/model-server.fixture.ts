import type { Runtime } from '../../internal/runtime.ts'
import type { AgentsClient, AgentsClientOptions } from '../agents-client.ts'
import { createAgentsClient } from '../client.ts'

type Json = Readonly<Record<string, unknown>>

/** What becomes of one store: what the server does, and what the client hears of it. */
export type Fate =
  | 'ok'
  /** Stored, but no answer comes. */
  | 'lost after'
  /** Not stored, and nobody can tell. */
  | 'lost before'
  | 'refused connection'
  | 'half an answer'
  | `${number}`
  /** The status, and yet it was stored. */
  | `${number} after`

export interface StoredMemory {
  readonly id: string
  readonly body: Json
  readonly domain: string | null
}

export interface ModelRequest {
  readonly path: string
  readonly method: string
  readonly query: Json
  readonly body: Json
}

const words = (value: unknown) =>
  new Set(
    JSON.stringify(value)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [],
  )

/** A server that keeps memories, spoken to over fetch, with bad luck on demand. */
export class ModelServer {
  readonly stored: StoredMemory[] = []
  readonly requests: ModelRequest[] = []
  /** What becomes of the stores to come, in order; then all is well. */
  fates: Fate[] = []
  /** What becomes of the searches to come. */
  searchFates: ('ok' | 'refused connection' | `${number}`)[] = []
  isDown = false
  givesIds = true
  ids = (number: number) => `mem_${number}`
  /** `keeps nothing`, as bundled servers; `echoes` the question as the only match, as one of them. */
  memory: 'keeps' | 'keeps nothing' | 'echoes' = 'keeps'
  /** How many searches a memory is not shown in after it was stored. */
  hiddenSearches = 0
  shape: (memory: StoredMemory, score: number) => unknown = ({ id, body, domain }, score) => ({
    content: body['content'],
    score,
    metadata: { memory_id: id, domain, importance: body['importance'], context: body['context'] },
  })
  readonly #shownAfter = new Map<string, number>()
  #searches = 0

  /** Bodies that were stored, by what a test is interested in. */
  contents(): readonly unknown[] {
    return this.stored.map(({ body }) => body['content'])
  }

  client(options: Partial<AgentsClientOptions> & { runtime: Partial<Runtime> }): AgentsClient {
    return createAgentsClient({
      baseUrl: 'http://memory.test',
      auth: 'key',
      fetch: this.fetch,
      quota: false,
      retry: false,
      ...options,
    })
  }

  readonly fetch: typeof globalThis.fetch = async (input, init = {}) => {
    init.signal?.throwIfAborted()
    const url = new URL(String(input))
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : {}
    const path = url.pathname.replace('/api/orchestration/memory/', '')
    const query = Object.fromEntries(url.searchParams)
    this.requests.push({ path, method: init.method ?? 'GET', query, body })
    if (this.isDown) throw connectionRefused()
    if (init.method !== 'POST') return this.#read(path)
    return path === 'search' ? this.#search(body) : this.#store(body, url.searchParams.get('domain'))
  }

  #store(body: Json, domain: string | null): Response {
    const fate = this.fates.shift() ?? 'ok'
    if (fate === 'refused connection') throw connectionRefused()
    if (fate === 'lost before') throw new TypeError('fetch failed')
    const [status, after] = fate.split(' ')
    const isStored = fate === 'ok' || fate === 'lost after' || fate === 'half an answer' || after === 'after'
    let id: string | null = null
    if (isStored && this.memory === 'keeps') {
      id = this.ids(this.stored.length + 1)
      this.stored.push({ id, body, domain })
      this.#shownAfter.set(id, this.#searches + this.hiddenSearches)
    }
    if (fate === 'lost after') throw new TypeError('fetch failed')
    if (fate === 'half an answer') return new Response('{"memory_id": "mem', { headers: jsonType })
    if (fate === 'ok') return answer({ memory_id: this.givesIds ? id : null, content: body['content'], matches: null })
    return Response.json({ error: { code: 'ERROR', message: 'no' } }, { status: Number(status) })
  }

  #search(body: Json): Response {
    const fate = this.searchFates.shift() ?? 'ok'
    if (fate === 'refused connection') throw connectionRefused()
    if (fate !== 'ok') return Response.json({ error: { code: 'ERROR', message: 'no' } }, { status: Number(fate) })
    this.#searches += 1
    if (this.memory === 'echoes') return found([{ content: body, score: 0.95, metadata: {} }])
    const asked = words((body['content'] as Json)['query'])
    const matches = this.stored
      .filter(({ id }) => (this.#shownAfter.get(id) ?? 0) < this.#searches)
      .map((memory) => {
        const held = words(memory.body['content'])
        return { memory, score: [...asked].filter((word) => held.has(word)).length / asked.size }
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
    return found(matches.map(({ memory, score }) => this.shape(memory, score)))
  }

  #read(id: string): Response {
    const memory = this.stored.find((one) => one.id === id)
    if (!memory) return Response.json({ error: { code: 'RESOURCE_NOT_FOUND', message: 'no' } }, { status: 404 })
    return answer({ memory_id: id, content: { data: memory.body['content'] }, matches: null })
  }
}

const jsonType = { 'content-type': 'application/json' }
const found = (matches: readonly unknown[]) => answer({ memory_id: null, content: null, matches })
const answer = (members: Json) =>
  Response.json({ ...members, orchestration: {}, confidence: 1, timestamp: '2026-01-05T12:00:00.000001' })

function connectionRefused(): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error('refused'), { code: 'ECONNREFUSED' }) })
}

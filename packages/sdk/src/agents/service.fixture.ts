import type { AgentsClient, AgentsClientOptions } from './agents-client.ts'
import { createAgentsClient } from './client.ts'
import { createQuota } from './quota/create-quota.ts'

export const BASE = 'http://agents.test'
export const KEY = 'test-key-of-nobody'

export interface Sent {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: Headers
  readonly body: unknown
  readonly init: RequestInit
}

export type Answering = (request: Sent, nth: number) => Response | Promise<Response>

/** A service that answers as it is told, the last answer again and again, and remembers what it was sent. */
export class FakeService {
  readonly requests: Sent[] = []
  readonly #answers: readonly Answering[]

  constructor(...answers: readonly Answering[]) {
    this.#answers = answers
  }

  readonly fetch: typeof globalThis.fetch = async (input, init = {}) => {
    const url = new URL(String(input))
    const request: Sent = {
      method: init.method ?? 'GET',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
      init,
    }
    const nth = this.requests.push(request)
    const answer = this.#answers[Math.min(nth, this.#answers.length) - 1]
    if (!answer) throw new Error('nothing to answer with')
    return await answer(request, nth)
  }

  /** A client with a count of its own, unless it is given another. */
  client(options: Partial<AgentsClientOptions> = {}): AgentsClient {
    const { clock } = options.runtime ?? {}
    return createAgentsClient({
      baseUrl: BASE,
      auth: KEY,
      fetch: this.fetch,
      quota: createQuota({ ...(clock ? { clock } : {}) }),
      ...options,
    })
  }
}

export const json =
  (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Answering =>
  () =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })

export const task = (members: Readonly<Record<string, unknown>> = {}) => ({
  task_id: 'task-1',
  status: 'created',
  orchestration: { type: 'unknown', agents: {} },
  confidence: 0,
  timestamp: '2025-01-02T11:33:54.123456',
  ...members,
})

export const lost: Answering = () => Promise.reject(new TypeError('fetch failed'))

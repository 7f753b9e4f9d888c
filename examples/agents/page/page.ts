// Live analytics, the quota and a memory that survives being offline: everything the page knows about the service comes
// from `@nova/sdk/agents`.
import { byId } from '@nova/example-harness/make-element'
import {
  createAgentsClient,
  createIndexedDbMemoryStore,
  createIndexedDbQuotaStore,
  createMemory,
  processQuota,
  type QuotaStore,
} from '@nova/sdk/agents'
import { showAnalytics } from './analytics-section.ts'
import { explain } from './explain.ts'
import { showMemory } from './memory-section.ts'
import { showQuota } from './quota-section.ts'

interface Place {
  readonly baseUrl: string
  readonly key: string
}

let leave = new AbortController()
let quotaStore: QuotaStore | null = null

async function enter(): Promise<void> {
  const form = byId('connect', HTMLFormElement)
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement
  const given = await readConfig()
  field('address').value = given.baseUrl ?? location.origin
  field('key').value = given.key ?? ''
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void connect({ baseUrl: field('address').value, key: field('key').value })
  })
  if (given.key) form.requestSubmit()
}

/** What `config.json` says; a page without one asks. */
async function readConfig(): Promise<Partial<Place>> {
  const answer = await fetch('config.json').catch(() => null)
  return answer?.ok ? await answer.json() : {}
}

/** The key is kept by nothing but this call: it is in no address, no storage and no attribute. */
async function connect({ baseUrl, key }: Place): Promise<void> {
  leave.abort()
  leave = new AbortController()
  const { signal } = leave
  const problem = byId('connect-problem', HTMLParagraphElement)
  problem.textContent = ''
  try {
    quotaStore ??= createIndexedDbQuotaStore()
    // One count of a key for all tabs of this page, because the service counts by key.
    const quota = await processQuota({ baseUrl: baseUrl.replace(/\/+$/, ''), key, store: quotaStore })
    if (signal.aborted) return
    const client = createAgentsClient({ baseUrl, auth: key, quota })
    const memory = createMemory(client, { store: createIndexedDbMemoryStore('nova-agents-page') })
    signal.addEventListener('abort', () => void memory.close(), { once: true })
    byId('work', HTMLElement).hidden = false
    byId('welcome', HTMLParagraphElement).hidden = true
    showQuota(quota, signal)
    showMemory(memory, signal)
    showAnalytics(client, signal)
  } catch (error) {
    problem.textContent = explain(error)
  }
}

void enter()

import {
  type AgentsOptions,
  createMockPlatform,
  createVirtualClock,
  type MockPlatform,
  type MockPlatformOptions,
  type VirtualClock,
} from '../../src/index.ts'

export interface AgentsAnswerSeen {
  readonly status: number
  readonly headers: Headers
  /** The body where it is JSON, else its text; null where none arrived. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into bodies of any shape
  readonly json: any
  /** How long it took on the platform's clock. */
  readonly tookMs: number
}

export interface Ask {
  /** Null sends none. @default test-key */
  readonly key?: string | null
  readonly body?: unknown
  /** Sent as it is. */
  readonly rawBody?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly redirect?: 'manual' | 'follow'
}

export interface AgentsWorld {
  readonly platform: MockPlatform
  readonly clock: VirtualClock
  readonly baseUrl: string
  /** @param what method and path, `GET /health` */
  ask(what: string, ask?: Ask): Promise<AgentsAnswerSeen>
}

export interface Mounting {
  readonly fetch: typeof globalThis.fetch
  baseUrl(platform: MockPlatform): Promise<string>
}

/** The agents service in process, or where a mounting has it. */
export async function createAgentsWorld(
  agents: AgentsOptions = {},
  options: Omit<MockPlatformOptions, 'agents' | 'clock'> = {},
  mounting: Mounting | null = null,
): Promise<AgentsWorld> {
  const clock = createVirtualClock()
  const platform = await createMockPlatform({ ...options, agents, clock })
  const baseUrl = mounting ? await mounting.baseUrl(platform) : platform.agents.baseUrl
  const fetch = mounting?.fetch ?? platform.fetch
  return {
    platform,
    clock,
    baseUrl,
    async ask(what, { key = 'test-key', body, rawBody, headers = {}, redirect = 'manual' } = {}) {
      const [method = 'GET', path = '/'] = what.split(' ')
      const sent = rawBody ?? (body === undefined ? undefined : JSON.stringify(body))
      const startedAtMs = clock.monotonic()
      const response = await fetch(baseUrl + path, {
        method,
        redirect,
        headers: {
          ...(key !== null && { 'x-api-key': key }),
          ...(sent !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(sent !== undefined && { body: sent }),
      })
      const text = await response.text().catch(() => null)
      return {
        status: response.status,
        headers: response.headers,
        json: read(text),
        tookMs: clock.monotonic() - startedAtMs,
      }
    },
  }
}

function read(text: string | null): unknown {
  try {
    return text === null || text === '' ? null : JSON.parse(text)
  } catch {
    return text
  }
}

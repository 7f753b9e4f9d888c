import type { ExecutorPace } from './executor-pace.ts'
import type { WholeScript } from './script-book.ts'

/** What an executor reads of its job. */
export interface RunJobDocument {
  readonly appDataBasePath: string
  readonly inputFiles: Readonly<Record<string, string>>
  readonly inputParams: Readonly<Record<string, string>>
  readonly bundle: { readonly path: string }
  readonly appUrls: Readonly<
    Partial<Record<'status' | 'error' | 'summary' | 'unmatchedIds' | 'outputFiles' | 'roster', string>>
  >
  readonly sendToOds: boolean
  readonly crossYearMatchAvailable: boolean
  readonly rosterFilePath?: string
  readonly assessmentDatastore?: { readonly url: string; readonly clientId: string }
}

/** The calls of one executor to the service, each at a moment of its own. */
export interface ExecutorCalls {
  /** The handshake. False when it was refused: then there is nobody to report to. */
  open(initUrl: string, initToken: string): Promise<boolean>
  /** Null for what is no job. */
  readJob(): Promise<RunJobDocument | null>
  /** Null for a roster that did not come as a whole. */
  readRoster(url: string): Promise<string | null>
  /**
   * Sends a report, or what the script makes of it. Nobody looks at what came of one, except where a failure is told.
   * @returns the status, null for one that got lost
   */
  report(url: string | undefined, name: string, body: unknown): Promise<number | null>
}

export interface CallTools {
  readonly fetch: typeof globalThis.fetch
  readonly signal: AbortSignal
  readonly pace: ExecutorPace
  readonly script: Pick<WholeScript, 'reports' | 'timings'>
}

export function createExecutorCalls({ fetch, signal, pace, script }: CallTools): ExecutorCalls {
  let token = ''
  let jobUrl = ''

  /** Null when the connection broke, on the way there or back. */
  async function call(url: string, init: RequestInit = {}): Promise<{ status: number; text: string } | null> {
    await pace.pause(script.timings.call, 1)
    try {
      const headers = { 'user-agent': 'nova-mock-executor', authorization: `Bearer ${token}`, ...init.headers }
      const answer = await fetch(url, { ...init, headers, signal })
      return { status: answer.status, text: await answer.text() }
    } catch (error) {
      if (signal.aborted) throw error
      return null
    }
  }

  return {
    async open(initUrl, initToken) {
      token = initToken
      const answer = await call(initUrl)
      const opened = answer?.status === 200 ? parse(answer.text) : null
      token = String(opened?.['token'] ?? '')
      jobUrl = String(opened?.['jobUrl'] ?? '')
      return opened !== null
    },
    async readJob() {
      const answer = await call(jobUrl)
      const job = answer && parse(answer.text)
      // Its status is not looked at: what is no job shows by itself.
      return job && typeof job['appUrls'] === 'object' ? (job as unknown as RunJobDocument) : null
    },
    async readRoster(url) {
      const answer = await call(url)
      return answer?.status === 200 ? answer.text : null
    },
    async report(url = '', name, body) {
      const fate = script.reports[name]
      if (fate === 'lost') return null
      const post = () =>
        call(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
      const answer = await post()
      if (fate === 'repeated') await post()
      return answer?.status ?? null
    },
  }
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null
  } catch {
    return null
  }
}

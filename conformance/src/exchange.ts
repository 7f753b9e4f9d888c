import type { Seen } from './check.ts'
import { NoAnswer } from './check-failure.ts'
import { readBody, readWhatComes } from './http/read-body.ts'
import { seenOf } from './http/seen.ts'
import type { RequestRecord } from './report.ts'
import { explainError } from './show-value.ts'
import type { Timing } from './timing.ts'

export interface ExchangeRequest {
  readonly url: string
  readonly method: string
  readonly headers: Headers
  readonly body: Uint8Array<ArrayBuffer> | FormData | string | undefined
}

export interface ExchangeOptions {
  readonly fetch: typeof globalThis.fetch
  readonly timing: Timing
  readonly signal: AbortSignal
  readonly timeoutMs: number
  readonly bodyLimitBytes: number
  /** Ends the reading of a body that goes on. */
  readonly until?: (text: string) => boolean
  /** Bodies of failures may break off: what came of one counts then. @default false */
  readonly failuresBreakOff?: boolean
  /** Null where answers carry none. */
  readonly requestIdHeader: string | null
  record(request: RequestRecord): void
}

/**
 * One request and its whole answer, redirects as they are. Rejects with {@link NoAnswer} when none came, and
 * with the reason of the signal when that fired.
 */
export async function exchange(request: ExchangeRequest, options: ExchangeOptions): Promise<Seen> {
  const { url, method, headers, body } = request
  const timeout = options.timing.timeout(options.timeoutMs)
  const signal = AbortSignal.any([options.signal, timeout])
  const path = URL.canParse(url) ? new URL(url).pathname : url
  let status: number | null = null
  let requestId: string | null = null
  try {
    const response = await options.fetch(url, {
      method,
      headers,
      redirect: 'manual',
      signal,
      ...(body === undefined ? {} : { body }),
    })
    status = response.status
    if (options.requestIdHeader !== null) requestId = response.headers.get(options.requestIdHeader)
    if (options.failuresBreakOff !== true || status < 400)
      return seenOf(response, await readBody(response, options.bodyLimitBytes, options.until))
    const { bytes, isCutOff } = await readWhatComes(response, options.bodyLimitBytes)
    // Who stops reading does not see a body break off.
    signal.throwIfAborted()
    return seenOf(response, bytes, isCutOff)
  } catch (error) {
    options.signal.throwIfAborted()
    const why = timeout.aborted ? `not complete within ${options.timeoutMs / 1000} s` : explainError(error)
    throw new NoAnswer(`${method} ${path}: ${why}`)
  } finally {
    options.record({ method, path, status, requestId })
  }
}

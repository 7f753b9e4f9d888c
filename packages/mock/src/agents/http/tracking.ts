import type { Exchange } from '../../engine/exchange.ts'
import type { HasAgentsDefect } from '../defects.ts'
import { trackingHeaders } from '../failures/tracking-headers.ts'

/** What one request is known by, and since when it is being answered. */
export interface Tracking {
  readonly requestId: string
  readonly startedAtMs: number
}

/** Adds what every answer carries that went through the service in order. */
export function addTracking(answer: Exchange, tracking: Tracking, nowMs: number, has: HasAgentsDefect): Exchange {
  if (answer.kind === 'drop') return answer
  const headers = new Headers(answer.headers)
  for (const [name, value] of Object.entries(trackingHeaders(tracking.requestId, nowMs - tracking.startedAtMs))) {
    if (name === 'x-request-id' && has('agents-request-id-missing')) continue
    if (name === 'x-response-time' && has('agents-response-time-missing')) continue
    headers.set(name, name === 'x-response-time' && has('agents-response-time-unit') ? `${value}s` : value)
  }
  return { ...answer, headers }
}

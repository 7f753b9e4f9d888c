import type { Exchange } from '../../engine/exchange.ts'
import type { HasAgentsDefect } from '../defects.ts'

/** What one request is known by, and since when it is being answered. */
export interface Tracking {
  readonly requestId: string
  readonly startedAtMs: number
}

/** Adds what every answer carries that went through the service in order. */
export function addTracking(answer: Exchange, tracking: Tracking, nowMs: number, has: HasAgentsDefect): Exchange {
  if (answer.kind === 'drop') return answer
  const headers = new Headers(answer.headers)
  if (!has('agents-request-id-missing')) headers.set('x-request-id', tracking.requestId)
  if (!has('agents-response-time-missing')) {
    const text = spellSeconds((nowMs - tracking.startedAtMs) / 1000)
    headers.set('x-response-time', has('agents-response-time-unit') ? `${text}s` : text)
  }
  return { ...answer, headers }
}

/** Seconds as Python writes a float: six decimals, and an exponent for what is very short. */
export function spellSeconds(seconds: number): string {
  const rounded = Math.round(Math.max(0, seconds) * 1e6) / 1e6
  if (rounded === 0) return '0.0'
  if (rounded < 1e-4) return rounded.toExponential().replace(/e-(\d)$/, 'e-0$1')
  return Number.isInteger(rounded) ? `${rounded}.0` : String(rounded)
}

import type { Profile } from '../contract.ts'
import type { HasAgentsDefect } from '../defects.ts'
import type { Analysis } from '../engine/analysis.ts'

/** Why a question was not answered. */
export type FrameFault = 'unreadable' | 'invalid' | 'failed'

/** What an answer holds, by the version. */
export type SocketFacts = Pick<Profile['socket'], 'errors' | 'codes'>

/** The answer to a question. */
export const updateFrame = (analysis: Analysis, timestamp: string | number): object => ({
  type: 'analytics_update',
  analytics: analysis.analytics,
  insights: analysis.insights,
  confidence: analysis.confidence,
  timestamp,
})

/** Says instead of an answer why there is none. */
export function errorFrame(fault: FrameFault, why: string, facts: SocketFacts, has: HasAgentsDefect): object {
  const saysDetail = (facts.errors === 'detail') !== has('agents-socket-error-form')
  if (saysDetail) return { type: 'error', detail: why }
  return { type: 'error', error: { code: codeOf(fault, facts, has), message: why } }
}

function codeOf(fault: FrameFault, { codes }: SocketFacts, has: HasAgentsDefect): string {
  if (has('agents-socket-error-code')) return 'UNKNOWN'
  if (codes !== 'by_cause') return 'ERROR'
  return fault === 'invalid' ? 'VALIDATION_ERROR' : 'PROCESSING_ERROR'
}

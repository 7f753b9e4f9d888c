import type { Clock } from '../../engine/clock.ts'
import type { ExchangeResponse } from '../../engine/exchange.ts'
import { jsonResponse } from '../../engine/respond.ts'
import type { AgentsAnswer } from '../context.ts'
import type { HasAgentsDefect } from '../defects.ts'
import { localTimestamp } from '../local-timestamp.ts'
import type { AnswerFacts } from '../profile-facts.ts'

export interface StampOptions {
  readonly clock: Pick<Clock, 'now'>
  readonly zoneOffsetMinutes: number
  readonly answers: Pick<AnswerFacts, 'timestamp'>
  readonly has: HasAgentsDefect
}

/** The time of this moment, as the service writes it. */
export function timestampOf({ clock, zoneOffsetMinutes, has }: Omit<StampOptions, 'answers'>): string | number {
  if (has('agents-timestamp-number')) return clock.now() / 1000
  const timestamp = localTimestamp(clock.now(), zoneOffsetMinutes)
  return has('agents-timestamp-zoned') ? `${timestamp}Z` : timestamp
}

/** An answer with its time, where the version has it. */
export function stamp(answer: AgentsAnswer, options: StampOptions): AgentsAnswer {
  const timestamp = timestampOf(options)
  return options.answers.timestamp === 'first' ? { timestamp, ...answer } : { ...answer, timestamp }
}

/** Operations that say the time where it suits them, or not at all. */
const unstamped: ReadonlySet<string> = new Set(['getRoot', 'getHealth'])

/** Every success is 200, also where something was made. */
export function answerJson(operation: string, answer: AgentsAnswer, options: StampOptions): ExchangeResponse {
  const status = operation === 'createTask' && options.has('agents-created-201') ? 201 : 200
  return jsonResponse(status, unstamped.has(operation) ? answer : stamp(answer, options))
}

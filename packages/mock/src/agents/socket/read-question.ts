import type { SocketMessage } from '../../engine/server-socket.ts'
import { readJson } from '../../engine/validation/json-syntax.ts'
import type { RequestFacts } from '../profile-facts.ts'
import { checkQuestion } from '../requests/check-question.ts'

/** What a message on the socket turned out to be. */
export type QuestionReading =
  | { readonly kind: 'question'; readonly question: Readonly<Record<string, unknown>> }
  /** No JSON text at all. */
  | { readonly kind: 'unreadable'; readonly why: string }
  /** JSON, and no question. */
  | { readonly kind: 'invalid'; readonly why: string }

/** Reads one message as a question to the engine. */
export function readQuestion(message: SocketMessage, facts: Pick<RequestFacts, 'closedWords'>): QuestionReading {
  if (typeof message !== 'string') return { kind: 'unreadable', why: 'A message has to be text' }
  const reading = readJson(message)
  if (!('value' in reading)) return { kind: 'unreadable', why: `A message has to be JSON: ${reading.reason}` }
  const [problem] = checkQuestion(reading.value, facts)
  if (problem) return { kind: 'invalid', why: [problem.loc.join('.'), problem.msg].filter(Boolean).join(': ') }
  return { kind: 'question', question: reading.value as Record<string, unknown> }
}

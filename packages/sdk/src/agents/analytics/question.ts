import { agentsError } from '../errors.ts'
import type { ProfileName } from '../generated/profiles.ts'
import { profiles } from '../generated/profiles.ts'
import type { AnalyticsRequest } from '../generated/types.ts'
import { findPayloadProblem } from '../requests/find-payload-problem.ts'

/**
 * A question to the analytics engine, as the socket takes it. Members beyond those named are handed to the engine: each
 * object among them becomes an entry of the answer, and some names make an insight, such as `patterns` of the
 * behavioral view.
 */
export type AnalyticsQuestion = AnalyticsRequest

/** A flow to ask about, or all of them. */
export interface FlowSubject {
  readonly flow_id?: string
  readonly domain?: string
}

/** A resource to ask about, or all of them. */
export interface ResourceSubject {
  readonly resource_id?: string
  readonly domain?: string
}

/** An agent to ask about, or all of them. */
export interface AgentSubject {
  readonly agent_id?: string
  readonly domain?: string
}

/** The behavioral view of flows, or of one: what `GET /api/analytics/flows` answers. */
export const flowQuestion = (subject: FlowSubject = {}): AnalyticsQuestion => ({ type: 'behavioral', ...subject })

/** The predictive view of resources, or of one: what `GET /api/analytics/resources` answers. */
export const resourceQuestion = (subject: ResourceSubject = {}): AnalyticsQuestion => ({
  type: 'predictive',
  ...subject,
})

/** The behavioral view of one agent: what `GET /api/analytics/agents` answers. */
export const agentQuestion = (subject: AgentSubject & { readonly agent_id: string }): AnalyticsQuestion => ({
  type: 'behavioral',
  ...subject,
})

/** P0's validator knows `performance`, of which its engine knows nothing, and not `diagnostic`, which it does. */
const CLOSED_WORDS: readonly string[] = ['behavioral', 'predictive', 'performance']

/**
 * The question as it is sent, its text made once.
 * @throws AgentsError `value_invalid` for what the service would refuse, or what is no JSON
 */
export function spellQuestion(question: AnalyticsQuestion, profile: ProfileName): string {
  const refuse = (field: string, message: string, wanted: string) =>
    agentsError({ code: 'value_invalid', message, attempts: 0, details: { field, wanted } })
  if (typeof question !== 'object' || question === null || Array.isArray(question))
    throw refuse('question', 'The question is no object.', 'an object with a type')
  const { type } = question
  if (typeof type !== 'string' || type === '')
    throw refuse('type', 'The question has no type.', 'behavioral, predictive, or another text')
  if (profiles[profile].requests?.closedWords === true && !CLOSED_WORDS.includes(type))
    throw refuse('type', `${profile} knows no analytics of this type.`, CLOSED_WORDS.join(', '))
  const problem = findPayloadProblem(question, 'question')
  if (problem !== null)
    throw refuse(problem.field, `${problem.field} is ${problem.seen} where ${problem.wanted} is due.`, problem.wanted)
  return JSON.stringify(question)
}

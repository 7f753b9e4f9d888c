import type { AnalyticsQuestion } from '@nova/sdk/agents'
import { UsageError } from '../command-failure.ts'
import type { Values } from './parse-agents-arguments.ts'

/** What can be asked about, and the read that answers it. */
export const subjects = {
  flows: { type: 'behavioral', idName: 'flow_id' },
  resources: { type: 'predictive', idName: 'resource_id' },
  agents: { type: 'behavioral', idName: 'agent_id' },
} as const

export type Subject = keyof typeof subjects

/** The question that the command line asks. */
export interface QuestionOptions {
  readonly type?: string
  readonly domain?: string
  readonly input: Values
}

/** Members of a question that have options of their own. */
const taken: readonly string[] = ['type', 'domain']

export function readQuestion(
  subject: Subject,
  id: string | undefined,
  { type, domain, input }: QuestionOptions,
): AnalyticsQuestion {
  const clash = Object.keys(input).find((name) => taken.includes(name))
  if (clash !== undefined) throw new UsageError(`--input ${clash} has an option of its own.`, `Pass --${clash}.`)
  const { type: view, idName } = subjects[subject]
  return {
    ...input,
    type: type ?? view,
    ...(id === undefined ? {} : { [idName]: id }),
    ...(domain === undefined ? {} : { domain }),
  }
}

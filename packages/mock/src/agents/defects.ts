import type { Defect } from '../transfer/defects.ts'
import { answerSummaries } from './answer-defects.ts'
import { courseSummaries } from './course-defects.ts'
import { liveSummaries } from './live-defects.ts'

const summaries = { ...courseSummaries, ...answerSummaries, ...liveSummaries }

export type AgentsDefect = keyof typeof summaries

/** Every defect the agents service can be given, by name. */
export const agentsDefects: readonly Defect[] = Object.entries(summaries).map(([name, summary]) => ({
  name,
  service: 'agents',
  summary: summary as string,
}))

/** Whether a defect is switched on. */
export type HasAgentsDefect = (name: AgentsDefect) => boolean

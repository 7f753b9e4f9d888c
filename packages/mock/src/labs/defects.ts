import type { Defect } from '../transfer/defects.ts'
import { labSummaries } from './lab/lab-defects.ts'
import { serviceSummaries } from './service-defects.ts'

const summaries = { ...serviceSummaries, ...labSummaries }

export type LabsDefect = keyof typeof summaries

/** Every defect the labs service can be given, by name. */
export const labsDefects: readonly Defect[] = Object.entries(summaries).map(([name, summary]) => ({
  name,
  service: 'labs',
  summary: summary as string,
}))

/** Whether a defect is switched on. */
export type HasLabsDefect = (name: LabsDefect) => boolean

import type { Defect } from '../transfer/defects.ts'
import { executorSummaries } from './executor/executor-defects.ts'
import { externalSummaries } from './external/external-defects.ts'
import { foundationSummaries } from './foundation-defects.ts'
import { jobSummaries } from './jobs/job-defects.ts'
import { settingsSummaries } from './years/settings-defects.ts'

const summaries = {
  ...foundationSummaries,
  ...jobSummaries,
  ...settingsSummaries,
  ...externalSummaries,
  ...executorSummaries,
}

export type EdfiDefect = keyof typeof summaries

/** Every defect the edfi service can be given, by name. */
export const edfiDefects: readonly Defect[] = Object.entries(summaries).map(([name, summary]) => ({
  name,
  service: 'edfi',
  summary: summary as string,
}))

/** Whether a defect is switched on. */
export type HasEdfiDefect = (name: EdfiDefect) => boolean

import type { Defect } from '../transfer/defects.ts'
import { catalogueSummaries } from './flaws/catalogue-defects.ts'
import { siteSummaries } from './site/site-defects.ts'

const summaries = { ...siteSummaries, ...catalogueSummaries }

export type SpectraDefect = keyof typeof summaries

/** Every defect the catalogue can be given, by name. */
export const spectraDefects: readonly Defect[] = Object.entries(summaries).map(([name, summary]) => ({
  name,
  service: 'spectra',
  summary: summary as string,
}))

/** Whether a defect is switched on. */
export type HasSpectraDefect = (name: SpectraDefect) => boolean

import type { HasAgentsDefect } from './defects.ts'
import { analyse, type Engine } from './engine/analyse.ts'
import type { Analysis } from './engine/analysis.ts'
import { liveFigures } from './live-figures.ts'

export interface AskOptions {
  readonly engine: Engine
  /** Figures are put to the engine beside the question. */
  readonly live: { readonly seed: number; readonly nowMs: number } | null
  readonly has: HasAgentsDefect
}

/** What the engine makes of a question at a moment. What the question says itself goes over live figures. */
export function askEngine(question: Readonly<Record<string, unknown>>, { engine, live, has }: AskOptions): Analysis {
  const asked = live ? { ...liveFigures(live.seed, live.nowMs), ...question } : question
  return wrongly(analyse(prepare(asked, has), engine), has)
}

/** The question, unless a defect has the engine look at something else. */
function prepare(question: Readonly<Record<string, unknown>>, has: HasAgentsDefect): Readonly<Record<string, unknown>> {
  const type = question['type'] === 'performance' && has('agents-performance-known') ? 'behavioral' : question['type']
  if (!has('agents-bad-figure-kept')) return { ...question, type }
  const good = Object.entries(question).filter(([, entry]) => !hasBadFigure(entry))
  return { ...Object.fromEntries(good), type }
}

function hasBadFigure(entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null || !('value' in entry)) return false
  return !Number.isFinite(Number(entry.value))
}

function wrongly(analysis: Analysis, has: HasAgentsDefect): Analysis {
  const { insights, confidence } = analysis
  return {
    ...analysis,
    insights: has('agents-insights-off') ? insights.map((insight) => ({ ...insight, confidence: 0.5 })) : insights,
    confidence: has('agents-confidence-rounded') ? Math.round(confidence * 100) / 100 : confidence,
  }
}

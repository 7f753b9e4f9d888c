import { type Analysis, type Insight, type ModelAnswer, nothingAtAll } from './analysis.ts'
import { isObject, keepEntries, keepInsight } from './keep-known.ts'
import { confidenceOf, isTruthy, rules } from './rules.ts'

/**
 * What stands behind the engine: its rules alone, a language model with nothing to say, one that cannot be reached, or
 * one that says what a script tells it to.
 */
export type Engine = 'rules' | 'silent_model' | 'unreachable_model' | ModelAnswer

/** What the engine makes of a question. The same question has the same answer, to the last bit. */
export function analyse(question: Readonly<Record<string, unknown>>, engine: Engine = 'rules'): Analysis {
  if (engine === 'rules') return applyRules(question)
  if (engine === 'unreachable_model') return unreachable
  return readModel(engine === 'silent_model' ? {} : engine)
}

function applyRules(question: Readonly<Record<string, unknown>>): Analysis {
  const type = String(question['type'])
  const looked = Object.hasOwn(rules, type) ? rules[type] : undefined
  if (!looked) return { analytics: { type: 'unknown', analytics: {} }, insights: [], confidence: 0 }
  const entries = keepEntries(question)
  if (!entries) return nothingAtAll
  const found = looked.filter(({ member }) => Object.hasOwn(question, member) && isTruthy(question[member]))
  const insights = found.map(
    ({ member, confidence }): Insight => ({
      type: `has_${member}`,
      description: `There are ${member} to go by`,
      confidence,
    }),
  )
  const confidence = confidenceOf(
    Object.keys(entries).length,
    0,
    found.map((rule) => rule.confidence),
    looked.filter((rule) => !found.includes(rule)).map(() => 'medium'),
  )
  return { analytics: { type, analytics: entries, metadata: {} }, insights, confidence }
}

/** A failure under 200: nothing but the type of the one insight tells it from success. */
const unreachable: Analysis = {
  analytics: {},
  insights: [
    {
      type: 'error',
      description: 'The analysis failed: the language model could not be reached',
      confidence: 0.8,
      recommendations: ['Start the language model', 'Try again later'],
    },
  ],
  confidence: 0.8,
}

const nothingFound: Insight = {
  type: 'default',
  description: 'There is nothing that stands out',
  confidence: 0.8,
  recommendations: ['Collect more data', 'Ask again later'],
}

function readModel(answer: ModelAnswer): Analysis {
  const entries = keepEntries(answer.analytics ?? {})
  if (!entries) return unreachable
  const kept = (answer.insights ?? []).filter(isObject).map(keepInsight)
  const usable = kept.filter((insight): insight is Insight => insight !== null)
  const insights = usable.length > 0 ? usable : [nothingFound]
  return {
    analytics: { type: answer.type ?? 'unknown', analytics: entries },
    insights,
    confidence: confidenceOf(
      Object.keys(entries).length,
      0,
      insights.map((insight) => insight.confidence),
      [],
    ),
  }
}

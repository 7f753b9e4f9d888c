/** A question to the engine, and what rules make of it to the last bit. */
export interface Vector {
  readonly what: string
  readonly question: Readonly<Record<string, unknown>>
  /** Names of entries; null where there is not even a place for them. */
  readonly entries: readonly string[] | null
  /** Kinds of insights with their confidences. */
  readonly insights: Readonly<Record<string, number>>
  readonly confidence: number
}

const some = ['one', 'two']
const figure = { value: 1 }

/** Questions whose answers are known. Confidences are doubles, as the rules come by them. */
export const vectors: readonly Vector[] = [
  { what: 'behavioral alone', question: { type: 'behavioral' }, entries: [], insights: {}, confidence: 0 },
  {
    what: 'behavioral with patterns',
    question: { type: 'behavioral', patterns: some },
    entries: [],
    insights: { has_patterns: 0.8 },
    confidence: 0.10000000000000003,
  },
  {
    what: 'behavioral with patterns, segments and trends',
    question: { type: 'behavioral', patterns: some, segments: figure, trends: figure },
    entries: ['segments', 'trends'],
    insights: { has_patterns: 0.8, has_segments: 0.7, has_trends: 0.6 },
    confidence: 0.4,
  },
  {
    what: 'predictive with models and features',
    question: { type: 'predictive', models: figure, features: figure },
    entries: ['features', 'models'],
    insights: { has_models: 0.8, has_features: 0.7 },
    confidence: 0.125,
  },
  {
    what: 'predictive with models, features and predictions',
    question: { type: 'predictive', models: figure, features: figure, predictions: figure },
    entries: ['features', 'models', 'predictions'],
    insights: { has_models: 0.8, has_features: 0.7, has_predictions: 0.7 },
    confidence: 0.4416666666666667,
  },
  {
    what: 'predictive with a figure and models',
    question: { type: 'predictive', cpu: { type: 'resource_prediction', value: 0.7, confidence: 0.9 }, models: figure },
    entries: ['cpu', 'models'],
    insights: { has_models: 0.8 },
    confidence: 0.15000000000000002,
  },
  {
    what: 'performance with anything',
    question: { type: 'performance', patterns: some, cpu: figure },
    entries: [],
    insights: {},
    confidence: 0,
  },
  {
    what: 'a figure whose value is no number',
    question: { type: 'behavioral', patterns: some, cpu: { value: 'high' } },
    entries: null,
    insights: {},
    confidence: 0,
  },
]

import { describe, expect, it } from 'vitest'
import { type AnalyticsReading, readAnalytics } from './read-analytics.ts'
import { readAgentAnalytics, readFlowAnalytics, readPredictiveAnalytics, readResourceAnalytics } from './read-views.ts'

const answer = (members: Readonly<Record<string, unknown>> = {}) => ({
  analytics: { type: 'behavioral', analytics: {}, metadata: {} },
  insights: [],
  confidence: 0,
  timestamp: '2025-01-02T11:33:54',
  ...members,
})
const cpu = { type: 'resource_prediction', value: 0.7, confidence: 0.9 }

describe('readAnalytics', () => {
  const table: readonly (readonly [string, unknown, object])[] = [
    [
      'what the engine says of nothing',
      answer(),
      { view: 'behavioral', entries: [], insights: [], confidence: 0, timestamp: '2025-01-02T11:33:54', problems: [] },
    ],
    [
      'figures, with what nobody said',
      answer({ analytics: { type: 'predictive', analytics: { cpu, models: {} } } }),
      {
        entries: [
          { name: 'cpu', type: 'resource_prediction', value: 0.7, confidence: 0.9, description: null },
          { name: 'models', type: 'unknown', value: 0, confidence: 0 },
        ],
        problems: [],
      },
    ],
    [
      'figures without the layer around them, as flows have them from P3 on',
      answer({ analytics: { cpu, metadata: { a: 1 } } }),
      { view: null, entries: [{ name: 'cpu', value: 0.7 }], problems: [] },
    ],
    [
      'what stands out',
      answer({ insights: [{ type: 'has_trends', description: 'up', confidence: 0.6, importance: 1 }, { type: 'x' }] }),
      {
        insights: [
          { type: 'has_trends', description: 'up', confidence: 0.6, raw: { importance: 1 } },
          { type: 'x', description: null, confidence: 0.5 },
        ],
        isDefault: false,
        engineFailed: false,
      },
    ],
    [
      'that the server speaks in place of the engine',
      answer({ insights: [{ type: 'default', confidence: 0.8, recommendations: ['wait'] }], confidence: 0.4 }),
      { insights: [], isDefault: true, engineFailed: false, failure: null, confidence: 0.4 },
    ],
    [
      'a failure that says success',
      answer({ analytics: {}, insights: [{ type: 'error', description: 'no model' }], confidence: 0.8 }),
      { insights: [], engineFailed: true, failure: { description: 'no model' } },
    ],
    [
      'no answer',
      null,
      { entries: [], insights: [], confidence: 0, timestamp: null, problems: [{ path: '', wanted: 'object' }] },
    ],
    [
      'wrong kinds',
      {
        analytics: { type: 7, analytics: { cpu: { value: '0.7', type: 1 }, note: 'hello' } },
        insights: ['x', {}, { type: 'a', confidence: 'high', recommendations: 'many' }],
        confidence: Number.NaN,
        timestamp: 1736000000,
      },
      {
        entries: [{ name: 'cpu', type: 'unknown', value: 0 }],
        insights: [
          { type: 'unknown', confidence: 0.5 },
          { type: 'a', confidence: 0.5, recommendations: [] },
        ],
        confidence: 0,
        timestamp: null,
        problems: expect.arrayContaining([
          { path: 'analytics.type', wanted: 'text' },
          { path: 'analytics.analytics.cpu.value', wanted: 'number' },
          { path: 'analytics.analytics.cpu.type', wanted: 'text' },
          { path: 'analytics.analytics.note', wanted: 'object' },
          { path: 'insights.0', wanted: 'object' },
          { path: 'insights.1.type', wanted: 'text' },
          { path: 'insights.2.confidence', wanted: 'number' },
          { path: 'insights.2.recommendations', wanted: 'list' },
          { path: 'confidence', wanted: 'number' },
          { path: 'timestamp', wanted: 'text' },
        ]),
      },
    ],
    [
      'lists for maps',
      answer({ analytics: [], insights: {} }),
      {
        problems: [
          { path: 'analytics', wanted: 'object' },
          { path: 'insights', wanted: 'list' },
        ],
      },
    ],
    [
      'a list inside',
      answer({ analytics: { analytics: [] } }),
      { entries: [], problems: [{ path: 'analytics.analytics', wanted: 'object' }] },
    ],
  ]
  for (const [name, given, want] of table)
    it(`reads ${name}`, () => expect(readAnalytics(given) satisfies AnalyticsReading).toMatchObject(want))

  it('throws for a failure of the engine, if wanted, and for nothing else', () => {
    const options = { onEngineFailure: 'throw' } as const
    expect(() => readAnalytics(answer({ insights: [{ type: 'error', description: 'no model' }] }), options)).toThrow(
      expect.objectContaining({ code: 'engine_failed', message: expect.stringContaining('no model') }),
    )
    expect(readAnalytics('nonsense', options).problems).toHaveLength(1)
  })
})

describe('views', () => {
  const insights = (...types: string[]) => types.map((type) => ({ type, confidence: 0.7 }))

  it('tell what the behavioral one found', () => {
    const found = answer({ insights: insights('has_patterns', 'has_trends') })
    expect(readFlowAnalytics(found)).toMatchObject({
      of: 'flows',
      hasPatterns: true,
      hasSegments: false,
      hasTrends: true,
    })
    expect(readAgentAnalytics(found)).toMatchObject({ of: 'agents', hasPatterns: true, hasSegments: false })
  })

  it('tell what the predictive one foretells', () => {
    const found = answer({
      analytics: { type: 'predictive', analytics: { cpu, models: {} } },
      insights: insights('has_models'),
    })
    const want = {
      hasModels: true,
      hasFeatures: false,
      hasPredictions: false,
      predictions: [{ name: 'cpu', value: 0.7 }],
    }
    expect(readResourceAnalytics(found)).toMatchObject({ of: 'resources', ...want })
    expect(readPredictiveAnalytics(found)).toMatchObject(want)
  })
})

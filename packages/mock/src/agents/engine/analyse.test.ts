import { describe, expect, test } from 'vitest'
import { analyse } from './analyse.ts'
import { allocationsOf, emptyFlows, optimizationsOf } from './read-answers.ts'

const types = (insights: readonly { readonly type: string }[]) => insights.map((insight) => insight.type)

describe('the rules alone', () => {
  const all = ['has_patterns', 'has_segments', 'has_trends']
  const causes = ['has_causes', 'has_correlations', 'has_factors']
  const cpu = { type: 'resource_prediction', value: 0.7, confidence: 0.9 }
  const table: readonly [string, object, number, readonly string[], number][] = [
    ['behavioral alone', { type: 'behavioral' }, 0, [], 0],
    ['patterns', { type: 'behavioral', patterns: [1] }, 0, ['has_patterns'], 0.10000000000000003],
    ['all of it', { type: 'behavioral', patterns: [1], segments: { a: 1 }, trends: { b: 2 } }, 2, all, 0.4],
    ['two', { type: 'predictive', models: { a: 1 }, features: { b: 1 } }, 2, ['has_models', 'has_features'], 0.125],
    [
      'three',
      { type: 'predictive', models: { a: 1 }, features: { b: 1 }, predictions: { c: 1 } },
      3,
      ['has_models', 'has_features', 'has_predictions'],
      0.4416666666666667,
    ],
    ['a figure', { type: 'predictive', cpu, models: { a: 1 } }, 2, ['has_models'], 0.15000000000000002],
    ['diagnostic', { type: 'diagnostic', causes: [1], correlations: 1, factors: 'x' }, 0, causes, 0.35000000000000003],
    ['what is empty', { type: 'behavioral', patterns: [], segments: {}, trends: 0 }, 1, [], 0],
    ['whatever else is there', { type: 'behavioral', flow_id: 'f', domain: null, parameters: { a: 1 } }, 1, [], 0],
  ]
  test.each(table)('%s', (_, question, entryCount, insights, confidence) => {
    const seen = analyse(question as Record<string, unknown>)
    const want = (question as { type: string }).type
    expect(seen.analytics).toMatchObject({ type: want, metadata: {} })
    expect(Object.keys(seen.analytics['analytics'] as object)).toHaveLength(entryCount)
    expect(types(seen.insights)).toEqual(insights)
    // Not toBeCloseTo: the last bit is part of the fact.
    expect(seen.confidence).toBe(confidence)
  })

  test.each(['performance', 'flow_analytics', 'toString', '__proto__'])('nothing to say to %s', (type) => {
    const seen = analyse({ type, patterns: [1], cpu })
    expect(seen).toEqual({ analytics: { type: 'unknown', analytics: {} }, insights: [], confidence: 0 })
  })

  test.each(['much', null, [1], {}, '', '1e999', Number.POSITIVE_INFINITY].map((value) => [value]))(
    'a figure that is none empties everything: %s',
    (value) => {
      const question = { type: 'behavioral', patterns: [1], cpu: { value } }
      expect(analyse(question)).toEqual({ analytics: {}, insights: [], confidence: 0 })
      expect(analyse({ type: 'behavioral', patterns: [1], cpu: { confidence: value } }).analytics).toEqual({})
    },
  )

  test('keeps what it knows of an entry and nothing else', () => {
    const given = { value: ' 1.5 ', confidence: true, description: 'd', patterns: [1], metadata: {}, resource_id: 'r' }
    expect(analyse({ type: 'predictive', cpu: given }).analytics['analytics']).toEqual({
      cpu: { type: 'unknown', value: 1.5, confidence: 1, description: 'd', patterns: [1], metadata: {} },
    })
  })

  test('a member called __proto__ is an entry like any other', () => {
    const question = JSON.parse('{"type":"behavioral","__proto__":{"value":2}}')
    expect(JSON.stringify(analyse(question).analytics['analytics'])).toContain(
      '"__proto__":{"type":"unknown","value":2',
    )
  })
})

describe('a language model', () => {
  const question = { type: 'behavioral', patterns: [1], segments: { a: 1 } }

  test('that is silent leaves an insight all the same', () => {
    const seen = analyse(question, 'silent_model')
    expect(seen).toMatchObject({ analytics: { type: 'unknown', analytics: {} }, confidence: 0.4 })
    expect(seen.insights).toEqual([expect.objectContaining({ type: 'default', confidence: 0.8 })])
    expect(seen.insights[0]?.recommendations).not.toHaveLength(0)
  })

  test('that cannot be reached looks like success', () => {
    const seen = analyse(question, 'unreachable_model')
    expect(seen).toMatchObject({ analytics: {}, insights: [{ type: 'error', confidence: 0.8 }], confidence: 0.8 })
    expect(seen.analytics).toEqual({})
    expect(seen.insights[0]?.recommendations).not.toHaveLength(0)
  })

  test('is filtered like everybody else', () => {
    const seen = analyse(question, {
      analytics: {
        cpu: { type: 'resource_prediction', resource_id: 'cpu', value: 3, confidence: 0.9 },
        latency: { type: 'duration', value: 9 },
        key_metrics: [{ name: 'x' }],
      },
      insights: [
        { type: 'optimization', optimization_type: 'batching', description: 'Batch it', recommendations: ['do'] },
        { type: 'other' },
      ],
    })
    expect(seen.analytics['analytics']).toEqual({
      cpu: { type: 'resource_prediction', value: 3, confidence: 0.9 },
      latency: { type: 'duration', value: 9, confidence: 0 },
    })
    expect(optimizationsOf(seen.insights)).toEqual([{ type: null, description: 'Batch it', confidence: 0.5 }])
    expect(allocationsOf(seen.analytics)).toEqual([{ resource_id: null, allocation: 3, confidence: 0.9 }])
    expect(seen.insights[0]).not.toHaveProperty('recommendations')
    expect(seen.confidence).toBe((0.1 + 0.5) / 2)
  })

  test('without usable insights the default one stands in', () => {
    const seen = analyse(question, { insights: [{ type: 'optimization', confidence: 'very' }] })
    expect(types(seen.insights)).toEqual(['default'])
  })
})

test('a read of flows is emptied', () => {
  const entry = { type: 'a', value: 1, confidence: 1 }
  const seen = analyse({ type: 'behavioral' }, { analytics: { cpu: entry }, insights: [{ type: 'x' }] })
  expect(emptyFlows(seen)).toEqual({ analytics: { cpu: entry }, insights: [], confidence: 0.8 })
  expect(emptyFlows(analyse({}, 'unreachable_model'))).toEqual({ analytics: {}, insights: [], confidence: 0.8 })
})

test('the rules optimise and allocate nothing', () => {
  const { analytics, insights } = analyse({ type: 'resource_allocation', resources: { cpu: { capacity: 1 } } })
  expect([optimizationsOf(insights), allocationsOf(analytics), allocationsOf({})]).toEqual([[], [], []])
})

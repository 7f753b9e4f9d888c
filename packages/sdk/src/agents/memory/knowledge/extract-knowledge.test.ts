import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleRecord } from '../memory-record.fixture.ts'
import { extractKnowledge } from './extract-knowledge.ts'
import { isCandidate, isConsolidationDue } from './is-consolidation-due.ts'

describe('extractKnowledge', () => {
  it('makes concepts of agents and tasks', () => {
    const { concepts } = extractKnowledge([
      { agents: [{ name: 'Ada', type: 'planner', skills: ['maps'], state: 'idle' }] },
      { tasks: [{ name: 'Survey', category: 'field', description: 'walk', status: 'open', priority: 2 }] },
    ])
    expect(concepts).toEqual([
      {
        name: 'Ada',
        type: 'Agent',
        confidence: 0.9,
        attributes: { skills: ['maps'], state: 'idle', agent_type: 'planner' },
      },
      {
        name: 'Survey',
        type: 'Task',
        confidence: 0.8,
        attributes: { category: 'field', description: 'walk', status: 'open', priority: 2 },
      },
    ])
  })

  it('makes relationships of interactions, each once', () => {
    const met = { source_agent: 'Ada', target_agent: 'Bob', type: 'asks', timestamp: '2026-01-05' }
    const { relationships } = extractKnowledge([
      { interactions: [met, { ...met, timestamp: '2026-01-06' }, { ...met, type: 'tells' }] },
      { interactions: [{ source_agent: 'Ada', target_agent: 'Bob' }] },
    ])
    expect(relationships).toEqual([
      { from: 'Ada', to: 'Bob', type: 'asks', properties: { timestamp: '2026-01-05' } },
      { from: 'Ada', to: 'Bob', type: 'tells', properties: { timestamp: '2026-01-05' } },
      { from: 'Ada', to: 'Bob', type: 'RELATED_TO', properties: {} },
    ])
  })

  it('makes beliefs of capabilities that are likely enough, with the higher confidence', () => {
    const can = { type: 'capability', agent: 'Ada', capability: 'maps' }
    const { beliefs } = extractKnowledge([
      {
        observations: [
          { ...can, confidence: 0.7 },
          { ...can, confidence: 0.95 },
          { ...can, capability: 'flying', confidence: 0.69 },
          { ...can, type: 'mood' },
        ],
      },
    ])
    expect(beliefs).toEqual([{ subject: 'Ada', predicate: 'HAS_CAPABILITY', object: 'maps', confidence: 0.95 }])
  })

  it('copies concepts and relationships a memory names itself', () => {
    const seen = extractKnowledge([
      {
        concepts: [
          { name: 'Tea', type: 'Drink', category: 'hot' },
          { name: 'Rumour', confidence: 0.2 },
        ],
        relationships: [{ from_concept: 'Tea', to_concept: 'Kettle', properties: { by: 'boiling' } }],
      },
    ])
    expect(seen).toEqual({
      concepts: [{ name: 'Tea', type: 'Drink', confidence: 1, attributes: { category: 'hot' } }],
      relationships: [{ from: 'Tea', to: 'Kettle', type: 'RELATED_TO', properties: { by: 'boiling' } }],
      beliefs: [],
    })
  })

  it('takes anything, and makes confidences from 0.7 to 1 of it', () => {
    const names = ['agents', 'tasks', 'interactions', 'observations', 'concepts', 'relationships']
    const confidence = fc.oneof(fc.double(), fc.constantFrom(7, -1, 0.7, null, 'high'))
    const item = fc.oneof(
      fc.jsonValue(),
      fc.record({ name: fc.jsonValue(), type: fc.constant('capability'), confidence }, { requiredKeys: [] }),
      fc.record({ agent: fc.string(), capability: fc.string(), type: fc.constant('capability'), confidence }),
    )
    const contexts = fc.array(fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.jsonValue(), fc.array(item))))
    fc.assert(
      fc.property(contexts, (given) => {
        const { concepts, beliefs } = extractKnowledge(given)
        for (const { confidence } of [...concepts, ...beliefs])
          expect([confidence, confidence >= 0.7 && confidence <= 1]).toEqual([confidence, true])
      }),
      { seed: 6 },
    )
  })

  it('passes over what has no form', () =>
    expect(
      extractKnowledge([
        { agents: 'Ada', tasks: [null, 'x', { name: '' }, { name: 7 }], interactions: [{}], observations: {} },
      ]),
    ).toEqual({ concepts: [], relationships: [], beliefs: [] }))
})

describe('isConsolidationDue', () => {
  const nowMs = 10_000_000
  const some = (count: number, importance = 0.5, atMs = nowMs) =>
    Array.from({ length: count }, () => sampleRecord({ importance, atMs }))
  const table: readonly (readonly [string, Parameters<typeof isConsolidationDue>, boolean])[] = [
    ['not without experiences, however long ago', [[], 0, nowMs], false],
    ['not with nine a moment ago', [some(9), nowMs, nowMs], false],
    ['with ten', [some(10), nowMs, nowMs], true],
    ['with one that matters', [some(1, 0.8), nowMs, nowMs], true],
    ['not with one that matters nearly', [some(1, 0.79), nowMs, nowMs], false],
    ['after five minutes', [some(1), nowMs - 300_000, nowMs], true],
    ['not a moment earlier', [some(1), nowMs - 299_999, nowMs], false],
    ['five minutes after the first experience, the first time', [some(1, 0.5, nowMs - 300_000), null, nowMs], true],
    ['not at once, the first time', [some(1), null, nowMs], false],
  ]
  for (const [name, given, want] of table) it(name, () => expect(isConsolidationDue(...given)).toBe(want))

  it('looks at experiences only, and once', () => {
    const tombstoneFor = { key: 'k', id: null }
    const seen = [{}, { layer: 'semantic' as const }, { consolidated: true }, { tombstoneFor }]
    expect(seen.map((changes) => isCandidate(sampleRecord(changes)))).toEqual([true, false, false, false])
  })
})

import { expect, test } from 'vitest'
import { isAgentsError } from '../errors.ts'
import { type AnalyticsQuestion, spellQuestion } from './question.ts'

const circle: Record<string, unknown> = { type: 'behavioral' }
circle['self'] = circle

const refused: readonly (readonly [string, unknown, 'P0' | 'P4', string])[] = [
  ['no object', 'behavioral', 'P4', 'question'],
  ['a list', [], 'P4', 'question'],
  ['nothing', null, 'P4', 'question'],
  ['no type', {}, 'P4', 'type'],
  ['an empty type', { type: '' }, 'P4', 'type'],
  ['a word P0 refuses', { type: 'diagnostic' }, 'P0', 'type'],
  ['a circle', circle, 'P4', 'question.self'],
  ['a number no JSON holds', { type: 'x', count: 1n }, 'P4', 'question.count'],
  ['a number that would arrive as null', { type: 'x', cpu: { value: Number.NaN } }, 'P4', 'question.cpu.value'],
  ['a map that would arrive empty', { type: 'x', patterns: new Map([[1, 2]]) }, 'P4', 'question.patterns'],
]

test.each(refused)('%s is not sent', (_name, question, profile, field) => {
  const ask = () => spellQuestion(question as AnalyticsQuestion, profile)
  expect(ask).toThrow()
  try {
    ask()
  } catch (error) {
    expect(isAgentsError(error, 'value_invalid')).toBe(true)
    expect(error).toMatchObject({ attempts: 0, details: { field } })
  }
})

test('later versions take any word', () => {
  expect(spellQuestion({ type: 'diagnostic', causes: [1] }, 'P4')).toBe('{"type":"diagnostic","causes":[1]}')
})

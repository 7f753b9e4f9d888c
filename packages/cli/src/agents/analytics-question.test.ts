import { expect, test } from 'vitest'
import { type QuestionOptions, readQuestion, type Subject } from './analytics-question.ts'

test.each<[Subject, string | undefined, Partial<QuestionOptions>, object]>([
  ['flows', undefined, {}, { type: 'behavioral' }],
  ['flows', 'checkout', { domain: 'shop' }, { type: 'behavioral', flow_id: 'checkout', domain: 'shop' }],
  ['resources', 'gpu', {}, { type: 'predictive', resource_id: 'gpu' }],
  ['agents', 'writer', { type: 'predictive' }, { type: 'predictive', agent_id: 'writer' }],
  ['flows', undefined, { input: { patterns: ['x'] } }, { type: 'behavioral', patterns: ['x'] }],
])('%s %s with %j asks %j', (subject, id, given, want) =>
  expect(readQuestion(subject, id, { input: {}, ...given })).toEqual(want),
)

test('what has an option of its own is no input', () => {
  expect(() => readQuestion('flows', undefined, { input: { type: 'x' } })).toThrow('--input type has an option')
})

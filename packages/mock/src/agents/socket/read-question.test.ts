import { expect, test } from 'vitest'
import { readQuestion } from './read-question.ts'

const strict = { closedWords: true }
const loose = { closedWords: false }

test.each([
  ['{"type":"behavioral","patterns":[1]}', 'question', 'question'],
  ['{"type":"performance","domain":null}', 'question', 'question'],
  ['{"type":"flow_analytics"}', 'invalid', 'question'],
  ['{"type":""}', 'invalid', 'question'],
  ['{"type":"behavioral","flow_id":1}', 'question', 'invalid'],
  ['{"type":"behavioral","flow_id":null,"parameters":{}}', 'question', 'question'],
  ['{"type":"behavioral","parameters":[]}', 'question', 'invalid'],
  ['{"type":"behavioral","domain":1}', 'invalid', 'invalid'],
  ['{}', 'invalid', 'invalid'],
  ['{"type":1}', 'invalid', 'invalid'],
  ['[{"type":"behavioral"}]', 'invalid', 'invalid'],
  ['"behavioral"', 'invalid', 'invalid'],
  ['null', 'invalid', 'invalid'],
  ['{"type":"behavioral"', 'unreadable', 'unreadable'],
  ['', 'unreadable', 'unreadable'],
])('%s', (text, closed, open) => {
  expect([readQuestion(text, strict).kind, readQuestion(text, loose).kind]).toEqual([closed, open])
})

test('bytes are no question, whatever they spell', () => {
  expect(readQuestion(new TextEncoder().encode('{"type":"behavioral"}'), loose).kind).toBe('unreadable')
})

test('all of a question is handed on', () => {
  expect(readQuestion('{"type":"x","cpu":{"value":1}}', loose)).toEqual({
    kind: 'question',
    question: { type: 'x', cpu: { value: 1 } },
  })
})

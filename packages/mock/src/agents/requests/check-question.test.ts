import { expect, test } from 'vitest'
import { checkQuestion } from './check-question.ts'

test.each<[unknown, string, string]>([
  [{ type: 'behavioral', patterns: [1], cpu: {} }, '', ''],
  [{ type: 'performance' }, '', ''],
  [{ type: 'diagnostic' }, 'literal_error type', ''],
  [{ type: 'flow_analytics', domain: null, flow_id: 'f' }, 'literal_error type', ''],
  [{ type: 'behavioral', flow_id: 1, parameters: [] }, '', 'string_type flow_id,dict_type parameters'],
  [{ type: 1 }, 'string_type type', 'string_type type'],
  [{ type: 'behavioral', domain: 1 }, 'string_type domain', 'string_type domain'],
  [{}, 'missing type', 'missing type'],
  [[], 'model_attributes_type ', 'model_attributes_type '],
  ['behavioral', 'model_attributes_type ', 'model_attributes_type '],
  [null, 'model_attributes_type ', 'model_attributes_type '],
])('%j', (value, closed, open) => {
  const told = (closedWords: boolean) =>
    checkQuestion(value, { closedWords })
      .map(({ type, loc }) => `${type} ${loc.join('.')}`)
      .join()
  expect([told(true), told(false)]).toEqual([closed, open])
})

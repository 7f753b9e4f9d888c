import { describe, expect, it } from 'vitest'
import { recognizeCode } from '../internal/http/recognize-code.ts'
import type { ErrorCodeSpec, OperationSpec } from '../internal/operation.ts'
import { readFailure } from './read-failure.ts'

const seenAs = (seen: ErrorCodeSpec['seen']): ErrorCodeSpec => ({
  kind: 'conflict',
  retryable: false,
  advice: '',
  reachable: true,
  ...(seen ? { seen } : {}),
})
const errorCodes = {
  plain: seenAs({ code: 409 }),
  twin: seenAs({ code: 409 }),
  keyed: seenAs({ code: 409, keys: ['link'] }),
  both: seenAs({ code: 409, keys: ['link', 'node'] }),
  numbered: seenAs({ code: 409, message: 60038 }),
  texted: seenAs({ code: 409, detail: 'text' }),
  other: seenAs({ code: 404 }),
  sent: seenAs(undefined),
}
type Code = keyof typeof errorCodes

const table: readonly (readonly [name: string, listed: readonly Code[], body: object, want: Code | null])[] = [
  ['the only one', ['plain'], { code: 409 }, 'plain'],
  ['none with that number', ['other'], { code: 409 }, null],
  ['none listed', [], { code: 409 }, null],
  ['one whose name travels by itself', ['sent'], { code: 409 }, null],
  ['the first of two that are alike', ['plain', 'twin'], { code: 409 }, 'plain'],
  ['the other way round', ['twin', 'plain'], { code: 409 }, 'twin'],
  ['the one with more keys', ['plain', 'keyed', 'both'], { code: 409, link: 1, node: 2 }, 'both'],
  ['not one whose keys are not all there', ['plain', 'keyed', 'both'], { code: 409, link: 1 }, 'keyed'],
  ['keys inside data', ['plain', 'keyed'], { code: 409, data: { link: 1 } }, 'keyed'],
  ['the number in the message', ['plain', 'numbered'], { code: 409, message: 'No lab (60038).' }, 'numbered'],
  ['another number', ['plain', 'numbered'], { code: 409, message: 'No lab (60039).' }, 'plain'],
  ['only another number', ['numbered'], { code: 409, message: 'No lab (60039).' }, null],
  ['a number that does not end it', ['plain', 'numbered'], { code: 409, message: '(60038) no lab' }, 'plain'],
  ['words of the framework', ['plain', 'texted'], { detail: 'no' }, 'texted'],
  ['an object of the framework', ['plain', 'texted'], { detail: { code: 409, message: 'no' } }, 'plain'],
  ['its number, not that of the status', ['other', 'plain'], { detail: { code: 404 } }, 'other'],
]

describe('recognizeCode finds', () => {
  for (const [name, codes, body, want] of table)
    it(name, () => {
      const responses = { 409: { body: 'envelope', schema: null, codes, documented: true } }
      const failure = readFailure(409, body)
      if (!failure) throw new Error('every row is a failure')
      expect(recognizeCode({ responses } as unknown as OperationSpec, 409, failure, errorCodes)).toBe(want)
    })

  it('nothing under a status the operation does not list', () => {
    const failure = readFailure(500, { code: 500 })
    if (!failure) throw new Error('this is a failure')
    expect(recognizeCode({ responses: {} } as unknown as OperationSpec, 500, failure, errorCodes)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import type { ErrorCodeSpec, OperationSpec } from '../operation.ts'
import { type FailureMarks, recognizeCode } from './recognize-code.ts'

const seenAs = (seen: NonNullable<ErrorCodeSpec['seen']>): ErrorCodeSpec => ({
  kind: 'conflict',
  retryable: false,
  advice: '',
  reachable: true,
  seen,
})
const errorCodes = {
  plain: seenAs({ code: 400 }),
  twin: seenAs({ code: 400 }),
  keyed: seenAs({ code: 400, keys: ['error'] }),
  numbered: seenAs({ code: 400, message: 60038 }),
  detailed: seenAs({ code: 400, detail: 'text' }),
  sentence: seenAs({ code: 400, form: 'text' }),
  list: seenAs({ code: 400, form: 'list' }),
  nothing: seenAs({ code: 400, form: 'empty' }),
  precise: seenAs({ code: 400, form: 'list', keys: ['error'] }),
  other: seenAs({ code: 404 }),
}
type Code = keyof typeof errorCodes
type Marks = Omit<FailureMarks, 'numeric' | 'members'> & { readonly members?: FailureMarks['members'] }

const table: readonly (readonly [name: string, listed: readonly Code[], failure: Marks, want: Code | null])[] = [
  ['the only one', ['plain'], {}, 'plain'],
  ['none of another number', ['other'], {}, null],
  ['none that is not listed', [], {}, null],
  ['the first of two that are alike', ['twin', 'plain'], {}, 'twin'],
  ['a sentence', ['list', 'sentence', 'plain'], { form: 'text' }, 'sentence'],
  ['a list', ['sentence', 'list', 'plain'], { form: 'list' }, 'list'],
  ['nothing at all', ['plain', 'sentence', 'nothing'], { form: 'empty' }, 'nothing'],
  ['no form where the failure has another', ['sentence', 'nothing'], { form: 'list' }, null],
  ['no form where the failure has none', ['sentence', 'plain'], {}, 'plain'],
  ['the one with more marks', ['list', 'keyed', 'precise'], { form: 'list', members: { error: '' } }, 'precise'],
  ['not one of which a mark is missing', ['precise', 'list'], { form: 'list' }, 'list'],
  ['the number in a message', ['plain', 'numbered'], { messageCode: 60038 }, 'numbered'],
  ['not another number', ['plain', 'numbered'], { messageCode: 60039 }, 'plain'],
  ['the words of a framework', ['plain', 'detailed'], { detail: 'text' }, 'detailed'],
  ['not those of the service', ['plain', 'detailed'], { detail: null }, 'plain'],
]

describe('recognizeCode finds', () => {
  it.each(table)('%s', (_name, codes, failure, want) => {
    const responses = { 400: { body: 'envelope', schema: null, codes, documented: true } }
    const marks = { numeric: 400, members: {}, ...failure }
    expect(recognizeCode({ responses } as unknown as OperationSpec, 400, marks, errorCodes)).toBe(want)
  })
})

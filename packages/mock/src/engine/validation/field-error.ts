/** One thing wrong with a request: where, what, and what was seen there. */
export interface FieldError {
  readonly type: string
  readonly loc: readonly (string | number)[]
  readonly msg: string
  readonly input: unknown
  readonly ctx?: Readonly<Record<string, unknown>>
}

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`

type Loc = FieldError['loc']

/** The errors a field can have, by the type names the service uses. */
export const fieldErrors = {
  missing: (loc: Loc, input: unknown): FieldError => ({ type: 'missing', loc, msg: 'Field required', input }),
  extra: (loc: Loc, input: unknown): FieldError => ({
    type: 'extra_forbidden',
    loc,
    msg: 'Extra inputs are not permitted',
    input,
  }),
  wrongType: (type: string, noun: string, loc: Loc, input: unknown): FieldError => ({
    type,
    loc,
    msg: `Input should be a valid ${noun}`,
    input,
  }),
  notAnObject: (loc: Loc, input: unknown): FieldError => ({
    type: 'model_attributes_type',
    loc,
    msg: 'Input should be a valid dictionary or object to extract fields from',
    input,
  }),
  integerText: (loc: Loc, input: unknown): FieldError => ({
    type: 'int_parsing',
    loc,
    msg: 'Input should be a valid integer, unable to parse string as an integer',
    input,
  }),
  fraction: (loc: Loc, input: unknown): FieldError => ({
    type: 'int_from_float',
    loc,
    msg: 'Input should be a valid integer, got a number with a fractional part',
    input,
  }),
  bound: (type: string, words: string, key: string, limit: number, loc: Loc, input: unknown): FieldError => ({
    type,
    loc,
    msg: `Input should be ${words} ${limit}`,
    input,
    ctx: { [key]: limit },
  }),
  tooShort: (minimum: number, loc: Loc, input: unknown): FieldError => ({
    type: 'string_too_short',
    loc,
    msg: `String should have at least ${plural(minimum, 'character')}`,
    input,
    ctx: { min_length: minimum },
  }),
  tooLong: (maximum: number, loc: Loc, input: unknown): FieldError => ({
    type: 'string_too_long',
    loc,
    msg: `String should have at most ${plural(maximum, 'character')}`,
    input,
    ctx: { max_length: maximum },
  }),
  pattern: (pattern: string, loc: Loc, input: unknown): FieldError => ({
    type: 'string_pattern_mismatch',
    loc,
    msg: `String should match pattern '${pattern}'`,
    input,
    ctx: { pattern },
  }),
  tooFew: (minimum: number, actual: number, loc: Loc, input: unknown): FieldError => ({
    type: 'too_short',
    loc,
    msg: `List should have at least ${plural(minimum, 'item')} after validation, not ${actual}`,
    input,
    ctx: { field_type: 'List', min_length: minimum, actual_length: actual },
  }),
  tooMany: (maximum: number, actual: number, loc: Loc, input: unknown): FieldError => ({
    type: 'too_long',
    loc,
    msg: `List should have at most ${plural(maximum, 'item')} after validation, not ${actual}`,
    input,
    ctx: { field_type: 'List', max_length: maximum, actual_length: actual },
  }),
  notOneOf: (values: readonly unknown[], loc: Loc, input: unknown): FieldError => {
    const quoted = values.map((value) => `'${String(value)}'`)
    const expected = [quoted.slice(0, -1).join(', '), quoted.at(-1)].filter((text) => text !== '').join(' or ')
    return { type: 'literal_error', loc, msg: `Input should be ${expected}`, input, ctx: { expected } }
  },
  rule: (sentence: string, loc: Loc, input: unknown): FieldError => ({
    type: 'value_error',
    loc,
    msg: `Value error, ${sentence}`,
    input,
    ctx: { error: {} },
  }),
  brokenJson: (offset: number, reason: string): FieldError => ({
    type: 'json_invalid',
    loc: ['body', offset],
    msg: 'JSON decode error',
    input: {},
    ctx: { error: reason },
  }),
}

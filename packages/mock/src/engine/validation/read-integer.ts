import { type FieldError, fieldErrors } from './field-error.ts'

const decimalText = /^\s*[+-]?\d+(?:_\d+)*(?:\.0+)?\s*$/

export type IntegerReading = { readonly value: number } | { readonly error: FieldError }

/** An integer as the service reads it: `12`, `12.0`, `"12"` and `true` all count, `12.5` does not. */
export function readInteger(input: unknown, loc: FieldError['loc']): IntegerReading {
  if (typeof input === 'boolean') return { value: input ? 1 : 0 }
  if (typeof input === 'number')
    return Number.isInteger(input) ? { value: input } : { error: fieldErrors.fraction(loc, input) }
  if (typeof input === 'string')
    return decimalText.test(input)
      ? { value: Number(input.replaceAll('_', '').trim()) }
      : { error: fieldErrors.integerText(loc, input) }
  return { error: fieldErrors.wrongType('int_type', 'integer', loc, input) }
}

import { redactText } from '../../internal/redact.ts'
import { type SpectraError, spectraError } from '../errors.ts'

/** The error of a value that something would be made of, and that is none of its kind. */
export function valueInvalid(field: string, seen: unknown, wanted: string): SpectraError<'value_invalid'> {
  const shown = showValue(seen)
  return spectraError({
    code: 'value_invalid',
    message: `The ${field} ${shown} is refused: ${wanted} is due.`,
    details: { field, seen: shown, wanted },
    attempts: 0,
  })
}

/** A value as an error may show it: bounded, and nothing in it that a log would obey. */
export function showValue(seen: unknown): string {
  return typeof seen === 'string' ? JSON.stringify(redactText(seen, 200)) : `(${seen === null ? 'null' : typeof seen})`
}

/** Whether a text has half of a character that needs two: it has no UTF-8, and encoders silently change it. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text)
}

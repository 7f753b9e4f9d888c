import { collectBytes } from '../body.ts'
import type { ExchangeRequest } from '../exchange.ts'
import { type FieldError, fieldErrors } from './field-error.ts'
import { readJson } from './json-syntax.ts'

/** The gateway in front of the service takes no more. */
const largestBodyBytes = 10 * 1024 * 1024

export type BodyReading =
  /** Nothing was sent, or JSON null, which counts the same. */
  | { readonly kind: 'absent' }
  | { readonly kind: 'json'; readonly value: unknown }
  /** Bytes nobody declared as JSON. */
  | { readonly kind: 'foreign'; readonly text: string }
  | { readonly kind: 'broken'; readonly error: FieldError }

/** Whether a media type is JSON or built on it. */
export function isJsonType(contentType: string | null): boolean {
  const type = (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  return type === 'application/json' || /^application\/[^/]+\+json$/.test(type)
}

/** The body as the framework reads it: only declared JSON is parsed. */
export async function readBody(request: ExchangeRequest, takesAnyType: boolean): Promise<BodyReading> {
  const text = new TextDecoder().decode(await collectBytes(request.body, largestBodyBytes))
  if (text === '') return { kind: 'absent' }
  if (!takesAnyType && !isJsonType(request.headers.get('content-type'))) return { kind: 'foreign', text }
  const reading = readJson(text)
  if ('offset' in reading) return { kind: 'broken', error: fieldErrors.brokenJson(reading.offset, reading.reason) }
  return reading.value === null ? { kind: 'absent' } : { kind: 'json', value: reading.value }
}

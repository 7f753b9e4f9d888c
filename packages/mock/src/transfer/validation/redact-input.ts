import type { FieldError } from '../../engine/validation/field-error.ts'

const redacted = '[REDACTED]'
const telling = ['token', 'authorization', 'password']
const exact = new Set(['url', 'presigned_url', 'signature'])

/** The error with its input masked where the place or the content suggests a secret. */
export function redactInput(error: FieldError): FieldError {
  const secret = error.loc.some((entry) => {
    const name = String(entry).toLowerCase()
    return exact.has(name) || telling.some((word) => name.includes(word))
  })
  return { ...error, input: secret ? redacted : maskSignatures(error.input) }
}

function maskSignatures(input: unknown): unknown {
  if (typeof input === 'string') return /x-amz-signature=/i.test(input) ? redacted : input
  if (Array.isArray(input)) return input.map(maskSignatures)
  if (typeof input === 'object' && input !== null)
    return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, maskSignatures(value)]))
  return input
}

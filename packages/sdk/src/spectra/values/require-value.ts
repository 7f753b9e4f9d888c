import { isUuidShape } from './uuid.ts'
import { hasLoneSurrogate, valueInvalid } from './value-error.ts'

/** @throws SpectraError `value_invalid` unless it is text, not empty, and of whole characters. */
export function requireText(field: string, value: unknown): string {
  if (typeof value !== 'string') throw valueInvalid(field, value, 'text, exactly as it is written,')
  if (value === '') throw valueInvalid(field, value, 'text that is not empty')
  if (hasLoneSurrogate(value)) throw valueInvalid(field, value, 'text without half characters')
  return value
}

/** @throws SpectraError `value_invalid` unless it is a lower-case UUID, of any version. */
export function requireUuid(field: string, value: unknown): string {
  if (!isUuidShape(value)) throw valueInvalid(field, value, 'a lower-case UUID')
  return value
}

/** @throws SpectraError `value_invalid` unless it is 64 lower-case hex digits. */
export function requireSha256(field: string, value: unknown): string {
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value))
    throw valueInvalid(field, value, 'a SHA-256 as 64 lower-case hex digits')
  return value
}

/** @throws SpectraError `value_invalid` unless it is a finite number within both limits. */
export function requireNumber(field: string, value: unknown, min: number, max: number): number {
  if (typeof value !== 'number' || !(value >= min && value <= max))
    throw valueInvalid(field, typeof value === 'number' ? String(value) : value, `a number from ${min} to ${max}`)
  return value
}

import { type FieldError, fieldErrors } from '../../engine/validation/field-error.ts'

type Body = Readonly<Record<string, unknown>>

/** Rules between fields that a schema cannot say, per request schema. They run on bodies the schema accepted. */
const rules: Readonly<Record<string, (body: Body) => readonly FieldError[]>> = {
  SignPartsRequest(body) {
    const errors: FieldError[] = []
    const numbers = body['part_numbers'] as readonly number[]
    if (new Set(numbers).size < numbers.length)
      errors.push(fieldErrors.rule('part_numbers must be unique', ['body', 'part_numbers'], numbers))
    const checksums = body['checksums_sha256'] as Readonly<Record<string, string>> | null
    const bad = Object.entries(checksums ?? {}).some(([number, value]) => !isPartNumber(number) || value.trim() === '')
    if (bad)
      errors.push(
        fieldErrors.rule(
          'checksums_sha256 needs part numbers from 1 to 10000 and values that are not blank',
          ['body', 'checksums_sha256'],
          checksums,
        ),
      )
    return errors
  },
  CompleteUploadRequest(body) {
    const parts = body['parts'] as readonly { part_number: number; checksum_sha256: string | null }[]
    const checked = parts.some((part) => part.checksum_sha256 !== null)
    const inOrder = parts.every((part, index) => part.part_number === index + 1)
    return checked && !inOrder
      ? [fieldErrors.rule('parts with checksums must be listed in order from 1 without gaps', ['body', 'parts'], parts)]
      : []
  },
}

const isPartNumber = (text: string) => /^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 10_000

/** What the rules between fields have against an otherwise valid body. */
export function checkRules(schemaName: string, body: unknown): readonly FieldError[] {
  return rules[schemaName]?.(body as Body) ?? []
}

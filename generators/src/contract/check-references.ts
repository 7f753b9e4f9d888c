import { findReferences } from './find-references.ts'
import type { Reading } from './reading.ts'

/** Every `$ref` of the document must lead somewhere, also those no operation uses. */
export function checkReferences(reading: Reading, value: unknown): void {
  for (const reference of findReferences(value)) reading.follow(reference)
}

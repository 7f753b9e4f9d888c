import { transferError } from './errors.ts'
import type { TransferOperations } from './generated/calls.ts'

/**
 * Keeps part numbers that are named twice from being sent: completing would be refused late, and
 * signing is answered by an internal error that says nothing of the cause.
 */
export function refuseDuplicateParts(operations: TransferOperations): TransferOperations {
  return {
    ...operations,
    async signUploadParts(body, options) {
      refuse('signUploadParts', body?.part_numbers)
      return await operations.signUploadParts(body, options)
    },
    async completeUpload(body, options) {
      refuse('completeUpload', Array.isArray(body?.parts) ? body.parts.map((part) => part?.part_number) : undefined)
      return await operations.completeUpload(body, options)
    },
  }
}

function refuse(operation: string, partNumbers: readonly unknown[] | undefined): void {
  // Anything that is no list is for the service to refuse, which names the field.
  if (!Array.isArray(partNumbers)) return
  const seen = new Set<unknown>()
  const twice = new Set<unknown>()
  for (const partNumber of partNumbers) (seen.has(partNumber) ? twice : seen).add(partNumber)
  if (twice.size === 0) return
  const named = [...twice].slice(0, 100)
  throw transferError({
    code: 'duplicate_part_numbers',
    message: `${operation} was given parts more than once: ${named.slice(0, 10).join(', ')}. Nothing was sent.`,
    advice: 'Name every part once, each with the ETag of the last time it was sent.',
    operation,
    attempts: 0,
    details: { part_numbers: named },
  })
}

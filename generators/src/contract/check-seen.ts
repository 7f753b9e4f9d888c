import type { ErrorCode, Operation, Seen } from './contract.ts'
import type { Reading } from './reading.ts'

/** Where the wire does not name its codes, every code must be recognisable, and among those of one status only once. */
export function checkSeen(reading: Reading, errorCodes: readonly ErrorCode[], operations: readonly Operation[]): void {
  const seen = new Map(errorCodes.flatMap(({ code, seen }) => (seen === undefined ? [] : [[code, seen] as const])))
  if (seen.size === 0) return
  for (const { code, reachable } of errorCodes) {
    if (reachable && !seen.has(code)) {
      reading.reject(
        ['x-nova-error-codes', code],
        `${code} has no seen, other codes have: it would never be recognised`,
      )
    }
  }
  for (const { method, path, responses } of operations) {
    for (const { status, codes } of responses) {
      const known = new Map<string, string>()
      for (const code of codes) {
        const facts = seen.get(code)
        if (facts === undefined) continue
        const fingerprint = fingerprintOf(facts)
        const other = known.get(fingerprint)
        if (other !== undefined) {
          const at = ['paths', path, method.toLowerCase(), 'responses', String(status)]
          reading.reject(
            at,
            `status ${status} carries ${other} and ${code}, and their seen is the same: ${fingerprint}`,
          )
        }
        known.set(fingerprint, code)
      }
    }
  }
}

function fingerprintOf({ code, keys = [], message, detail, form }: Seen): string {
  const parts = [
    `code ${code}`,
    ...[...keys].sort().map((key) => `key ${key}`),
    ...(message === undefined ? [] : [`message ${message}`]),
    ...(detail === undefined ? [] : [`detail ${detail}`]),
    ...(form === undefined ? [] : [`form ${form}`]),
  ]
  return parts.join(', ')
}

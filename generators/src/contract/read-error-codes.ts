import { type ErrorCode, isOneOf, kinds } from './contract.ts'
import { readSeen } from './read-seen.ts'
import { asObject, type Reading } from './reading.ts'

/** The table under the root's `x-nova-error-codes`, in document order. */
export function readErrorCodes(reading: Reading): readonly ErrorCode[] {
  const path = ['x-nova-error-codes']
  const table = asObject(asObject(reading.document.root)?.['x-nova-error-codes'])
  if (table === undefined) {
    reading.reject(path, 'x-nova-error-codes is missing: the root needs a map from error code to its facts')
    return []
  }
  return Object.entries(table).map(([code, value]) => {
    const at = [...path, code]
    const facts = asObject(value) ?? {}
    const { kind, retryable, advice, reachable } = facts
    if (!isOneOf(kinds, kind)) reading.reject([...at, 'kind'], `${code}: kind must be one of ${kinds.join(', ')}`)
    if (typeof retryable !== 'boolean') reading.reject([...at, 'retryable'], `${code}: retryable must be true or false`)
    if (typeof advice !== 'string' || advice.trim() === '')
      reading.reject([...at, 'advice'], `${code}: advice is missing`)
    if (reachable !== undefined && typeof reachable !== 'boolean') {
      reading.reject([...at, 'reachable'], `${code}: reachable must be true or false`)
    }
    for (const key of Object.keys(facts)) {
      if (!['kind', 'retryable', 'advice', 'reachable', 'seen'].includes(key)) {
        reading.reject([...at, key], `${code}: ${key} is not a fact of an error code`)
      }
    }
    return {
      code,
      kind: isOneOf(kinds, kind) ? kind : 'service',
      retryable: retryable === true,
      advice: typeof advice === 'string' ? advice.trim().replace(/\s+/g, ' ') : '',
      reachable: reachable !== false,
      seen: readSeen(reading, code, facts['seen'], [...at, 'seen']),
    }
  })
}

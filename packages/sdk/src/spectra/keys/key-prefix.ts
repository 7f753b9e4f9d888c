import type { KeyKind, KeyParameters } from '../generated/keys.ts'
import { checkValue } from './build-key.ts'
import { fits, fittingKey } from './check-key.ts'
import { keyLayout } from './key-layout.ts'
import { keyProblem, keyRefused } from './key-problem.ts'

/**
 * What all keys of a kind begin with, given its first parameters: the prefix to list a bucket by. Other kinds may begin
 * alike, so parse what a listing gives.
 *
 * @throws SpectraError `key_refused` for a value no key could hold, for a parameter the kind does not have, and for one
 * behind another that is missing: a prefix cannot hold it.
 *
 * @example
 * ```ts
 * console.log(keyPrefix('photometry_snapshot', { nova_id: '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1' }))
 * // derived/photometry/4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1/snapshots/schema=
 * ```
 */
export function keyPrefix<Kind extends KeyKind>(kind: Kind, parameters: Partial<KeyParameters[Kind]> = {}): string {
  const given: Readonly<Record<string, unknown>> = parameters
  const subject = `prefix of kind ${String(kind)}`
  const refuse = (...init: Parameters<typeof keyProblem>) => keyRefused(keyProblem(...init).problem)
  const shape = keyLayout().shapes.get(kind)
  if (!shape) throw refuse('kind of a key', { code: 'unknown_kind', seen: kind, wanted: 'a kind of the layout' })
  const names = Object.keys(given).filter((name) => given[name] !== undefined)
  const unknown = names.find((name) => !shape.parameters.some((parameter) => parameter === name))
  const wanted = shape.parameters.join(', ') || 'no parameter'
  if (unknown !== undefined) throw refuse(subject, { code: 'unknown_parameter', seen: unknown, wanted })

  let prefix = ''
  let used = 0
  for (const part of shape.parts) {
    const value = typeof part === 'string' ? part : given[part.parameter]
    if (typeof part !== 'string' && value === undefined) {
      if (used < names.length) throw refuse(subject, { code: 'missing_parameter', ...part, seen: value, wanted })
      break
    }
    const problem = typeof part === 'string' ? null : checkValue(part.parameter, value)
    if (problem) throw refuse(subject, problem)
    if (typeof part !== 'string') used += 1
    prefix += String(value)
  }
  if (!fits(prefix)) throw refuse(subject, { code: 'too_long', seen: prefix, wanted: fittingKey })
  return prefix
}

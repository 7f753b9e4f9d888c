import { type KeyKind, keyGrammar } from '../generated/keys.ts'
import { checkKey, fits, fittingKey } from './check-key.ts'
import { type KeyShape, keyLayout, ruleOf } from './key-layout.ts'
import { type KeyProblemInit, type KeyResult, keyProblem, requireKey } from './key-problem.ts'
import type { KeyOf, SpectraKey } from './key-types.ts'
import { matchKey } from './match-key.ts'

/**
 * The key of an object: the exact inverse of `parseKey`, with the same refusals. Layout V2 is what kinds of the family
 * `seed` are for; those of the family `upstream` are where the deployed pipeline really keeps things, and when there is
 * a stored pointer, that one is right and a built key is a guess.
 *
 * @throws SpectraError `key_refused`; `details.problem` and `details.parameter` say why.
 *
 * @example
 * ```ts
 * const nova_id = '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1'
 * console.log(buildKey({ kind: 'photometry_snapshot', nova_id, old_schema_version: '1.0.0' }))
 * // derived/photometry/4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1/snapshots/schema=1.0.0/photometry_table.parquet
 * ```
 */
export function buildKey<Kind extends KeyKind>(fields: KeyOf<Kind>): SpectraKey<Kind> {
  return requireKey(tryBuildKey(fields))
}

/**
 * Like {@link buildKey}: why there is no such key is a value.
 *
 * @example
 * ```ts
 * const built = tryBuildKey({ kind: 'bundle', nova_id: 'V1324 Sco' })
 * if (!built.ok) console.log(built.problem.code) // invalid_uuid
 * ```
 */
export function tryBuildKey<Kind extends KeyKind>(fields: KeyOf<Kind>): KeyResult<SpectraKey<Kind>> {
  const given: Readonly<Record<string, unknown>> = fields
  const { kind } = given
  const shape = typeof kind === 'string' ? keyLayout().shapes.get(kind) : undefined
  if (!shape) return keyProblem('kind of a key', { code: 'unknown_kind', seen: kind, wanted: 'a kind of the layout' })
  const problem = checkValues(shape, given)
  if (problem) return keyProblem(`key of kind ${shape.kind}`, problem)

  let key = ''
  for (const part of shape.parts) key += typeof part === 'string' ? part : (given[part.parameter] as string)
  // Every value was checked by itself: together they can only be too long, or another key.
  const misread: KeyProblemInit | null = fits(key)
    ? shape.isAmbiguous
      ? readOtherwise(shape, given, key)
      : null
    : { code: 'too_long', at: 0, seen: key, wanted: fittingKey }
  if (misread) return keyProblem(`key of kind ${shape.kind}`, misread)
  return { ok: true, value: key as SpectraKey<Kind> }
}

function checkValues(shape: KeyShape, given: Readonly<Record<string, unknown>>): KeyProblemInit | null {
  const { kind, parameters, rules } = shape
  for (let index = 0; index < parameters.length; index += 1) {
    const parameter = parameters[index]
    const rule = rules[index]
    if (!parameter || !rule) continue
    const value = given[parameter]
    // Most values are of a form that says all; the others are looked at closely.
    const problem =
      typeof value === 'string' && !rule.isOpen && rule.accepts(value) ? null : checkValue(parameter, value)
    if (problem) return problem
  }
  const names = Object.keys(given)
  if (names.length === parameters.length + 1) return null
  const surplus = names.find((name) => name !== 'kind' && !parameters.some((parameter) => parameter === name))
  const wanted = parameters.length === 0 ? 'no parameter' : parameters.join(', ')
  return { code: 'unknown_parameter', seen: surplus ?? '', wanted: `${wanted} of ${kind}` }
}

const missing = (parameter: KeyShape['parameters'][number], seen: unknown): KeyProblemInit => {
  return { code: 'missing_parameter', parameter, seen, wanted: ruleOf(parameter).wanted }
}

/** What is wrong with the value of a parameter; null when nothing is. */
export function checkValue(parameter: KeyShape['parameters'][number], value: unknown): KeyProblemInit | null {
  const { accepts, isOpen, wanted } = ruleOf(parameter)
  if (value === undefined) return missing(parameter, value)
  if (typeof value !== 'string') return { code: 'not_text', parameter, seen: value, wanted: `text, ${wanted}` }
  if (isOpen) {
    const { form } = keyGrammar.parameters[parameter]
    if (form !== 'path' && value.includes('/')) return { code: 'slash', parameter, seen: value, wanted }
    const broken = checkKey(value)
    if (broken) return { ...broken, at: null, parameter, seen: value }
  }
  return accepts(value)
    ? null
    : { code: `invalid_${keyGrammar.parameters[parameter].form}`, parameter, seen: value, wanted }
}

/** Only a key that reads back as what it was built of is one: another would be found under another kind. */
function readOtherwise(shape: KeyShape, given: Readonly<Record<string, unknown>>, key: string): KeyProblemInit | null {
  const values: string[] = []
  const read = matchKey(shape.root, key, 0, values)
  if (read === shape && shape.parameters.every((parameter, index) => values[index] === given[parameter])) return null
  return { code: 'another_kind', seen: key, wanted: `the kind ${read?.kind}` }
}

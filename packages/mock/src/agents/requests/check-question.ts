import { type FieldError, fieldErrors } from '../../engine/validation/field-error.ts'
import { validate } from '../../engine/validation/validate.ts'
import { jsonSchemas } from '../contract.ts'
import type { RequestFacts } from '../profile-facts.ts'

/** What P0 takes for a view. It is not what the engine knows: that has `diagnostic` in place of `performance`. */
const words = ['behavioral', 'predictive', 'performance']

/**
 * Checks what a client sent over the socket, once it is known to be JSON. Members that are unknown are no problem: the
 * engine sees them, too.
 */
export function checkQuestion(value: unknown, facts: Pick<RequestFacts, 'closedWords'>): readonly FieldError[] {
  const schema = jsonSchemas['AnalyticsRequest']
  if (!schema) throw new TypeError('The contract has no schema AnalyticsRequest')
  const { flow_id: _flow, parameters: _parameters, ...few } = schema.properties ?? {}
  const declared = facts.closedWords ? { ...schema, properties: few } : schema
  const { errors } = validate(declared, value, [], jsonSchemas, { namesChoices: true })
  if (errors.length > 0 || !facts.closedWords) return errors
  const { type } = value as { readonly type: string }
  return words.includes(type) ? [] : [fieldErrors.notOneOf(words, ['type'], type)]
}

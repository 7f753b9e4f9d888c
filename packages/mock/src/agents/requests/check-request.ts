import { type FieldError, fieldErrors } from '../../engine/validation/field-error.ts'
import type { JsonSchemas } from '../../engine/validation/json-schema.ts'
import type { BodyReading } from '../../engine/validation/read-body.ts'
import { validate } from '../../engine/validation/validate.ts'
import { jsonSchemas } from '../contract.ts'
import type { RequestFacts } from '../profile-facts.ts'
import { adaptSchemas } from './adapt-schemas.ts'

type Open = Readonly<Record<string, unknown>>

/** A body with its numbers read and its defaults filled in, or everything that is wrong with it. */
export type CheckedRequest = { readonly value: Open } | { readonly problems: readonly FieldError[] }

/** A version checks its requests against the same schemas all the time. */
const adapted = new WeakMap<RequestFacts, JsonSchemas>()

/**
 * Checks a body as a version does. Integers may come as text or as a truth, text may not come as anything else, and
 * members that are unknown are ignored.
 *
 * @param schemaName as the operation says
 */
export function checkRequest(schemaName: string, body: BodyReading, facts: RequestFacts): CheckedRequest {
  const schemas = adapted.get(facts) ?? adaptSchemas(jsonSchemas, facts)
  adapted.set(facts, schemas)
  const schema = schemas[schemaName]
  if (!schema) throw new TypeError(`The contract has no schema ${schemaName}`)
  if (body.kind === 'absent') return { problems: [fieldErrors.missing(['body'], null)] }
  if (body.kind === 'broken') return { problems: [body.error] }
  // A body that is not declared as JSON reaches the validator as the text it is.
  const input = body.kind === 'foreign' ? body.text : body.value
  const { value, errors } = validate(schema, input, ['body'], schemas, {
    readsText: true,
    namesChoices: true,
    boundsNumbers: true,
  })
  return errors.length > 0 ? { problems: errors.map(nameNumber) } : { value: value as Open }
}

/** Text that is no number has a name of its own. */
function nameNumber(problem: FieldError): FieldError {
  if (problem.type !== 'float_type' || typeof problem.input !== 'string') return problem
  return {
    ...problem,
    type: 'float_parsing',
    msg: 'Input should be a valid number, unable to parse string as a number',
  }
}

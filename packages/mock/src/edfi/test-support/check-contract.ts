import { jsonSchemaBundle } from '@nova/sdk/edfi/contract'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { operations } from '../contract.ts'
import { createRouter, pathOfTarget } from '../http/router.ts'

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats(ajv)
ajv.addSchema(jsonSchemaBundle)

const route = createRouter(operations)

/** An answer as far as the contract has something to say about it. */
export interface SeenAnswer {
  readonly status: number
  readonly contentType: string | null
  readonly text: string
}

/** What is wrong with an answer by the contract; null when nothing is, or no operation was asked. */
export function answerProblem(method: string, target: string, answer: SeenAnswer): string | null {
  const found = route(method, pathOfTarget(target))
  // A body the caller has already is no matter of operations.
  if (!found || answer.status === 304 || method === 'HEAD') return null
  const { name, responses } = found.operation
  const row = responses[answer.status]
  if (!row) return `${name} does not answer ${answer.status}: ${answer.text}`
  if (row.body === 'empty' || (row.mayBeEmpty && answer.text === ''))
    return answer.text === '' && answer.contentType === null ? null : `${name} ${answer.status} has a body`
  const isJson = answer.contentType === 'application/json; charset=utf-8'
  const schemas = [row.schema, ...(row.otherSchemas ?? [])].filter((schema) => schema !== null)
  // Some answers are text that may be an object as well, which has a schema then.
  if (row.body === 'text' && !isJson) return null
  if (row.body === 'text' && schemas.length === 0) return `${name} ${answer.status} is JSON`
  if (!isJson) return `${name} ${answer.status} is ${answer.contentType}`
  return schemaProblem(`${name} ${answer.status}`, schemas, JSON.parse(answer.text))
}

/** What is wrong with a value by all of these schemas; null when one of them fits. */
export function schemaProblem(subject: string, schemas: readonly string[], value: unknown): string | null {
  const problems = schemas.map((schema) => {
    const validate = ajv.getSchema(`${jsonSchemaBundle.$id}#/$defs/${schema}`)
    if (!validate) return `the contract has no ${schema}`
    if (validate(value)) return null
    return `${subject} is no ${schema}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(value).slice(0, 400)}`
  })
  return problems.length === 0 || problems.includes(null) ? null : problems.join('\n')
}

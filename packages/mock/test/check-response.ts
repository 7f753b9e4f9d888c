import { jsonSchemaBundle, type OperationSpec } from '@nova/sdk/transfer/contract'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Answer } from './world.ts'

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats(ajv)
ajv.addSchema(jsonSchemaBundle)

const validatorOf = (schema: string) => ajv.compile({ $ref: `${jsonSchemaBundle.$id}#/$defs/${schema}` })
const validators = new Map<string, ReturnType<typeof validatorOf>>()

/** What the contract has against an answer: an undeclared status, a body of another shape, an undeclared code. */
export function findResponseProblem(operation: OperationSpec, answer: Answer): string | null {
  const declared = operation.responses[answer.status]
  if (!declared) return `${operation.name} does not declare ${answer.status}`
  const names = [declared.schema, ...(declared.otherSchemas ?? [])].filter((name) => name !== null)
  const complaints = names.map((name) => {
    const validate = validators.get(name) ?? validatorOf(name)
    validators.set(name, validate)
    return validate(answer.json) ? null : `${name}: ${ajv.errorsText(validate.errors)}`
  })
  if (names.length > 0 && !complaints.includes(null))
    return `${operation.name} ${answer.status}: ${complaints.join('; ')}`
  const code = answer.json?.error?.code
  if (code !== undefined && !declared.codes.includes(code)) return `${operation.name} ${answer.status}: code ${code}`
  return null
}

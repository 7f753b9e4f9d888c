import { frames, jsonSchemaBundle } from '@nova/sdk/labs/contract'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { operations } from '../../contract.ts'
import { createLabRouter, decodeTarget } from '../../http/lab-router.ts'

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats(ajv)
ajv.addSchema(jsonSchemaBundle)

const route = createLabRouter(operations)

/** What is wrong with a JSON answer by the contract; null when nothing is. */
export function answerProblem(method: string, target: string, status: number, body: unknown): string | null {
  const routing = route(method, decodeTarget(target))
  if (routing.kind !== 'found') return null
  const { name, responses } = routing.operation
  const row = responses[status]
  if (!row) return `${name} does not answer ${status}`
  const schemas = [row.schema, ...(row.otherSchemas ?? [])].filter((schema) => schema !== null)
  return schemaProblem(name, schemas, body)
}

/** What is wrong with a frame by the contract; null when nothing is. */
export function frameProblem(frame: { readonly type: string }): string | null {
  const spec = (frames as Readonly<Record<string, { readonly schema: string; readonly sent: boolean } | undefined>>)[
    frame.type
  ]
  if (!spec?.sent) return `no server sends ${frame.type}`
  return schemaProblem(frame.type, [spec.schema], frame)
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

import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { ServiceContract } from '../service-contract.ts'
import { findOmitted } from './find-omitted.ts'

/** What is wrong with a value as an instance of a named schema; empty when nothing is. */
export type Validate = (schema: string, value: unknown) => string[]

const MOST_FINDINGS = 5
/** Schemas take longer to compile than most runs to use them. */
const compiled = new WeakMap<object, Ajv2020>()

function ajvFor(schemas: ServiceContract['schemas']): Ajv2020 {
  const known = compiled.get(schemas)
  if (known) return known
  const ajv = new Ajv2020({ allErrors: true, strict: false })
  addFormats(ajv)
  ajv.addSchema(schemas)
  compiled.set(schemas, ajv)
  return ajv
}

export function createValidator(
  { schemas }: Pick<ServiceContract, 'schemas'>,
  { explicitNulls = true }: { readonly explicitNulls?: boolean } = {},
): Validate {
  const ajv = ajvFor(schemas)
  return (schema, value) => {
    const reference = `${schemas.$id}#/$defs/${schema}`
    const validate = ajv.getSchema(reference)
    if (!validate) throw new TypeError(`the contract has no schema ${schema}`)
    if (!validate(value)) return (validate.errors ?? []).slice(0, MOST_FINDINGS).map(describe)
    if (!explicitNulls) return []
    return findOmitted(value, schemas.$defs[schema], schemas.$defs).map(
      (path) => `${path} is left out instead of being null`,
    )
  }
}

function describe({ instancePath, message, params }: ErrorObject): string {
  const extra: unknown = params['additionalProperty']
  return `${instancePath || 'the body'} ${message}${typeof extra === 'string' ? ` (${extra})` : ''}`
}

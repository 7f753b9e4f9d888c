/**
 * Checks the body of every success. Gives what the caller gets, normally `data` itself; throws when it
 * is not what the schema says.
 */
export type ResponseValidator = (schemaName: string, data: unknown) => unknown

/** One thing a validator did not like. The value itself is left out. */
export interface ValidationIssue {
  /** Dotted path of the field, `(body)` for the whole. */
  readonly path: string
  readonly message: string
}

/** What a validator found. The field values themselves are left out. */
export class ResponseInvalid extends Error {
  readonly issues: readonly ValidationIssue[]

  constructor(schemaName: string, issues: readonly ValidationIssue[]) {
    super(`not a ${schemaName}: ${issues.map(({ path, message }) => `${path} ${message}`).join('; ')}`)
    this.issues = issues
  }
}

/** The one property of a Standard Schema that is needed here; zod, valibot and arktype have it. */
interface SchemaLike {
  readonly '~standard': { validate(value: unknown): unknown }
}

interface StandardResult {
  readonly value?: unknown
  readonly issues?: readonly { readonly message: string; readonly path?: readonly unknown[] | undefined }[] | undefined
}

/** What {@link validateWith} does about an answer that does not match. */
export interface ValidateWithOptions {
  /** Called for what does not match instead of rejecting: the data passes as it came. */
  readonly onMismatch?: (schemaName: string, issues: readonly ValidationIssue[]) => void
}

const MAX_ISSUES = 10

/**
 * A validator from a module of schemas named after the contract's, such as `@nova/sdk/transfer/schemas`.
 * The module is imported by whoever wants validation, so that nobody else's bundle carries it. A schema
 * is found under the contract's name with or without `Schema` behind it; an answer without one passes.
 *
 * Mismatches reject the call with `response_invalid`, whose `details.issues` has the first ten.
 *
 * @example
 * ```ts
 * import { createTransferClient, validateWith } from '@nova/sdk/transfer'
 * import * as schemas from '@nova/sdk/transfer/schemas'
 *
 * const client = createTransferClient({ baseUrl, auth, validate: validateWith(schemas) })
 * ```
 */
export function validateWith(schemas: object, options: ValidateWithOptions = {}): ResponseValidator {
  const byName = schemas as Readonly<Record<string, SchemaLike | undefined>>
  return (schemaName, data) => {
    const schema = (byName[`${schemaName}Schema`] ?? byName[schemaName])?.['~standard']
    if (!schema) return data
    const result = schema.validate(data) as StandardResult
    if (!result.issues) return data
    const issues = result.issues.slice(0, MAX_ISSUES).map(({ path, message }) => ({ path: dotted(path), message }))
    if (!options.onMismatch) throw new ResponseInvalid(schemaName, issues)
    options.onMismatch(schemaName, issues)
    return data
  }
}

function dotted(path: readonly unknown[] = []): string {
  const keys = path.map((step) => (typeof step === 'object' && step !== null ? (step as { key: unknown }).key : step))
  return keys.length === 0 ? '(body)' : keys.map(String).join('.')
}

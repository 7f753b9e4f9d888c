import openapiTS, { astToString, stringToAST } from 'openapi-typescript'
import type { Contract } from '../contract/contract.ts'
import { narrowSchema } from '../contract/narrow-schema.ts'
import { headerArgumentsOf } from '../contract/read-parameters.ts'
import { asObject } from '../contract/reading.ts'
import { withoutRules } from '../contract/schema-rules.ts'
import { headersTypeName, queryTypeName } from './calls-file.ts'
import { printString } from './print-literal.ts'

/** `types.ts`: the library's output, then one alias per component, per query and per set of headers. */
export async function emitTypes(contract: Contract): Promise<string> {
  const ast = await openapiTS(withoutDiscriminators(withoutRules(narrowed(contract))) as never, {
    // A default belongs to the server: who sends may leave the field out, so it stays optional.
    defaultNonNullable: false,
    immutable: true,
    silent: true,
    transform: ({ format }) => (format === 'binary' ? blob : undefined),
  })
  const aliases = [...contract.schemas.keys()].map((name) => `export type ${name} = components['schemas']['${name}']`)
  const queries = contract.operations
    .filter(({ parameters }) => parameters.some((parameter) => parameter.in === 'query'))
    .map((operation) => {
      const type = `operations['${operation.operationId}']['parameters']['query']`
      return `export type ${queryTypeName(operation)} = NonNullable<${type}>`
    })
  const headers = contract.operations.flatMap((operation) => {
    const names = headerArgumentsOf(operation).map(({ name }) => printString(name))
    if (names.length === 0) return []
    const all = `NonNullable<operations['${operation.operationId}']['parameters']['header']>`
    return [`export type ${headersTypeName(operation)} = Pick<${all}, ${names.join(' | ')}>`]
  })
  // The library also declares what a document has none of, such as webhooks; nobody could use it.
  const unused = contract.operations.length === 0 ? nothing.withoutPaths : nothing.always
  const library = astToString(ast).replace(unused, '')
  return [
    library.trim(),
    '',
    ...aliases,
    ...(queries.length === 0 ? [] : ['', ...queries]),
    ...(headers.length === 0 ? [] : ['', ...headers]),
    ...frameUnion(contract),
    '',
  ].join('\n')
}

const nothing = {
  always: /^export type (webhooks|\$defs) = Record<string, never>;\n/gm,
  withoutPaths: /^export type (webhooks|\$defs|paths|operations) = Record<string, never>;\n/gm,
}

/** What holds the bytes of a part: the library would call it a string. */
const blob = (stringToAST('type Binary = Blob')[0] as unknown as { readonly type: never }).type

function frameUnion({ frames }: Contract): readonly string[] {
  if (frames === null) return []
  const members = frames.rows.map(({ schema }) => `\n  | ${schema}`)
  return [
    '',
    `/** Whatever the service pushes, told apart by \`type\`. */\nexport type ${frames.union} =${members.join('')}`,
  ]
}

/** The document with narrowed schemas in place of the plain ones, so that every mention of one is narrow. */
function narrowed(contract: Contract) {
  const components = asObject(contract.root['components']) ?? {}
  const schemas = Object.fromEntries(
    [...contract.schemas].map(([name, schema]) => [name, typeof schema === 'boolean' ? schema : narrowSchema(schema)]),
  )
  return { ...contract.root, components: { ...components, schemas } }
}

/**
 * A copy without `discriminator`. The library takes an unmapped one to mean that the property holds the name of
 * the component; here the branches say themselves what it holds, and TypeScript narrows by that.
 */
function withoutDiscriminators(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutDiscriminators)
  const node = asObject(value)
  if (node === undefined) return value
  const isUnion = node['oneOf'] !== undefined || node['anyOf'] !== undefined
  const kept = Object.entries(node).filter(([key]) => !(isUnion && key === 'discriminator'))
  return Object.fromEntries(kept.map(([key, child]) => [key, withoutDiscriminators(child)]))
}

import type { Contract } from '../contract/contract.ts'
import { orderSchemas, reachableFrom } from '../contract/order-schemas.ts'
import { helperChecks } from './helper-checks.ts'
import { printKey } from './print-literal.ts'
import { group, indent } from './source-text.ts'
import { type Role, zodExpression } from './zod-expression.ts'

/** `schemas.ts`: one zod schema per component, and the lookups from operation to request and response. */
export function emitSchemas(contract: Contract, roleOf = rolesBy(contract)): string {
  const { schemas, operations } = contract
  const nameOf = (component: string) => `${component}Schema`

  const declared = new Set<string>()
  const declarations = orderSchemas(schemas).map((name) => {
    const role = roleOf(name)
    const isLater = (component: string) => !declared.has(component)
    const expression = zodExpression(schemas.get(name), { role, schemas, nameOf, isLater })
    declared.add(name)
    const doc = `/** ${(operations.length === 0 ? readAs : travels)[role]}: \`${name}\`. */\n`
    const make = `schemaOf(() =>\n${indent(expression)})`
    return `${doc}export const ${nameOf(name)}: z.ZodMiniType<${name}> = /* @__PURE__ */ ${make}\n`
  })
  const body = declarations.join('\n')
  const helpers = Object.entries(helperChecks)
    .filter(([name]) => body.includes(`${name}(`))
    .map(([, source]) => `${source}\n`)

  const requests = operations
    .filter(({ requestSchema }) => requestSchema !== null)
    .map(({ name, requestSchema }) => `${printKey(name)}: ${nameOf(requestSchema ?? '')}`)
  const responses = operations.map(({ name, responses }) => {
    const statuses = responses.flatMap(({ status, schema, otherSchemas }) => {
      const bodies = [schema ?? [], otherSchemas].flat().map(nameOf)
      if (bodies.length === 0) return []
      return [`${status}: ${bodies.length === 1 ? bodies[0] : `/* @__PURE__ */ z.union([${bodies.join(', ')}])`}`]
    })
    return `${printKey(name)}: ${group('{', statuses, '}', ' ')}`
  })
  const components = [...schemas.keys()].map((name) => `${printKey(name)}: ${nameOf(name)}`)
  return [
    `import * as z from 'zod/mini'\n${group('import type {', [...schemas.keys()].sort(), "} from './types.ts'", ' ')}\n`,
    schemaOf,
    ...helpers,
    body,
    ...(operations.length === 0
      ? []
      : [
          `/** What each operation's request body must be. */\nexport const requestSchemas = ${list(requests)} as const\n`,
          `/** What each operation's JSON answers look like, by status. Unknown fields are kept. */\nexport const responseSchemas = ${list(responses)} as const\n`,
        ]),
    `/** Every schema under its name in the contract. */\nexport const componentSchemas = ${list(components)} as const\n`,
  ].join('\n')
}

/** What is only ever sent is checked exactly; everything else may carry more. */
function rolesBy({ schemas, operations }: Contract): (name: string) => Role {
  const requestRoots = operations.flatMap(({ requestSchema }) => requestSchema ?? [])
  const responseRoots = operations.flatMap(({ responses }) =>
    responses.flatMap(({ schema, otherSchemas }) => [schema ?? [], otherSchemas].flat()),
  )
  const sent = reachableFrom(requestRoots, schemas)
  const received = reachableFrom(responseRoots, schemas)
  return (name) => (sent.has(name) && !received.has(name) ? 'request' : 'response')
}

/**
 * Schemas carry the types of types.ts instead of the ones zod would infer: two modules then speak of one type, and
 * recursion needs no help. As a call marked pure it lets a bundler drop a schema nobody imports.
 */
const schemaOf = `/** One truth for types and checks: both come from the contract. */
const schemaOf = <T>(make: () => z.ZodMiniType): z.ZodMiniType<T> => make() as z.ZodMiniType<T>
`

const travels = { request: 'Sent', response: 'Received' } as const
const readAs = { request: 'Exactly', response: 'With members of later versions' } as const

function list(items: readonly string[]): string {
  return `{\n${items.map((item) => `${indent(item)},\n`).join('')}}`
}

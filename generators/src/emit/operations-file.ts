import type { Contract, Operation } from '../contract/contract.ts'
import { flattenAllOf } from '../contract/flatten-all-of.ts'
import { asObject } from '../contract/reading.ts'
import { printKey, printLiteral } from './print-literal.ts'
import { indent } from './source-text.ts'
import { unionOf } from './union-of.ts'

/** `operations.ts`: every fact about every operation and error code, as data. */
export function emitOperations(
  contract: Contract,
  names: { readonly prefix: string; readonly internal: string },
): string {
  const { prefix, internal } = names
  const rows = contract.operations.map((operation) => `${operation.name}: ${printLiteral(rowOf(contract, operation))}`)
  const codes = contract.errorCodes.map(({ code, ...facts }) => `${printKey(code)}: ${printLiteral(facts)}`)
  const secrets = secretsOf(contract).map(([schema, fields]) => `${printKey(schema)}: ${printLiteral(fields)}`)
  const unions = contract.operations.map(({ name, responses }) => {
    const carried = [...new Set(responses.flatMap((response) => response.codes))]
    return `readonly ${name}:${unionOf(carried)}`
  })
  return [
    `import type { ErrorCodeSpec, OperationSpec } from '${internal}/operation.ts'\n`,
    `/** Every operation by its name in the client. */\nexport const operations = ${block(rows)} as const satisfies Record<string, OperationSpec>\n`,
    `export type ${prefix}OperationName = keyof typeof operations\n`,
    `/** Every error code the service knows, with what it means for a caller. */\nexport const errorCodes = ${block(codes)} as const satisfies Record<string, ErrorCodeSpec>\n`,
    `/** Every \`error.code\` the service can put on the wire. */\nexport type ${prefix}WireCode = keyof typeof errorCodes\n`,
    `/** Fields that grant access to whoever reads them, by schema: never logged. */\nexport const secretFields = ${block(secrets)} as const satisfies Record<string, readonly string[]>\n`,
    `/** The codes each operation can be answered with. */\nexport interface ${prefix}OperationCodes {\n${unions.map((union) => `${indent(union)}\n`).join('')}}\n`,
  ].join('\n')
}

function rowOf(contract: Contract, operation: Operation) {
  return {
    name: operation.name,
    operationId: operation.operationId,
    service: contract.service,
    ...(contract.part === null ? {} : { surface: contract.part }),
    method: operation.method,
    path: operation.path,
    tag: operation.tag,
    auth: operation.auth,
    ...(operation.keyHeader === null ? {} : { keyHeader: operation.keyHeader }),
    ...(operation.authOptional ? { authOptional: true } : {}),
    ...(operation.requires.length === 0 ? {} : { requires: operation.requires }),
    idempotency: operation.idempotency,
    retry: operation.retry,
    parameters: operation.parameters.map(({ name, in: place, required, spansSegments }) => {
      return { name, in: place, required, ...(spansSegments ? { spansSegments } : {}) }
    }),
    requestSchema: operation.requestSchema,
    ...(operation.multipart ? { multipart: true } : {}),
    ...(operation.result === null ? {} : { result: operation.result }),
    ...(operation.resultHeaders.length === 0 ? {} : { resultHeaders: operation.resultHeaders }),
    ...(operation.navigated ? { navigated: true } : {}),
    ...(operation.unavailable ? { unavailable: true } : {}),
    ...(operation.scope === null ? {} : { scope: operation.scope }),
    success: operation.success,
    ...(operation.eventStream ? { eventStream: true } : {}),
    responses: Object.fromEntries(
      operation.responses.map((response) => {
        const { status, body, schema, otherSchemas, codes, documented, mayBeEmpty, secret, free } = response
        const row = {
          body,
          schema,
          ...(otherSchemas.length > 0 ? { otherSchemas } : {}),
          codes,
          documented,
          ...(mayBeEmpty ? { mayBeEmpty } : {}),
          ...(secret ? { secret } : {}),
          ...(free ? { free } : {}),
        }
        return [status, row]
      }),
    ),
  }
}

/** `x-nova-secret` properties of every component that has some, those it takes over from others included. */
function secretsOf(contract: Contract): [string, string[]][] {
  return [...contract.schemas].flatMap(([name, schema]): [string, string[]][] => {
    const node = asObject(schema) ?? {}
    const whole = node['allOf'] === undefined ? node : flattenAllOf(node, contract.schemas)
    const properties = Object.entries(asObject(whole['properties']) ?? {})
    const secret = properties.filter(([, property]) => asObject(property)?.['x-nova-secret'] === true)
    return secret.length === 0 ? [] : [[name, secret.map(([field]) => field)]]
  })
}

function block(items: readonly string[]): string {
  return items.length === 0 ? '{}' : `{\n${items.map((item) => `${indent(item)},\n`).join('')}}`
}

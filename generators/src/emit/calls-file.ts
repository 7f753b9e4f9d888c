import { type Contract, isCalled, type Operation, type Parameter } from '../contract/contract.ts'
import { headerArgumentsOf } from '../contract/read-parameters.ts'
import { mayBeAbsent, successSchemasOf } from '../contract/read-result.ts'
import { camelCase, pascalCase } from '../naming.ts'
import { printKey, printString } from './print-literal.ts'
import { docComment, group, indent } from './source-text.ts'

/** `calls.ts`: one typed function per operation, and all of them bound to one transport. */
export function emitCalls(contract: Contract, names: { readonly prefix: string; readonly internal: string }): string {
  const { prefix, internal } = names
  const calls = contract.operations.filter(isCalled).map(describeCall)
  const types = [...new Set(calls.flatMap(({ imports }) => imports))].sort()
  const unkeyed = calls.some(({ options }) => options === 'UnkeyedCallOptions')
  return [
    `import type { CallOptions, Transport } from '${internal}/transport.ts'`,
    "import { operations } from './operations.ts'",
    ...(types.length === 0 ? [] : [group('import type {', types, "} from './types.ts'", ' ')]),
    '',
    ...(unkeyed
      ? [
          '/** Options of operations where the server ignores an idempotency key: passing one would promise what it does not keep. */',
          "export type UnkeyedCallOptions = Omit<CallOptions, 'idempotencyKey'>",
          '',
        ]
      : []),
    `/** Every operation of ${contract.title}, bound to a transport. */`,
    `export interface ${prefix}Operations {`,
    ...calls.map(({ name, doc, signature, result }, index) => {
      return `${index === 0 ? '' : '\n'}${indent(`${doc}${name}(${signature.join(', ')}): Promise<${result}>`)}`
    }),
    '}',
    '',
    `/** All calls with their first argument filled in. Sends nothing by itself. */`,
    `export function bind${prefix}Operations(transport: Transport): ${prefix}Operations {`,
    '  return {',
    ...calls.map(({ name, args }) => {
      return `    ${name}: (${args.join(', ')}) => ${name}(${['transport', ...args].join(', ')}),`
    }),
    '  }',
    '}',
    '',
    ...calls.map(({ name, result, signature, input }) =>
      [
        `/** {@link ${prefix}Operations.${name}} on a transport of your own. */`,
        `${group(`export function ${name}(`, ['transport: Transport', ...signature.map(withDefault)], `): Promise<${result}>`)} {`,
        `  return transport.call(operations.${name}, ${input}, options)`,
        '}',
        '',
      ].join('\n'),
    ),
  ].join('\n')
}

interface Call {
  readonly name: string
  readonly doc: string
  /** Parameter declarations after the transport. */
  readonly signature: readonly string[]
  readonly args: readonly string[]
  readonly input: string
  readonly result: string
  readonly options: 'CallOptions' | 'UnkeyedCallOptions'
  readonly imports: readonly string[]
}

function describeCall(operation: Operation): Call {
  const inPath = operation.parameters.filter((parameter) => parameter.in === 'path')
  const inQuery = operation.parameters.filter((parameter) => parameter.in === 'query')
  const inHeaders = headerArgumentsOf(operation)
  const queryType = queryTypeName(operation)
  const headersType = headersTypeName(operation)
  const bodies = successSchemasOf(operation)
  const options = operation.idempotency === null ? 'UnkeyedCallOptions' : 'CallOptions'
  const signature = [
    ...inPath.map(({ name, type }) => `${name}: ${type}`),
    ...(operation.requestSchema === null ? [] : [`body: ${operation.requestSchema}`]),
    // Nothing that may be left out can stand before headers that may not.
    ...(inQuery.length === 0 ? [] : [argument('query', queryType, [...inQuery, ...inHeaders])]),
    ...(inHeaders.length === 0 ? [] : [argument('headers', headersType, inHeaders)]),
    `options?: ${options}`,
  ]
  const parts = [
    ...(inPath.length === 0 ? [] : [`path: { ${inPath.map(({ name }) => name).join(', ')} }`]),
    ...(operation.requestSchema === null ? [] : ['body']),
    ...(inQuery.length === 0 ? [] : ['query']),
    ...(inHeaders.length === 0 ? [] : ['headers']),
  ]
  return {
    name: operation.name,
    doc: docOf(operation),
    signature,
    args: signature.map((declaration) => /^\w+/.exec(declaration)?.[0] ?? declaration),
    input: parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`,
    result: resultType(operation, bodies),
    options,
    imports: [
      ...(operation.result?.length === 0 ? [] : bodies),
      ...(operation.requestSchema === null ? [] : [operation.requestSchema]),
      ...(inQuery.length === 0 ? [] : [queryType]),
      ...(inHeaders.length === 0 ? [] : [headersType]),
    ],
  }
}

/** What the caller gets: the result, null where it may be absent, and the headers the contract calls part of it. */
function resultType(operation: Operation, bodies: readonly string[]): string {
  const body = bodyType(operation, bodies) + (mayBeAbsent(operation) ? ' | null' : '')
  if (operation.resultHeaders.length === 0) return body
  const headers = operation.resultHeaders.map((name) => `readonly ${printKey(name)}: string | null`)
  // As the type of a member `void` would say that anything may be there.
  const member = body === 'void' ? 'undefined' : body
  return `{ readonly body: ${member}; readonly headers: { ${headers.join('; ')} } }`
}

/** The body, or the part of it that the contract calls the result. */
function bodyType({ result, responses, success }: Operation, bodies: readonly string[]): string {
  if (bodies.length === 0)
    return responses.find(({ status }) => status === success)?.body === 'text' ? 'string' : 'void'
  if (result === null) return bodies.join(' | ')
  if (typeof result === 'string') return bodies.map((body) => `${body}[${printString(result)}]`).join(' | ')
  if (result.length === 0) return 'void'
  const members = result.map(printString).join(' | ')
  return bodies.map((body) => `Pick<${body}, ${members}>`).join(' | ')
}

export function queryTypeName(operation: Operation): string {
  return `${pascalCase(operation.operationId)}Query`
}

export function headersTypeName(operation: Operation): string {
  return `${pascalCase(operation.operationId)}Headers`
}

function argument(name: string, type: string, parameters: readonly Parameter[]): string {
  return parameters.some(({ required }) => required) ? `${name}: ${type}` : `${name}?: ${type}`
}

/** A caller may leave query and headers out; the transport is always given them. */
function withDefault(declaration: string): string {
  return /^(query|headers)\?:/.test(declaration) ? `${declaration.replace('?', '')} = {}` : declaration
}

const authText = {
  bearer: 'Needs an access token',
  cookie: 'Needs a session cookie',
  key: 'Needs an API key',
  none: 'Public: sends no token',
} as const

const scopeText = {
  public: 'anybody',
  any: 'every user',
  root: 'users whose folder holds it',
  raw: 'every user, wherever it is',
  own: 'its owner and administrators, in their folder',
  admin: 'administrators',
  self: 'the user itself and administrators',
} as const

const retryText = {
  safe: 'Safe to repeat.',
  'with-key': 'Repeated under the same idempotency key only.',
  budgeted: 'Repeating is harmless, but every call counts against a budget, also one that fails.',
  verify: 'Never repeated blindly: a lost answer leaves open whether it took effect.',
} as const

function docOf(operation: Operation): string {
  const codes = [...new Set(operation.responses.flatMap((response) => response.codes))]
  const summary = operation.summary === '' ? camelCase(operation.operationId) : operation.summary
  return docComment([
    summary.endsWith('.') ? summary : `${summary}.`,
    operation.description,
    `\`${operation.method} ${operation.path}\`. ${authText[operation.auth]}${withRequired(operation)}. ${retryText[operation.retry]}`,
    operation.scope === null ? undefined : `Let in: ${scopeText[operation.scope]}.`,
    mayBeAbsent(operation) ? 'Null while the server answers without a body: there is nothing yet.' : undefined,
    operation.resultHeaders.length === 0
      ? undefined
      : `With headers of the answer, null where it has none or a page may not see them: ${quoted(operation.resultHeaders)}.`,
    codes.length === 0 ? undefined : `Error codes: ${quoted(codes)}.`,
  ])
}

const withRequired = ({ requires, authOptional }: Operation) =>
  (requires.length === 0 ? '' : ` that holds ${quoted(requires)}`) +
  (authOptional ? ', where the server wants one' : '')

const quoted = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ')

import type { ExchangeResponse } from '../../engine/exchange.ts'
import { jsonResponse, textResponse } from '../../engine/respond.ts'
import { jsonSchemas, type OperationSpec } from '../contract.ts'
import type { HasAgentsDefect } from '../defects.ts'

const page = (title: string, body: string) =>
  textResponse(
    200,
    'text/html; charset=utf-8',
    `<!doctype html>\n<html lang="en"><head><title>${title}</title></head><body>${body}</body></html>\n`,
  )

/** What the framework adds to the contract: a description of itself and two views of it, open to all. */
export function publishPages(
  pathname: string,
  operations: readonly OperationSpec[],
  has: HasAgentsDefect,
): ExchangeResponse | null {
  if (has('agents-openapi-missing')) return null
  switch (pathname) {
    case '/docs':
      return page('Nova API - Swagger UI', '<a href="/openapi.json">openapi.json</a>')
    case '/redoc':
      return page('Nova API - ReDoc', '<a href="/openapi.json">openapi.json</a>')
    case '/openapi.json':
      return jsonResponse(200, describeApi(operations))
    default:
      return null
  }
}

/** Upstream's handlers, where the contract has other names for what they do. */
const handlerNames: Readonly<Record<string, string>> = {
  get_memory: 'retrieve_memory',
  get_health: 'health_check',
  get_root: 'root',
}

/** As the framework makes an id of a handler, its path and its method. */
function frameworkId({ operationId, path, method }: OperationSpec): string {
  const handler = handlerNames[operationId] ?? operationId
  return `${`${handler}${path}`.replace(/\W/g, '_')}_${method.toLowerCase()}`
}

/** What the framework says of a request that is not as it should be, under its own names. */
const frameworkSchemas = {
  HTTPValidationError: {
    type: 'object',
    properties: { detail: { type: 'array', items: { $ref: '#/components/schemas/ValidationError' } } },
  },
  ValidationError: {
    type: 'object',
    required: ['loc', 'msg', 'type'],
    properties: {
      loc: { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'integer' }] } },
      msg: { type: 'string' },
      type: { type: 'string' },
    },
  },
}

const refer = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const describeJson = (description: string, schema: object) => ({
  description,
  content: { 'application/json': { schema } },
})

/** As the framework writes it: 200 and 422 are all it knows of, and the socket is none of its business. */
function describeApi(operations: readonly OperationSpec[]): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const operation of operations)
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: describeOperation(operation) }
  return {
    openapi: '3.1.0',
    info: { title: 'Nova API', version: '0.1.0' },
    paths,
    components: {
      schemas: {
        ...(JSON.parse(JSON.stringify(jsonSchemas).replaceAll('"#/$defs/', '"#/components/schemas/')) as object),
        ...frameworkSchemas,
      },
      securitySchemes: { APIKeyHeader: { type: 'apiKey', in: 'header', name: 'X-API-Key' } },
    },
  }
}

function describeOperation(operation: OperationSpec): object {
  const { tag, parameters, requestSchema, responses, path } = operation
  const isChecked = parameters.length > 0 || requestSchema !== null
  const schema = responses[200]?.schema ?? null
  return {
    operationId: frameworkId(operation),
    tags: tag === 'memory' ? ['orchestration'] : [tag],
    ...(path.startsWith('/api/') && { security: [{ APIKeyHeader: [] }] }),
    parameters: parameters.map(({ name, in: place, required }) => ({
      name,
      in: place,
      required,
      schema: { type: 'string' },
    })),
    ...(requestSchema && {
      requestBody: { required: true, content: { 'application/json': { schema: refer(requestSchema) } } },
    }),
    responses: {
      200: describeJson('Successful Response', schema ? refer(schema) : {}),
      ...(isChecked && { 422: describeJson('Validation Error', refer('HTTPValidationError')) }),
    },
  }
}

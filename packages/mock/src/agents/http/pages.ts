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

const refer = (name: string) => ({ $ref: `#/components/schemas/${name}` })

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
      schemas: JSON.parse(JSON.stringify(jsonSchemas).replaceAll('"#/$defs/', '"#/components/schemas/')) as object,
      securitySchemes: { APIKeyHeader: { type: 'apiKey', in: 'header', name: 'X-API-Key' } },
    },
  }
}

function describeOperation({ operationId, tag, parameters, requestSchema, responses, path }: OperationSpec): object {
  const schema = responses[200]?.schema ?? null
  return {
    operationId,
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
      200: {
        description: 'Successful Response',
        content: { 'application/json': { schema: schema ? refer(schema) : {} } },
      },
      422: { description: 'Validation Error' },
    },
  }
}

import type { OperationSpec } from '@nova/sdk/transfer/contract'
import { jsonSchemas, operations, parameterSchemas } from './contract.ts'

/** The contract as the service publishes it about itself, put together from the operation table. */
export function describeApi(title: string, version: string): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const operation of Object.values(operations) as OperationSpec[])
    paths[operation.path] = { ...paths[operation.path], [operation.method.toLowerCase()]: describeOperation(operation) }
  return {
    openapi: '3.1.0',
    info: { title, version },
    paths,
    components: {
      schemas: JSON.parse(JSON.stringify(jsonSchemas).replaceAll('"#/$defs/', '"#/components/schemas/')) as object,
      securitySchemes: { bearerAuth: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  }
}

const refer = (name: string) => ({ $ref: `#/components/schemas/${name}` })

function describeOperation(operation: OperationSpec): object {
  const documented = Object.entries(operation.responses).filter(([, response]) => response.documented)
  return {
    operationId: operation.operationId,
    tags: [operation.tag],
    ...(operation.auth === 'bearer' && { security: [{ bearerAuth: [] }] }),
    parameters: operation.parameters.map(({ name, in: place, required }) => ({
      name,
      in: place,
      required,
      schema: parameterSchemas[operation.name]?.[name] ?? { type: 'string' },
    })),
    ...(operation.requestSchema && {
      requestBody: { required: true, content: { 'application/json': { schema: refer(operation.requestSchema) } } },
    }),
    responses: Object.fromEntries(
      documented.map(([status, { schema }]) => [
        status,
        { description: status, ...(schema && { content: { 'application/json': { schema: refer(schema) } } }) },
      ]),
    ),
  }
}

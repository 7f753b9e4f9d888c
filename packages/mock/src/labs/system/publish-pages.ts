import type { ExchangeResponse } from '../../engine/exchange.ts'
import { jsonResponse, textResponse } from '../../engine/respond.ts'
import { operations } from '../contract.ts'

const page = (title: string, body: string) =>
  textResponse(
    200,
    'text/html; charset=utf-8',
    `<!doctype html>\n<html lang="en"><head><title>${title}</title></head><body>${body}</body></html>\n`,
  )

/** What stands beside the contract on the same origin: the application's page, the console's, the framework's. */
export function publishPages(pathname: string, version: string): ExchangeResponse | null {
  switch (pathname) {
    case '/':
      return page('nova-ve', '<p>The labs service of a mock platform.</p>')
    case '/html5/':
      return page('Guacamole', '<p>guacamole: no console is behind this page.</p>')
    case '/api/docs':
    case '/api/redoc':
      return page('nova-ve API', '<a href="/api/openapi.json">openapi.json</a>')
    case '/api/openapi.json':
      return jsonResponse(200, describeApi(version))
    default:
      return null
  }
}

function describeApi(version: string) {
  const paths: Record<string, Record<string, object>> = {}
  for (const { method, path, operationId, tag } of Object.values(operations)) {
    const methods = paths[path] ?? {}
    methods[method.toLowerCase()] = {
      operationId,
      tags: [tag],
      responses: { 200: { description: 'Successful Response' } },
    }
    paths[path] = methods
  }
  return { openapi: '3.1.0', info: { title: 'nova-ve', version }, paths }
}

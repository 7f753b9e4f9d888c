import { corsHeaders } from './cors.ts'
import type { ExchangeHandler, ExchangeRequest } from './exchange.ts'
import { textResponse } from './respond.ts'
import type { RequestIdentity, Service } from './service.ts'

/** The part of an object store the engine needs. */
export interface EngineStore {
  readonly handle: ExchangeHandler
  identify(request: ExchangeRequest): RequestIdentity
}

const usualCodes: Readonly<Record<number, string>> = {
  400: 'InvalidRequest',
  403: 'AccessDenied',
  404: 'NoSuchKey',
  409: 'OperationAborted',
  412: 'PreconditionFailed',
  429: 'SlowDown',
  500: 'InternalError',
  503: 'SlowDown',
}

/** The object store behind the engine. Planned errors come as the XML a store sends. */
export function createStoreService(store: EngineStore, corsOrigins: readonly string[]): Service {
  const cors = { origins: corsOrigins, methods: [], requestHeaders: [], exposedHeaders: ['ETag'], maxAgeSeconds: 0 }
  return {
    name: 'store',
    identify: (request) => store.identify(request),
    handle: store.handle,
    fail(request, error) {
      const code = error.code ?? usualCodes[error.status] ?? 'InternalError'
      const message = error.message ?? 'A planned failure'
      return textResponse(
        error.status,
        'application/xml',
        `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${escapeXml(code)}</Code><Message>${escapeXml(message)}</Message><RequestId>PLANNED</RequestId></Error>`,
        corsHeaders(cors, request.headers.get('origin')),
      )
    },
  }
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

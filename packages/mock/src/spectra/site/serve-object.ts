import type { ExchangeRequest, ExchangeResponse } from '../../engine/exchange.ts'
import { textResponse } from '../../engine/respond.ts'
import { parseByteRange } from '../../store/byte-range.ts'
import type { HasSpectraDefect } from '../defects.ts'
import { acceptsGzip } from './accepts-gzip.ts'
import type { EdgeObject } from './edge-cache.ts'

const compressible = new Set(['application/json', 'image/svg+xml', 'text/html', 'text/css', 'text/javascript'])

/**
 * An object as the edge sends it. Text is compressed where that is accepted, and then has no length; everything else
 * answers ranges. A range of several parts, or one in another unit, is no range: the whole object comes.
 */
export async function serveObject(
  request: ExchangeRequest,
  object: EdgeObject,
  ageSeconds: number,
  has: HasSpectraDefect,
): Promise<ExchangeResponse> {
  const isText = compressible.has(object.contentType)
  const { method, headers: asked } = request
  const headers = new Headers({
    ...corsHeaders(asked.get('origin'), has),
    'content-type': object.contentType,
    ...(!has('spectra-etag-missing') && { etag: object.etag }),
    ...(!has('spectra-ranges-hidden') && { 'accept-ranges': 'bytes' }),
    ...(object.contentDisposition !== null &&
      !has('spectra-disposition-missing') && { 'content-disposition': object.contentDisposition }),
    ...(ageSeconds > 0 && { age: String(ageSeconds) }),
    ...(isText && { vary: 'Accept-Encoding' }),
  })
  const respond = (status: number, body: Uint8Array): ExchangeResponse => {
    if (!headers.has('content-encoding')) headers.set('content-length', String(body.byteLength))
    return { kind: 'response', status, headers, body: method === 'HEAD' ? null : body }
  }

  const isAsked = acceptsGzip(asked.get('accept-encoding'))
  const gzips = isText ? isAsked || has('spectra-compressed-always') : isAsked && has('spectra-bundles-compressed')
  if (gzips) {
    headers.set('content-encoding', 'gzip')
    return respond(200, await gzip(object.bytes))
  }
  const range = wantsRange(asked, object, has) ? parseByteRange(asked.get('range'), object.bytes.byteLength) : undefined
  if (range === undefined) return respond(200, object.bytes)
  if (range === 'unsatisfiable') return unsatisfiable(request, object, has)
  const first = has('spectra-range-shifted') && range.first > 0 ? range.first - 1 : range.first
  const body = object.bytes.subarray(first, range.last + 1)
  headers.set('content-range', `bytes ${first}-${range.last}/${object.bytes.byteLength}`)
  if (has('spectra-content-range-missing')) headers.delete('content-range')
  return respond(206, body)
}

/** RFC 9110 13.1.5: with another version than the caller has, a range of this one would splice two. */
function wantsRange(asked: Headers, object: EdgeObject, has: HasSpectraDefect): boolean {
  if (has('spectra-ranges-ignored')) return false
  const condition = asked.get('if-range')
  return condition === null || condition === object.etag || has('spectra-if-range-ignored')
}

function unsatisfiable(request: ExchangeRequest, object: EdgeObject, has: HasSpectraDefect): ExchangeResponse {
  if (has('spectra-far-range-empty'))
    return textResponse(206, object.contentType, '', corsHeaders(request.headers.get('origin'), has))
  return xmlError(request, 416, 'InvalidRange', 'The range begins behind the end', has, {
    'content-range': `bytes */${object.bytes.byteLength}`,
  })
}

/** What the bucket says through the CDN. Nobody may list it, so what is missing looks forbidden. */
export function missing(request: ExchangeRequest, has: HasSpectraDefect): ExchangeResponse {
  if (has('spectra-missing-404')) return xmlError(request, 404, 'NoSuchKey', 'There is no such key', has)
  if (has('spectra-missing-as-page'))
    return textResponse(200, 'text/html', '<!doctype html>\n<title>Catalogue</title>\n', {
      ...corsHeaders(request.headers.get('origin'), has),
    })
  return xmlError(request, 403, 'AccessDenied', 'Access Denied', has)
}

/** The CDN itself refuses a method; the bucket never hears of it. */
export function refuseMethod(request: ExchangeRequest, has: HasSpectraDefect): ExchangeResponse {
  return textResponse(
    403,
    'text/html',
    '<!doctype html>\n<html><head><title>ERROR: The request could not be satisfied</title></head></html>\n',
    corsHeaders(request.headers.get('origin'), has),
  )
}

export function xmlError(
  request: ExchangeRequest,
  status: number,
  code: string,
  message: string,
  has: HasSpectraDefect,
  headers: Readonly<Record<string, string>> = {},
): ExchangeResponse {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`
  const answer = textResponse(status, 'application/xml', text, {
    ...corsHeaders(request.headers.get('origin'), has),
    ...headers,
  })
  return request.method === 'HEAD' ? { ...answer, body: null } : answer
}

/** Every origin may read, and no header is exposed to it. */
function corsHeaders(origin: string | null, has: HasSpectraDefect): Record<string, string> {
  if (origin === null || has('spectra-cors-missing')) return {}
  return {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, HEAD',
    'access-control-allow-headers': '*',
    'access-control-max-age': '86400',
  }
}

async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const compressed = new Blob([bytes as BlobPart]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(compressed).arrayBuffer())
}

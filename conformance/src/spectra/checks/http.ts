import type { Seen } from '../../check.ts'
import { mediaType } from '../../conformity/media-type.ts'
import { bundleUrl, fileUrl, smallestBundle } from '../bundle-shelf.ts'
import { requireNovae } from '../read-documents.ts'
import type { SpectraCheck, SpectraContext } from '../spectra-check.ts'

const page = { origin: 'https://page.conformance.invalid' }

const catalogUrl = (context: SpectraContext) => fileUrl(context, `releases/${context.facts.releaseId}/catalog.json`)

const isSame = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0

/** What the CDN in front of the bucket does, whatever is behind it. */
export const httpChecks: readonly SpectraCheck[] = [
  {
    id: 'http/content-types',
    title: 'Documents are JSON, thumbnails SVG, bundles ZIP.',
    operations: ['getCatalog', 'getNova', 'getSparkline', 'getBundle'],
    async run(context: SpectraContext) {
      const { site } = context.facts
      const nova = requireNovae(context)
      const wantType = (seen: Seen, file: string, type: string) => {
        if (seen.status === 200) context.want(mediaType(seen) === type, `${file} is ${type}`, mediaType(seen))
      }
      wantType(await site.read(context, 'getCatalog'), 'catalog.json', 'application/json')
      for (const one of nova) {
        wantType(await site.read(context, 'getNova', one), 'nova.json', 'application/json')
        wantType(await site.read(context, 'getSparkline', one), 'sparkline.svg', 'image/svg+xml')
      }
      wantType((await smallestBundle(context)).seen, 'bundle.zip', 'application/zip')
    },
  },
  {
    id: 'http/head',
    title: 'HEAD answers like GET, without the body.',
    operations: [],
    async run(context: SpectraContext) {
      const { send } = context
      const got = await send(catalogUrl(context), { headers: { 'accept-encoding': 'identity' } })
      const head = await send(catalogUrl(context), { method: 'HEAD', headers: { 'accept-encoding': 'identity' } })
      context.want(head.status === got.status, `HEAD of catalog.json answers ${got.status}`, head.status)
      context.want(head.bytes.byteLength === 0, 'an answer without a body', head.bytes)
      for (const name of ['content-type', 'etag', 'content-length'])
        context.want(
          head.headers.get(name) === got.headers.get(name),
          `${name} is ${got.headers.get(name)}, as of GET`,
          head.headers.get(name),
        )
    },
  },
  {
    id: 'http/methods',
    title: 'Whatever is neither GET nor HEAD is refused.',
    operations: [],
    async run(context: SpectraContext) {
      // Nothing that a site without this rule would obey: it is a site of somebody.
      const { status } = await context.send(catalogUrl(context), { method: 'POST', body: '' })
      context.want(status === 403 || status === 405, 'POST is refused with 403 or 405', status)
    },
  },
  {
    id: 'http/preflight',
    title: 'A preflight is refused.',
    operations: [],
    async run(context: SpectraContext) {
      const headers = { ...page, 'access-control-request-method': 'GET', 'access-control-request-headers': 'range' }
      const { status } = await context.send(catalogUrl(context), { method: 'OPTIONS', headers })
      context.want(status === 403 || status === 405, 'OPTIONS is refused with 403 or 405', status)
    },
  },
  {
    id: 'http/query',
    title: 'A query makes no difference.',
    operations: [],
    async run(context: SpectraContext) {
      const without = await context.send(catalogUrl(context))
      const seen = await context.send(`${catalogUrl(context)}?conformance=${context.runId}`)
      context.want(
        seen.status === without.status,
        `catalog.json with a query answers ${without.status}, as without`,
        seen.status,
      )
      context.want(isSame(seen.bytes, without.bytes), 'the same bytes as without a query', seen.bytes)
    },
  },
  {
    id: 'http/cors',
    title: 'Pages of every origin may read, without credentials, and no header is exposed to them.',
    operations: [],
    async run(context: SpectraContext) {
      const [nova] = requireNovae(context)
      const { send } = context
      for (const url of [
        catalogUrl(context),
        fileUrl(context, 'current.json'),
        bundleUrl(context, nova?.nova_id ?? ''),
      ]) {
        const { headers } = await send(url, { headers: { ...page, range: 'bytes=0-3', 'accept-encoding': 'identity' } })
        const path = new URL(url).pathname
        context.want(
          headers.get('access-control-allow-origin') === '*',
          `Access-Control-Allow-Origin of ${path} is *`,
          headers.get('access-control-allow-origin'),
        )
        context.want(
          headers.get('access-control-allow-credentials') === null,
          `no Access-Control-Allow-Credentials on ${path}`,
          headers.get('access-control-allow-credentials'),
        )
        context.want(
          headers.get('access-control-expose-headers') === null,
          `no Access-Control-Expose-Headers on ${path}`,
          headers.get('access-control-expose-headers'),
        )
      }
    },
  },
  {
    id: 'http/etag',
    title: 'Every file has an ETag.',
    operations: ['getCatalog', 'getNova', 'getBundle'],
    async run(context: SpectraContext) {
      const { facts } = context
      const [nova] = requireNovae(context)
      const wantTag = ({ status, headers }: Seen, file: string) =>
        context.want(
          status !== 200 || /^(W\/)?"[^"]+"$/.test(headers.get('etag') ?? ''),
          `${file} has an ETag`,
          headers.get('etag'),
        )
      wantTag(await facts.site.read(context, 'getCatalog'), 'catalog.json')
      if (nova) wantTag(await facts.site.read(context, 'getNova', nova), 'nova.json')
      wantTag((await smallestBundle(context)).seen, 'bundle.zip')
    },
  },
  {
    id: 'http/compression',
    title: 'Documents are compressed for callers that take it, and for no others.',
    operations: [],
    async run(context: SpectraContext) {
      const { send } = context
      const plain = await send(catalogUrl(context), { headers: { 'accept-encoding': 'identity' } })
      const encoding = plain.headers.get('content-encoding')
      context.want(
        encoding === null || encoding === 'identity',
        'no Content-Encoding for a caller that takes none',
        encoding,
      )
      const zipped = await send(catalogUrl(context), { headers: { 'accept-encoding': 'gzip' } })
      const offered = zipped.headers.get('content-encoding')
      // Small files are sent as they are, also by those who compress.
      context.want(offered === null || offered === 'gzip', 'gzip, or nothing, for a caller that takes gzip', offered)
      context.want(isSame(zipped.bytes, plain.bytes), 'the same document, compressed or not', zipped.bytes)
    },
  },
  {
    id: 'http/bundles-as-they-are',
    title: 'Bundles are never compressed once more: they have a length and ranges.',
    operations: [],
    async run(context: SpectraContext) {
      const { nova, seen } = await smallestBundle(context)
      const { headers } = await context.send(bundleUrl(context, nova.nova_id), {
        headers: { 'accept-encoding': 'gzip, br' },
      })
      const encoding = headers.get('content-encoding')
      context.want(encoding === null || encoding === 'identity', 'a bundle without Content-Encoding', encoding)
      const length = headers.get('content-length')
      context.want(length === String(seen.bytes.byteLength), `Content-Length ${seen.bytes.byteLength}`, length)
    },
  },
]

import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * A process that is a release site of one bundle, which lies on its disk, and the manifest of it for one of two novae.
 * It prints its address. `/sent` gives the bytes of the bundle that it sent since it was last asked.
 */
const [archive = '', manifest = '', proved = '', unproved = ''] = process.argv.slice(2)
const RELEASE = '20260330-143022'
const ETAG = '"6d2f-2"'
const { size } = await stat(archive)
let sentBytes = 0

const stats = { nova_count: 2, spectra_count: 0, photometry_count: 0 }
const rows = [proved, unproved].map((nova_id, at) => ({
  nova_id,
  primary_name: `V${1324 + at} Sco`,
  aliases: [],
  ra: '17:50:54.20',
  dec: '-32:37:20.3',
  discovery_date: '2012-06-00',
  spectra_count: 0,
  photometry_count: 0,
  references_count: 0,
  has_sparkline: false,
}))
const catalog = { schema_version: '1.2', generated_at: '2026-03-30T14:40:55Z', stats, novae: rows }

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://site')
  const { range } = request.headers
  if (pathname === '/current.json')
    return sendJson(response, JSON.stringify({ release_id: RELEASE, generated_at: '2026-03-30T14:41:07Z' }))
  if (pathname === `/releases/${RELEASE}/catalog.json`) return sendJson(response, JSON.stringify(catalog))
  if (pathname === '/sent') {
    sendJson(response, String(sentBytes))
    sentBytes = 0
    return
  }
  const of = (nova_id: string, file: string) => pathname === `/releases/${RELEASE}/nova/${nova_id}/${file}`
  if (of(proved, 'manifest.json')) return void createReadStream(manifest).pipe(response)
  if (of(proved, 'bundle.zip') || of(unproved, 'bundle.zip')) return sendBundle(response, range)
  response.writeHead(403, { 'Content-Type': 'application/xml' }).end('<Error><Code>AccessDenied</Code></Error>')
})

function sendJson(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': text.length }).end(text)
}

function sendBundle(response: ServerResponse, range: string | undefined): void {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  const start = Number(first ?? 0)
  const end = Math.min(last ? Number(last) : size - 1, size - 1)
  response.writeHead(first === undefined ? 200 : 206, {
    'Content-Type': 'application/zip',
    'Accept-Ranges': 'bytes',
    'Content-Length': end - start + 1,
    ETag: ETAG,
    ...(first === undefined ? {} : { 'Content-Range': `bytes ${start}-${end}/${size}` }),
  })
  const body = createReadStream(archive, { start, end, highWaterMark: 1024 * 1024 })
  body.on('data', (chunk) => {
    sentBytes += chunk.length
  })
  response.on('close', () => body.destroy())
  body.pipe(response)
}

server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * A process that answers uploads and keeps nothing: PUTs of parts, the few S3 calls of an upload
 * manager, and the control plane. It prints its address. What is measured is the client.
 */
const PART_BYTES = Number(process.argv[2])
const ETAG = `"${'0'.repeat(32)}"`
const listed = new Map<string, Set<number>>()

const server = createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://sink')
  if (request.method === 'PUT') return void discard(request, () => putPart(url, response))
  void readText(request).then((body) => answer(request, url, body, response))
})

function putPart(url: URL, response: ServerResponse) {
  const parts = listed.get(url.searchParams.get('uploadId') ?? '')
  parts?.add(Number(url.searchParams.get('partNumber')))
  response.writeHead(200, { ETag: ETAG, 'Content-Length': 0 }).end()
}

function answer(request: IncomingMessage, url: URL, body: string, response: ServerResponse) {
  const base = `http://${request.headers.host}`
  if (url.pathname.startsWith('/bucket/')) return void answerS3(request, url, response)
  const input = body === '' ? {} : JSON.parse(body)
  const reply = (value: unknown) => {
    const text = JSON.stringify(value)
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }).end(text)
  }
  const { key, upload_id } = input
  switch (url.pathname.split('/').at(-1)) {
    case 'initiate': {
      const id = String(listed.size + 1)
      listed.set(id, new Set())
      return reply({
        strategy: 'multipart',
        bucket: 'bucket',
        key: 'uploads/x/file',
        session_id: id,
        expires_in_seconds: 1800,
        policy_id: 'bench',
        policy_version: '1',
        max_concurrency_hint: 4,
        sign_batch_size_hint: 64,
        accelerate_enabled: false,
        checksum_algorithm: null,
        checksum_mode: 'none',
        resumable_until: '2099-01-01T00:00:00Z',
        url: null,
        upload_id: id,
        part_size_bytes: PART_BYTES,
      })
    }
    case 'sign-parts': {
      const urls = input.part_numbers.map((n: number) => [
        n,
        `${base}/bucket/file?uploadId=${upload_id}&partNumber=${n}`,
      ])
      return reply({ expires_in_seconds: 1800, urls: Object.fromEntries(urls) })
    }
    case 'introspect': {
      const parts = [...(listed.get(upload_id) ?? [])].sort((a, b) => a - b)
      return reply({
        bucket: 'bucket',
        key,
        upload_id,
        part_size_bytes: PART_BYTES,
        parts: parts.map((part_number) => ({ part_number, etag: ETAG })),
      })
    }
    default:
      return reply({ bucket: 'bucket', key, etag: `"${'0'.repeat(32)}-${input.parts?.length}"`, version_id: null })
  }
}

function answerS3(request: IncomingMessage, url: URL, response: ServerResponse) {
  const begin = url.searchParams.has('uploads')
  const xml = begin
    ? '<InitiateMultipartUploadResult><Bucket>bucket</Bucket><Key>file</Key><UploadId>u</UploadId></InitiateMultipartUploadResult>'
    : `<CompleteMultipartUploadResult><Bucket>bucket</Bucket><Key>file</Key><ETag>${ETAG}</ETag></CompleteMultipartUploadResult>`
  response.writeHead(request.method === 'DELETE' ? 204 : 200, { 'Content-Type': 'application/xml' }).end(xml)
}

function discard(request: IncomingMessage, then: () => void) {
  request.resume()
  request.once('end', then)
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk
  return text
}

server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))

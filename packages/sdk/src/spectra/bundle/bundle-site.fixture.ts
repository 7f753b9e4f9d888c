import { FakeSite } from '../site.fixture.ts'

/** What goes wrong with one answer for the archive. */
export type SiteFault =
  | { readonly kind: 'status'; readonly status: number; readonly body?: string }
  | { readonly kind: 'refuse-connection' }
  /** The connection dies after so many bytes. */
  | { readonly kind: 'drop'; readonly afterBytes: number }
  /** The body ends properly, and early. */
  | { readonly kind: 'truncate'; readonly afterBytes: number }
  | { readonly kind: 'ignore-range' }
  | { readonly kind: 'shift-range' }
  | { readonly kind: 'html' }
  | { readonly kind: 'gzip' }

export interface ArchiveRequest {
  readonly range: string | null
  readonly headers: readonly string[]
  sentBytes: number
}

/** A release site with one bundle, served as the CDN does: ranges, `If-Range`, an ETag, 403 for what is not there. */
export class BundleSite extends FakeSite {
  archive: Uint8Array
  etag = '"6d2f-2"'
  fault: (request: ArchiveRequest, index: number) => SiteFault | null = () => null
  readonly asked: ArchiveRequest[] = []

  constructor(archive: Uint8Array, manifest?: unknown) {
    super()
    this.archive = archive
    this.put('bundle.zip', (init: RequestInit) => this.#answer(new Headers(init.headers)))
    if (manifest !== undefined) this.put('manifest.json', manifest)
  }

  get sentBytes(): number {
    return this.asked.reduce((sum, { sentBytes }) => sum + sentBytes, 0)
  }

  #answer(headers: Headers): Response {
    const request: ArchiveRequest = { range: headers.get('range'), headers: [...headers.keys()], sentBytes: 0 }
    const fault = this.fault(request, this.asked.length)
    this.asked.push(request)
    if (fault?.kind === 'refuse-connection') throw new TypeError('fetch failed')
    if (fault?.kind === 'status') return new Response(fault.body ?? '', { status: fault.status })
    if (fault?.kind === 'html')
      return new Response('<!DOCTYPE html>', { headers: { 'content-type': 'text/html', etag: '"page"' } })
    const size = this.archive.byteLength
    const common = {
      etag: this.etag,
      'content-type': 'application/zip',
      'accept-ranges': 'bytes',
      date: 'Mon, 30 Mar 2026 14:31:00 GMT',
    }
    const isCurrent = !headers.has('if-range') || headers.get('if-range') === this.etag
    const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.range ?? '') ?? []
    if (first === undefined || !isCurrent || fault?.kind === 'ignore-range') {
      return this.#send(request, this.archive, fault, 200, { ...common, 'content-length': String(size) })
    }
    const start = Number(first)
    if (start >= size)
      return new Response('', { status: 416, headers: { ...common, 'content-range': `bytes */${size}` } })
    const end = Math.min(last === '' ? size : Number(last) + 1, size)
    const shift = fault?.kind === 'shift-range' ? 1 : 0
    return this.#send(request, this.archive.subarray(start + shift, end), fault, 206, {
      ...common,
      'content-length': String(end - start - shift),
      'content-range': `bytes ${start + shift}-${end - 1}/${size}`,
      ...(fault?.kind === 'gzip' ? { 'content-encoding': 'gzip' } : {}),
    })
  }

  #send(
    request: ArchiveRequest,
    bytes: Uint8Array,
    fault: SiteFault | null,
    status: number,
    headers: Record<string, string>,
  ): Response {
    const limit = fault?.kind === 'drop' || fault?.kind === 'truncate' ? fault.afterBytes : bytes.byteLength
    let at = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const end = Math.min(at + 8192, limit, bytes.byteLength)
        if (end > at) {
          controller.enqueue(bytes.slice(at, end))
          request.sentBytes += end - at
          at = end
          return
        }
        if (fault?.kind === 'drop') controller.error(new TypeError('terminated'))
        else controller.close()
      },
    })
    return new Response(body, { status, headers })
  }
}

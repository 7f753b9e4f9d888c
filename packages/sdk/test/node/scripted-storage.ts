import { createHash } from 'node:crypto'
import { createVirtualClock } from '@nova/mock/clock'
import { type RangeTransport, type Runtime, runtimeOf } from '../../src/internal/runtime.ts'
import type { DownloadClient } from '../../src/transfer/download/download-file.ts'

/** What goes wrong with one answer. */
export type StorageFault =
  | {
      readonly kind: 'status'
      readonly status: number
      readonly body?: string
      readonly headers?: Record<string, string>
    }
  | { readonly kind: 'refuse-connection' }
  | { readonly kind: 'drop'; readonly afterBytes: number }
  | { readonly kind: 'truncate'; readonly afterBytes: number }
  | { readonly kind: 'stall'; readonly afterBytes: number }
  /** Sends the whole object, and breaks off when told to. */
  | { readonly kind: 'ignore-range'; readonly afterBytes?: number }
  | { readonly kind: 'shift-range'; readonly byBytes: number }
  | { readonly kind: 'overrun'; readonly byBytes: number }
  | { readonly kind: 'html' }

export interface StorageRequest {
  readonly url: string
  readonly range: string | null
  readonly ifMatch: string | null
}

export interface ScriptedStorage {
  readonly client: DownloadClient
  readonly clock: ReturnType<typeof createVirtualClock>
  /** Every GET of storage, in order. */
  readonly requests: StorageRequest[]
  presigns: number
  /** Requests whose body nobody has ended yet. */
  open: number
  object: Uint8Array
  etag: string
  /** Decides the fault of request number `index`, from 0. */
  fault: (request: StorageRequest, index: number) => StorageFault | null | Promise<StorageFault | null>
  /** Headers a page would not see. */
  hidden: readonly string[]
  lifeSeconds: number
  /** URLs presigned before this one are answered as expired. */
  expiredBelow: number
  chunkBytes: number
}

export const expiredXml =
  '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>'

/** Bytes that differ everywhere, so that a wrong place shows. */
export function patternBytes(sizeBytes: number): Uint8Array {
  const bytes = new Uint8Array(sizeBytes)
  for (let index = 0; index < sizeBytes; index += 1) bytes[index] = (index * 31 + (index >> 8) * 7) % 251
  return bytes
}

/** Fast, unlike a matcher that walks hundreds of thousands of bytes. */
export const areEqual = (left: Uint8Array, right: Uint8Array) => Buffer.compare(left, right) === 0

export const sha256Hex = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** One object behind a range transport that fails as told, and a client that presigns it. */
export function createScriptedStorage(object: Uint8Array, random: () => number = () => 0.5): ScriptedStorage {
  const clock = createVirtualClock()
  const receiveRange: RangeTransport = async ({ url, headers, signal }) => {
    signal.throwIfAborted()
    const request = { url, range: headers['Range'] ?? null, ifMatch: headers['If-Match'] ?? null }
    storage.requests.push(request)
    const fault = await storage.fault(request, storage.requests.length - 1)
    if (fault?.kind === 'refuse-connection') throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
    const serial = Number(/n=(\d+)/.exec(url)?.[1])
    if (serial < storage.expiredBelow) return respond(403, {}, expiredXml)
    if (fault?.kind === 'status') return respond(fault.status, fault.headers ?? {}, fault.body ?? '')
    if (fault?.kind === 'html') return respond(200, { 'content-type': 'text/html' }, '<html>Sign in</html>')
    if (request.ifMatch !== null && request.ifMatch !== storage.etag) return respond(412, {}, '')
    return serve(request, fault, signal)
  }

  const respond = (status: number, headers: Record<string, string>, body: Uint8Array | string) => ({
    status,
    header: (name: string) => {
      const lower = name.toLowerCase()
      if (storage.hidden.includes(lower)) return null
      return { date: 'Mon, 05 Jan 2026 12:00:00 GMT', ...headers }[lower] ?? null
    },
    body: chunks(typeof body === 'string' ? new TextEncoder().encode(body) : body),
  })

  async function* chunks(bytes: Uint8Array, fault?: StorageFault | null, signal?: AbortSignal) {
    storage.open += 1
    try {
      const cut = fault && 'afterBytes' in fault ? fault.afterBytes : undefined
      const limit = Math.min(cut ?? bytes.byteLength, bytes.byteLength)
      for (let at = 0; at < limit; at += storage.chunkBytes) {
        await Promise.resolve()
        signal?.throwIfAborted()
        yield bytes.slice(at, Math.min(at + storage.chunkBytes, limit))
      }
      if (fault?.kind === 'drop' || (fault?.kind === 'ignore-range' && cut !== undefined))
        throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' })
      if (fault?.kind === 'stall') {
        signal?.throwIfAborted()
        const stalled = new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
        })
        // Nothing moves for an hour of virtual time: long enough for any watchdog.
        await Promise.race([stalled, clock.advance(3_600_000).then(() => stalled)])
      }
    } finally {
      storage.open -= 1
    }
  }

  const serve = (request: StorageRequest, fault: StorageFault | null, signal: AbortSignal) => {
    const bytes = storage.object
    const base = { etag: storage.etag, 'x-amz-request-id': 'r' }
    const match = /^bytes=(\d+)-(\d*)$/.exec(request.range ?? '')
    if (!match || fault?.kind === 'ignore-range') {
      const headers = { ...base, 'content-length': String(bytes.byteLength) }
      return { ...respond(200, headers, bytes), body: chunks(bytes, fault, signal) }
    }
    const shift = fault?.kind === 'shift-range' ? fault.byBytes : 0
    const start = Number(match[1]) + shift
    const end = Math.min(match[2] === '' ? bytes.byteLength : Number(match[2]) + 1 + shift, bytes.byteLength)
    if (start >= bytes.byteLength) return respond(416, { 'content-range': `bytes */${bytes.byteLength}` }, '')
    const headers = {
      ...base,
      'content-range': `bytes ${start}-${end - 1}/${bytes.byteLength}`,
      'content-length': String(end - start),
    }
    const extra = fault?.kind === 'overrun' ? fault.byBytes : 0
    return { ...respond(206, headers, bytes), body: chunks(bytes.subarray(start, end + extra), fault, signal) }
  }

  const storage: ScriptedStorage = {
    clock,
    requests: [],
    presigns: 0,
    open: 0,
    object,
    etag: '"v1"',
    fault: () => null,
    hidden: [],
    lifeSeconds: 900,
    expiredBelow: 0,
    chunkBytes: 700,
    client: {
      [runtimeOf]: { clock, random, receiveRange } as unknown as Runtime,
      async presignDownload({ key }, options) {
        options?.signal?.throwIfAborted()
        storage.presigns += 1
        const url = `https://storage.test/${key}?secret&n=${storage.presigns}`
        return { bucket: 'b', key, url, expires_in_seconds: storage.lifeSeconds }
      },
    },
  }
  return storage
}

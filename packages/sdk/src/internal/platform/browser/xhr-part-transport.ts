import { createFetchPartTransport } from '../../fetch-part-transport.ts'
import { collectBody } from '../../part-body.ts'
import type { PartTransport, SendPartResponse } from '../../runtime.ts'

/**
 * Sends parts with XMLHttpRequest: as fast as fetch, and the only way a page learns how much of a
 * request is out. Service workers have none; there, fetch sends without progress.
 */
export function createPartTransport(): PartTransport {
  if (typeof XMLHttpRequest === 'undefined') return createFetchPartTransport((...call) => globalThis.fetch(...call))
  return async ({ url, headers, body, signal, onProgress }) => {
    const payload = body.blob ?? (await collectBody(body, signal))
    signal.throwIfAborted()
    return await new Promise<SendPartResponse>((resolve, reject) => {
      const request = new XMLHttpRequest()
      const onAbort = () => request.abort()
      const settle = (act: () => void) => {
        signal.removeEventListener('abort', onAbort)
        act()
      }
      request.open('PUT', url)
      for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
      request.upload.onprogress = (event) => onProgress?.(event.loaded)
      request.onload = () => settle(() => resolve(answerOf(request)))
      request.onerror = () => settle(() => reject(new TypeError('The browser got no answer it may show to this page.')))
      request.onabort = () => settle(() => reject(signal.reason))
      signal.addEventListener('abort', onAbort, { once: true })
      onProgress?.(0)
      request.send(payload)
    })
  }
}

function answerOf(request: XMLHttpRequest): SendPartResponse {
  // Asking for a single header that CORS hides makes the browser complain on the console, part by part.
  const visible = new Headers()
  for (const line of request
    .getAllResponseHeaders()
    .trim()
    .split(/[\r\n]+/)) {
    const colon = line.indexOf(':')
    if (colon > 0) visible.append(line.slice(0, colon), line.slice(colon + 1).trim())
  }
  return { status: request.status, header: (name) => visible.get(name), bodyText: request.responseText }
}

import { collectBody } from './part-body.ts'
import type { PartTransport } from './runtime.ts'

/** Error bodies of storage are a few hundred bytes; what is larger is no answer to a part. */
const BODY_LIMIT_CHARS = 64 * 1024

/**
 * Sends parts with a given `fetch`: for hosts without a better transport, and for callers who bring
 * their own. A part is handed over in one piece, because fetch sends a stream without its length
 * and storage refuses that; so a part read from a file is held in memory while it is sent, and
 * nothing is known of its progress before the end.
 */
export function createFetchPartTransport(fetch: typeof globalThis.fetch): PartTransport {
  return async ({ url, headers, body, signal, onProgress }) => {
    const response = await fetch(url, {
      method: 'PUT',
      headers,
      body: body.blob ?? (await collectBody(body, signal)),
      signal,
      credentials: 'omit',
      // A redirect of a signed URL leads to a host the signature is not for.
      redirect: 'manual',
    })
    onProgress?.(body.sizeBytes)
    const bodyText = await response.text()
    return {
      status: response.status,
      header: (name) => response.headers.get(name),
      bodyText: bodyText.slice(0, BODY_LIMIT_CHARS),
    }
  }
}

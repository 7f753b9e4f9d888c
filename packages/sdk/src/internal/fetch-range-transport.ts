import type { RangeTransport } from './runtime.ts'

/** Gets ranges with a given `fetch`: for browsers, for hosts without a better transport, and for callers who bring their own. */
export function createFetchRangeTransport(fetch: typeof globalThis.fetch): RangeTransport {
  return async ({ url, headers, signal }) => {
    const response = await fetch(url, {
      headers,
      signal,
      credentials: 'omit',
      // A cache that answers with an earlier version, or joins ranges of two, defeats the validators.
      cache: 'no-store',
      // A redirect of a signed URL leads to a host the signature is not for.
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    })
    return {
      status: response.status,
      header: (name) => response.headers.get(name),
      body: { [Symbol.asyncIterator]: () => readBody(response.body, signal) },
    }
  }
}

async function* readBody(
  body: ReadableStream<Uint8Array> | null,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (!body) return
  // Not `for await`: Safari's streams are not iterable.
  const reader = body.getReader()
  let isDone = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      isDone = done
      if (done) return
      yield value
    }
  } catch (error) {
    isDone = true
    throw signal.aborted ? signal.reason : error
  } finally {
    if (!isDone) reader.cancel().catch(() => {})
  }
}

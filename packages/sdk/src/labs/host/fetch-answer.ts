import type { SeenAnswer } from './judge-deployment.ts'

/** An answer, and the cookies it set where the host shows them. */
export interface FetchedAnswer extends SeenAnswer {
  readonly setCookie: readonly string[]
}

/** One request, followed by nothing: a redirect is an answer too. */
export async function fetchAnswer(
  fetch: typeof globalThis.fetch,
  url: string,
  signal: AbortSignal,
  init: RequestInit = {},
): Promise<FetchedAnswer> {
  const response = await fetch(url, { redirect: 'manual', cache: 'no-store', credentials: 'include', ...init, signal })
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    text: await response.text(),
    // Test doubles and old hosts have plain headers.
    setCookie: response.headers.getSetCookie?.() ?? [],
  }
}

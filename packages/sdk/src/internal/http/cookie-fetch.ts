import type { CookieJar } from '../cookies.ts'

type Fetch = typeof globalThis.fetch

/** A fetch with a jar, for hosts whose own has none: what answers set is sent along with what follows. */
export function createCookieFetch(fetch: Fetch, jar: CookieJar): Fetch {
  return async (input, init) => {
    const url = input instanceof Request ? input.url : String(input)
    const headers = new Headers(init?.headers)
    setCookie(headers, await jar.read(url))
    const response = await fetch(input, { ...init, headers })
    // Test doubles and old hosts have plain headers.
    await jar.store(url, response.headers.getSetCookie?.() ?? [])
    return response
  }
}

function setCookie(headers: Headers, cookie: string | null): void {
  if (cookie === null) return
  try {
    headers.set('cookie', cookie)
  } catch {
    // Header setters quote what they refuse, and this one holds the session.
    throw new TypeError('the session cookies cannot be sent in a header')
  }
}

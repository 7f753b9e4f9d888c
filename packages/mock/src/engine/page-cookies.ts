/** The cookies of one page, for the mounting where no browser keeps them: an intercepted answer cannot set any. */
export interface PageCookies {
  /** Takes in what an answer set. */
  store(setCookie: readonly string[]): void
  /** The `Cookie` header, null when there are none. */
  readonly header: string | null
  /** Whether a request takes part: one that wants no credentials, or only those of its own origin, may not. */
  appliesTo(request: Pick<Request, 'credentials' | 'url'>): boolean
}

/**
 * Every cookie goes to every path, and its age does not matter: the services expire sessions by themselves.
 * @param pageOrigin null outside of pages, where no request is a foreign one
 */
export function createPageCookies(pageOrigin: string | null = globalThis.location?.origin ?? null): PageCookies {
  const cookies = new Map<string, string>()
  return {
    store(setCookie) {
      for (const line of setCookie) {
        const [pair = '', ...attributes] = line.split(';').map((piece) => piece.trim())
        const name = pair.slice(0, pair.indexOf('='))
        if (attributes.some((attribute) => /^max-age=(0|-.*)$/i.test(attribute))) cookies.delete(name)
        else cookies.set(name, pair.slice(name.length + 1))
      }
    },
    appliesTo({ credentials, url }) {
      if (credentials === 'same-origin') return pageOrigin === null || new URL(url).origin === pageOrigin
      return credentials === 'include'
    },
    get header() {
      return cookies.size === 0 ? null : [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    },
  }
}

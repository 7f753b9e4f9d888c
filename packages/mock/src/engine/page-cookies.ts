/** The cookies of one page, for the mounting where no browser keeps them: an intercepted answer cannot set any. */
export interface PageCookies {
  /** Takes in what an answer set. */
  store(setCookie: readonly string[]): void
  /** The `Cookie` header, null when there are none. */
  readonly header: string | null
}

/** Every cookie goes to every path, and its age does not matter: the services expire sessions by themselves. */
export function createPageCookies(): PageCookies {
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
    get header() {
      return cookies.size === 0 ? null : [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    },
  }
}

import type { CookieJar } from '../../cookies.ts'

type ToughCookie = typeof import('tough-cookie')
type Store = InstanceType<ToughCookie['CookieJar']>

/** A jar in memory. The library that knows the rules of cookies is loaded when the first one comes. */
export function createCookieJar(): CookieJar | null {
  let opened: Promise<Store> | undefined
  const open = () => {
    opened ??= import('tough-cookie').then(({ CookieJar: Jar }) => new Jar())
    return opened
  }
  return {
    async read(url) {
      if (!opened) return null
      const header = await (await opened).getCookieString(url)
      return header === '' ? null : header
    },
    async store(url, setCookie) {
      if (setCookie.length === 0) return
      const jar = await open()
      // One that cannot be kept, as a page would see it, is passed over: the others still count.
      for (const cookie of setCookie) await jar.setCookie(cookie, url, { ignoreError: true })
    },
    async clear() {
      await (await opened)?.removeAllCookies()
    },
  }
}

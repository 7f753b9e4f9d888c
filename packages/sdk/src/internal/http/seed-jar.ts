import type { CookieJar } from '../cookies.ts'

/** A jar that holds these cookies before anything else happens to it. */
export function seedJar(jar: CookieJar, url: string, setCookie: readonly string[]): CookieJar {
  let seeded: Promise<void> | undefined
  const ready = () => {
    seeded ??= jar.store(url, setCookie)
    return seeded
  }
  return {
    async read(of) {
      await ready()
      return await jar.read(of)
    },
    async store(from, cookies) {
      await ready()
      await jar.store(from, cookies)
    },
    async clear() {
      await ready()
      await jar.clear()
    },
  }
}

import type { CookieJar } from '../../cookies.ts'

/** Pages have a jar of their own that no script may look into. */
export function createCookieJar(): CookieJar | null {
  return null
}

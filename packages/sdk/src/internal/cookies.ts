/** Keeps the cookies of one identity, on hosts where nobody else does. */
export interface CookieJar {
  /** The `Cookie` header for a URL; null when there is nothing to send. */
  read(url: string): Promise<string | null>
  /** Takes in what an answer from this URL set. */
  store(url: string, setCookie: readonly string[]): Promise<void>
  clear(): Promise<void>
}

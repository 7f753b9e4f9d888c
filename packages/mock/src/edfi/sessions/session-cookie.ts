import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { readCookies } from '../../engine/read-cookies.ts'
import { base64 } from '../http/base64.ts'

export const sessionCookieName = 'connect.sid'

/** The signed, opaque value of the cookie: `s:` and the id, a dot, the signature; encoded for a header. */
export function signSessionId(id: string, secret: string): string {
  return encodeURIComponent(`s:${id}.${signatureOf(id, secret)}`)
}

/** The id in a `Cookie` header; null when there is no cookie, or none this service signed. */
export function readSessionId(header: string | null, secret: string): string | null {
  const value = decode(readCookies(header).get(sessionCookieName) ?? '')
  const [, id = '', signature] = /^s:(.+)\.([^.]+)$/.exec(value) ?? []
  return signature !== undefined && signature === signatureOf(id, secret) ? id : null
}

const signatureOf = (id: string, secret: string) =>
  base64(hmac(sha256, utf8ToBytes(secret), utf8ToBytes(id))).replace(/=+$/, '')

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

export interface CookieAttributes {
  /** Whether the connection is HTTPS, where the cookie stays. */
  readonly isSecure: boolean
  /** Left away by a cookie that ends with the browser. */
  readonly maxAgeSeconds?: number
  /** @default true */
  readonly isHttpOnly?: boolean
}

/** The `Set-Cookie` line of a session. */
export function formatSessionCookie(value: string, attributes: CookieAttributes): string {
  const { isSecure, maxAgeSeconds, isHttpOnly = true } = attributes
  return [
    `${sessionCookieName}=${value}`,
    ...(maxAgeSeconds === undefined ? [] : [`Max-Age=${maxAgeSeconds}`]),
    'Path=/',
    ...(isHttpOnly ? ['HttpOnly'] : []),
    ...(isSecure ? ['Secure'] : []),
  ].join('; ')
}

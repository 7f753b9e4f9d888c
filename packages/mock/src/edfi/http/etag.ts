import { sha1 } from '@noble/hashes/legacy.js'
import { base64 } from './base64.ts'

/** The weak ETag the framework gives every body: its length in hexadecimal digits and 27 characters of its SHA-1. */
export function weakEtag(body: Uint8Array): string {
  return `W/"${body.byteLength.toString(16)}-${base64(sha1(body)).slice(0, 27)}"`
}

/** Whether a caller has this very body: `If-None-Match` names it, and the caller does not insist on a fresh one. */
export function isFresh(request: Headers, etag: string): boolean {
  if (/(?:^|,)\s*no-cache\s*(?:,|$)/.test(request.get('cache-control') ?? '')) return false
  const wanted = request.get('if-none-match')
  if (wanted === null) return false
  if (wanted.trim() === '*') return true
  return wanted.split(',').some((one) => one.trim() === etag || `W/${one.trim()}` === etag)
}

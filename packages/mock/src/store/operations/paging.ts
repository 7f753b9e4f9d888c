import { StoreError } from '../store-error.ts'
import type { StoreQuery } from '../store-query.ts'
import { encodeUriText } from '../uri-text.ts'

/** How many entries a list may show: what was asked for, never more than a page. */
export function readPageSize(query: StoreQuery, name: string, pageSize: number): number {
  const text = query.get(name)
  if (text === undefined || text === '') return pageSize
  if (!/^\d+$/.test(text) || Number(text) > 2 ** 31 - 1)
    throw new StoreError('InvalidArgument', {
      message: `Provided ${name} not an integer or within integer range`,
      elements: { ArgumentName: name, ArgumentValue: text },
    })
  return Math.min(Number(text), pageSize)
}

/** A whole number a list continues after; 0 when none was given. */
export function readMarker(query: StoreQuery, name: string): number {
  const text = query.get(name)
  if (text === undefined || text === '') return 0
  if (!/^\d+$/.test(text))
    throw new StoreError('InvalidArgument', {
      message: `Provided ${name} not an integer or within integer range`,
      elements: { ArgumentName: name, ArgumentValue: text },
    })
  return Number(text)
}

/** Keys as the caller can read them: percent-encoded on request, for XML cannot hold every character. */
export function readKeyEncoding(query: StoreQuery): { encode: (key: string) => string; type: string | undefined } {
  const type = query.get('encoding-type')
  if (type === undefined) return { encode: (key) => key, type }
  if (type !== 'url')
    throw new StoreError('InvalidArgument', {
      message: 'Invalid Encoding Method specified in Request',
      elements: { ArgumentName: 'encoding-type', ArgumentValue: type },
    })
  return { encode: (key) => encodeUriText(key, '/'), type }
}

/** By UTF-8 bytes, which is by code point: UTF-16 order puts emoji before U+FFxx. */
export function compareKeys(a: string, b: string): number {
  const [left, right] = [[...a], [...b]]
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/** One line of a listing: an entry, or everything that shares a prefix up to the delimiter. */
export type ListedLine<T> = { readonly entry: T } | { readonly prefix: string }

/**
 * Cuts sorted entries into one page. Entries with the same prefix up to the delimiter become one
 * line, and a line counts once however many entries it stands for.
 */
export function pageOf<T>(
  entries: readonly T[],
  keyOf: (entry: T) => string,
  options: { prefix: string; delimiter: string; limit: number; isAfterStart: (entry: T) => boolean },
): { lines: ListedLine<T>[]; isTruncated: boolean; last: T | undefined } {
  const lines: ListedLine<T>[] = []
  let last: T | undefined
  let lastPrefix: string | undefined
  for (const entry of entries) {
    const key = keyOf(entry)
    if (!key.startsWith(options.prefix) || !options.isAfterStart(entry)) continue
    const cut = options.delimiter === '' ? -1 : key.indexOf(options.delimiter, options.prefix.length)
    const prefix = cut === -1 ? undefined : key.slice(0, cut + options.delimiter.length)
    if (prefix !== undefined && prefix === lastPrefix) {
      last = entry
      continue
    }
    if (lines.length >= options.limit) return { lines, isTruncated: options.limit > 0, last }
    lines.push(prefix === undefined ? { entry } : { prefix })
    last = entry
    lastPrefix = prefix
  }
  return { lines, isTruncated: false, last }
}

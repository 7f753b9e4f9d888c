import { decodeUriText } from './uri-text.ts'

/** The query of a request: decoded, in the order it came, names as they were written. */
export interface StoreQuery {
  readonly entries: readonly (readonly [name: string, value: string])[]
  has(name: string): boolean
  get(name: string): string | undefined
}

/** Parses the text after `?`. A `+` is a space, and `?uploads` is a name with an empty value. */
export function parseStoreQuery(text: string): StoreQuery {
  const decode = (part: string) => decodeUriText(part.replaceAll('+', ' '))
  const entries = text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=')
      return equals === -1
        ? ([decode(pair), ''] as const)
        : ([decode(pair.slice(0, equals)), decode(pair.slice(equals + 1))] as const)
    })
  return {
    entries,
    has: (name) => entries.some(([other]) => other === name),
    get: (name) => entries.find(([other]) => other === name)?.[1],
  }
}

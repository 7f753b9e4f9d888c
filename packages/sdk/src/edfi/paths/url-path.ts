/**
 * How a presigned URL spells a key, from the slash in front. Beyond `encodeURIComponent` it encodes `! ' ( ) *`, keeps
 * slashes, and leaves dot segments in place, which `fetch` would resolve: hence their refusal by {@link buildEdfiPath}.
 * Below a path-style endpoint the bucket stands in front.
 *
 * @throws URIError for a lone surrogate.
 *
 * @example
 * ```ts
 * console.log(urlPathOf('sc/Grand%20Bend%20ISD/2526/7/input/INPUT_FILE__sat results.csv'))
 * // /sc/Grand%2520Bend%2520ISD/2526/7/input/INPUT_FILE__sat%20results.csv
 * ```
 */
export function urlPathOf(key: string): string {
  return `/${key.split('/').map(encodeStrictly).join('/')}`
}

function encodeStrictly(segment: string): string {
  return encodeURIComponent(segment).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

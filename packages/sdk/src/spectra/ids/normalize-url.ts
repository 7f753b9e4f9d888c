import { requireText } from '../values/require-value.ts'

const parts = /^(?:([a-z][a-z0-9+.-]*):)?(\/\/[^/?#]*)?([^#]*)/is

/**
 * A URL as it is compared in `locator_identity`: without blanks around it and without fragment, scheme and all of the
 * authority in lower case, user and password included. Path, parameters and query stay as they are, and so do ports
 * and slashes at the end: two spellings of one address may well stay two, as they do in the catalogue.
 *
 * It is no URL parser: `new URL` would rewrite what has to stay, and so make other ids.
 *
 * @throws SpectraError `value_invalid` for no text.
 *
 * @example
 * ```ts
 * console.log(normalizeUrl('https://EXAMPLE.org:443/A/b?Q=1&z=#end')) // https://example.org:443/A/b?Q=1&z=
 * ```
 */
export function normalizeUrl(url: string): string {
  const [, scheme, authority = '', rest = ''] = parts.exec(requireText('url', url.trim())) ?? []
  return `${scheme === undefined ? '' : `${scheme.toLowerCase()}:`}${authority.toLowerCase()}${rest}`
}

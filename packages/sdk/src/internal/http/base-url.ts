/**
 * An absolute http(s) base URL without a trailing slash, or the reason why there is none. In a page a
 * relative URL is taken from the page's own address.
 */
export function normalizeBaseUrl(baseUrl: string, pageUrl?: string): { url: string } | { problem: string } {
  let url: URL
  try {
    url = new URL(baseUrl, pageUrl)
  } catch {
    return { problem: 'it is not an absolute URL' }
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { problem: `its scheme is ${url.protocol}` }
  // fetch refuses URLs with credentials, and logs would show them.
  if (url.username !== '' || url.password !== '') return { problem: 'it carries user info' }
  if (url.search !== '' || url.hash !== '') return { problem: 'it carries a query or a fragment' }
  return { url: `${url.origin}${url.pathname.replace(/\/+$/, '')}` }
}

/** Whether a caller takes gzip. Brotli is not spoken here: pages, where this also runs, cannot make it. */
export function acceptsGzip(acceptEncoding: string | null): boolean {
  for (const offer of (acceptEncoding ?? '').split(',')) {
    const [coding = '', ...parameters] = offer.split(';').map((part) => part.trim().toLowerCase())
    if (coding !== 'gzip' && coding !== '*') continue
    return !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter))
  }
  return false
}

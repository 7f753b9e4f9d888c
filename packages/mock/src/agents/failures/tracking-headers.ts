/** The id of a call, and how long it took: in seconds, as the server's language prints them. */
export function trackingHeaders(requestId: string, elapsedMs: number): Readonly<Record<string, string>> {
  return { 'x-request-id': requestId, 'x-response-time': printSeconds(Math.round(Math.max(0, elapsedMs) * 1000) / 1e6) }
}

/** Whole numbers have a point, and what is very short has an exponent of two digits. */
function printSeconds(seconds: number): string {
  if (seconds > 0 && seconds < 1e-4) return seconds.toExponential().replace(/e-(\d)$/, 'e-0$1')
  return Number.isInteger(seconds) ? `${seconds}.0` : String(seconds)
}

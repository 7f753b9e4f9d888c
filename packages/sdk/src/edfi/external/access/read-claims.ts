import { isRecord, parseJson } from '../../../internal/http/body-shape.ts'

/** The claims of a JWT as it states them, or null for a text that is none. Nothing is verified. */
export function readClaims(token: string): Readonly<Record<string, unknown>> | null {
  const [header, payload, signature, ...rest] = token.split('.')
  if (header === undefined || payload === undefined || signature === undefined || rest.length > 0) return null
  const claims = parseJson(decodeBase64Url(payload) ?? '')
  return isRecord(claims) && isRecord(parseJson(decodeBase64Url(header) ?? '')) ? claims : null
}

/** Seconds since the epoch in a claim; null when it holds none. */
export function readSeconds(claims: Readonly<Record<string, unknown>>, name: 'exp' | 'nbf'): number | null {
  const value = claims[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

function decodeBase64Url(text: string): string | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)))
  } catch {
    return null
  }
}

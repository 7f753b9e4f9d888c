/** The claims of a token, which nobody verifies here. Empty for what is no JWT. */
export function readClaims(token: string): Readonly<Record<string, unknown>> {
  try {
    const [, payload = ''] = token.split('.')
    return JSON.parse(
      new TextDecoder().decode(
        Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0)),
      ),
    ) as Readonly<Record<string, unknown>>
  } catch {
    return {}
  }
}

/** What a console page shows, in the terms of the gateway behind it. */
export interface GuacamoleClient {
  /** Id of the connection in the data source. */
  readonly connectionId: string
  /** What is shown: `c` for a connection, which is all this service uses. */
  readonly type: string
  /** Where the gateway knows the connection from, such as `postgresql` or `json`. */
  readonly dataSource: string
}

/**
 * The id that a console page has in its address: the three facts with NUL between them, as base64.
 *
 * @example
 * ```ts
 * console.log(guacamoleClientId({ connectionId: '7', type: 'c', dataSource: 'postgresql' })) // NwBjAHBvc3RncmVzcWw=
 * ```
 */
export function guacamoleClientId({ connectionId, type, dataSource }: GuacamoleClient): string {
  const bytes = new TextEncoder().encode([connectionId, type, dataSource].join('\0'))
  return btoa(String.fromCharCode(...bytes))
}

/** The facts in an id, or null when it is none. */
export function readGuacamoleClientId(id: string): GuacamoleClient | null {
  const text = decodeBase64(id)
  const [connectionId, type, dataSource, ...more] = text?.split('\0') ?? []
  if (!connectionId || !type || !dataSource || more.length > 0) return null
  return { connectionId, type, dataSource }
}

function decodeBase64(text: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

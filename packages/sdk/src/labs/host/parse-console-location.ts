import { type GuacamoleClient, readGuacamoleClientId } from './guacamole-client-id.ts'

/** Where the html5 operation sends a page. */
export interface ConsoleLocation extends GuacamoleClient {
  /** Address of the gateway's page, up to the fragment. */
  readonly gatewayUrl: string
  /** Lets whoever has it into the console: never log it. */
  readonly token: string
}

// Base64 may hold slashes, and only one of the two ways the service makes these addresses escapes them.
const shape = /^([^#]*)#\/client\/([^?]+)\?(.*)$/s

/**
 * Takes the `Location` of an html5 redirect apart, or gives null when it is none. Failures of that operation are no
 * redirects but JSON under HTTP 200. Scripts in pages cannot read a `Location`: they navigate to {@link consoleUrl}.
 *
 * @example
 * ```ts
 * const answer = await fetch(consoleUrl(client, 'demo.json', 1), { redirect: 'manual', headers: { cookie } })
 * const location = parseConsoleLocation(answer.headers.get('location') ?? '')
 * console.log(location?.connectionId, location?.dataSource)
 * ```
 */
export function parseConsoleLocation(location: string): ConsoleLocation | null {
  const [, gatewayUrl, encodedId, query] = shape.exec(location) ?? []
  if (gatewayUrl === undefined || encodedId === undefined) return null
  const client = readGuacamoleClientId(unescaped(encodedId))
  const token = new URLSearchParams(query).get('token')
  return client === null || !token ? null : { gatewayUrl, ...client, token }
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * The mock platform under MSW, in Node tests and in pages: the same engine, the same state.
 *
 * @module
 */
import { type HttpHandler, HttpResponse, http, type WebSocketHandler, ws } from 'msw'
import { createMswAnswer } from './engine/msw-answer.ts'
import { createMswSocket } from './engine/msw-socket.ts'
import { createPageCookies } from './engine/page-cookies.ts'
import { inProcessUrls, type MockPlatform } from './platform.ts'

export interface MswOptions {
  /** Base URL applications use for the transfer service. @default the platform's own, http://transfer.nova.test */
  readonly transferBaseUrl?: string
  /** Base URL applications use for the labs service. @default the platform's own, http://labs.nova.test */
  readonly labsBaseUrl?: string
  /** Base URL applications use for the edfi service. @default the platform's own, http://edfi.nova.test */
  readonly edfiBaseUrl?: string
  /** Base URL applications use for the release site of the catalogue. @default the platform's own, http://spectra.nova.test */
  readonly spectraBaseUrl?: string
  /** Base URL applications use for the agents service. @default the platform's own, http://agents.nova.test */
  readonly agentsBaseUrl?: string
}

/**
 * MSW handlers for every service of a platform, WebSockets included. Cookies of labs and edfi are kept
 * by the handlers, one identity per call of this function, because a page cannot be given real ones.
 *
 * MSW opens a WebSocket before anybody is asked. So a handshake that a server refuses with 403 looks like a
 * connection that opens and closes at once, with 3000 and a reason that names the status; and a connection
 * that breaks closes with 3000, not 1006. Only the `WebSocket` of the global scope is intercepted.
 *
 * @example
 * const platform = await createMockPlatform()
 * const server = setupServer(...createMswHandlers(platform))
 * server.listen()
 */
export function createMswHandlers(
  platform: MockPlatform,
  options: MswOptions = {},
): (HttpHandler | WebSocketHandler)[] {
  const answer = createMswAnswer(platform, HttpResponse.error)
  const serveSocket = createMswSocket(platform)
  const { transfer, labs, edfi, spectra, agents, store, acceleratedStore } = inProcessUrls
  const transferBaseUrl = (options.transferBaseUrl ?? transfer).replace(/\/+$/, '')
  const labsBaseUrl = (options.labsBaseUrl ?? labs).replace(/\/+$/, '')
  const edfiBaseUrl = (options.edfiBaseUrl ?? edfi).replace(/\/+$/, '')
  const spectraBaseUrl = (options.spectraBaseUrl ?? spectra).replace(/\/+$/, '')
  const agentsBaseUrl = (options.agentsBaseUrl ?? agents).replace(/\/+$/, '')
  const cookies = createPageCookies()
  const edfiCookies = createPageCookies()
  const linked = [
    { from: labsBaseUrl, to: labs, path: '/ws/.*', cookies },
    { from: agentsBaseUrl, to: agents, path: '/api/analytics/ws(?:\\?.*)?', cookies: undefined },
  ]
  return [
    http.all(`${transferBaseUrl}/*`, ({ request }) => answer(request, transferBaseUrl, transfer)),
    http.all(`${labsBaseUrl}/*`, ({ request }) => answer(request, labsBaseUrl, labs, cookies)),
    http.all(`${edfiBaseUrl}/*`, ({ request }) => answer(request, edfiBaseUrl, edfi, edfiCookies)),
    http.all(`${spectraBaseUrl}/*`, ({ request }) => answer(request, spectraBaseUrl, spectra)),
    http.all(`${agentsBaseUrl}/*`, ({ request }) => answer(request, agentsBaseUrl, agents)),
    // One link for all: each adds a listener to a channel that MSW shares with every other server of the process.
    ws
      .link(new RegExp(`^(?:${linked.map(({ from, path }) => patternOf(from) + path).join('|')})$`))
      .addEventListener('connection', ({ client }) => {
        const place = linked.find(({ from }) => client.url.href.startsWith(`${wsOf(from)}/`))
        if (place) void serveSocket(client, place.from, place.to, place.cookies)
      }),
    ...[store, acceleratedStore].map((url) => http.all(`${url}/*`, ({ request }) => answer(request, url, url))),
  ]
}

const wsOf = (baseUrl: string) => baseUrl.replace(/^http/, 'ws')

const patternOf = (baseUrl: string) => wsOf(baseUrl).replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

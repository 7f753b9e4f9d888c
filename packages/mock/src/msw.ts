/**
 * The mock platform under MSW, in Node tests and in pages: the same engine, the same state.
 *
 * @module
 */
import { type HttpHandler, HttpResponse, http } from 'msw'
import { createMswAnswer } from './engine/msw-answer.ts'
import { inProcessUrls, type MockPlatform } from './platform.ts'

export interface MswOptions {
  /** Base URL applications use for the transfer service. @default the platform's own, http://transfer.nova.test */
  readonly transferBaseUrl?: string
}

/**
 * MSW handlers for every service of a platform.
 *
 * @example
 * const platform = await createMockPlatform()
 * const server = setupServer(...createMswHandlers(platform))
 * server.listen()
 */
export function createMswHandlers(platform: MockPlatform, options: MswOptions = {}): HttpHandler[] {
  const answer = createMswAnswer(platform, HttpResponse.error)
  const { transfer, store, acceleratedStore } = inProcessUrls
  const transferBaseUrl = (options.transferBaseUrl ?? transfer).replace(/\/+$/, '')
  return [
    http.all(`${transferBaseUrl}/*`, ({ request }) => answer(request, transferBaseUrl, transfer)),
    ...[store, acceleratedStore].map((url) => http.all(`${url}/*`, ({ request }) => answer(request, url, url))),
  ]
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ExchangeHandler } from '../../engine/exchange.ts'

/** The store behind a real socket on a free port. */
export interface ServedStore {
  readonly endpoint: string
  close(): Promise<void>
}

export async function serveStore(handle: ExchangeHandler): Promise<ServedStore> {
  const server = createServer((request, response) => {
    answer(handle, request, response).catch(() => request.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function answer(handle: ExchangeHandler, request: IncomingMessage, response: ServerResponse) {
  const rawTarget = request.url ?? '/'
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    for (const one of [value ?? []].flat()) headers.append(name, one)
  const exchange = await handle({
    method: request.method ?? 'GET',
    url: new URL(rawTarget, `http://${request.headers.host}`),
    rawTarget,
    headers,
    body: request,
  })
  if (exchange.kind === 'drop') {
    request.socket.destroy()
    return
  }
  response.writeHead(exchange.status, Object.fromEntries(exchange.headers))
  const { body } = exchange
  if (body instanceof Uint8Array) response.write(body)
  else if (body) for await (const bytes of body) response.write(bytes)
  response.end()
  request.resume()
}

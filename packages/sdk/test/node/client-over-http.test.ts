import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createVirtualClock } from '@nova/mock'
import { createTransferClient, type TransferClientOptions } from '@nova/sdk/transfer'
import { afterEach, expect, it } from 'vitest'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
/** Over the platform's own fetch, one attempt per call. */
const clientOf = (baseUrl: string, options: Partial<TransferClientOptions> = {}) =>
  createTransferClient({ baseUrl, auth: 'secret-token', retry: false, ...options })

it('does not carry token or body to where a redirect points', async () => {
  let reached = 0
  const elsewhere = await serve((_, response) => {
    reached++
    response.end('{}')
  })
  const baseUrl = await serve((_, response) => {
    response.writeHead(307, { location: `${elsewhere}/v1/exports?signature=abc` }).end()
  })
  const call = clientOf(baseUrl).createExport({ source_key: 'k', filename: 'f' })
  await expect(call).rejects.toMatchObject({
    code: 'redirect_refused',
    status: 307,
    details: { location: `${elsewhere}/v1/exports?[redacted]` },
  })
  expect(reached).toBe(0)
})

it('knows when nothing was sent', async () => {
  const baseUrl = await serve(() => {})
  servers.splice(0).forEach((server) => void server.close())
  await expect(clientOf(baseUrl).listExports()).rejects.toMatchObject({
    code: 'network_error',
    details: { reached: 'no', cause: 'ECONNREFUSED' },
  })
})

it('does not know when the connection is reset', async () => {
  const baseUrl = await serve((request) => void request.socket.destroy())
  await expect(clientOf(baseUrl).listExports()).rejects.toMatchObject({
    code: 'network_error',
    details: { reached: 'unknown' },
  })
})

it('tells a body that ends early from one that is wrong', async () => {
  const baseUrl = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': 100 })
    response.write('{"exports":[', () => response.destroy())
  })
  await expect(clientOf(baseUrl).listExports()).rejects.toMatchObject({ code: 'body_truncated', status: 200 })
})

it('takes the status from an error whose body is cut off', async () => {
  const baseUrl = await serve((_, response) => {
    response.writeHead(503, { 'content-type': 'application/json', 'content-length': 100 })
    response.write('{"error":{"code":"queue', () => response.destroy())
  })
  await expect(clientOf(baseUrl).listExports()).rejects.toMatchObject({
    code: 'gateway_rejected',
    status: 503,
    retryable: true,
  })
})

it('cuts the connection of an attempt that takes too long', async () => {
  const clock = createVirtualClock()
  let closed: () => void = () => {}
  const cut = new Promise<void>((resolve) => {
    closed = resolve
  })
  let arrived: () => void = () => {}
  const asked = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const baseUrl = await serve((_, response) => {
    response.once('close', () => closed())
    arrived()
  })
  const call = clientOf(baseUrl, { runtime: { clock } }).listExports()
  const failed = expect(call).rejects.toMatchObject({ code: 'attempt_timeout', details: { timeoutMs: 30_000 } })
  await asked
  await clock.advance(30_000)
  await failed
  await cut
})

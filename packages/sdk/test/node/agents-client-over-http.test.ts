import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { type AgentsClientOptions, type AgentsError, createAgentsClient } from '../../src/agents/index.ts'

/** The platform's own fetch on real connections, on which bodies of failures break off. */
const servers: (Server | TcpServer)[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    if ('closeAllConnections' in server) server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

async function listen<T extends Server | TcpServer>(server: T): Promise<string> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Writes this to every connection that asked for something, and ends it. */
const rawServer = (text: string) =>
  createTcpServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => socket.end(text))
  })

const errorOf = async (
  call: (client: ReturnType<typeof createAgentsClient>) => Promise<unknown>,
  options: Partial<AgentsClientOptions>,
) => {
  const client = createAgentsClient({ auth: 'test-key', quota: false, retry: false, ...options })
  return (await call(client).then(
    () => new Error('did not fail'),
    (error: unknown) => error,
  )) as AgentsError
}

describe('the status is believed, not the body', () => {
  const whole = '{"error":{"code":"RESOURCE_NOT_FOUND","message":"Task x not found"}}'
  const bodies: readonly (readonly [string, string])[] = [
    ['that announces bytes and has none', ''],
    ['that breaks off', whole.slice(0, 30)],
    ['that is whole and shorter than announced', whole],
  ]
  const statuses = [
    [400, 'validation_error'],
    [401, 'authentication_error'],
    [403, 'authorization_error'],
    [404, 'resource_not_found'],
    [422, 'request_invalid'],
    [429, 'rate_limit_exceeded'],
    [500, 'service_error'],
  ] as const
  it.each(bodies.flatMap(([how, body]) => statuses.map(([status, code]) => [status, how, body, code] as const)))(
    '%i with a body %s',
    async (status, _how, body, code) => {
      const head = `HTTP/1.1 ${status} X\r\ncontent-type: application/json\r\ncontent-length: 300\r\nx-request-id: srv-1\r\n\r\n`
      const baseUrl = await listen(rawServer(head + body))
      const error = await errorOf((client) => client.getTask('x'), { baseUrl })
      expect(error).toMatchObject({ code, status, requestId: 'srv-1' })
    },
  )

  it('of a write is an answer: it was refused, nothing is unknown', async () => {
    const baseUrl = await listen(rawServer('HTTP/1.1 422 X\r\ncontent-length: 900\r\n\r\n'))
    const error = await errorOf((client) => client.createTask({ type: 't', parameters: {} }), { baseUrl })
    expect(error).toMatchObject({ code: 'request_invalid', status: 422 })
  })

  it('and without a status a write is of unknown fate', async () => {
    const baseUrl = await listen(rawServer(''))
    const error = await errorOf((client) => client.createTask({ type: 't', parameters: {} }), { baseUrl })
    expect(error).toMatchObject({ code: 'outcome_unknown', details: { failedWith: 'network_error' } })
  })
})

it('a redirect is not followed, and the key stays here', async () => {
  const seen: (string | undefined)[] = []
  const other = await listen(
    createServer((request, response) => {
      seen.push(String(request.headers['x-api-key']))
      response.end('{}')
    }),
  )
  const baseUrl = await listen(
    createServer((_request, response) =>
      response.writeHead(307, { location: `${other}/api/orchestration/tasks/x` }).end(),
    ),
  )
  expect(await errorOf((client) => client.getTask('x'), { baseUrl })).toMatchObject({
    code: 'redirect_refused',
    status: 307,
  })
  expect(seen).toEqual([])
})

it('nobody listens: a write was certainly not sent', async () => {
  const baseUrl = await listen(createServer())
  await new Promise((resolve) => servers.pop()?.close(resolve))
  const error = await errorOf((client) => client.createTask({ type: 't', parameters: {} }), { baseUrl })
  expect(error).toMatchObject({ code: 'network_error', details: { reached: 'no' } })
})

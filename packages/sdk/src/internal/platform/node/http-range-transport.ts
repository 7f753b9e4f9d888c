import type { IncomingMessage } from 'node:http'
import * as http from 'node:http'
import * as https from 'node:https'
import { finished } from 'node:stream'
import type { RangeTransport, ReceiveRangeRequest, ReceiveRangeResponse } from '../../runtime.ts'
import { LendingAgent, lendTo } from './lending-agent.ts'

/**
 * Gets ranges over `node:http(s)` with connections kept open between ranges. Unlike the platform's
 * `fetch` it never undoes a content encoding, which would shift every byte position after the first.
 */
export function createRangeTransport(): RangeTransport {
  let agents: { http: http.Agent; https: https.Agent } | undefined
  return async (request) => {
    agents ??= { http: new LendingAgent({ keepAlive: true }), https: new https.Agent({ keepAlive: true }) }
    const url = new URL(request.url)
    const agent = url.protocol === 'http:' ? agents.http : agents.https
    const incoming = await receiveHead(request, url, agent)
    return {
      status: incoming.statusCode ?? 0,
      header: (name) => {
        const value = incoming.headers[name.toLowerCase()]
        return (Array.isArray(value) ? value.join(', ') : value) ?? null
      },
      body: { [Symbol.asyncIterator]: () => readBody(incoming, request.signal) },
      takeEach: (take) => takeBody(incoming, request.signal, take),
    }
  }
}

/** Resolves with the answer's head. A kept connection that the server closed meanwhile is replaced once: a GET may be repeated. */
async function receiveHead(request: ReceiveRangeRequest, url: URL, agent: http.Agent): Promise<IncomingMessage> {
  const { signal } = request
  signal.throwIfAborted()
  const outgoing = (url.protocol === 'http:' ? http : https).request(url, {
    headers: { 'Accept-Encoding': 'identity', ...request.headers },
    agent: agent as https.Agent,
  })
  const onAbort = () => void outgoing.destroy(signal.reason instanceof Error ? signal.reason : undefined)
  signal.addEventListener('abort', onAbort, { once: true })
  // Heard until the exchange is over, not only until its head: aborting has to stop the body too.
  outgoing.once('close', () => signal.removeEventListener('abort', onAbort))
  try {
    return await new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.once('response', resolve)
      outgoing.on('error', reject)
      outgoing.once('close', () => reject(new Error('The connection closed before an answer came.')))
      outgoing.end()
    })
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (outgoing.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET') {
      return await receiveHead(request, url, agent)
    }
    throw error
  }
}

async function* readBody(incoming: IncomingMessage, signal: AbortSignal): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* incoming as AsyncIterable<Uint8Array>
  } catch (error) {
    throw signal.aborted ? signal.reason : error
  }
}

/** Without an iterator: that costs several turns of the event loop and a buffer of its own for each chunk. */
async function takeBody(
  incoming: IncomingMessage,
  signal: AbortSignal,
  take: Parameters<NonNullable<ReceiveRangeResponse['takeEach']>>[0],
): Promise<void> {
  const giveBack = lendTo(incoming)
  try {
    await new Promise<void>((resolve, reject) => {
      const fail = (error: unknown) => {
        reject(error)
        incoming.destroy()
      }
      finished(incoming, { writable: false }, (error) => (error ? reject(error) : resolve()))
      incoming.on('data', (chunk: Buffer) => {
        try {
          const taken = take(chunk)
          if (!taken) return
          incoming.pause()
          taken.then(() => void incoming.resume(), fail)
        } catch (error) {
          fail(error)
        }
      })
    })
  } catch (error) {
    throw signal.aborted ? signal.reason : error
  } finally {
    giveBack()
  }
}

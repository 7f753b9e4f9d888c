import type { IncomingMessage } from 'node:http'
import * as http from 'node:http'
import * as https from 'node:https'
import { finished, Readable } from 'node:stream'
import type { RangeTransport, ReceiveRangeRequest, ReceiveRangeResponse } from '../../runtime.ts'
import { askDirectly, DirectAgent, directBodyOf } from './direct-agent.ts'
import type { DirectBody } from './direct-body.ts'

/**
 * Gets ranges over `node:http(s)` with connections kept open between ranges. Unlike the platform's
 * `fetch` it never undoes a content encoding, which would shift every byte position after the first.
 */
export function createRangeTransport(): RangeTransport {
  let agents: { http: http.Agent; https: https.Agent } | undefined
  return async function receive(request): Promise<ReceiveRangeResponse> {
    agents ??= { http: new DirectAgent({ keepAlive: true }), https: new https.Agent({ keepAlive: true }) }
    const url = new URL(request.url)
    const agent = url.protocol === 'http:' ? agents.http : agents.https
    const answer = await receiveHead(request, url, agent)
    const { incoming } = answer
    if (answer.direct && !incoming.complete) {
      // A parser that does not go by the method waits for the body for ever. No Node up to 24 has one.
      answer.outgoing.destroy()
      agents.http = new http.Agent({ keepAlive: true })
      return await receive(request)
    }
    return {
      status: incoming.statusCode ?? 0,
      header: (name) => {
        const value = incoming.headers[name.toLowerCase()]
        return (Array.isArray(value) ? value.join(', ') : value) ?? null
      },
      body: { [Symbol.asyncIterator]: () => readBody(answer, request.signal) },
      takeEach: (take) => takeBody(answer, request.signal, take),
    }
  }
}

interface Answer {
  readonly outgoing: http.ClientRequest
  readonly incoming: IncomingMessage
  /** Where the body is, when `incoming` has none. */
  readonly direct: DirectBody | null
  /** Fulfils when the connection is free for another request, or gone. */
  readonly closed: Promise<unknown>
}

/** Resolves with the answer's head. A kept connection that the server closed meanwhile is replaced once: a GET may be repeated. */
async function receiveHead(request: ReceiveRangeRequest, url: URL, agent: http.Agent): Promise<Answer> {
  const { signal } = request
  signal.throwIfAborted()
  const outgoing = (url.protocol === 'http:' ? http : https).request(url, {
    headers: { 'Accept-Encoding': 'identity', ...request.headers },
    agent: agent as https.Agent,
  })
  askDirectly(outgoing)
  const onAbort = () => void outgoing.destroy(signal.reason instanceof Error ? signal.reason : undefined)
  signal.addEventListener('abort', onAbort, { once: true })
  // Heard until the exchange is over, not only until its head: aborting has to stop the body too.
  outgoing.once('close', () => signal.removeEventListener('abort', onAbort))
  const closed = new Promise((resolve) => outgoing.once('close', resolve))
  try {
    const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.once('response', resolve)
      outgoing.on('error', reject)
      outgoing.once('close', () => reject(new Error('The connection closed before an answer came.')))
      outgoing.end()
    })
    return { outgoing, incoming, direct: directBodyOf(outgoing), closed }
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (outgoing.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET') {
      return await receiveHead(request, url, agent)
    }
    throw error
  }
}

async function* readBody(answer: Answer, signal: AbortSignal): AsyncGenerator<Uint8Array, void, undefined> {
  try {
    yield* (answer.direct ? readableOf(answer, answer.direct) : answer.incoming) as AsyncIterable<Uint8Array>
  } catch (error) {
    throw signal.aborted ? signal.reason : error
  }
}

type Take = Parameters<NonNullable<ReceiveRangeResponse['takeEach']>>[0]

/** Without an iterator: that costs several turns of the event loop and a buffer of its own for each chunk. */
async function takeBody({ incoming, direct, closed }: Answer, signal: AbortSignal, take: Take): Promise<void> {
  try {
    await (direct ? direct.takeEach(take) : takeParsed(incoming, take))
    incoming.resume()
    // Whoever asks for the next range at once shall find this connection, and not open another.
    await closed
  } catch (error) {
    throw signal.aborted ? signal.reason : error
  }
}

async function takeParsed(incoming: IncomingMessage, take: Take): Promise<void> {
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
}

/** For those who iterate: pieces of their own, and not many more than they ask for. */
function readableOf({ outgoing, incoming }: Answer, direct: DirectBody): Readable {
  let isOver = false
  let goOn = () => {}
  const readable = new Readable({
    read: () => goOn(),
    destroy(error, done) {
      if (!isOver) outgoing.destroy()
      done(error)
    },
  })
  const all = direct.takeEach((piece) =>
    readable.push(Buffer.from(piece))
      ? undefined
      : new Promise<void>((resolve) => {
          goOn = resolve
        }),
  )
  all.then(
    () => {
      isOver = true
      incoming.resume()
      readable.push(null)
    },
    (error) => void readable.destroy(error as Error),
  )
  return readable
}

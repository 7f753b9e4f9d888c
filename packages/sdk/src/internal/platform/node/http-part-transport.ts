import type { IncomingMessage } from 'node:http'
import * as http from 'node:http'
import * as https from 'node:https'
import type { PartTransport, SendPartRequest, SendPartResponse } from '../../runtime.ts'

/** Error bodies of storage are a few hundred bytes; what is larger is no answer to a part. */
const BODY_LIMIT_BYTES = 64 * 1024

/**
 * Sends parts over `node:http(s)` with connections kept open between parts. The platform's `fetch`
 * costs half again to three times as much per byte, and cannot send a length together with a stream.
 */
export function createPartTransport(): PartTransport {
  let agents: { http: http.Agent; https: https.Agent } | undefined
  return async (request) => {
    agents ??= { http: new http.Agent({ keepAlive: true }), https: new https.Agent({ keepAlive: true }) }
    const url = new URL(request.url)
    const agent = url.protocol === 'http:' ? agents.http : agents.https
    try {
      return await sendOnce(request, url, agent)
    } catch (error) {
      // A kept connection that the server closed in the same moment says nothing about the server,
      // and a part that did arrive is merely replaced by itself.
      if (request.signal.aborted || !isStaleConnection(error)) throw error
      return await sendOnce(request, url, agent)
    }
  }
}

const staleConnection = Symbol('stale connection')
const isStaleConnection = (error: unknown) => (error as { [staleConnection]?: true })[staleConnection] === true

async function sendOnce(request: SendPartRequest, url: URL, agent: http.Agent): Promise<SendPartResponse> {
  const { body, headers, signal, onProgress } = request
  signal.throwIfAborted()
  onProgress?.(0)
  const outgoing = (url.protocol === 'http:' ? http : https).request(url, {
    method: 'PUT',
    headers: { ...headers, 'Content-Length': body.sizeBytes },
    agent: agent as https.Agent,
  })
  const onAbort = () => void outgoing.destroy(signal.reason instanceof Error ? signal.reason : undefined)
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.once('response', resolve)
      // Not once: a second error without a listener would end the process.
      outgoing.on('error', reject)
      outgoing.once('close', () => reject(new Error('The connection closed before an answer came.')))
    })
    answered.catch(() => {})
    await writeBody(outgoing, request, answered)
    return await readAnswer(await answered)
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (outgoing.reusedSocket && isReset(error)) Object.assign(error, { [staleConnection]: true })
    throw error
  } finally {
    signal.removeEventListener('abort', onAbort)
    // A refused part may still be half written: that connection is of no use to the next one.
    if (!outgoing.writableFinished) outgoing.destroy()
  }
}

const isReset = (error: unknown): error is Error =>
  error instanceof Error && ['ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '')

/**
 * Writes until all is out or the server has answered: one that refuses a part need not be sent the
 * rest of it. A failing write only stops here; what it means is decided by the answer or its absence.
 */
async function writeBody(outgoing: http.ClientRequest, request: SendPartRequest, answered: Promise<unknown>) {
  const { body, signal, onProgress } = request
  const stopped = answered.then(
    () => false,
    () => false,
  )
  let sentBytes = 0
  for await (const chunk of body.open(signal)) {
    if (!(await Promise.race([stopped, write(outgoing, chunk)]))) return
    sentBytes += chunk.byteLength
    onProgress?.(sentBytes)
  }
  if (sentBytes !== body.sizeBytes) throw new Error(`The part had ${sentBytes} bytes instead of ${body.sizeBytes}.`)
  outgoing.end()
}

/** True when the chunk has left for the kernel: before that its buffer must not be reused. */
function write(outgoing: http.ClientRequest, chunk: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => void outgoing.write(chunk, (error) => resolve(!error)))
}

async function readAnswer(incoming: IncomingMessage): Promise<SendPartResponse> {
  const chunks: Buffer[] = []
  let received = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    if (received < BODY_LIMIT_BYTES) chunks.push(chunk)
    received += chunk.byteLength
    if (received > BODY_LIMIT_BYTES) break
  }
  return {
    status: incoming.statusCode ?? 0,
    header: (name) => {
      const value = incoming.headers[name.toLowerCase()]
      return (Array.isArray(value) ? value.join(', ') : value) ?? null
    },
    bodyText: Buffer.concat(chunks).toString('utf8'),
  }
}

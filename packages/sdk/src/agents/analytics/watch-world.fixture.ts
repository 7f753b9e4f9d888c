import type { OpenSocketRequest, SocketConnection } from '../../internal/socket.ts'
import type { AgentsClientOptions } from '../agents-client.ts'
import { createEventClock } from '../quota/quota-world.fixture.ts'
import { type Answering, FakeService, json } from '../service.fixture.ts'

/** The server's end of one socket. */
export interface ServedSocket {
  readonly request: OpenSocketRequest
  readonly asked: string[]
  accept(): void
  /** A frame, or a text that is none. */
  say(frame: unknown): void
  bytes(): void
  /** Ends it; before it was accepted, with a status or without an answer. */
  end(code: number, status?: number | null): void
  /** What the client closed it with. */
  closedWith: number | null
}

export interface SocketScript {
  /** @default accepts */
  readonly onHandshake?: (socket: ServedSocket, nth: number) => void
  /** @default answers */
  readonly onQuestion?: (socket: ServedSocket, text: string, nth: number) => void
}

export const answer = (members: Readonly<Record<string, unknown>> = {}) => ({
  analytics: { type: 'behavioral', analytics: {} },
  insights: [],
  confidence: 0,
  timestamp: '2025-01-02T11:33:54.123456',
  ...members,
})
export const update = (confidence = 0) => ({ type: 'analytics_update', ...answer({ confidence }) })
export const failure = (code: string) => ({ type: 'error', error: { code, message: `because of ${code}` } })

/** Promises, and what arrives in bodies, are done before this turn comes. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve))
}

/** A client, sockets that end in this process, reads that are answered as told, and a time that stands still. */
export function createWatchWorld(script: SocketScript = {}, ...answers: readonly Answering[]) {
  const clock = createEventClock()
  const sockets: ServedSocket[] = []
  const service = new FakeService(...(answers.length > 0 ? answers : [json(answer())]))
  const openSocket = (request: OpenSocketRequest): SocketConnection => {
    let opened = false
    let ended = false
    const finish = (code: number, status: number | null) => {
      if (ended) return
      ended = true
      queueMicrotask(() => request.onEnd({ opened, code, reason: '', status }))
    }
    const socket: ServedSocket = {
      request,
      asked: [],
      closedWith: null,
      accept() {
        if (ended) return
        opened = true
        request.onOpen()
      },
      say(frame) {
        if (!ended) request.onText(typeof frame === 'string' ? frame : JSON.stringify(frame))
      },
      bytes() {
        if (!ended) request.onBinary?.()
      },
      end: (code, status = null) => finish(code, status),
    }
    const nth = sockets.push(socket)
    queueMicrotask(() => (script.onHandshake ?? ((one) => one.accept()))(socket, nth))
    return {
      send(text) {
        if (!opened || ended) return
        const count = socket.asked.push(text)
        queueMicrotask(() => (script.onQuestion ?? ((one) => one.say(update())))(socket, text, count))
      },
      close(code = 1000) {
        socket.closedWith ??= code
        finish(code, null)
      },
    }
  }
  const runtime = { clock, random: () => 1, openSocket }
  return {
    clock,
    sockets,
    service,
    runtime,
    client: (options: Partial<AgentsClientOptions> = {}) =>
      service.client({ retry: false, ...options, runtime: { ...runtime, ...options.runtime } }),
    advance: (ms: number) => clock.run(clock.monotonic() + ms, settle),
  }
}

/** A stream of events that is fed as told. */
export function createFedStream() {
  const encoder = new TextEncoder()
  let feed: ReadableStreamDefaultController<Uint8Array> | null = null
  let isCancelled = false
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      feed = controller
    },
    cancel() {
      isCancelled = true
    },
  })
  return {
    answering: (() =>
      new Response(body, { status: 200, headers: { 'content-type': 'text/event-stream' } })) as Answering,
    send: (text: string) => feed?.enqueue(encoder.encode(text)),
    event: (id: number, frame: unknown, name = 'analytics_update') =>
      feed?.enqueue(encoder.encode(`event: ${name}\nid: ${id}\ndata: ${JSON.stringify(frame)}\n\n`)),
    end: () => feed?.close(),
    isCancelled: () => isCancelled,
  }
}

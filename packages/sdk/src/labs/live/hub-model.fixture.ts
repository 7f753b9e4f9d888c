import type { OpenSocketRequest } from '../../internal/socket.ts'

/** A socket as the server of the model sees it: frames wait on the wire until they are delivered. */
export interface ModelSocket {
  readonly channel: string
  readonly lastSeq: number
  /** Sent and not yet delivered, in the order they were sent. */
  readonly wire: string[]
  readonly isOpen: boolean
  deliver(at?: number): void
  deliverAll(): void
  /** Breaks the connection; what is on the wire is gone. */
  break(): void
  request: OpenSocketRequest
}

export interface HubModelOptions {
  /** @default 200 */
  readonly ringSize?: number
  /** Frames arrive as they are sent. @default true */
  readonly autoDeliver?: boolean
  /** What a `lab_topology` frame of this channel holds; null when it has none. */
  readonly document: (channel: string) => Readonly<Record<string, unknown>> | null
}

interface Channel {
  head: number
  ring: string[]
}

/** The server's end of the sockets: a sequence, a ring and subscribers per channel. */
export interface HubModel {
  publish(channel: string, type: string, payload: unknown, rev?: string): void
  readonly openSocket: (request: OpenSocketRequest) => { close(): void }
  /** Those that are open, oldest first. */
  sockets(channel?: string): readonly ModelSocket[]
  /** All handshakes so far, refused ones included. */
  readonly handshakes: readonly { readonly channel: string; readonly lastSeq: number }[]
  head(channel: string): number
  /** A new process: sequences start over, connections break. */
  restart(): void
  /** Answers handshakes with this status; 0 breaks them without one, null accepts. */
  refuse: number | null
  /** Published between replay and subscription, on the next handshakes: sent to nobody. */
  beforeSubscribing: (() => void) | null
}

export function createHubModel(options: HubModelOptions): HubModel {
  const { ringSize = 200, autoDeliver = true } = options
  const channels = new Map<string, Channel>()
  let open: (ModelSocket & { subscribed: boolean })[] = []
  const handshakes: { channel: string; lastSeq: number }[] = []

  const channelOf = (key: string): Channel => {
    const known = channels.get(key) ?? { head: 0, ring: [] }
    channels.set(key, known)
    return known
  }
  const send = (socket: ModelSocket, text: string) => {
    socket.wire.push(text)
    if (autoDeliver) socket.deliver()
  }
  const greet = (socket: ModelSocket) => {
    const { head, ring } = channelOf(socket.channel)
    const { lastSeq } = socket
    send(socket, JSON.stringify({ type: 'hello', seq: head }))
    if (ring.length === 0) return
    const oldest = head - ring.length + 1
    if (lastSeq === 0 || lastSeq + 1 >= oldest) {
      for (const text of ring.slice(Math.max(0, lastSeq - oldest + 1))) send(socket, text)
      return
    }
    send(socket, JSON.stringify({ type: 'force_resnapshot' }))
    const payload = options.document(socket.channel)
    if (!payload) return
    send(socket, JSON.stringify({ seq: head, type: 'lab_topology', rev: 'id', generation: 0, payload }))
  }

  const hub: HubModel = {
    refuse: null,
    beforeSubscribing: null,
    handshakes,
    publish(key, type, payload, rev = '') {
      const channel = channelOf(key)
      channel.head += 1
      const text = JSON.stringify({ seq: channel.head, type, rev, payload })
      channel.ring.push(text)
      if (channel.ring.length > ringSize) channel.ring.shift()
      for (const socket of [...open]) if (socket.channel === key && socket.subscribed) send(socket, text)
    },
    openSocket(request) {
      const url = new URL(request.url)
      const channel = decodeURIComponent(url.pathname.split('/').at(-1) ?? '')
      const lastSeq = Number(url.searchParams.get('last_seq') ?? 0)
      handshakes.push({ channel, lastSeq })
      let isOpen = false
      let ended = false
      const end = (code: number, status: number | null) => {
        if (ended) return
        const opened = isOpen
        ended = true
        isOpen = false
        open = open.filter((one) => one !== socket)
        request.onEnd({ opened, code, reason: '', status })
      }
      const socket = {
        channel,
        lastSeq,
        request,
        wire: [] as string[],
        subscribed: false,
        get isOpen() {
          return isOpen
        },
        deliver(at = 0) {
          const [text] = socket.wire.splice(Math.min(at, socket.wire.length - 1), 1)
          if (text !== undefined && isOpen) request.onText(text)
        },
        deliverAll() {
          while (socket.wire.length > 0) socket.deliver()
        },
        break: () => end(1006, null),
      }
      queueMicrotask(() => {
        if (ended) return
        if (hub.refuse !== null) return end(1006, hub.refuse === 0 ? null : hub.refuse)
        isOpen = true
        open.push(socket)
        request.onOpen()
        greet(socket)
        hub.beforeSubscribing?.()
        socket.subscribed = true
      })
      return { close: () => end(1000, null) }
    },
    sockets: (channel) => open.filter((socket) => channel === undefined || socket.channel === channel),
    head: (channel) => channelOf(channel).head,
    restart() {
      channels.clear()
      for (const socket of [...open]) socket.break()
    },
  }
  return hub
}

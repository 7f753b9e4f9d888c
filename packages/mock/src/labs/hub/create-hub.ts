import type { PassPoint } from '../../engine/fault-points.ts'
import type { ServerSocket } from '../../engine/server-socket.ts'
import type { HasLabDefect } from '../lab/lab-defects.ts'
import { planReplay } from './plan-replay.ts'

const ringLength = 200

export interface PublishedEvent {
  readonly type: string
  /** @default "" */
  readonly rev?: string
  readonly payload: unknown
}

/** The whole lab behind a channel, for subscribers that missed too much. */
export interface Snapshot {
  readonly documentId: string
  readonly payload: unknown
}

export interface HubOptions {
  readonly has: HasLabDefect
  /** Passes `labs:subscribe` between the replay and the subscription: a delay there is a window in which events are lost. */
  readonly pass: PassPoint
  /** Null for channels that are not named after a lab file. */
  snapshot(channel: string): Snapshot | null
}

/**
 * Live channels, each with a sequence from 1, the newest 200 events and its subscribers, all in memory. Subscribers
 * are told the head, get what the ring has or a snapshot, and only then are signed up: what is published in between
 * never reaches them.
 */
export interface LiveHub {
  publish(channel: string, event: PublishedEvent): void
  connect(channel: string, lastSeq: number, socket: ServerSocket): void
  /** The number of the newest event, 0 before the first. */
  head(channel: string): number
  /** Counts a discovery cycle of this channel. Snapshots say how many there were. @returns which one it is */
  nextGeneration(channel: string): number
  readonly subscriberCount: number
  /** Called before a connection is greeted. */
  onConnect(listener: () => void): void
  /** Called whenever the number of subscribers changed. */
  onSubscribers(listener: () => void): void
  /** Lets the sequence run ahead, as if so many events had passed while nobody listened. */
  skip(channel: string, count: number): void
  /** The next event of the channel arrives after the one that follows it. */
  swapNext(channel: string): void
  /** The next events of the channel reach nobody; the ring has them. */
  loseNext(channel: string, count?: number): void
  /** Publishes more than a ring of harmless events that nobody receives: whoever resumes has missed too much. */
  overflow(channel: string): void
  /** Forgets every sequence and ring, and breaks every connection. */
  restart(): void
}

interface Channel {
  head: number
  ring: { readonly seq: number; readonly text: string }[]
  readonly subscribers: Set<ServerSocket>
  toLose: number
  toSwap: boolean
  held: string | null
}

export function createHub(options: HubOptions): LiveHub {
  const { has, pass } = options
  const keep = has('ring-of-fifty') ? 50 : ringLength
  const channels = new Map<string, Channel>()
  const sockets = new Set<ServerSocket>()
  const listeners: (() => void)[] = []
  const doormen: (() => void)[] = []
  const generations = new Map<string, number>()
  let sharedHead = 0

  function channelOf(name: string): Channel {
    const known = channels.get(name)
    if (known) return known
    const fresh: Channel = { head: 0, ring: [], subscribers: new Set(), toLose: 0, toSwap: false, held: null }
    channels.set(name, fresh)
    return fresh
  }

  function number(channel: Channel): number {
    if (!has('sequence-shared')) return channel.head + 1
    sharedHead += 1
    return sharedHead
  }

  function publish(name: string, event: PublishedEvent): void {
    const channel = channelOf(name)
    channel.head = number(channel)
    const seq = has('sequence-from-zero') ? channel.head - 1 : channel.head
    const rev = has('rev-is-counter') ? String(seq) : (event.rev ?? '')
    const text = JSON.stringify({ seq, type: event.type, rev, payload: event.payload })
    channel.ring.push({ seq: channel.head, text })
    if (channel.ring.length > keep) channel.ring.splice(0, channel.ring.length - keep)
    deliver(channel, text)
  }

  const connect = (name: string, lastSeq: number, socket: ServerSocket): void => {
    for (const doorman of doormen) doorman()
    const channel = channelOf(name)
    sockets.add(socket)
    socket.onClose(() => {
      sockets.delete(socket)
      if (channel.subscribers.delete(socket)) for (const listener of listeners) listener()
    })
    const hello = JSON.stringify({ type: 'hello', seq: has('hello-without-head') ? 0 : channel.head })
    if (!has('hello-after-replay')) socket.send(hello)
    for (const text of replay(name, channel, lastSeq)) socket.send(text)
    if (has('hello-after-replay')) socket.send(hello)
    void subscribe(name, channel, socket)
  }

  async function subscribe(name: string, channel: Channel, socket: ServerSocket): Promise<void> {
    try {
      await pass('labs:subscribe')
    } catch {
      // A hub that fails here breaks the connection, and whoever waits at the other end sees that.
      return socket.close()
    }
    // A restart in between left this channel behind.
    if (!socket.isOpen || channels.get(name) !== channel) return
    channel.subscribers.add(socket)
    for (const listener of listeners) listener()
  }

  function replay(name: string, channel: Channel, lastSeq: number): readonly string[] {
    const seen = has('replay-ignores-last-seq') ? 0 : lastSeq
    const plan = planReplay(seen, channel.ring[0]?.seq ?? null)
    if (plan.kind === 'nothing' || has('replay-none')) return []
    if (plan.kind === 'replay') return channel.ring.filter(({ seq }) => seq > plan.afterSeq).map(({ text }) => text)
    if (has('replay-after-gap')) return channel.ring.map(({ text }) => text)
    const forced = JSON.stringify({ type: 'force_resnapshot' })
    const found = has('resnapshot-without-topology') ? null : options.snapshot(name)
    if (found === null) return [forced]
    const { documentId, payload } = found
    const generation = generations.get(name) ?? 0
    const seq = channel.head - (has('snapshot-behind') ? 1 : 0)
    return [forced, JSON.stringify({ seq, type: 'lab_topology', rev: documentId, generation, payload })]
  }

  return {
    publish,
    connect,
    head: (name) => channels.get(name)?.head ?? 0,
    nextGeneration(name) {
      const generation = has('discovery-generation-frozen') ? 1 : (generations.get(name) ?? 0) + 1
      generations.set(name, generation)
      return generation
    },
    get subscriberCount() {
      return [...channels.values()].reduce((sum, { subscribers }) => sum + subscribers.size, 0)
    },
    onConnect: (listener) => void doormen.push(listener),
    onSubscribers: (listener) => void listeners.push(listener),
    skip(name, count) {
      channelOf(name).head += count
    },
    swapNext(name) {
      channelOf(name).toSwap = true
    },
    loseNext(name, count = 1) {
      channelOf(name).toLose += count
    },
    overflow(name) {
      const channel = channelOf(name)
      channel.toLose += keep + 1
      const nothing = { type: 'layout_updated', payload: { node_ids: [], network_ids: [] } }
      for (let event = 0; event <= keep; event++) publish(name, nothing)
    },
    restart() {
      channels.clear()
      generations.clear()
      sharedHead = 0
      for (const socket of [...sockets]) socket.close()
    },
  }
}

/** Sends an event to everybody on a channel, unless it is to be lost or to trade places with the next one. */
function deliver(channel: Channel, text: string): void {
  if (channel.toLose > 0) {
    channel.toLose -= 1
    return
  }
  if (channel.toSwap) {
    channel.toSwap = false
    channel.held = text
    return
  }
  const texts = channel.held === null ? [text] : [text, channel.held]
  channel.held = null
  for (const socket of channel.subscribers) for (const piece of texts) socket.send(piece)
}

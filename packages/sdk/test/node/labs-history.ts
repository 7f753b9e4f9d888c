import { graphText, serverGraph, serverText } from '../../src/labs/live/graph-text.fixture.ts'
import type { ModelSocket } from '../../src/labs/live/hub-model.fixture.ts'
import type { LabSession } from '../../src/labs/live/lab-session.ts'
import { createSessionWorld, type SessionWorld, settled } from '../../src/labs/live/session-world.fixture.ts'
import type { LabGraph } from '../../src/labs/topology/lab-graph.ts'
import { change, changeSilently } from './labs-random-change.ts'

/** What a history was made of, for whoever wants to see that it was worth playing. */
export interface HistoryReport {
  readonly checks: number
  readonly counters: ReturnType<LabSession['counters']>
}

export type Random = () => number

/** A read on its way: the server looks at one moment and answers at a later one. */
interface PendingRead {
  look(): void
  answer(): void
  fail(): void
}

const TIMES = {
  pollMs: 3000,
  silenceMs: 4000,
  driftGraceMs: 500,
  readGapMs: 100,
  reopen: {
    baseDelayMs: 300,
    maxDelayMs: 1000,
    refusedDelayMs: 1500,
    maxRefusedDelayMs: 1500,
    stableAfterMs: 20_000,
    maxUnopened: 3,
  },
  limits: { maxInversion: 4, maxHeld: 12 },
}
const STEPS = 45

/**
 * One server, one session, and everything that can go wrong between them, by chance: the wire loses, doubles, garbles
 * and reorders, connections break and are refused, the server restarts and changes without a word, reads are slow,
 * torn and fail. Whenever the session says it is live on both channels and nothing is under way, its graph is the
 * server's.
 */
export async function playHistory(random: Random): Promise<HistoryReport> {
  const below = (limit: number) => Math.floor(random() * limit)
  const world = createSessionWorld({ autoDeliver: false, ringSize: 3 + below(30) })
  const { hub, lab, clock } = world
  const pending: PendingRead[] = []
  const losses: { readonly socket: ModelSocket; readonly seq: number }[] = []
  const newest = new Map<unknown, number>()
  const silentAllowed = random() < 0.5
  let silent = false
  let checks = 0

  for (let count = 3; count > 0; count -= 1) lab.addNode()
  lab.addNetwork()
  for (let count = below(4); count > 0; count -= 1) change(lab, below)

  const slow =
    <T>(take: () => T) =>
    () =>
      new Promise<T>((resolve, reject) => {
        let seen: { readonly value: T } | null = null
        const look = () => {
          seen ??= { value: structuredClone(take()) }
        }
        const read: PendingRead = {
          look,
          answer() {
            look()
            pending.splice(pending.indexOf(read), 1)
            resolve((seen as unknown as { readonly value: T }).value)
          },
          fail() {
            pending.splice(pending.indexOf(read), 1)
            reject(new Error('The read was lost'))
          },
        }
        pending.push(read)
      })
  const reads = { nodes: slow(lab.readNodes), networks: slow(lab.readNetworks), links: slow(lab.readLinks) }

  const anySocket = () => hub.sockets()[below(hub.sockets().length)]
  const deliver = (at: number) => {
    const socket = anySocket()
    const text = socket?.wire[Math.min(at, socket.wire.length - 1)]
    if (!socket || text === undefined) return
    newest.set(socket, Math.max(newest.get(socket) ?? 0, seqOf(text)))
    socket.deliver(at)
  }
  const lose = () => {
    const socket = anySocket()
    if (!socket || socket.wire.length === 0) return
    const at = below(Math.min(3, socket.wire.length))
    const text = socket.wire[at] ?? ''
    // The greeting and what goes with it are the handshake: a connection without them is given up.
    if (!text.startsWith('{"seq"')) return
    socket.wire.splice(at, 1)
    losses.push({ socket, seq: seqOf(text) })
  }
  const double = () => {
    const socket = anySocket()
    const text = socket?.wire[0]
    if (socket && text?.startsWith('{"seq"')) socket.wire.splice(1 + below(socket.wire.length), 0, text)
  }
  const garble = () => {
    const socket = anySocket()
    const at = below(3)
    const text = socket?.wire[at]
    if (!socket || !text?.startsWith('{"seq"')) return
    socket.wire[at] =
      random() < 0.5 ? text.slice(0, text.length / 2) : text.replace('"payload":{', '"payload":[{').replace(/}$/, ']}')
  }
  const anyRead = () => pending[below(pending.length)]

  /** Everything that would reveal a difference has had its chance. */
  const isRevealed = () =>
    !silent && losses.every(({ socket, seq }) => !socket.isOpen || (newest.get(socket) ?? 0) > seq)
  const isQuiet = () => pending.length === 0 && hub.sockets().every(({ wire }) => wire.length === 0)

  const compare = (session: LabSession, when: string) => {
    checks += 1
    const [client, server] = [graphText(session.getSnapshot()), serverText(lab)]
    if (client !== server)
      throw new Error(`${when}: the graph of the session is not the server's\n${diffOf(client, server)}`)
  }

  const starting = world.start({ reads, times: TIMES, random })
  let session: LabSession | null = null
  starting.then(
    (opened) => {
      session = opened
    },
    () => {},
  )
  const opening = async () => {
    for (let round = 0; round < 20 && session === null; round += 1) {
      await drain(world, pending, newest)
      await clock.advance(300)
    }
    return await starting
  }
  const opened = await opening()

  const steps: readonly (readonly [number, () => void | Promise<void>])[] = [
    [10, () => change(lab, below)],
    [4, () => (silentAllowed ? changeUnannounced() : undefined)],
    [2, () => lab.discover()],
    [1, () => void (lab.foreign.delete('eth8') || lab.foreign.add('eth8'))],
    [12, () => deliver(0)],
    [4, () => deliver(1 + below(3))],
    [3, lose],
    [2, double],
    [1, garble],
    [1, () => anySocket()?.break()],
    [0.7, restart],
    [0.5, () => refuse(random() < 0.5 ? 403 : 0)],
    [1, () => refuse(null)],
    [1, loseNextWindow],
    [6, () => anyRead()?.look()],
    [8, () => anyRead()?.answer()],
    [0.5, () => anyRead()?.fail()],
    [5, () => clock.advance(below(400))],
    [0.5, () => clock.advance(3000)],
    [1, calm],
  ]
  const total = steps.reduce((sum, [weight]) => sum + weight, 0)

  function pickStep(): () => void | Promise<void> {
    let left = random() * total
    for (const [weight, act] of steps) {
      left -= weight
      if (left < 0) return act
    }
    return calm
  }
  function changeUnannounced(): void {
    silent = true
    changeSilently(lab, below)
  }
  function refuse(status: number | null): void {
    hub.refuse = status
  }
  function loseNextWindow(): void {
    hub.beforeSubscribing = () => {
      hub.beforeSubscribing = null
      change(lab, below)
      silent = true
    }
  }
  function restart(): void {
    lab.restart()
    hub.restart()
  }
  /** Nothing goes wrong any more: after a while the session is live, and right. */
  async function calm(): Promise<void> {
    hub.refuse = null
    hub.beforeSubscribing = null
    // What nothing reveals is found by the poll, or by the doubt that silence raises.
    const enough = isRevealed() ? 0 : 40
    await untilLive(enough)
    // A restart that went unseen leaves cycles that look like those of before; the fourth is past all doubt.
    for (let cycle = 0; cycle < 4; cycle += 1) {
      lab.discover()
      await untilLive(1)
    }
    const { state, mode } = opened.status()
    if (state !== 'live' || mode !== 'live') throw new Error(`Calm for long, and still ${state}, ${mode}`)
    compare(opened, 'calm')
    losses.length = 0
    silent = false
  }
  async function untilLive(leastRounds: number): Promise<void> {
    for (let round = 0; round < 80; round += 1) {
      await drain(world, pending, newest)
      const { state, mode } = opened.status()
      if (round >= leastRounds && state === 'live' && mode === 'live' && isQuiet()) return
      await clock.advance(250)
    }
  }

  try {
    for (let step = 0; step < STEPS; step += 1) {
      await pickStep()()
      await settled()
      const { state, mode } = opened.status()
      if (state === 'live' && mode === 'live' && isQuiet() && isRevealed() && lab.foreign.size === lab.announced.length)
        compareStructure(opened)
    }
    await calm()
    return { checks, counters: opened.counters() }
  } finally {
    opened.close()
  }

  /** In mid-history: as `compare`, but for what only a discovery cycle to come would tell. */
  function compareStructure(now: LabSession): void {
    checks += 1
    const [client, server] = [structureOf(now.getSnapshot()), structureOf(serverGraph(lab))]
    if (client !== server) throw new Error(`Live, and not the server's\n${diffOf(client, server)}`)
  }
}

const structureOf = ({ links, networks }: LabGraph): string =>
  JSON.stringify(
    [
      ...[...links.values()].map(({ record }) => record),
      ...[...networks.values()].map(({ id, count, name }) => [id, count, name]),
    ],
    null,
    1,
  )

const seqOf = (text: string): number => Number(/"seq":(\d+)/.exec(text)?.[1] ?? 0)

/** Delivers and answers all there is. */
async function drain({ hub }: SessionWorld, pending: readonly PendingRead[], newest: Map<unknown, number>) {
  await settled()
  for (let round = 0; round < 4; round += 1) {
    for (const socket of hub.sockets()) {
      for (const text of socket.wire) newest.set(socket, Math.max(newest.get(socket) ?? 0, seqOf(text)))
      socket.deliverAll()
    }
    for (const read of [...pending]) read.answer()
    await settled()
  }
}

function diffOf(client: string, server: string): string {
  const [a, b] = [client.split('\n'), server.split('\n')]
  const at = a.findIndex((line, index) => line !== b[index])
  return `session: ${a.slice(at - 6, at + 6).join('')}\nserver:  ${b.slice(at - 6, at + 6).join('')}`
}

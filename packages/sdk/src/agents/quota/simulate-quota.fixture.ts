import type { RecordStore } from '../../internal/record-store.ts'
import { createQuota } from './create-quota.ts'
import type { CallPriority, Quota, QuotaAnswer, QuotaTicket } from './quota.ts'
import {
  createEventClock,
  createServerWindow,
  type EventClock,
  type ServerWindow,
  seeded,
} from './quota-world.fixture.ts'

/** What is simulated. */
export interface SimulatedWorld {
  readonly hours: number
  readonly seed: number
  readonly server: ServerWindow
  /** @default 50 */
  readonly clients?: number
  /** Processes that share the key, each with as many of the clients; with more than one, by a store. @default 1 */
  readonly processes?: number
  readonly store?: () => RecordStore
  /** How much faster the server's clock runs than ours. @default 0.0003, as while a clock is being set */
  readonly drift?: number
  /** Others with the same key, calls an hour. @default 0 */
  readonly strangersPerHour?: number
}

/** What came of it. */
export interface Simulated {
  /** Calls that the server got. */
  readonly sent: number
  /** Of these, calls it counted. */
  readonly counted: number
  /** Calls it refused: each one is one too many. */
  readonly exceeded: number
  readonly aborted: number
  /** The longest anybody waited, by urgency, windows. */
  readonly longestWait: Readonly<Record<CallPriority, number>>
  /** What the server would have let through beyond what it counted, of all it would have: a full window each minute. */
  readonly waste: number
  /** Sleeps left when all was over. */
  readonly left: number
}

const HOUR_MS = 3_600_000
const WINDOW_MS = 60_000
const GIVEN_UP_MS = 15_000

/**
 * Clients that always want to call, with delays and answers of all kinds, against a server that counts: the SDK's own
 * quota, promises and all, in a time that passes from event to event. Everything is seeded.
 */
export async function simulateQuota(world: SimulatedWorld): Promise<Simulated> {
  const { hours, seed, clients = 50, processes = 1, drift = 0.0003, strangersPerHour = 0 } = world
  const random = seeded(seed)
  const clock = createEventClock()
  const letsThrough = createServerWindow(world.server)
  const untilMs = hours * HOUR_MS
  const tally = { sent: 0, counted: 0, exceeded: 0, aborted: 0, left: 0 }
  const longestWait = { high: 0, normal: 0, low: 0 }
  const store = world.store?.()

  const arrive = (): boolean => {
    const isCounted = letsThrough(clock.monotonic() * (1 + drift))
    tally.sent += 1
    if (isCounted) tally.counted += 1
    else tally.exceeded += 1
    return isCounted
  }

  const begin = (quota: Quota) => {
    if (clock.monotonic() >= untilMs) return
    const sinceMs = clock.monotonic()
    const draw = random()
    const priority: CallPriority = draw < 0.1 ? 'high' : draw < 0.7 ? 'normal' : 'low'
    const again = () => clock.at(clock.monotonic() + random() * 5000, () => begin(quota))
    const bodyBytes = random() < 0.05 ? 100_000 : 500
    // Some are called off while they wait, some just when they are let through.
    const controller = random() < 0.05 ? new AbortController() : undefined
    if (controller) clock.at(sinceMs + random() * 90_000, () => controller.abort('over'))
    const asked = { priority, bodyBytes, ...(controller ? { signal: controller.signal } : {}) }
    quota.admit(asked).then(
      (ticket) => {
        const waited = (clock.monotonic() - sinceMs) / WINDOW_MS
        longestWait[priority] = Math.max(longestWait[priority], waited)
        send(clock, random, ticket, bodyBytes, arrive, again)
      },
      () => {
        tally.aborted += 1
        again()
      },
    )
  }

  for (let process = 0; process < processes; process += 1) {
    const quota = createQuota({
      clock,
      random: seeded(seed + process),
      maxFlightMs: GIVEN_UP_MS * 2,
      ...(store ? { store } : {}),
    })
    for (let client = process; client < clients; client += processes) clock.at(random() * 1000, () => begin(quota))
  }
  const strangersCall = () => {
    letsThrough(clock.monotonic() * (1 + drift))
    if (clock.monotonic() < untilMs)
      clock.at(clock.monotonic() + (-Math.log(1 - random()) * HOUR_MS) / strangersPerHour, strangersCall)
  }
  if (strangersPerHour > 0) clock.at(1000, strangersCall)

  await clock.run(untilMs, store ? untilIdle : fewTurns)
  const { counted } = tally
  // What is under way or waiting comes to its end, and nothing stays behind.
  await clock.run(untilMs + HOUR_MS, store ? untilIdle : fewTurns)
  tally.left = clock.pendingCount
  const possible = (100 * untilMs * (1 + drift)) / WINDOW_MS
  return { ...tally, longestWait, waste: 1 - counted / possible }
}

/** As many turns as a granted call takes to be sent, with some to spare. */
const fewTurns = async () => {
  for (let turn = 0; turn < 6; turn += 1) await null
}

/** A store takes more turns than anybody wants to count. */
const untilIdle = () => new Promise<void>((resolve) => setImmediate(resolve))

const headersOf = new Map<number, Headers>()
/** As servers spell it, which is not always without an exponent. Kept: making headers takes longer than admitting a call. */
function workedHeaders(workedMs: number): Headers {
  const known = headersOf.get(workedMs)
  if (known) return known
  const made = new Headers({ 'X-Response-Time': (workedMs / 1000).toExponential() })
  headersOf.set(workedMs, made)
  return made
}

/** One call and its answer, with the delays that there are between a client and a server. */
function send(
  clock: EventClock,
  random: () => number,
  ticket: QuotaTicket,
  bodyBytes: number,
  arrive: () => boolean,
  done: () => void,
): void {
  const sentAtMs = clock.monotonic()
  const draw = random()
  const settle = (seen: Partial<QuotaAnswer>) => {
    ticket.settle({
      status: 200,
      free: false,
      retryAfterMs: null,
      sentAtMs,
      answeredAtMs: clock.monotonic(),
      headers: null,
      ...seen,
    })
    done()
  }
  // It never left.
  if (draw < 0.01) {
    clock.at(sentAtMs + random() * 3000, () => settle({ status: null, sentAtMs: null }))
    return
  }
  // No answer comes. It may have arrived at any time, and a little after it was given up.
  if (draw < 0.014) {
    if (random() < 0.5) clock.at(sentAtMs + random() * (GIVEN_UP_MS + 900), arrive)
    clock.at(sentAtMs + GIVEN_UP_MS, () => settle({ status: null }))
    return
  }
  // Headers travel first, then a large body; then the server parses and looks up a key, counts, works.
  const headersMs = sentAtMs + 2 + random() * 60
  const beforeCountingMs = random() * 120 + (bodyBytes > 8192 ? random() * 3000 : 0)
  const workMs = draw < 0.12 ? 3000 + random() * 100 : draw < 0.14 ? random() * 20_000 : -Math.log(1 - random()) * 80
  const travelMs = 2 + random() * 60
  const isKeyWrong = draw > 0.98
  const says = random() < 0.9
  clock.at(headersMs + beforeCountingMs, () => {
    const isRefused = !isKeyWrong && !arrive()
    const workedMs = beforeCountingMs + (isRefused || isKeyWrong ? 0 : workMs)
    clock.at(headersMs + workedMs + travelMs, () =>
      settle({
        status: isKeyWrong ? 401 : isRefused ? 429 : draw < 0.12 ? 500 : 200,
        free: isKeyWrong || isRefused,
        headers: says ? workedHeaders(Math.floor(workedMs)) : null,
      }),
    )
  })
}

import { createTimer } from '../../internal/timer.ts'
import { checkPriority } from '../check-options.ts'
import { createAlarm } from './alarm.ts'
import { decideOutcome } from './decide-outcome.ts'
import type {
  CallPriority,
  Quota,
  QuotaEvent,
  QuotaListener,
  QuotaOptions,
  QuotaQuestion,
  QuotaState,
  QuotaTicket,
} from './quota.ts'
import { emptyLog, freeAtMs, pruneLog, type QuotaLimits, roomIn, settleCall, startCall, usedHere } from './quota-log.ts'
import { queueFull, waitTooLong } from './quota-refusals.ts'
import { type QuotaSettings, resolveQuota } from './quota-settings.ts'
import { exchangeRecord } from './share-record.ts'
import { createWaitLine, type Place } from './wait-line.ts'

/** How often others are asked while everything depends on their calls under way. */
const POLL_MS = 1000
/** How long a store that failed is left alone. */
const STORE_REST_MS = 5000

interface Waiter {
  readonly asked: QuotaQuestion
  /** When the caller gives up by itself, monotonic. */
  readonly untilMs: number
  readonly admit: (ticket: QuotaTicket) => void
  readonly refuse: (error: unknown) => void
}

/**
 * A quota of its own: a sliding window of calls as the server counts them, and a queue in front of it. It is what
 * `createAgentsClient` makes use of, one for each address and key of a process; make one yourself to share it otherwise.
 *
 * It models what the server does: every answer costs one unit but those that the contract calls free, and a unit counts
 * until it is older than the window. When the server refuses a call all the same, somebody else uses the key; then it
 * sends nothing until a unit is certain to be free, tries with a single call, and makes do with a tenth less, of which
 * a twentieth of all calls comes back with each window without a refusal. A server that forgot all calls, or counts
 * fewer of them, changes nothing.
 *
 * With a `store`, all processes of the machine count in one record, on the wall clock; that it is set forward or back
 * frees nothing before its time, but with a `clock` of your own, where nothing else tells. A process that dies with
 * calls under way gives its units back in time. What it does not do: pass turns between processes in order; within one,
 * it does.
 *
 * @throws AgentsError `invalid_options`
 *
 * @example
 * ```ts
 * const quota = createQuota({ reserve: 10 })
 * quota.observe((event) => console.log(event.type))
 * const client = createAgentsClient({ auth: 'key', quota })
 * await client.getFlowAnalytics()
 * console.log(quota.state().used)
 * ```
 */
export function createQuota(options: QuotaOptions = {}): Quota {
  return openQuota(resolveQuota(options), () => {})
}

/** @param onBusy hears when the first unit is taken after there was none */
export function openQuota(settings: QuotaSettings, onBusy: () => void): Quota {
  const { clock, store, maxQueued } = settings
  const limits: QuotaLimits = settings
  const line = createWaitLine<Waiter>(settings.windowMs)
  const listeners = new Set<QuotaListener>()
  let log = emptyLog(limits, clock.monotonic())

  const share = store && {
    ...settings,
    store,
    limits,
    self: globalThis.crypto.getRandomValues(new Uint32Array(3)).join('-'),
  }
  let isExchanging = false
  /** There is something to tell the others. */
  let isUntold = false
  let readAtMs = Number.NEGATIVE_INFINITY
  let storeFailedAtMs: number | null = null
  const renewal = createTimer(clock)
  const alarm = createAlarm(clock, () => pump())
  const tooLong = (waitMs: number, leftMs: number) =>
    waitTooLong(waitMs, leftMs, { calls: limits.calls, queued: line.size })

  const tell = (event: QuotaEvent) => {
    for (const listener of listeners)
      try {
        listener(event)
      } catch {}
  }
  const toWall = (monotonicMs: number) => clock.now() + (monotonicMs - clock.monotonic())

  const prune = (): number => {
    const nowMs = clock.monotonic()
    log = pruneLog(log, limits, nowMs)
    return nowMs
  }

  const take = (nowMs: number) => {
    if (log.countedMs.length + log.startedMs.length === 0) onBusy()
    log = startCall(log, nowMs)
  }

  const ticketFor = (startedMs: number, bodyBytes: number | undefined): QuotaTicket => {
    let isSettled = false
    return {
      settle(seen) {
        if (isSettled) return
        isSettled = true
        const nowMs = prune()
        const outcome = decideOutcome(seen, bodyBytes, nowMs)
        log = settleCall(log, limits, startedMs, outcome, nowMs)
        isUntold = share !== undefined
        if (outcome.kind === 'refused') onRefused(nowMs)
        pump()
      },
    }
  }

  const onRefused = (nowMs: number) => {
    tell({
      type: 'disagreement',
      atMs: clock.now(),
      foreign: log.foreign?.count ?? 0,
      budget: log.budget,
      pausedUntilMs: log.pausedUntilMs === null ? null : toWall(log.pausedUntilMs),
    })
    const freeMs = freeAtMs(log, limits, nowMs) as number
    for (const place of line.all()) {
      const { untilMs, refuse } = place.value
      if (untilMs >= freeMs) continue
      place.leave()
      refuse(tooLong(freeMs - nowMs, untilMs - nowMs))
    }
  }

  const grant = ({ value, priority, sinceMs }: Place<Waiter>, startedMs: number) => {
    const label = value.asked.label ?? null
    // Before anybody hears of it: a listener that called the wait off would leave a ticket that nobody has.
    value.admit(ticketFor(startedMs, value.asked.bodyBytes))
    if (listeners.size > 0)
      tell({ type: 'admitted', atMs: clock.now(), label, priority, waitedMs: clock.monotonic() - sinceMs })
  }

  const drain = () => {
    const nowMs = prune()
    while (line.size > 0 && roomIn(log, limits) > 0) {
      const place = line.next()
      if (!place) break
      take(nowMs)
      isUntold = share !== undefined
      grant(place, nowMs)
    }
    schedule()
  }

  const pump = () => {
    if (!share) return drain()
    // Whether a store that failed works again is found out beside the calls: nobody waits for that.
    if (storeFailedAtMs !== null) drain()
    if (storeFailedAtMs === null || clock.monotonic() - storeFailedAtMs >= STORE_REST_MS) exchange()
    renew()
  }

  /** Says again that calls are under way, before the others take this process for dead and their units for free. */
  const renew = () => {
    if (!share || log.startedMs.length === 0) return renewal.cancel()
    if (renewal.armed) return
    renewal.arm(settings.maxFlightMs / 2, () => {
      isUntold = true
      pump()
    })
  }

  const exchange = () => {
    const nowMs = prune()
    if (isExchanging || !share) return
    const wantsMore = line.size > 0 && (roomIn(log, limits) > 0 || nowMs - readAtMs >= POLL_MS)
    if (!wantsMore && !isUntold) return schedule()
    isExchanging = true
    let taken: { readonly count: number; readonly atMs: number } = { count: 0, atMs: nowMs }
    let wasUntold = false
    const giveBack = (count: number) => {
      const free = { kind: 'free' } as const
      for (let i = 0; i < count; i += 1) log = settleCall(log, limits, taken.atMs, free, taken.atMs)
    }
    void exchangeRecord(share, {
      decide(read) {
        const atMs = prune()
        log = read(log)
        readAtMs = atMs
        taken = { count: Math.min(roomIn(log, limits), line.size), atMs }
        for (let i = 0; i < taken.count; i += 1) take(atMs)
        wasUntold = isUntold
        isUntold = false
        return taken.count > 0 || wasUntold ? log : null
      },
      keep() {
        // Who was there when units were taken may have gone since, and others may have come.
        let granted = 0
        for (; granted < taken.count; granted += 1) {
          const place = line.next()
          if (!place) break
          grant(place, taken.atMs)
        }
        giveBack(taken.count - granted)
        if (granted < taken.count) isUntold = true
        taken = { count: 0, atMs: taken.atMs }
      },
      undo() {
        giveBack(taken.count)
        isUntold ||= wasUntold
        taken = { count: 0, atMs: taken.atMs }
      },
    }).then((outcome) => {
      isExchanging = false
      if (outcome.kind === 'failed') {
        if (storeFailedAtMs === null)
          tell({ type: 'store-failed', atMs: clock.now(), why: outcome.why, error: outcome.error })
        storeFailedAtMs = clock.monotonic()
        return drain()
      }
      if (storeFailedAtMs !== null) tell({ type: 'store-recovered', atMs: clock.now() })
      storeFailedAtMs = null
      exchange()
      renew()
    })
  }

  const schedule = () => alarm.set(line.size === 0 ? null : nextWakeMs())

  const nextWakeMs = (): number | null => {
    const nowMs = clock.monotonic()
    const freeMs = freeAtMs(log, limits, nowMs, 0, true)
    if (!share || log.elsewhereStarted === 0 || storeFailedAtMs !== null) return freeMs
    return Math.min(freeMs ?? Number.POSITIVE_INFINITY, Math.max(nowMs, readAtMs + POLL_MS))
  }

  const wait = (asked: QuotaQuestion, priority: CallPriority, nowMs: number) =>
    new Promise<QuotaTicket>((resolve, reject) => {
      const { signal, leftMs = Number.POSITIVE_INFINITY } = asked
      const onAbort = () => {
        place.leave()
        reject(signal?.reason)
        schedule()
      }
      const stopListening = () => signal?.removeEventListener('abort', onAbort)
      const place = line.join(
        {
          asked,
          untilMs: nowMs + leftMs,
          admit: (ticket) => {
            stopListening()
            resolve(ticket)
          },
          refuse: (error) => {
            stopListening()
            reject(error)
          },
        },
        priority,
        nowMs,
      )
      signal?.addEventListener('abort', onAbort, { once: true })
      pump()
    })

  return {
    async admit(asked = {}) {
      const { signal, priority = 'normal', leftMs = Number.POSITIVE_INFINITY } = asked
      if (signal?.aborted) throw signal.reason
      checkPriority(priority)
      const nowMs = prune()
      const hasRoom = line.size === 0 && roomIn(log, limits) > 0
      if (hasRoom && !share) {
        take(nowMs)
        const label = asked.label ?? null
        if (listeners.size > 0) tell({ type: 'admitted', atMs: clock.now(), label, priority, waitedMs: 0 })
        return ticketFor(nowMs, asked.bodyBytes)
      }
      if (!hasRoom) {
        if (line.size >= maxQueued)
          throw queueFull(line.size, (freeAtMs(log, limits, nowMs, line.size) as number) - nowMs)
        if (leftMs !== Number.POSITIVE_INFINITY || listeners.size > 0) {
          const waitMs = (freeAtMs(log, limits, nowMs, line.before(priority)) as number) - nowMs
          if (waitMs > leftMs) throw tooLong(waitMs, leftMs)
          tell({ type: 'queued', atMs: clock.now(), label: asked.label ?? null, priority, waitMs })
          signal?.throwIfAborted()
        }
      }
      return await wait(asked, priority, nowMs)
    },
    state(): QuotaState {
      const nowMs = prune()
      const room = roomIn(log, limits)
      const nextMs = room > 0 ? null : freeAtMs(log, limits, nowMs, 0, true)
      const foreign = log.foreign?.count ?? 0
      return {
        calls: limits.calls,
        windowMs: limits.windowMs,
        budget: log.budget,
        used: usedHere(log) + foreign,
        inFlight: log.startedMs.length,
        foreign,
        elsewhere: log.elsewhereMs.length + log.elsewhereStarted,
        queued: line.sizes(),
        nextFreeAtMs: nextMs === null ? null : toWall(nextMs),
        waitMs: room > line.size ? 0 : (freeAtMs(log, limits, nowMs, line.before('normal')) as number) - nowMs,
        sharing: !share ? 'process' : storeFailedAtMs === null ? 'machine' : 'store_failing',
      }
    },
    observe(listener) {
      // A function of its own, so that one listener given twice is two.
      const own: QuotaListener = (event) => listener(event)
      listeners.add(own)
      return () => void listeners.delete(own)
    },
  }
}

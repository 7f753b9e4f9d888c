import type { LabNeed } from '../topology/lab-records.ts'
import type { ReadCause } from './live-trace.ts'

/** What is to be read, and why. */
export interface ReadOrder {
  readonly parts: ReadonlySet<LabNeed>
  readonly causes: ReadonlySet<ReadCause>
}

/** What became of a read. */
export type ReadOutcome =
  | { readonly type: 'done' }
  /** To be made again after a delay. Whoever waits for it is told the error; without one they wait on. */
  | { readonly type: 'again'; readonly delayMs: number; readonly error: Error | null }

/** Reads one thing at a time: what is wanted meanwhile is read afterwards, all of it together. */
export interface LabReader {
  want(parts: Iterable<LabNeed>, cause: ReadCause): void
  /** The same, for somebody who waits: rejects when that read fails, though it will be made again. */
  ask(parts: Iterable<LabNeed>, cause: ReadCause): Promise<void>
  /** Something known to be missing is to be read or being read: an event did not carry it, or somebody asked. */
  readonly isOwed: boolean
  /** Lets go of a delay after a failure. */
  hurry(): void
  /** Rejects everybody who waits. No read is begun after it. */
  stop(reason: unknown): void
}

export interface LabReaderOptions {
  /** Reads, and puts what it read where it belongs. Never rejects. */
  readonly read: (order: ReadOrder) => Promise<ReadOutcome>
  /** Resolves when the next read may begin; rejects when there will be none. */
  readonly pause: () => Promise<void>
  readonly later: (delayMs: number, act: () => void) => void
  readonly cancelLater: () => void
  /** A read is over, one way or the other. */
  readonly onRead: () => void
}

interface Waiter {
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** By the clock, not because something is known to be missing. */
export const isRoutine = ({ causes }: Pick<ReadOrder, 'causes'>): boolean =>
  [...causes].every((cause) => cause === 'poll' || cause === 'probe')

export function createLabReader({ read, pause, later, cancelLater, onRead }: LabReaderOptions): LabReader {
  let parts = new Set<LabNeed>()
  let causes = new Set<ReadCause>()
  let waiting: readonly Waiter[] = []
  /** Those who wait for the read under way. */
  let served: readonly Waiter[] = []
  let reading: ReadOrder | null = null
  /** A read, a pause after one, or the delay after a failure is under way. */
  let busy = false
  let delayed = false
  let stopped = false

  const start = () => {
    if (busy || delayed || stopped || parts.size === 0) return
    busy = true
    // What is wanted in the same breath is read together.
    queueMicrotask(() => void run())
  }

  const run = async () => {
    if (stopped) return
    const order: ReadOrder = { parts, causes }
    parts = new Set()
    causes = new Set()
    served = waiting
    waiting = []
    reading = order
    const outcome = await read(order)
    reading = null
    if (outcome.type === 'again') repeat(order, outcome)
    onRead()
    if (outcome.type === 'done') await rest()
  }

  const rest = async () => {
    for (const waiter of served) waiter.resolve()
    served = []
    try {
      await pause()
    } catch {
      return
    }
    busy = false
    start()
  }

  const repeat = (order: ReadOrder, { delayMs, error }: Extract<ReadOutcome, { type: 'again' }>) => {
    for (const part of order.parts) parts.add(part)
    for (const cause of order.causes) causes.add(cause)
    if (error === null) waiting = [...served, ...waiting]
    else for (const waiter of served) waiter.reject(error)
    served = []
    busy = false
    delayed = true
    if (!stopped) later(delayMs, resume)
  }

  const resume = () => {
    delayed = false
    start()
  }

  const want = (more: Iterable<LabNeed>, cause: ReadCause) => {
    const wanted = [...more]
    if (wanted.length === 0) return
    for (const part of wanted) parts.add(part)
    causes.add(cause)
    start()
  }

  return {
    want,
    ask: (more, cause) =>
      new Promise((resolve, reject) => {
        waiting = [...waiting, { resolve, reject }]
        want(more, cause)
      }),
    get isOwed() {
      return (reading !== null && !isRoutine(reading)) || (parts.size > 0 && !isRoutine({ causes }))
    },
    hurry() {
      if (!delayed) return
      cancelLater()
      resume()
    },
    stop(reason) {
      stopped = true
      for (const waiter of [...served, ...waiting]) waiter.reject(reason)
      served = []
      waiting = []
    },
  }
}

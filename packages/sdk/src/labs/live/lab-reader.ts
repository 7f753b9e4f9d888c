import type { LabNeed } from '../topology/lab-records.ts'
import type { ReadCause } from './live-trace.ts'

/** What is to be read, and why. */
export interface ReadOrder {
  readonly parts: ReadonlySet<LabNeed>
  readonly causes: ReadonlySet<ReadCause>
}

/** Reads one thing at a time: what is wanted meanwhile is read afterwards, all of it together. */
export interface LabReader {
  want(parts: Iterable<LabNeed>, cause: ReadCause): void
  /** Parts that are wanted and not yet being read. */
  readonly due: ReadonlySet<LabNeed>
  readonly dueCauses: ReadonlySet<ReadCause>
  readonly reading: ReadOrder | null
  /** Lets go of a delay after a failure. */
  hurry(): void
}

export interface LabReaderOptions {
  /** Reads, and puts what it read where it belongs. Gives the delay before it is tried again, null when it worked. */
  readonly read: (order: ReadOrder) => Promise<number | null>
  /** Resolves when the next read may begin; rejects when there will be none. */
  readonly pause: () => Promise<void>
  readonly later: (delayMs: number, act: () => void) => void
  readonly cancelLater: () => void
}

export function createLabReader({ read, pause, later, cancelLater }: LabReaderOptions): LabReader {
  let parts = new Set<LabNeed>()
  let causes = new Set<ReadCause>()
  let reading: ReadOrder | null = null
  /** A read, a pause after one, or the delay after a failure is under way. */
  let busy = false
  let delayed = false

  const start = () => {
    if (busy || delayed || parts.size === 0) return
    busy = true
    // What is wanted in the same breath is read together.
    queueMicrotask(() => void run())
  }

  const run = async () => {
    const order: ReadOrder = { parts, causes }
    parts = new Set()
    causes = new Set()
    reading = order
    const delayMs = await read(order)
    reading = null
    if (delayMs === null) return await rest()
    for (const part of order.parts) parts.add(part)
    for (const cause of order.causes) causes.add(cause)
    busy = false
    delayed = true
    later(delayMs, resume)
  }

  const rest = async () => {
    try {
      await pause()
    } catch {
      return
    }
    busy = false
    start()
  }

  const resume = () => {
    delayed = false
    start()
  }

  return {
    want(more, cause) {
      let any = false
      for (const part of more) {
        parts.add(part)
        any = true
      }
      if (any) causes.add(cause)
      start()
    },
    get due() {
      return parts
    },
    get dueCauses() {
      return causes
    },
    get reading() {
      return reading
    },
    hurry() {
      if (!delayed) return
      cancelLater()
      resume()
    },
  }
}

import { type ChangeGathering, type ChangeSet, gatherChanges } from './change-set.ts'

export interface ChangeStreamOptions {
  /** Ends the loop: it rejects with the signal's reason. */
  readonly signal?: AbortSignal
  /**
   * Steps kept for a reader that is busy. Those beyond are gathered into one, whose `stepCount` says how many
   * it stands for; it grows with the things that changed, not with the steps.
   *
   * @default 1000
   */
  readonly maxPending?: number
}

/** The changes of a session for one reader, from the moment it was asked for. */
export interface ChangeStream {
  push(set: ChangeSet): void
  /** Ends the loop after what is pending. */
  end(): void
  readonly iterator: AsyncIterableIterator<ChangeSet>
}

interface Waiting {
  readonly resolve: (result: IteratorResult<ChangeSet>) => void
  readonly reject: (reason: unknown) => void
}

const DONE: IteratorResult<ChangeSet> = { done: true, value: undefined }

/** @param onLeave Called once, when the reader has left or the stream has ended. */
export function createChangeStream(options: ChangeStreamOptions, onLeave: () => void): ChangeStream {
  const { signal, maxPending = 1000 } = options
  const pending: ChangeSet[] = []
  let overflow: ChangeGathering | null = null
  let waiting: Waiting[] = []
  let ended = false
  let left = false

  const leave = () => {
    if (left) return
    left = true
    signal?.removeEventListener('abort', onAbort)
    onLeave()
  }
  const take = (): ChangeSet | null => {
    const next = pending.shift()
    if (next) return next
    const gathered = overflow?.done() ?? null
    overflow = null
    return gathered
  }
  const onAbort = () => {
    const reject = waiting
    waiting = []
    pending.length = 0
    overflow = null
    ended = true
    leave()
    for (const one of reject) one.reject(signal?.reason)
  }
  signal?.addEventListener('abort', onAbort, { once: true })

  const finish = () => {
    ended = true
    leave()
    const resolve = waiting
    waiting = []
    for (const one of resolve) one.resolve(DONE)
  }

  return {
    push(set) {
      if (ended) return
      const reader = waiting.shift()
      if (reader) return reader.resolve({ done: false, value: set })
      if (pending.length < maxPending && !overflow) pending.push(set)
      else if (overflow) overflow.add(set)
      else overflow = gatherChanges(set)
    },
    end: finish,
    iterator: {
      [Symbol.asyncIterator]() {
        return this
      },
      next() {
        if (signal?.aborted) return Promise.reject(signal.reason)
        const next = take()
        if (next) return Promise.resolve({ done: false, value: next })
        if (ended) return Promise.resolve(DONE)
        return new Promise((resolve, reject) => waiting.push({ resolve, reject }))
      },
      return() {
        pending.length = 0
        overflow = null
        finish()
        return Promise.resolve(DONE)
      },
    },
  }
}

/** What to do with what comes while the consumer is busy. */
export type SlowConsumer =
  /** Only the newest is kept: analytics are a state, and an older one is of no use. */
  | 'latest'
  /** Nothing is lost: no more is asked, or read, until there is room. */
  | 'wait'

/** What lies between a source and a consumer that takes one thing at a time. */
export interface UpdateBuffer<T extends object> {
  /** Takes it in; with `latest` what was there makes room. */
  offer(value: T): void
  readonly hasRoom: boolean
  /** Resolves at once when there is room, else when there is. */
  room(): Promise<void>
  next(): Promise<IteratorResult<T, undefined>>
  /** Nothing more comes; what is there is still given. */
  end(): void
  /** After what is there, the next one who asks is told this; then nothing more comes. */
  fail(error: unknown): void
  /** Throws away what is there: nobody wants it any more. */
  discard(): void
  /** What made room for something newer. */
  readonly dropped: number
}

interface Waiter<T> {
  readonly resolve: (result: IteratorResult<T, undefined>) => void
  readonly reject: (error: unknown) => void
}

const done = { done: true, value: undefined } as const

/** @param onRoom told when there is room again */
export function createUpdateBuffer<T extends object>(
  slow: SlowConsumer,
  capacity: number,
  onRoom: () => void = () => {},
): UpdateBuffer<T> {
  const values: T[] = []
  const waiters: Waiter<T>[] = []
  let awaited: { readonly promise: Promise<void>; readonly resolve: () => void } | null = null
  let ended = false
  let failure: { readonly error: unknown } | null = null
  let dropped = 0
  const hasRoom = () => slow === 'latest' || values.length < capacity

  const makeRoom = () => {
    if (!hasRoom() && !ended) return
    awaited?.resolve()
    awaited = null
    if (!ended) onRoom()
  }

  const settle = () => {
    while (waiters.length > 0 && ended) {
      const waiter = waiters.shift()
      if (failure === null) waiter?.resolve(done)
      else waiter?.reject(failure.error)
      failure = null
    }
    makeRoom()
  }

  return {
    offer(value) {
      if (ended) return
      const waiter = waiters.shift()
      if (waiter !== undefined) return waiter.resolve({ done: false, value })
      if (slow === 'latest' && values.length >= capacity) {
        values.shift()
        dropped += 1
      }
      values.push(value)
    },
    get hasRoom() {
      return hasRoom()
    },
    room() {
      if (hasRoom() || ended) return Promise.resolve()
      if (awaited !== null) return awaited.promise
      let resolve = () => {}
      const promise = new Promise<void>((done) => {
        resolve = done
      })
      awaited = { promise, resolve }
      return promise
    },
    next() {
      const [value] = values
      if (value !== undefined) {
        values.shift()
        makeRoom()
        return Promise.resolve({ done: false, value })
      }
      if (!ended) return new Promise((resolve, reject) => void waiters.push({ resolve, reject }))
      if (failure === null) return Promise.resolve(done)
      const { error } = failure
      failure = null
      return Promise.reject(error)
    },
    end() {
      if (ended) return
      ended = true
      settle()
    },
    fail(error) {
      if (ended) return
      ended = true
      failure = { error }
      settle()
    },
    discard() {
      values.length = 0
      failure = null
    },
    get dropped() {
      return dropped
    },
  }
}

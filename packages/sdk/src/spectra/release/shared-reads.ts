/** One read for all who want the same at the same time; what was read last is kept. */
export interface SharedReads {
  /**
   * What is kept under a key, else what `load` gives, asked once for all who wait. Its signal fires when nobody waits
   * any more. A failure is everybody's, and is not kept.
   */
  read<T>(key: string, load: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T>
}

interface Read {
  readonly promise: Promise<unknown>
  readonly controller: AbortController
  waiting: number
  isDone: boolean
}

/** @param maxKept how many results are kept, the ones least recently asked for going first; 0 only shares reads */
export function createSharedReads(maxKept: number): SharedReads {
  const reads = new Map<string, Read>()

  const begin = (key: string, load: (signal: AbortSignal) => Promise<unknown>): Read => {
    const controller = new AbortController()
    const forget = () => {
      if (reads.get(key) === read) reads.delete(key)
    }
    const promise = load(controller.signal)
    const read: Read = { promise, controller, waiting: 0, isDone: false }
    promise.then(() => {
      read.isDone = true
      dropOldest()
    }, forget)
    return read
  }

  const dropOldest = () => {
    const done = [...reads].filter(([, read]) => read.isDone)
    for (const [key] of done.slice(0, Math.max(0, done.length - maxKept))) reads.delete(key)
  }

  return {
    async read<T>(key: string, load: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
      signal?.throwIfAborted()
      const read = reads.get(key) ?? begin(key, load)
      // The place in the map is the order of use.
      reads.delete(key)
      reads.set(key, read)
      return (await waitFor(read, signal, () => reads.get(key) === read && reads.delete(key))) as T
    },
  }
}

function waitFor(read: Read, signal: AbortSignal | undefined, forget: () => void): Promise<unknown> {
  if (signal === undefined) {
    // Somebody who cannot leave: the read goes on for good.
    read.waiting = Number.POSITIVE_INFINITY
    return read.promise
  }
  read.waiting++
  return new Promise((resolve, reject) => {
    const leave = () => {
      read.waiting--
      if (read.waiting === 0 && !read.isDone) {
        // Nobody may join what is being broken off.
        forget()
        read.controller.abort(signal.reason)
      }
      reject(signal.reason)
    }
    // Beginning the read may have taken long enough, or have led to it.
    if (signal.aborted) return leave()
    signal.addEventListener('abort', leave, { once: true })
    read.promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', leave)
      read.waiting--
    })
  })
}

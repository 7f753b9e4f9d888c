import type { Clock } from '../../internal/clock.ts'

/** Lets others run between pieces of work. One for all work of a memory, so that together they block no longer. */
export interface Pacer {
  /** Runs a generator to its end, giving way whenever this turn of the event loop has taken long enough. */
  run<T>(work: Generator<undefined, T>, signal?: AbortSignal): Promise<T>
  /** Gives way if it is time to: between pieces of work that have to be awaited. Null when it is not. */
  pause(signal?: AbortSignal): Promise<void> | null
}

/**
 * An eighth of a frame: the rest is for whoever called and for the collector, whose pauses of ten milliseconds make a turn
 * long. Work that is awaited one piece after another goes on in microtasks and is one turn to the event loop, so what
 * counts is the time since this gave way last, not the length of a piece.
 */
const TURN_MS = 2

export function createPacer(clock: Pick<Clock, 'monotonic' | 'sleep'>, turnMs = TURN_MS): Pacer {
  let turnBeganMs = clock.monotonic()
  let resting: Promise<void> | null = null

  const rest = () => {
    // All that work at the time give way together, or each of them would begin a turn of its own.
    resting ??= clock.sleep(0).then(() => {
      turnBeganMs = clock.monotonic()
      resting = null
    })
    return resting
  }

  const isDue = () => resting !== null || clock.monotonic() - turnBeganMs >= turnMs
  const pauseNow = async (signal: AbortSignal | undefined) => {
    while (isDue()) await rest()
    signal?.throwIfAborted()
  }

  return {
    pause: (signal) => (isDue() ? pauseNow(signal) : null),
    async run(work, signal) {
      for (;;) {
        if (isDue()) await pauseNow(signal)
        const step = work.next()
        if (step.done) return step.value
      }
    },
  }
}

import { adaptConcurrency, noCongestion } from './adapt-concurrency.ts'

/** Places for parts on the wire, fewer while storage asks to slow down. */
export interface PartSlots {
  /** Resolves when a place is free. */
  enter(): Promise<void>
  leave(): void
  report(event: 'slow-down' | 'stored'): void
}

export function createPartSlots(most: number): PartSlots {
  let congestion = noCongestion(most)
  let taken = 0
  const waiting: (() => void)[] = []
  const admit = () => {
    while (taken < congestion.limit) {
      const next = waiting.shift()
      if (!next) return
      taken += 1
      next()
    }
  }
  return {
    enter: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
        admit()
      }),
    leave() {
      taken -= 1
      admit()
    },
    report(event) {
      congestion = adaptConcurrency(congestion, event, most)
      admit()
    },
  }
}

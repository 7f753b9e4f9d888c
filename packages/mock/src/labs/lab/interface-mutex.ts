import type { Clock } from '../../engine/clock.ts'
import { endpointKey, isNodeEndpoint } from './endpoints.ts'
import type { Endpoint } from './lab-document.ts'

const waitMs = 2000
const pollMs = 100

/** Keeps two changes off one interface. */
export interface InterfaceMutex {
  /**
   * Runs `work` while nobody else works on these interfaces. Waits two seconds for each; two ends on one interface wait
   * for themselves.
   * @returns null when one stayed busy; `work` was not called
   */
  run<T>(
    labPath: string,
    ends: readonly Endpoint[],
    signal: AbortSignal | undefined,
    work: () => Promise<T>,
  ): Promise<T | null>
  /** Holds an interface from outside for a while. */
  hold(labPath: string, nodeId: number, index: number, ms: number): void
  forget(): void
}

export function createInterfaceMutex(clock: Clock): InterfaceMutex {
  const busy = new Set<string>()
  const heldUntilMs = new Map<string, number>()

  function pauseMs(key: string): number {
    const left = (heldUntilMs.get(key) ?? 0) - clock.monotonic()
    if (left > 0) return left
    return busy.has(key) ? pollMs : 0
  }

  async function acquire(key: string, signal: AbortSignal | undefined): Promise<boolean> {
    const giveUpMs = clock.monotonic() + waitMs
    for (let pause = pauseMs(key); pause > 0; pause = pauseMs(key)) {
      const left = giveUpMs - clock.monotonic()
      if (left <= 0) return false
      await clock.sleep(Math.min(pause, left), signal)
    }
    busy.add(key)
    return true
  }

  return {
    async run(labPath, ends, signal, work) {
      const keys = ends
        .filter(isNodeEndpoint)
        .map((end) => `${labPath}#${endpointKey(end)}`)
        .sort()
      const held: string[] = []
      try {
        for (const key of keys) {
          if (!(await acquire(key, signal))) return null
          held.push(key)
        }
        return await work()
      } finally {
        for (const key of held) busy.delete(key)
      }
    },
    hold(labPath, nodeId, index, ms) {
      const end = { node_id: nodeId, interface_index: index }
      heldUntilMs.set(`${labPath}#${endpointKey(end)}`, clock.monotonic() + ms)
    },
    forget: () => heldUntilMs.clear(),
  }
}

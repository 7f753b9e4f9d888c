import fc from 'fast-check'
import type { Clock } from '../../internal/clock.ts'
import { createMemoryRecordStore } from '../../internal/memory-record-store.ts'
import type { RecordStore } from '../../internal/record-store.ts'
import { createMemory } from './create-memory.ts'
import type { Memory } from './memory.ts'
import type { MemoryContent, OutboxSettings } from './memory-options.ts'
import { type Fate, ModelServer } from './model-server.fixture.ts'

/** Dies after so many of its steps: a call of the store or of the server that never comes back, before or after it acted. */
export interface Death {
  readonly afterSteps: number
  readonly hasActed: boolean
}

export const fates: readonly Fate[] = [
  'ok',
  'lost after',
  'lost before',
  'refused connection',
  'half an answer',
  '500',
  '500 after',
  '400',
  '400 after',
  '429',
  '503',
]
export const death = fc.option(fc.record({ afterSteps: fc.nat(12), hasActed: fc.boolean() }), { nil: null, freq: 2 })

/** Sleeps take no time but their own, and nothing here is slow enough to run into a deadline. */
function createLeapingClock(): Clock {
  let nowMs = Date.UTC(2026, 0, 5, 12)
  return {
    now: () => nowMs,
    monotonic: () => nowMs,
    deadline: () => () => {},
    async sleep(ms) {
      nowMs += ms
    },
  }
}

/** One process after another on the same store and server. */
export function createWorld(outbox: OutboxSettings = {}) {
  const clock = createLeapingClock()
  const server = new ModelServer()
  const disk = createMemoryRecordStore()
  let life = startLife()

  function startLife() {
    const claims = new Set<() => Promise<void>>()
    let stepsLeft = Number.POSITIVE_INFINITY
    let hasActed = false
    let isDead = false
    let announce = () => {}
    const died = new Promise<'died'>((resolve) => {
      announce = () => resolve('died')
    })
    const never = new Promise<never>(() => {})
    const die = () => {
      isDead = true
      announce()
      return never
    }
    /** One thing the process does to the world, at which it may die. */
    const act = async <T>(does: () => Promise<T>): Promise<T> => {
      if (isDead) return never
      stepsLeft -= 1
      if (stepsLeft >= 0) {
        const result = await does()
        return isDead ? never : result
      }
      if (hasActed) await does().catch(() => {})
      return die()
    }
    const store: RecordStore = {
      list: () => act(() => disk.list()),
      load: (id) => act(() => disk.load(id)),
      save: (id, value, revision) => act(() => disk.save(id, value, revision)),
      remove: (id) => act(() => disk.remove(id)),
      // A process that dies holds nothing any more.
      claim: (id) =>
        act(async () => {
          const release = await disk.claim(id)
          if (!release) return null
          claims.add(release)
          return async () => {
            if (isDead) return await never
            claims.delete(release)
            await release()
          }
        }),
    }
    const client = server.client({
      runtime: { clock, random: () => 0.5, fetch: (...given) => act(() => server.fetch(...given)) },
      fetch: (...given) => act(() => server.fetch(...given)),
    })
    const memory: Memory<MemoryContent | string, MemoryContent> = createMemory(client, {
      store,
      outbox: { flushAfterSuccess: false, ...outbox },
    })
    return {
      memory,
      plan(next: Death | null) {
        stepsLeft = next?.afterSteps ?? Number.POSITIVE_INFINITY
        hasActed = next?.hasActed ?? false
      },
      /** What the work comes to, or that the process died at it. */
      async during<T>(work: Promise<T>): Promise<T | 'died'> {
        return await Promise.race([work, died])
      },
      async bury() {
        await Promise.all([...claims].map((release) => release()))
      },
      isDead: () => isDead,
    }
  }

  return {
    clock,
    server,
    disk,
    memory: () => life.memory,
    async live<T>(planned: Death | null, does: (memory: Memory<MemoryContent | string, MemoryContent>) => Promise<T>) {
      life.plan(planned)
      const outcome = await life.during(does(life.memory))
      life.plan(null)
      if (life.isDead()) {
        await life.bury()
        life = startLife()
      }
      return outcome
    },
  }
}

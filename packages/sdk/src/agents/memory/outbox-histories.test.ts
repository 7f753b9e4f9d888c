import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Clock } from '../../internal/clock.ts'
import { createMemoryRecordStore } from '../../internal/memory-record-store.ts'
import type { RecordStore } from '../../internal/record-store.ts'
import { createMemory } from './create-memory.ts'
import type { Memory, MemoryContent } from './memory-types.ts'
import { type Fate, ModelServer } from './model-server.fixture.ts'

/** Dies after so many of its steps: a call of the store or of the server that never comes back, before or after it acted. */
interface Death {
  readonly afterSteps: number
  readonly hasActed: boolean
}

const fates: readonly Fate[] = [
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
const death = fc.option(fc.record({ afterSteps: fc.nat(12), hasActed: fc.boolean() }), { nil: null, freq: 2 })
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant<'remember'>('remember'),
      text: fc.constantFrom('ash', 'birch', 'cedar'),
      death,
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constant<'flush'>('flush'), death }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom<('down' | 'up')[]>('down', 'up') }) },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant<'fates'>('fates'),
      fates: fc.array(fc.constantFrom(...fates), { maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant<'searches'>('searches'),
      fates: fc.array(fc.constantFrom<('ok' | 'refused connection' | '500')[]>('ok', 'refused connection', '500'), {
        maxLength: 2,
      }),
    }),
  },
)

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
function createWorld() {
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
      outbox: { flushAfterSuccess: false },
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

it('loses nothing that was promised, and doubles nothing, whatever dies when', async () => {
  const seen = { deaths: 0, founds: 0, resent: 0, histories: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 9 }), async (steps) => {
      seen.histories += 1
      const { server, disk, live, memory } = createWorld()
      // What a search shows is what proves that it can show anything.
      await memory().remember('control')
      const promised = new Set(['control'])
      for (const one of steps) {
        if (one.type === 'down' || one.type === 'up') server.isDown = one.type === 'down'
        else if (one.type === 'fates') server.fates = [...one.fates]
        else if (one.type === 'searches') server.searchFates = [...one.fates]
        else if (one.type === 'flush') {
          if ((await live(one.death, (now) => now.flush({ maxFailures: 2 }))) === 'died') seen.deaths += 1
        } else if (one.type === 'remember') {
          const outcome = await live(one.death, (now) => now.remember(one.text).catch(() => 'rejected' as const))
          if (outcome === 'died') seen.deaths += 1
          else promised.add(one.text)
        }
        // Never twice, at any moment.
        const texts = server.contents().map((content) => (content as { text: string }).text)
        expect(new Set(texts).size).toBe(texts.length)
      }
      server.isDown = false
      server.fates = []
      server.searchFates = []
      await memory().outbox.retry()
      const report = await memory().flush()
      expect(report).toMatchObject({ left: 0, refused: 0, stoppedBy: null })
      seen.founds += report.found
      const texts = server.contents().map((content) => (content as { text: string }).text)
      expect(new Set(texts).size).toBe(texts.length)
      for (const text of promised) expect(texts).toContain(text)
      // What was written down was stored as well, also where nobody was left to be told.
      expect(await memory().outbox.list()).toEqual([])
      expect((await disk.list()).length).toBe(texts.length)
    }),
    { numRuns: 2000, seed: 6 },
  )
  expect(seen.histories).toBeGreaterThanOrEqual(2000)
  expect([seen.deaths > 300, seen.founds > 30]).toEqual([true, true])
}, 300_000)

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createWorld, death, fates } from './dying-world.fixture.ts'

const text = fc.constantFrom('ash', 'birch')
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant<'remember'>('remember'), text, death }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant<'forget'>('forget'),
      text,
      death,
      tombstone: fc.constantFrom<('shared' | 'local')[]>('shared', 'local'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant<'flush'>('flush'), death }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom<('down' | 'up')[]>('down', 'up') }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant<'fates'>('fates'),
      fates: fc.array(fc.constantFrom(...fates), { maxLength: 3 }),
    }),
  },
)

/** What was promised last of a text; `either` after a death in the middle of it. */
type Promised = 'there' | 'gone' | 'either'

it('shows what was remembered last and nothing that was forgotten, whatever dies when', async () => {
  const seen = { deaths: 0, again: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
      const { server, live, memory } = createWorld()
      await memory().remember('control')
      const promised = new Map<string, Promised>()
      // How often it was remembered anew: so many copies the server may have, as nobody can delete one.
      const copies = new Map<string, number>()
      const held = (text: string) => server.contents().filter((content) => (content as { text?: string }).text === text)
      for (const one of steps) {
        if (one.type === 'down' || one.type === 'up') server.isDown = one.type === 'down'
        else if (one.type === 'fates') server.fates = [...one.fates]
        else if (one.type === 'flush') await live(one.death, (now) => now.flush({ maxFailures: 2 }))
        else if (one.type === 'remember' || one.type === 'forget') {
          const { type, text } = one
          const before = promised.get(text) ?? 'gone'
          if (type === 'remember' && before !== 'there') copies.set(text, (copies.get(text) ?? 0) + 1)
          if (type === 'remember' && before === 'gone' && promised.has(text)) seen.again += 1
          const outcome = await live(one.death, async (now): Promise<unknown> => {
            if (one.type === 'remember') return await now.remember(text, { key: text }).catch(() => 'rejected')
            return await now.forget({ key: text, id: null }, { tombstone: one.tombstone }).catch(() => 'rejected')
          })
          if (outcome === 'died') seen.deaths += 1
          // What died in the middle of the same that was promised before has changed nothing.
          const wanted = type === 'remember' ? 'there' : 'gone'
          const isCertain = outcome !== 'died' && outcome !== 'rejected'
          promised.set(text, isCertain || before === wanted ? wanted : 'either')
        }
        for (const [text, most] of copies) expect(held(text).length).toBeLessThanOrEqual(most)
      }
      server.isDown = false
      server.fates = []
      await memory().outbox.retry()
      expect(await memory().flush()).toMatchObject({ left: 0, refused: 0, stoppedBy: null })
      for (const [text, most] of copies) expect(held(text).length).toBeLessThanOrEqual(most)
      for (const [text, want] of promised) {
        const { memories } = await memory().recall(text, { minScore: 0.9, limit: 50 })
        const shown = memories.filter(({ content }) => content['text'] === text).length
        if (want === 'either') expect(shown).toBeLessThanOrEqual(1)
        else expect([text, want, shown]).toEqual([text, want, want === 'there' ? 1 : 0])
      }
    }),
    { numRuns: 500, seed: 6 },
  )
  expect([seen.deaths > 100, seen.again > 50]).toEqual([true, true])
}, 300_000)

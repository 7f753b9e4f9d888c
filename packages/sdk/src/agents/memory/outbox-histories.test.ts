import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createWorld, death, fates } from './dying-world.fixture.ts'

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

it('doubles nothing where what is in doubt is kept, however late a search shows it', async () => {
  const lag = fc.record({ type: fc.constant<'lag'>('lag'), hiddenSearches: fc.nat(30) })
  const seen = { kept: 0, lagged: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(step, lag), { minLength: 2, maxLength: 9 }), async (steps) => {
      const { server, live, memory } = createWorld({ absent: 'keep', unproved: 'keep' })
      await memory().remember('control')
      const promised = new Set(['control'])
      for (const one of steps) {
        if (one.type === 'lag') server.hiddenSearches = one.hiddenSearches
        else if (one.type === 'down' || one.type === 'up') server.isDown = one.type === 'down'
        else if (one.type === 'fates') server.fates = [...one.fates]
        else if (one.type === 'searches') server.searchFates = [...one.fates]
        else if (one.type === 'flush') await live(one.death, (now) => now.flush({ maxFailures: 2 }))
        else if (one.type === 'remember') {
          const outcome = await live(one.death, (now) => now.remember(one.text).catch(() => 'rejected' as const))
          if (outcome !== 'died') promised.add(one.text)
        }
        if (server.hiddenSearches > 0) seen.lagged += 1
        const texts = server.contents().map((content) => (content as { text: string }).text)
        expect(new Set(texts).size).toBe(texts.length)
      }
      server.isDown = false
      server.fates = []
      server.searchFates = []
      // Long enough for everything that is stored to show.
      for (let turn = 0; turn < 20; turn += 1) {
        await memory().outbox.retry()
        await memory().flush()
      }
      const texts = server.contents().map((content) => (content as { text: string }).text)
      expect(new Set(texts).size).toBe(texts.length)
      const left = (await memory().outbox.list()).map(({ content }) => content['text'])
      seen.kept += left.length
      // Everything is there, or still in the outbox and never both.
      for (const text of promised) expect([texts.includes(text), left.includes(text)].filter(Boolean)).toHaveLength(1)
    }),
    { numRuns: 300, seed: 6 },
  )
  expect([seen.lagged > 100, seen.kept > 10]).toEqual([true, true])
}, 300_000)

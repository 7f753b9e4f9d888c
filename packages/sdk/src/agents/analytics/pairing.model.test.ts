import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createAskBox } from './ask-box.ts'
import { converse } from './conversation.ts'
import { createQuestionLine } from './question-line.ts'
import { createWatchWorld, failure, update } from './watch-world.fixture.ts'

/** What may happen to a connection with questions under way. */
const happening = fc.oneof(
  { weight: 4, arbitrary: fc.constant('answer' as const) },
  { weight: 2, arbitrary: fc.constant('error' as const) },
  { weight: 1, arbitrary: fc.constant('garbage' as const) },
  { weight: 1, arbitrary: fc.constant('bytes' as const) },
  { weight: 2, arbitrary: fc.constant('stray' as const) },
  { weight: 3, arbitrary: fc.constant('ask' as const) },
  { weight: 3, arbitrary: fc.constant('tick' as const) },
  { weight: 1, arbitrary: fc.constant('close' as const) },
)

it('every answer is paired with the oldest question that has none, whatever happens in between', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(happening, { maxLength: 60 }),
      async (maxInFlight, story) => {
        const world = createWatchWorld({ onQuestion: () => {} })
        const asks = createAskBox()
        const signal = new AbortController().signal
        /** Who asked, and for each question sent so far by nobody or by them, in order. */
        const served = new Map<number, number>()
        const paired: number[] = []
        let strays = 0
        let askers = 0
        const nameOf = new Map<object, number>()
        const open = () =>
          converse({
            clock: world.clock,
            openSocket: world.runtime.openSocket,
            url: 'ws://agents.test/',
            headers: {},
            question: 'q',
            times: { openTimeoutMs: 1000, answerTimeoutMs: 1_000_000_000, intervalMs: 1000 },
            maxInFlight,
            asks,
            hasRoom: () => true,
            signal,
            onOpen: () => {},
            onFrame(frame, given) {
              if (frame.kind === 'update') paired.push(frame.update.confidence)
              for (const ask of given) {
                const name = nameOf.get(ask) ?? -1
                if (frame.kind === 'update') served.set(name, frame.update.confidence)
                else asks.putBack([ask])
              }
            },
            onStray: () => {
              strays += 1
            },
          })
        let conversation = open()
        await world.advance(0)
        let answeredHere = 0
        let wantStrays = 0
        /** The number of the question, on this connection, from which on an asker may be served. */
        const askedAt = new Map<number, number>()
        let serial = 0
        /** What failed is asked again no sooner than at the interval. */
        let isResting = false
        for (const event of story) {
          const socket = world.sockets.at(-1)
          if (!socket) throw new Error('no socket')
          const openCount = socket.asked.length - answeredHere
          // Never more than allowed, and never idle with somebody asking.
          expect(openCount).toBeLessThanOrEqual(maxInFlight)
          if (!asks.isEmpty && !isResting) expect(openCount).toBe(maxInFlight)
          if (event !== 'stray' && openCount > 0)
            isResting = event === 'error' || event === 'garbage' || event === 'bytes'
          if (event === 'ask') {
            const name = ++askers
            const ask = { resolve: () => {}, reject: () => {} }
            nameOf.set(ask, name)
            askedAt.set(name, serial + openCount)
            asks.add(ask)
          } else if (event === 'tick') await world.advance(1000)
          else if (event === 'stray') {
            socket.say({ type: 'pong' })
            wantStrays += 1
          } else if (event === 'close') {
            socket.end(1006)
            await conversation.ended
            conversation = open()
            await world.advance(0)
            // What was under way is lost, so whoever asked is served by any question of the new connection.
            serial += openCount
            answeredHere = 0
          } else {
            if (openCount === 0) wantStrays += 1
            else {
              answeredHere += 1
              serial += 1
            }
            if (event === 'answer') socket.say(update(serial))
            else if (event === 'error') socket.say(failure('PROCESSING_ERROR'))
            else if (event === 'bytes') socket.bytes()
            else socket.say('{"half')
          }
          await world.advance(0)
        }
        expect(strays).toBe(wantStrays)
        // Answers carry the number of the question they are the answer to, and come in that order.
        expect(paired).toEqual([...paired].sort((a, b) => a - b))
        // Nobody is given the answer to a question that was sent before they asked.
        for (const [name, serialOfAnswer] of served) expect(serialOfAnswer).toBeGreaterThan(askedAt.get(name) ?? 0)
        conversation.resume()
        world.sockets.at(-1)?.end(1000)
        await conversation.ended
        expect(world.clock.pendingCount).toBe(0)
      },
    ),
    { numRuns: 150 },
  )
})

it('a line gives back in the order it was given, and nothing of a connection that is gone', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('push', 'shift', 'drain')), (story) => {
      const line = createQuestionLine<number>()
      let model: number[] = []
      let nth = 0
      for (const step of story) {
        if (step === 'push') {
          line.push(++nth)
          model.push(nth)
        } else if (step === 'shift') expect(line.shift()).toBe(model.shift() ?? null)
        else {
          expect(line.drain()).toEqual(model)
          model = []
        }
        expect([line.size, line.oldest]).toEqual([model.length, model[0] ?? null])
      }
    }),
  )
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createSequenceWindow } from './sequence-window.ts'

/**
 * A server whose document is a map, a wire that loses, doubles and reorders, and a client that keeps its copy by the
 * window alone. Values are unique and grow with time, restarts included, so that "as new as" is a comparison.
 */
interface Sent {
  readonly seq: number
  readonly key: number
  readonly value: number
}

const KEYS = 4
const action = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('publish' as const), key: fc.nat(KEYS - 1) }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('deliver' as const), at: fc.nat(3), keep: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('lose' as const), at: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('begin-read' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('end-read' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('waited' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('garble' as const), at: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('connect' as const), lost: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
)
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never

function play(actions: readonly Action[]) {
  const window = createSequenceWindow<Sent>({ maxInversion: 3, maxHeld: 8 })
  let value = 0
  let ring: Sent[] = []
  let wire: Sent[] = []
  let subscribed = false
  const document = new Map<number, number>()
  let copy = new Map<number, number>()
  let reading: { mark: ReturnType<typeof window.mark>; seen: Map<number, number>; since: Sent[] } | null = null

  const take = (step: ReturnType<typeof window.step>, before: number | null) => {
    let last = before
    for (const event of step.apply) {
      if (last !== null) expect(event.seq).toBeGreaterThan(last)
      last = event.seq
      copy.set(event.key, event.value)
      reading?.since.push(event)
    }
  }
  const feed = (input: Parameters<typeof window.step>[0]) => {
    const { applied } = window.view()
    take(window.step(input), applied)
    check()
  }
  const check = () => {
    const { phase, newest } = window.view()
    if (phase !== 'whole') return
    for (const event of ring) {
      if (event.seq > newest) continue
      const known = copy.get(event.key) ?? 0
      if (known < event.value) throw new Error(`whole at ${newest}, but place ${event.seq} is not in the state`)
    }
  }
  const connect = (lostCount: number) => {
    const { applied } = window.view()
    wire = []
    window.step({ type: 'closed' })
    window.step({ type: 'opened' })
    feed({ type: 'hello', seq: ring.length })
    wire = ring.filter(({ seq }) => seq > (applied ?? 0))
    // Published between replay and subscription: sent to nobody.
    subscribed = false
    for (let count = 0; count < lostCount; count += 1) publish(count)
    subscribed = true
  }
  const publish = (key: number) => {
    value += 1
    document.set(key, value)
    const sent = { seq: ring.length + 1, key, value }
    ring.push(sent)
    if (subscribed) wire.push(sent)
  }
  const pick = (at: number) => (wire.length === 0 ? null : Math.min(at, wire.length - 1))

  const handlers: { readonly [Do in Action['do']]: (given: Extract<Action, { do: Do }>) => void } = {
    publish: ({ key }) => publish(key),
    deliver({ at, keep }) {
      const index = pick(at)
      const event = index === null ? undefined : wire[index]
      if (index === null || !event) return
      if (!keep) wire.splice(index, 1)
      feed({ type: 'event', event })
    },
    lose({ at }) {
      const index = pick(at)
      if (index !== null) wire.splice(index, 1)
    },
    garble({ at }) {
      const index = pick(at)
      const event = index === null ? undefined : wire[index]
      if (index === null || !event) return
      wire.splice(index, 1)
      feed({ type: 'unreadable', seq: at % 2 === 0 ? event.seq : null })
    },
    'begin-read'() {
      reading = { mark: window.mark(), seen: new Map(document), since: [] }
    },
    'end-read'() {
      if (!reading) return
      const { mark, seen, since } = reading
      reading = null
      copy = new Map(seen)
      for (const event of since) copy.set(event.key, event.value)
      feed({ type: 'covered', mark })
    },
    waited: () => feed({ type: 'waited' }),
    connect: ({ lost }) => connect(lost),
    restart() {
      ring = []
      connect(0)
    },
  }
  connect(0)
  for (const given of actions) (handlers[given.do] as (given: Action) => void)(given)

  // Whatever happened: two reads on a quiet channel make it whole, and the copy is the document.
  for (let round = 0; round < 2; round += 1) {
    handlers['begin-read']({ do: 'begin-read' })
    handlers['end-read']({ do: 'end-read' })
  }
  expect(window.view().phase).toBe('whole')
  expect(copy).toEqual(document)
}

it('never applies out of order, never calls itself whole with a hole, and recovers by reading', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (actions) => play(actions)),
    { numRuns: 4000 },
  )
})

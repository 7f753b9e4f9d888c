import { expect, it } from 'vitest'
import { absentChannel } from './absent-channel.ts'
import type { ChannelSink } from './channel.ts'
import { createLabFeed } from './lab-feed.ts'
import { createLabModel } from './lab-model.fixture.ts'
import { createLabStore } from './lab-store.ts'
import { defaultLiveSettings } from './live-settings.ts'
import type { LiveEvent } from './read-frame.ts'
import { createStillClock, settled } from './session-world.fixture.ts'

it('an event that cannot be applied for a reason nobody foresaw is read instead, and ends nothing', async () => {
  const lab = createLabModel(() => {})
  const clock = createStillClock()
  const store = createLabStore(clock.now, () => {})
  const sinks: ChannelSink[] = []
  const reasons: string[] = []
  let reads = 0
  const feed = createLabFeed({
    store: {
      ...store,
      commit(records, touched, origin) {
        if (origin.cause === 'event') throw new RangeError('unforeseen')
        return store.commit(records, touched, origin)
      },
    },
    reads: {
      nodes: async () => lab.readNodes(),
      networks: async () => lab.readNetworks(),
      links: async () => {
        reads += 1
        return lab.readLinks()
      },
      settings: async () => null,
    },
    clock,
    random: () => 1,
    settings: defaultLiveSettings,
    channelOf(name, sink) {
      sinks.push(sink)
      return absentChannel(name, 'no_sockets')
    },
    isHopeless: () => false,
    trace: (event) => event.type === 'malformed' && reasons.push(event.reason),
    count: () => {},
    onFacts: () => {},
    onConfirmed: () => {},
    onProblem: () => {},
    onRead: () => {},
  })
  await feed.begin()
  lab.addNetwork()
  const network = lab.readNetworks()['1']
  const event = { seq: 1, type: 'network_created', rev: '', payload: { network } } as unknown as LiveEvent
  sinks[0]?.onStep({ apply: [event], history: [], resync: null, decisions: [] })
  await clock.advance(1000)
  await settled()
  expect([reasons, reads, store.graph().networks.size]).toEqual([['not-applicable'], 2, 1])
  feed.stop(new Error('done'))
})

import { expect, test } from 'vitest'
import { createServerSocket } from '../../engine/server-socket.ts'
import { createHub, type HubOptions } from './create-hub.ts'

type Frame = Record<string, unknown>

const snapshot = (channel: string) => (channel === 'a.json' ? { documentId: 'uuid', payload: { schema: 2 } } : null)

const hubWith = (over: Partial<HubOptions> = {}) =>
  createHub({ has: () => false, pass: () => Promise.resolve(), snapshot, ...over })

function listen(hub: ReturnType<typeof createHub>, channel: string, lastSeq = 0) {
  const frames: Frame[] = []
  let ended = false
  const { socket } = createServerSocket({
    send: (text) => frames.push(JSON.parse(text) as Frame),
    end: () => {
      ended = true
    },
  })
  hub.connect(channel, lastSeq, socket)
  return {
    socket,
    seqs: () => frames.map((frame) => `${String(frame['type'])} ${String(frame['seq'] ?? '-')}`),
    frames,
    ended: () => ended,
  }
}

/** Lets a subscription that waits for nothing happen. */
const subscribed = async (hub: ReturnType<typeof createHub>, count: number) => {
  while (hub.subscriberCount < count) await Promise.resolve()
}
const publish = (hub: ReturnType<typeof createHub>, channel: string, count: number) => {
  for (let index = 0; index < count; index++) hub.publish(channel, { type: 'e', payload: { index } })
}

test('an empty channel greets with 0 and numbers from 1', async () => {
  const hub = hubWith()
  const client = listen(hub, 'a.json')
  await subscribed(hub, 1)
  publish(hub, 'a.json', 2)
  expect(client.seqs()).toEqual(['hello 0', 'e 1', 'e 2'])
  expect(client.frames[1]).toEqual({ seq: 1, type: 'e', rev: '', payload: { index: 0 } })
})

test('each channel has a sequence of its own', async () => {
  const hub = hubWith()
  publish(hub, 'a.json', 3)
  hub.publish('uuid', { type: 'n', rev: 'uuid', payload: {} })
  expect(listen(hub, 'uuid').frames).toEqual([
    { type: 'hello', seq: 1 },
    { seq: 1, type: 'n', rev: 'uuid', payload: {} },
  ])
  expect(hub.head('a.json')).toBe(3)
})

test.each([
  [0, ['hello 3', 'e 1', 'e 2', 'e 3']],
  [2, ['hello 3', 'e 3']],
  [3, ['hello 3']],
  [99, ['hello 3']],
  [-1, ['hello 3', 'force_resnapshot -', 'lab_topology 3']],
])('last seen %i of three', (lastSeq, want) => {
  const hub = hubWith()
  publish(hub, 'a.json', 3)
  expect(listen(hub, 'a.json', lastSeq).seqs()).toEqual(want)
})

test('the ring keeps the newest 200', () => {
  const hub = hubWith()
  publish(hub, 'a.json', 205)
  expect(listen(hub, 'a.json', 0).seqs().slice(0, 2)).toEqual(['hello 205', 'e 6'])
  expect(listen(hub, 'a.json', 5).seqs()).toHaveLength(201)
  expect(listen(hub, 'a.json', 4).seqs()).toEqual(['hello 205', 'force_resnapshot -', 'lab_topology 205'])
})

test('a snapshot says whose it is; a channel without a lab file has none', () => {
  const hub = hubWith()
  publish(hub, 'a.json', 1)
  publish(hub, 'uuid', 1)
  expect(listen(hub, 'a.json', -1).frames[2]).toEqual({
    seq: 1,
    type: 'lab_topology',
    rev: 'uuid',
    generation: 0,
    payload: { schema: 2 },
  })
  expect(listen(hub, 'uuid', -1).seqs()).toEqual(['hello 1', 'force_resnapshot -'])
})

test('what is published between replay and subscription never arrives', async () => {
  let go = () => {}
  const gate = new Promise<void>((resolve) => {
    go = resolve
  })
  const hub = hubWith({ pass: () => gate })
  publish(hub, 'a.json', 1)
  const client = listen(hub, 'a.json')
  publish(hub, 'a.json', 2)
  go()
  await subscribed(hub, 1)
  publish(hub, 'a.json', 1)
  expect(client.seqs()).toEqual(['hello 1', 'e 1', 'e 4'])
})

test('a subscription that fails ends the connection', async () => {
  const hub = hubWith({ pass: () => Promise.reject(new Error('planned')) })
  const client = listen(hub, 'a.json')
  while (!client.ended()) await Promise.resolve()
  expect(hub.subscriberCount).toBe(0)
})

test('events can be swapped, lost and drowned', async () => {
  const hub = hubWith()
  const client = listen(hub, 'a.json')
  await subscribed(hub, 1)
  hub.swapNext('a.json')
  publish(hub, 'a.json', 3)
  hub.loseNext('a.json', 2)
  publish(hub, 'a.json', 3)
  expect(client.seqs()).toEqual(['hello 0', 'e 2', 'e 1', 'e 3', 'e 6'])
  hub.overflow('a.json')
  expect(client.seqs()).toHaveLength(5)
  expect(listen(hub, 'a.json', 6).seqs()).toEqual(['hello 207', 'force_resnapshot -', 'lab_topology 207'])
})

test('a restart starts every sequence over and breaks every connection', async () => {
  const hub = hubWith()
  const client = listen(hub, 'a.json')
  await subscribed(hub, 1)
  publish(hub, 'a.json', 5)
  hub.restart()
  expect(client.ended()).toBe(true)
  expect(hub.head('a.json')).toBe(0)
  expect(listen(hub, 'a.json', 5).seqs()).toEqual(['hello 0'])
})

test('a socket that is gone is no subscriber', async () => {
  const hub = hubWith()
  const counts: number[] = []
  hub.onSubscribers(() => counts.push(hub.subscriberCount))
  const client = listen(hub, 'a.json')
  await subscribed(hub, 1)
  client.socket.close()
  expect(counts).toEqual([1, 0])
})

import { describe, expect, it } from 'vitest'
import type { ChangeSet } from './change-set.ts'
import { type ChangeStreamOptions, createChangeStream } from './change-stream.ts'

const set = (seq: number, id = seq, before: unknown = null, after: unknown = { id }): ChangeSet =>
  ({
    cause: 'event',
    channel: 'path',
    seq,
    eventType: 'link_updated',
    changes: [{ kind: 'node', id, before, after }],
    graph: {},
    stepCount: 1,
    atMs: seq,
  }) as unknown as ChangeSet

function open(options: ChangeStreamOptions = {}) {
  let left = 0
  const stream = createChangeStream(options, () => {
    left += 1
  })
  return { ...stream, left: () => left }
}

async function drain(stream: ReturnType<typeof open>): Promise<ChangeSet[]> {
  const seen: ChangeSet[] = []
  for await (const next of stream.iterator) seen.push(next)
  return seen
}

describe('createChangeStream', () => {
  it('gives each step once and in order, before and after it was asked for', async () => {
    const stream = open()
    stream.push(set(1))
    stream.push(set(2))
    const seen = [await stream.iterator.next(), await stream.iterator.next()]
    const third = stream.iterator.next()
    stream.push(set(3))
    expect([...seen, await third].map(({ value }) => value.seq)).toEqual([1, 2, 3])
  })

  it('gathers what a slow reader leaves: bounded, and visible', async () => {
    const stream = open({ maxPending: 2 })
    for (let seq = 1; seq <= 10_000; seq += 1) stream.push(set(seq, seq % 7, `v${seq - 7}`, `v${seq}`))
    stream.end()
    const seen = await drain(stream)
    expect(seen.map(({ stepCount }) => stepCount)).toEqual([1, 1, 9998])
    expect(seen.at(-1)).toMatchObject({ seq: 10_000, atMs: 10_000 })
    expect(seen.at(-1)?.changes).toHaveLength(7)
    expect(seen.at(-1)?.changes.find(({ id }) => id === 3)).toMatchObject({ before: 'v-4', after: 'v9999' })
  })

  it('leaves out what came and went while nobody looked', async () => {
    const stream = open({ maxPending: 0 })
    stream.push(set(1, 5, null, 'here'))
    stream.push(set(2, 6))
    stream.push(set(3, 5, 'here', null))
    stream.end()
    expect((await drain(stream))[0]?.changes.map(({ id }) => id)).toEqual([6])
  })

  it('is single steps again once the reader has caught up', async () => {
    const stream = open({ maxPending: 1 })
    for (const seq of [1, 2, 3]) stream.push(set(seq))
    await stream.iterator.next()
    await stream.iterator.next()
    for (const seq of [4, 5]) stream.push(set(seq))
    stream.end()
    expect((await drain(stream)).map(({ stepCount }) => stepCount)).toEqual([1, 1])
  })

  it('rejects with the reason of an abort, and is let go of', async () => {
    const stop = new AbortController()
    const stream = open({ signal: stop.signal })
    const next = stream.iterator.next()
    const reason = new Error('enough')
    stop.abort(reason)
    await expect(next).rejects.toBe(reason)
    await expect(stream.iterator.next()).rejects.toBe(reason)
    expect(stream.left()).toBe(1)
  })

  it('ends for whoever waits, and for whoever leaves the loop', async () => {
    const waiting = open()
    const next = waiting.iterator.next()
    waiting.end()
    expect([await next, waiting.left()]).toEqual([{ done: true, value: undefined }, 1])

    const leaving = open()
    leaving.push(set(1))
    leaving.push(set(2))
    for await (const _ of leaving.iterator) break
    leaving.push(set(3))
    expect([await leaving.iterator.next(), leaving.left()]).toEqual([{ done: true, value: undefined }, 1])
  })
})

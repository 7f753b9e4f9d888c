import { describe, expect, it, vi } from 'vitest'
import { createUpdateBuffer } from './update-buffer.ts'

const at = (count: number) => ({ count })
const taken = (count: number) => ({ done: false, value: at(count) })
const over = { done: true, value: undefined }

describe('a buffer that keeps the latest', () => {
  it('gives what came last, and counts what made room', async () => {
    const buffer = createUpdateBuffer<{ count: number }>('latest', 1)
    for (const value of [1, 2, 3]) buffer.offer(at(value))
    expect(await buffer.next()).toEqual(taken(3))
    expect([buffer.dropped, buffer.hasRoom]).toEqual([2, true])
  })

  it('gives what comes to whoever waits, in the order they asked', async () => {
    const buffer = createUpdateBuffer<{ count: number }>('latest', 1)
    const asked = [buffer.next(), buffer.next()]
    for (const value of [1, 2]) buffer.offer(at(value))
    expect(await Promise.all(asked)).toEqual([taken(1), taken(2)])
    expect(buffer.dropped).toBe(0)
  })
})

describe('a buffer that waits', () => {
  it('loses nothing, and tells when there is room', async () => {
    const onRoom = vi.fn()
    const buffer = createUpdateBuffer<{ count: number }>('wait', 2, onRoom)
    for (const value of [1, 2]) buffer.offer(at(value))
    let hasRoom = false
    const room = buffer.room().then(() => {
      hasRoom = true
    })
    await Promise.resolve()
    expect([hasRoom, buffer.hasRoom, onRoom.mock.calls.length]).toEqual([false, false, 0])
    expect(await buffer.next()).toEqual(taken(1))
    await room
    expect([buffer.hasRoom, onRoom.mock.calls.length]).toEqual([true, 1])
    expect(await buffer.next()).toEqual(taken(2))
  })

  it('lets go of whoever waits for room when it ends', async () => {
    const buffer = createUpdateBuffer<{ count: number }>('wait', 1)
    buffer.offer(at(1))
    const room = buffer.room()
    buffer.end()
    await room
    expect(await buffer.next()).toEqual(taken(1))
    expect(await buffer.next()).toEqual(over)
  })
})

describe('the end of a buffer', () => {
  it('is told after what is still there, an error once', async () => {
    const buffer = createUpdateBuffer<{ count: number }>('wait', 2)
    buffer.offer(at(1))
    buffer.fail(new Error('gone'))
    buffer.offer(at(2))
    expect(await buffer.next()).toEqual(taken(1))
    await expect(buffer.next()).rejects.toThrow('gone')
    expect(await buffer.next()).toEqual(over)
  })

  it('tells an error to the first who waits, and nothing more to the others', async () => {
    const buffer = createUpdateBuffer<{ count: number }>('wait', 2)
    const asked = [buffer.next(), buffer.next()]
    buffer.fail(new Error('gone'))
    await expect(asked[0]).rejects.toThrow('gone')
    expect(await asked[1]).toEqual(over)
  })

  it('throws away what nobody wants any more', async () => {
    const buffer = createUpdateBuffer<{ count: number }>('wait', 2)
    buffer.offer(at(1))
    buffer.fail(new Error('gone'))
    buffer.discard()
    buffer.end()
    expect(await buffer.next()).toEqual(over)
  })
})

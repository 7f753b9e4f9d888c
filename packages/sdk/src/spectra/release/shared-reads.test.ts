import { describe, expect, it } from 'vitest'
import { createSharedReads } from './shared-reads.ts'

/** A loader that is settled by hand. */
function loader() {
  const calls: { signal: AbortSignal; resolve(value: string): void; reject(error: Error): void }[] = []
  const load = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
      calls.push({ signal, resolve, reject })
    })
  return { calls, load }
}

describe('one read for all who want the same', () => {
  it('is shared while it lasts, and kept', async () => {
    const reads = createSharedReads(4)
    const { calls, load } = loader()
    const all = [reads.read('a', load), reads.read('a', load), reads.read('b', load)]
    calls[0]?.resolve('one')
    calls[1]?.resolve('two')
    expect(await Promise.all(all)).toEqual(['one', 'one', 'two'])
    expect(await reads.read('a', load)).toBe('one')
    expect(calls).toHaveLength(2)
  })

  it('fails for everybody and is not kept', async () => {
    const reads = createSharedReads(4)
    const { calls, load } = loader()
    const both = [reads.read('a', load), reads.read('a', load)]
    calls[0]?.reject(new Error('gone'))
    for (const outcome of await Promise.allSettled(both)) expect(outcome).toMatchObject({ reason: { message: 'gone' } })
    const again = reads.read('a', load)
    calls[1]?.resolve('there')
    expect(await again).toBe('there')
  })

  it('drops what was asked for longest ago', async () => {
    const reads = createSharedReads(2)
    const seen: string[] = []
    const get = (key: string) => reads.read(key, async () => `${seen.push(key)}`)
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await get(key)
    expect(seen).toEqual(['a', 'b', 'c', 'b'])
  })

  it('of which nothing is to be kept is only shared', async () => {
    const reads = createSharedReads(0)
    let count = 0
    const get = () => reads.read('a', async () => ++count)
    expect(await Promise.all([get(), get()])).toEqual([1, 1])
    expect(await get()).toBe(2)
  })
})

describe('who leaves', () => {
  it('does not take it from those who stay', async () => {
    const reads = createSharedReads(4)
    const { calls, load } = loader()
    const stop = new AbortController()
    const left = reads.read('a', load, stop.signal)
    const stays = reads.read('a', load, new AbortController().signal)
    stop.abort(new Error('enough'))
    await expect(left).rejects.toThrow('enough')
    expect(calls[0]?.signal.aborted).toBe(false)
    calls[0]?.resolve('one')
    expect(await stays).toBe('one')
  })

  it('last breaks it off, and whoever comes then begins anew', async () => {
    const reads = createSharedReads(4)
    const { calls, load } = loader()
    const stop = new AbortController()
    const both = [reads.read('a', load, stop.signal), reads.read('a', load, stop.signal)]
    stop.abort(new Error('enough'))
    const later = reads.read('a', load)
    for (const outcome of await Promise.allSettled(both))
      expect(outcome).toMatchObject({ reason: { message: 'enough' } })
    expect(calls[0]?.signal.aborted).toBe(true)
    calls[1]?.resolve('one')
    expect(await later).toBe('one')
  })

  it('cannot break off what somebody without a signal waits for', async () => {
    const reads = createSharedReads(4)
    const { calls, load } = loader()
    const stop = new AbortController()
    const stays = reads.read('a', load)
    reads.read('a', load, stop.signal).catch(() => {})
    stop.abort()
    calls[0]?.resolve('one')
    expect(await stays).toBe('one')
  })

  it('while it begins is heard', async () => {
    const stop = new AbortController()
    const load = async () => {
      stop.abort(new Error('enough'))
      return new Promise<never>(() => {})
    }
    await expect(createSharedReads(4).read('a', load, stop.signal)).rejects.toThrow('enough')
  })

  it('beforehand asks for nothing', async () => {
    const { calls, load } = loader()
    await expect(createSharedReads(4).read('a', load, AbortSignal.abort(new Error('no')))).rejects.toThrow('no')
    expect(calls).toHaveLength(0)
  })
})

import { createVirtualClock } from '@nova/mock/clock'
import { describe, expect, it } from 'vitest'
import { createMemory } from './create-memory.ts'
import { errorOf, setupMemory } from './memory-setup.fixture.ts'

const setup = (...rest: Parameters<typeof setupMemory> extends [unknown, ...infer Rest] ? Rest : never) => {
  const clock = createVirtualClock()
  return { clock, ...setupMemory(clock, ...rest) }
}

describe('keys of callers', () => {
  it('are no licence to lose the same in another domain or layer', async () => {
    const { memory } = setup()
    await memory.remember('x', { key: 'mine', domain: 'a' })
    expect(await errorOf(memory.remember('x', { key: 'mine', domain: 'b' }))).toMatchObject({
      code: 'memory_key_conflict',
    })
    expect(await errorOf(memory.remember('x', { key: 'mine', domain: 'a', layer: 'semantic' }))).toMatchObject({
      code: 'memory_key_conflict',
    })
  })
  it('of another machine prove nothing about other content', async () => {
    const { memory, server, connect, clock } = setup()
    await createMemory(connect()).remember('their kettle is red', { key: 'kettle' })
    await clock.advance(1000)
    server.fates = ['lost before']
    await memory.remember('my kettle is red', { key: 'kettle' })
    await memory.flush()
    expect(server.contents()).toContainEqual({ text: 'my kettle is red' })
  })
  it('unpaired surrogates are refused', async () => {
    const { memory } = setup()
    expect(await errorOf(memory.remember('x', { key: 'a\ud800' }))).toMatchObject({ code: 'value_invalid' })
  })
})

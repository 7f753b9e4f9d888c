import { createVirtualClock } from '@nova/mock/clock'
import { describe, expect, it } from 'vitest'
import { collect, errorOf, setupMemory } from './memory-setup.fixture.ts'

const setup = (...rest: Parameters<typeof setupMemory> extends [unknown, ...infer Rest] ? Rest : never) =>
  setupMemory(createVirtualClock(), ...rest)

describe('forget', () => {
  it('hides what the server keeps, says so, and never asks it to delete', async () => {
    const { memory, server } = setup()
    const receipt = await memory.remember('red kettle')
    const gone = await memory.forget(receipt)
    expect(gone).toMatchObject({ forgotten: 'hidden', key: receipt.key, id: 'mem_1', tombstone: { state: 'stored' } })
    expect(server.stored).toHaveLength(2)
    expect(server.requests.map(({ body }) => body['type'])).toEqual(['store', 'store'])
    expect(server.stored[1]?.body).toMatchObject({
      context: { nova: { tombstone_for: { key: receipt.key, id: 'mem_1' } } },
    })
    expect((await memory.recall('red kettle')).memories).toEqual([])
    expect((await memory.recall('red kettle', { source: 'local' })).memories).toEqual([])
    expect(await memory.get('mem_1')).toBeUndefined()
    expect(await collect(memory.memories())).toEqual([])
  })

  it('by an id, by a recalled memory, and by an id nobody here knows', async () => {
    const { memory, server } = setup()
    await memory.remember('red kettle')
    await memory.remember('blue kettle')
    server.stored.push({ id: 'theirs', domain: null, body: { content: { text: 'their kettle' }, context: {} } })
    await memory.forget('mem_1')
    const [blue] = (await memory.recall('blue kettle')).memories
    if (blue) await memory.forget(blue, { tombstone: 'local' })
    expect(await memory.forget('theirs', { tombstone: 'local' })).toMatchObject({
      key: null,
      id: 'theirs',
      tombstone: null,
    })
    expect((await memory.recall('kettle', { minScore: 0.1 })).memories).toEqual([])
  })

  it('holds after a restart', async () => {
    const { memory, open } = setup()
    await memory.forget(await memory.remember('red kettle'), { tombstone: 'local' })
    expect((await open().recall('red kettle')).memories).toEqual([])
  })

  it('is learned by others where the tombstone shows', async () => {
    const { memory, server, connect } = setup()
    await memory.forget(await memory.remember({ text: 'red kettle' }))
    const { createMemory } = await import('./create-memory.ts')
    const other = createMemory(connect())
    const tombstone = server.stored[1]
    await other.recall(JSON.stringify(tombstone?.body['content']), { minScore: 0 })
    expect((await other.recall('red kettle')).memories).toEqual([])
  })

  it('takes back what never left', async () => {
    const { memory, server } = setup()
    server.isDown = true
    const receipt = await memory.remember('red kettle')
    expect(await memory.forget(receipt)).toEqual({
      forgotten: 'withdrawn',
      key: receipt.key,
      id: null,
      tombstone: null,
    })
    server.isDown = false
    expect(await memory.flush()).toMatchObject({ stored: 0 })
    expect(server.stored).toEqual([])
  })

  it('hides what may have left', async () => {
    const { memory, server } = setup()
    server.fates = ['lost after']
    const receipt = await memory.remember('red kettle')
    expect(await memory.forget(receipt)).toMatchObject({ forgotten: 'hidden' })
    await memory.flush()
    expect((await memory.recall('red kettle')).memories).toEqual([])
    expect(server.stored).toHaveLength(2)
  })

  it('does not stand in the way of remembering the same again', async () => {
    const { memory, server } = setup()
    const first = await memory.remember('red kettle')
    await memory.forget(first)
    const second = await memory.remember('red kettle')
    expect([second.key, second.state]).toEqual([first.key, 'stored'])
    expect((await memory.recall('red kettle')).memories).toMatchObject([{ key: first.key }])
    await memory.forget(second)
    expect((await memory.recall('red kettle')).memories).toEqual([])
    expect(server.stored).toHaveLength(4)
  })

  it('wants to know what', async () => {
    const { memory } = setup()
    for (const what of ['', { key: null, id: null }, null])
      expect(await errorOf(memory.forget(what as never))).toMatchObject({ code: 'value_invalid' })
  })
})

describe('get', () => {
  it('reads what the server has, with what is known of it here', async () => {
    const { memory } = setup()
    const { id, key } = await memory.remember('red kettle', { importance: 0.9, context: { room: 'shed' } })
    expect(await memory.get(id ?? '')).toEqual({
      content: { text: 'red kettle' },
      source: 'server',
      id,
      key,
      layer: 'episodic',
      domain: null,
      importance: 0.9,
      at: '2026-01-05T12:00:00.000Z',
      context: { room: 'shed' },
      state: 'stored',
    })
  })
  it('takes null for content, unless this machine knows better', async () => {
    const { memory, server, open } = setup()
    await memory.remember('red kettle')
    server.stored.push({ id: 'theirs', domain: null, body: { content: null } })
    const [mine] = server.stored
    if (mine) server.stored[0] = { ...mine, body: { content: null } }
    expect(await open().get('mem_1')).toMatchObject({ content: { text: 'red kettle' }, source: 'local' })
    expect(await memory.get('theirs')).toMatchObject({ content: null, source: 'server', key: null })
  })
  it('is undefined for what nobody knows, or an error if asked for', async () => {
    const { memory } = setup()
    expect(await memory.get('nothing')).toBeUndefined()
    expect(await errorOf(memory.get('nothing', { missing: 'throw' }))).toMatchObject({ code: 'memory_not_found' })
    expect(await errorOf(memory.get('a/b'))).toMatchObject({ code: 'value_invalid' })
  })
  it('answers from this machine when the server is down', async () => {
    const { memory, server } = setup()
    await memory.remember('red kettle')
    server.isDown = true
    expect(await memory.get('mem_1')).toMatchObject({ content: { text: 'red kettle' }, source: 'local' })
    expect(await errorOf(memory.get('mem_2'))).toMatchObject({ code: 'network_error' })
  })
  it('is unsupported where a version has no such operation', async () => {
    const { memory } = setup({}, { profile: 'M3' })
    expect(await errorOf(memory.get('mem_1'))).toMatchObject({ code: 'unsupported' })
  })
})

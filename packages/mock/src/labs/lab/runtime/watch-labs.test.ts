import { expect, test } from 'vitest'
import { at, documentOf, link, network, node, on } from '../test-support/demo-document.ts'
import { type Frame, serveLabs } from '../test-support/lab-service.ts'

const file = documentOf([node(1), node(2)], [network(1)], [link(1, at(1), on(1)), link(2, at(2), on(1))])
const open = (options: Parameters<typeof serveLabs>[0] = {}) => serveLabs({ labs: { 'a.json': file }, ...options })
const brief = (frames: readonly Frame[]) =>
  frames.slice(1).map(({ seq, type, rev, payload }) => {
    const { link_id, generation, node_id, status } = payload as Record<string, unknown>
    return [seq, type, rev, link_id ?? node_id, generation ?? status]
  })

test('while somebody listens, every cycle reports every link of a stopped node', async () => {
  const labs = await open()
  const runtime = await labs.listen(file.id)
  await labs.clock.advance(61_000)
  expect(brief(runtime.frames)).toEqual([
    [1, 'link_divergent', '', 'lnk_001', 1],
    [2, 'link_divergent', '', 'lnk_002', 1],
    [3, 'link_divergent', '', 'lnk_001', 2],
    [4, 'link_divergent', '', 'lnk_002', 2],
  ])
})

test('links of running nodes are fine', async () => {
  const labs = await open()
  await labs.on('a.json', 'GET nodes/1/start')
  const runtime = await labs.listen(file.id)
  await labs.clock.advance(30_000)
  expect(brief(runtime.frames)).toEqual([[1, 'link_divergent', '', 'lnk_002', 1]])
})

test('the cadence is a setting', async () => {
  const labs = await open({ settings: { discoveryCadenceSeconds: 5 } })
  const runtime = await labs.listen(file.id)
  await labs.clock.advance(10_000)
  expect(runtime.types()).toHaveLength(4)
})

test('cycles nobody watched leave the sequence, the generation and the ring as if they had been played', async () => {
  const watched = await open()
  const unwatched = await open()
  const first = await watched.listen(file.id)
  await watched.clock.advance(200 * 30_000)
  await unwatched.clock.advance(200 * 30_000)
  first.socket.close()
  await watched.on('a.json', 'GET links')
  await unwatched.on('a.json', 'GET links')
  const replayed = await Promise.all([watched.listen(file.id), unwatched.listen(file.id)])
  expect(replayed[0].frames).toHaveLength(201)
  expect(replayed[1].frames).toEqual(replayed[0].frames)
})

test('whoever comes late gets what is overdue as a replay, not as news', async () => {
  const labs = await open()
  await labs.clock.advance(300 * 30_000)
  const late = await labs.listen(file.id, 600)
  expect(late.frames).toEqual([{ type: 'hello', seq: 600 }])
})

test('a lab whose devices cannot be named keeps nobody else from being looked at', async () => {
  const far = {
    ...documentOf([node(1000, { type: 'iol', ethernet: 20 })], [network(1)], [link(1, at(1000, 12), on(1))]),
    id: 'far',
  }
  const labs = await open({ labs: { 'a.json': file, 'far.json': far } })
  await labs.on('far.json', 'GET nodes/1000/start')
  await labs.on('far.json', 'DELETE links/lnk_001')
  const runtime = await labs.listen(file.id)
  await labs.clock.advance(30_000)
  expect(runtime.types()).toEqual(['link_divergent', 'link_divergent'])
  expect(labs.unexpected).toEqual([])
})

test('the heartbeat corrects the file half a minute after a start, and a stop leaves it stale', async () => {
  const labs = await open({ settings: { discoveryCadenceSeconds: 300 } })
  const runtime = await labs.listen(file.id)
  await labs.on('a.json', 'GET nodes/1/start')
  await labs.clock.advance(28_000)
  expect(runtime.types()).toEqual([])
  await labs.clock.advance(10_000)
  expect(brief(runtime.frames)).toEqual([[1, 'node_status_reconciled', file.id, 1, 2]])
  expect(labs.service.labs.get('a.json')?.document).toMatchObject({ nodes: { 1: { status: 2 } } })
  await labs.on('a.json', 'GET nodes/1/stop')
  await labs.clock.advance(120_000)
  expect(runtime.types()).toHaveLength(1)
  expect(labs.service.labs.get('a.json')?.document).toMatchObject({ nodes: { 1: { status: 2 } } })
  expect((await labs.on('a.json', 'GET nodes/1')).body['data']).toMatchObject({ status: 0 })
})

test('structure and runtime go different ways, each with its own numbers', async () => {
  const labs = await open()
  const path = await labs.listen('a.json')
  const runtime = await labs.listen(file.id)
  await labs.on('a.json', 'PUT layout', {})
  await labs.on('a.json', 'GET nodes/1/interfaces/0/live_mac')
  expect(path.frames).toMatchObject([
    { type: 'hello', seq: 0 },
    { type: 'layout_updated', seq: 1, rev: '' },
  ])
  expect(runtime.frames).toMatchObject([
    { type: 'hello', seq: 0 },
    { type: 'interface_live_mac', seq: 1, rev: file.id },
  ])
})

test('a lab whose id is its file name has one channel for both', async () => {
  const labs = await serveLabs({ labs: { 'a.json': { ...file, id: 'a.json' } } })
  const both = await labs.listen('a.json')
  await labs.on('a.json', 'PUT layout', {})
  await labs.on('a.json', 'GET nodes/1/interfaces/0/live_mac')
  await labs.clock.advance(30_000)
  expect(both.types()).toEqual(['layout_updated', 'interface_live_mac', 'link_divergent', 'link_divergent'])
  const resumed = await labs.listen('a.json', -1)
  expect(resumed.frames).toMatchObject([
    { seq: 4 },
    { type: 'force_resnapshot' },
    { type: 'lab_topology', generation: 1 },
  ])
})

test('a snapshot is the whole document with everything derived', async () => {
  const labs = await open()
  await labs.on('a.json', 'PUT layout', {})
  const resumed = await labs.listen('a.json', -1)
  expect(resumed.frames.map(({ type }) => type)).toEqual(['hello', 'force_resnapshot', 'lab_topology'])
  expect(resumed.frames[2]).toMatchObject({
    seq: 1,
    rev: file.id,
    generation: 0,
    payload: {
      schema: 2,
      viewport: { zoom: 1 },
      nodes: { 1: { interfaces: [{ network_id: 1 }, {}, {}, {}] } },
      networks: { 1: { count: 2 } },
      links: [{ state: 'configured' }, {}],
      topology: [{}, {}],
    },
  })
})

test('a restart forgets numbers, keys and addresses; files and running nodes stay', async () => {
  const labs = await open()
  await labs.on('a.json', 'GET nodes/1/start')
  await labs.on('a.json', 'PUT layout', {})
  const before = await labs.listen('a.json')
  labs.service.restart()
  expect(before.socket.isOpen).toBe(false)
  expect((await labs.listen('a.json', 1)).frames).toEqual([{ type: 'hello', seq: 0 }])
  expect((await labs.on('a.json', 'GET nodes/1')).body['data']).toMatchObject({ status: 2 })
})

test('what runs and which bridges there are survives into the next life of the platform', async () => {
  const labs = await open()
  await labs.on('a.json', 'GET nodes/1/start')
  await labs.on('a.json', 'POST runtime/reconcile')
  const stored = JSON.parse(JSON.stringify(labs.service.snapshot()))
  const next = await serveLabs({ stored })
  expect((await next.on('a.json', 'GET nodes/1')).body['data']).toMatchObject({ status: 2 })
  expect((await next.on('a.json', 'POST runtime/reconcile')).body['data']).toMatchObject({ created: [] })
})

test('closing lets go of every timer', async () => {
  const labs = await open()
  await labs.listen(file.id)
  expect(labs.clock.pendingCount).toBe(1)
  labs.service.close()
  expect(labs.clock.pendingCount).toBe(0)
})

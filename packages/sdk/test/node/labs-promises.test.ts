/** What the labs door promises to pages and programs, one test per promise. */
import { createLabEditor, type LabEditor, type LabSession } from '@nova/sdk/labs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { labCoreOf } from '../../src/labs/live/lab-session.ts'
import { failureOf, type LabsWorld, labsWorld, serverText, shownText } from './labs-world.ts'

/** A moment on most machines; one that stands still for seconds is no failure. */
const patience = { timeout: 20_000 }

let world: LabsWorld
let session: LabSession
let editor: LabEditor
beforeEach(async () => {
  world = await labsWorld()
  session = await world.open()
  await session.whenSynced()
  editor = createLabEditor(world.client, session)
})
afterEach(() => world.close())

const port = (node_id: number, interface_index = 0) => ({ node_id, interface_index })
const settled = () => vi.waitUntil(() => session[labCoreOf].pendingCount === 0, patience)
async function twoNodes(): Promise<readonly [number, number]> {
  const body = { name: 'x', type: 'docker', template: 'docker', image: 'nova-ve-lab/alpine:3', ethernet: 2 } as const
  const [a, b] = [await editor.createNode(body), await editor.createNode(body)]
  await vi.waitUntil(() => session.getSnapshot().nodes.has(b.id), patience)
  return [a.id, b.id]
}

/** What React does with an external store, without React: it renders until what it reads is what it rendered. */
function renderStore<T>(subscribe: (listener: () => void) => () => void, getSnapshot: () => T) {
  const rendered: T[] = []
  const render = () => {
    const value = getSnapshot()
    // React warns and loops for ever when two reads without a change differ.
    expect(getSnapshot()).toBe(value)
    if (rendered.length === 0 || rendered.at(-1) !== value) rendered.push(value)
  }
  render()
  const unmount = subscribe(render)
  render()
  return { rendered, unmount }
}

describe('a page', () => {
  it('uses the snapshot and the status as external stores, unbound', async () => {
    const { subscribe, getSnapshot, status, subscribeStatus } = session
    const lab = renderStore(subscribe, getSnapshot)
    const state = renderStore(subscribeStatus, status)
    expect(lab.rendered).toEqual([session.getSnapshot()])
    const { id } = await world.other.createNetwork('demo.json', { name: 'shown', type: 'linux_bridge' })
    await vi.waitUntil(() => lab.rendered.at(-1)?.networks.has(id), patience)
    expect(lab.rendered[0]?.networks.has(id)).toBe(false)
    world.platform.labs.dropSockets()
    await vi.waitUntil(() => state.rendered.some(({ mode }) => mode === 'polling'), patience)

    const count = lab.rendered.length
    lab.unmount()
    lab.unmount()
    await world.clock.advance(70_000)
    await world.other.deleteNetwork('demo.json', id)
    await world.clock.advance(7000)
    expect(lab.rendered).toHaveLength(count)
    expect(session.getSnapshot().networks.has(id)).toBe(false)
  })

  it('keeps what did not change: only what differs is another object', async () => {
    const before = session.getSnapshot()
    await session.resync()
    expect(session.getSnapshot()).toBe(before)
    await world.other.createNetwork('demo.json', { name: 'more', type: 'linux_bridge' })
    await world.clock.advance(300)
    const after = session.getSnapshot()
    expect(after).not.toBe(before)
    for (const [id, node] of before.nodes) expect(after.nodes.get(id)).toBe(node)
    for (const [id, edge] of before.edges) expect(after.edges.get(id)).toBe(edge)
  })

  it('is told when the snapshot was last known to be true', async () => {
    const first = session.status().lastConfirmedAtMs ?? 0
    await world.clock.advance(30_000)
    const later = session.status().lastConfirmedAtMs ?? 0
    expect(later).toBeGreaterThanOrEqual(first + 20_000)
    world.platform.faults.add({ on: { operation: 'list*', times: 'always' }, do: { kind: 'drop' } })
    world.platform.labs.dropSockets()
    await world.clock.advance(60_000)
    expect(session.status().state).toBe('stale')
    expect(session.status().lastConfirmedAtMs).toBeLessThanOrEqual(later + 6000)
  })
})

describe('an edit', () => {
  it('of a lab that somebody holds waits as long as the server says, and is done', async () => {
    const [a, b] = await twoNodes()
    const release = world.platform.labs.holdLock('demo.json')
    const tries: number[] = []
    world.platform.clock.deadline(12_000, release)
    const begunMs = world.clock.monotonic()
    const made = editor.createLink(port(a), port(b))
    expect(session.getSnapshot().edges.size).toBeGreaterThan(0)
    void made.then(() => tries.push(world.clock.monotonic() - begunMs))
    const { link } = await made
    expect(tries[0]).toBeGreaterThanOrEqual(12_000)
    expect(world.platform.journal.of('createLink').map(({ status }) => status)).toContain(503)
    await settled()
    expect(session.getSnapshot().links.has(link.id)).toBe(true)
    expect(shownText(session)).toBe(await serverText(world.client, 'demo.json'))
  })

  it('of an interface that is busy is refused as that, and taken back', async () => {
    const [a, b] = await twoNodes()
    await editor.runNode(a, 'start')
    world.platform.labs.holdInterface('demo.json', a, 0, 60_000)
    const before = [...session.getSnapshot().edges.keys()]
    expect(await failureOf(editor.createLink(port(a), port(b)))).toMatchObject({ code: 'interface_busy' })
    expect([...session.getSnapshot().edges.keys()]).toEqual(before)
  })

  it('whose echo comes before its answer, after it or never shows once', async () => {
    const [a, b] = await twoNodes()
    const edges = () => session.getSnapshot().edges.size
    const before = edges()
    const counts = new Set<number>()
    session.subscribe(() => counts.add(edges()))
    for (const trouble of [
      () => {},
      () => world.platform.labs.live.lose('demo.json', 3),
      () => world.platform.labs.live.swap('demo.json'),
    ]) {
      trouble()
      const { link } = await editor.createLink(port(a), port(b))
      await settled()
      expect(edges()).toBe(before + 1)
      await editor.deleteLink(link.id)
      await settled()
      expect(edges()).toBe(before)
    }
    expect([...counts].toSorted()).toEqual([before, before + 1])
  })

  it('with a key of its own is one link, however often its answer is lost and whoever sends it again', async () => {
    const [a, b] = await twoNodes()
    world.platform.faults.add({ on: { operation: 'createLink', times: 3 }, do: { kind: 'drop', when: 'after' } })
    const { link } = await editor.createLink(port(a), port(b), { idempotencyKey: 'intent-1' })
    const again = await world.other.createLink(
      'demo.json',
      { from: port(a), to: port(b) },
      { idempotencyKey: 'intent-1' },
    )
    expect(again.link.id).toBe(link.id)
    const links = await world.client.listLinks('demo.json')
    expect(links.filter(({ from }) => 'node_id' in from && [a, b].includes(from.node_id))).toHaveLength(2)
  })

  it('that is given up while it waits for its turn is given up at once, and shown no more', async () => {
    const [a] = await twoNodes()
    world.platform.faults.add({ on: { operation: 'updateNode' }, do: { kind: 'stall', afterBytes: 0 } })
    const first = editor.updateNode(a, { name: 'first' }).catch(() => 'taken back')
    const stop = new AbortController()
    const second = editor.updateNode(a, { name: 'second' }, { signal: stop.signal })
    const third = editor.updateNode(a, { name: 'third' })
    stop.abort(new Error('changed my mind'))
    // The first is stuck, and nobody moves the clock.
    await expect(second).rejects.toThrow('changed my mind')
    expect(session.getSnapshot().nodes.get(a)?.name).toBe('third')
    await world.clock.advance(31_000)
    await first
    await third
    await settled()
    expect((await world.client.getNode('demo.json', a)).name).toBe('third')
    expect(world.platform.journal.of('updateNode')).toHaveLength(2)
  })

  it.each([
    ['a link without an id', () => editor.updateLink(undefined as never, { label: 'x' })],
    ['nothing as a change', () => editor.updateLink('lnk_001', null as never)],
    ['a node called NaN', () => editor.updateNode(Number.NaN, { name: 'x' })],
    ['an end that is a text', () => editor.createLink('eth0' as never, port(1))],
    ['an action nobody knows', () => editor.runNode(1, 'explode' as never)],
    ['an action of every object', () => editor.runNode(1, 'constructor' as never)],
  ])('of %s is refused, and those after it are not', async (_what, act) => {
    const before = session.getSnapshot()
    expect(await failureOf(act())).toMatchObject({ code: 'invalid_options' })
    expect(session.getSnapshot()).toBe(before)
    await editor.createNetwork({ name: 'after' })
    await settled()
    expect(session.counters().malformed).toBe(0)
    expect(shownText(session)).toBe(await serverText(world.client, 'demo.json'))
  })

  it('that cannot even be shown leaves nothing behind that every later step would meet', async () => {
    const hostile = {
      get label(): string {
        throw new Error('no label')
      },
    }
    const [first] = await world.client.listLinks('demo.json')
    await expect(editor.updateLink(first?.id ?? '', hostile)).rejects.toThrow('no label')
    expect(session[labCoreOf].pendingCount).toBe(0)
    await editor.createNetwork({ name: 'after' })
    await settled()
    expect(session.counters().malformed).toBe(0)
  })
})

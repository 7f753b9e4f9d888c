/** Edits of which the answer leaves a doubt: refused because done already, lost, given up, or in an editor that is closed. */
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
const lose = (operation: string, when: 'before' | 'after') =>
  world.platform.faults.add({ on: { operation, times: 4 }, do: { kind: 'drop', when } })
async function oneNode() {
  const body = { name: 'x', type: 'docker', template: 'docker', image: 'nova-ve-lab/alpine:3', ethernet: 2 } as const
  const { id } = await editor.createNode(body)
  await vi.waitUntil(() => session.getSnapshot().nodes.has(id), patience)
  return id
}
const wire = async () => editor.createLink(port(await oneNode()), port(await oneNode()))
async function expectTruth() {
  await settled()
  await session.resync()
  expect(shownText(session)).toBe(await serverText(world.client, 'demo.json'))
}

describe('a link to a network', () => {
  it('that somebody else has made meanwhile counts as done', async () => {
    const node = await oneNode()
    const { id } = await editor.createNetwork({ name: 'core' })
    await settled()
    world.platform.labs.live.lose('demo.json', 3)
    const theirs = await world.other.createLink('demo.json', { from: port(node), to: { network_id: id } })
    const ours = await editor.createLink(port(node), { network_id: id })
    expect(ours.link.id).toBe(theirs.link.id)
    await expectTruth()
  })

  it('whose interface somebody else has taken for another is refused', async () => {
    const node = await oneNode()
    const [one, two] = [await editor.createNetwork({ name: 'one' }), await editor.createNetwork({ name: 'two' })]
    await settled()
    world.platform.labs.live.lose('demo.json', 3)
    await world.other.createLink('demo.json', { from: port(node), to: { network_id: one.id } })
    const error = await failureOf(editor.createLink(port(node), { network_id: two.id }))
    expect(error).toMatchObject({ code: 'interface_occupied' })
    await expectTruth()
  })
})

describe('a lost answer', () => {
  it.each([
    ['createNetwork', () => editor.createNetwork({ name: 'lost' })],
    ['updateNode', async () => editor.updateNode(await oneNode(), { name: 'renamed' })],
    ['deleteNode', async () => editor.deleteNode(await oneNode())],
    ['deleteNetwork', async () => editor.deleteNetwork((await editor.createNetwork({})).id)],
    ['updateNetwork', async () => editor.updateNetwork((await editor.createNetwork({})).id, { name: 'renamed' })],
    ['deleteLink', async () => editor.deleteLink((await wire()).link.id)],
    ['updateLink', async () => editor.updateLink((await wire()).link.id, { label: 'renamed' })],
  ] as const)('of %s: done is done, and not done is told', async (operation, act) => {
    lose(operation, 'after')
    await act()
    world.platform.faults.clear()
    await expectTruth()
    lose(operation, 'before')
    // The name is taken by now, or the same again: what counts is what the server has.
    const before = await serverText(world.client, 'demo.json')
    await act().catch((error: unknown) => expect(error).toMatchObject({ code: 'network_error' }))
    world.platform.faults.clear()
    await expectTruth()
    if (operation === 'createNetwork') expect(await serverText(world.client, 'demo.json')).toBe(before)
  })

  it('of a network is not taken for a hidden one of the same name', async () => {
    const [a, b] = [await oneNode(), await oneNode()]
    const { network } = await editor.createLink(port(a), port(b))
    await settled()
    lose('createNetwork', 'before')
    const error = await failureOf(editor.createNetwork({ name: network?.name ?? '' }))
    expect(error.code).toBe('network_error')
    await expectTruth()
  })

  it('is not looked for by an editor that is closed', async () => {
    lose('createNetwork', 'after')
    const made = editor.createNetwork({ name: 'late' })
    await editor.close()
    const reads = world.platform.journal.of('listNetworks').length
    expect(await failureOf(made)).toMatchObject({ code: 'network_error' })
    expect(world.platform.journal.of('listNetworks').length).toBeLessThanOrEqual(reads + 1)
    await expectTruth()
  })

  it.each([
    ['open', false],
    ['closed', true],
  ])(
    'is answered and undone by others while nobody hears of it: not shown for ever by an editor that is %s',
    async (_how, isClosed) => {
      const { createNetwork } = world.client
      const undone: typeof createNetwork = async (...given) => {
        world.platform.labs.live.lose('demo.json', 2)
        const made = await createNetwork(...given)
        await world.other.deleteNetwork('demo.json', made.id)
        if (isClosed) await another.close()
        return made
      }
      const another = createLabEditor({ ...world.client, createNetwork: undone }, session)
      const { id } = await another.createNetwork({ name: 'short-lived' })
      await world.clock.advance(2500)
      await settled()
      expect(session.getSnapshot().networks.has(id)).toBe(false)
      await expectTruth()
    },
  )

  it('that never comes is one as well, once the attempt has had its time', async () => {
    world.platform.faults.add({
      on: { operation: 'createNetwork' },
      do: { kind: 'stall', afterBytes: 0, side: 'response' },
    })
    const made = editor.createNetwork({ name: 'stalled' })
    await vi.waitUntil(() => world.platform.labs.getDocument('demo.json') !== null, patience)
    await world.clock.advance(31_000)
    expect(await made).toMatchObject({ name: 'stalled' })
    await expectTruth()
  })

  it('that was cut off or was no answer at all is one as well', async () => {
    for (const fault of [
      { kind: 'truncate', bytes: 12 },
      { kind: 'html', status: 200, when: 'after' },
      { kind: 'empty', when: 'after' },
    ] as const) {
      world.platform.faults.add({ on: { operation: 'createNetwork' }, do: fault })
      const name = `after ${fault.kind}`
      expect(await editor.createNetwork({ name })).toMatchObject({ name })
      await expectTruth()
    }
  })
})

it('a refusal has the lab looked at: it is mostly not what it was thought to be', async () => {
  const { id } = await editor.createNetwork({ name: 'gone' })
  await settled()
  world.platform.labs.live.lose('demo.json')
  await world.other.deleteNetwork('demo.json', id)
  expect(session.getSnapshot().networks.has(id)).toBe(true)
  expect(await failureOf(editor.updateNetwork(id, { name: 'still there' }))).toMatchObject({
    code: 'network_not_found',
  })
  await world.clock.advance(400)
  await vi.waitUntil(() => !session.getSnapshot().networks.has(id), patience)
})

it('members of a network that are null are not shown: the server leaves them alone', async () => {
  const { id, type } = await editor.createNetwork({ name: 'core' })
  await settled()
  const renamed = editor.updateNetwork(id, { name: 'renamed', type: null } as never)
  expect(session.getSnapshot().networks.get(id)?.record).toMatchObject({ name: 'renamed', type })
  await renamed
  await expectTruth()
})

describe('positions', () => {
  const places = () => world.platform.journal.of('putLayout')
  const [node] = [1]

  it('that fail are tried again by themselves, patiently', async () => {
    lose('putLayout', 'before')
    editor.move({ nodes: [{ id: node, left: 71, top: 3 }] })
    await world.clock.advance(500)
    await vi.waitUntil(() => places().length >= 4, patience)
    await world.clock.advance(70_000)
    await expectTruth()
    expect((await world.client.getNode('demo.json', node)).left).toBe(71)
  })

  it('that were flushed are not sent once more when the hand has rested', async () => {
    editor.move({ nodes: [{ id: node, left: 72, top: 3 }] })
    await editor.flushLayout()
    await world.clock.advance(5000)
    expect(places()).toHaveLength(1)
  })

  it('that were on their way when the editor was closed are not tried again', async () => {
    world.platform.faults.add({ on: { operation: 'putLayout', times: 'always' }, do: { kind: 'drop' } })
    editor.move({ nodes: [{ id: node, left: 73, top: 3 }] })
    expect(await failureOf(editor.close())).toMatchObject({ code: 'network_error' })
    const count = places().length
    await world.clock.advance(300_000)
    expect(places()).toHaveLength(count)
    world.platform.faults.clear()
    expect(session[labCoreOf].pendingCount).toBe(0)
    await expectTruth()
  })

  it('that are being sent when the editor is closed arrive first', async () => {
    editor.move({ nodes: [{ id: node, left: 74, top: 3 }] })
    const sending = editor.flushLayout()
    await editor.close()
    await sending
    expect((await world.client.getNode('demo.json', node)).left).toBe(74)
  })

  it.each([
    ['half of nothing', { viewport: { zoom: Number.NaN } }],
    ['a node without a number', { nodes: [{ id: 1.5, left: 1, top: 1 }] }],
    ['endless', { networks: [{ id: 1, left: Number.POSITIVE_INFINITY, top: 1 }] }],
  ])('%s are refused', (_what, layout) => {
    expect(() => editor.move(layout as never)).toThrow(expect.objectContaining({ code: 'invalid_options' }))
    expect(session[labCoreOf].pendingCount).toBe(0)
  })
})

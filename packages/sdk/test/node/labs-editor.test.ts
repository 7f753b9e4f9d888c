import { createMockPlatform, generateLab, type MockPlatform } from '@nova/mock'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLabsClient } from '../../src/labs/client.ts'
import { createLabEditor } from '../../src/labs/edits/create-lab-editor.ts'
import type { LabEditor, LabEditorOptions } from '../../src/labs/edits/lab-editor.ts'
import type { LabsClient } from '../../src/labs/labs-client.ts'
import type { ChangeSet } from '../../src/labs/live/change-set.ts'
import { type LabSession, labCoreOf } from '../../src/labs/live/lab-session.ts'
import { type OpenLabOptions, openLab } from '../../src/labs/open-lab.ts'
import { readLabGraph } from '../../src/labs/read-lab-graph.ts'
import { failureOf } from './labs-host.ts'

/** A moment on most machines; one that stands still for seconds is no failure. */
const patience = { timeout: 20_000 }

const path = 'bench.json'
let platform: MockPlatform
let client: LabsClient
let lab: LabSession
let editor: LabEditor
let steps: ChangeSet[]

/** Six nodes: 1 and 2 wired together, the others with free ports. */
beforeEach(async () => {
  platform = await createMockPlatform()
  const generated = generateLab({ nodes: 6, links: 0, seed: 7, isolated: 6 } as Parameters<typeof generateLab>[0])
  platform.labs.putDocument(path, generated)
  client = createLabsClient({
    baseUrl: platform.labs.baseUrl,
    auth: { username: 'admin', password: platform.labs.credentials?.admin?.password ?? 'nova' },
    fetch: platform.fetch,
    runtime: { clock: platform.clock, openSocket: platform.openSocket },
  })
})
afterEach(async () => {
  lab?.close()
  await platform.close()
})

async function open(options: OpenLabOptions = {}, editing: LabEditorOptions = {}) {
  lab = await openLab(client, path, options)
  if (options.sockets !== false) await lab.whenSynced()
  editor = createLabEditor(client, lab, editing)
  steps = []
  void (async () => {
    for await (const step of lab.changes()) steps.push(step)
  })()
}

const port = (node_id: number, interface_index = 0) => ({ node_id, interface_index })
const edgeIds = () => [...lab.getSnapshot().edges.keys()]
const settled = () => vi.waitUntil(() => lab[labCoreOf].pendingCount === 0, patience)
/** The session agrees with a fresh read, and nothing is shown on the strength of a promise any more. */
async function expectTrue() {
  await settled()
  await vi.waitFor(async () => {
    const fresh = await readLabGraph(client, path)
    const shown = lab.getSnapshot()
    for (const part of ['nodes', 'networks', 'links'] as const)
      expect(shown[part].toValues().map(({ record }) => record)).toEqual(
        fresh[part].toValues().map(({ record }) => record),
      )
    expect(edgeIds()).toEqual([...fresh.edges.keys()])
  }, patience)
}

describe('a link', () => {
  beforeEach(() => open())

  it('shows at once as the wire it will be, and is the same wire afterwards', async () => {
    const made = editor.createLink(port(1), port(2))
    expect(edgeIds()).toEqual(['pair:net-1'])
    const { link, network } = await made
    expect(link.from).toEqual(port(1))
    await expectTrue()
    expect(edgeIds()).toEqual([`pair:net${network?.id}`])
  })

  it('is taken back in one step when it is refused, and the refusal is thrown as it came', async () => {
    platform.faults.add({ on: { operation: 'labs:hot-attach', times: 'always' }, do: { kind: 'fail' } })
    const nodes = lab.getSnapshot().nodes.toValues()
    const host = nodes.find(({ record }) => record.type === 'docker')?.id ?? 0
    const other = nodes.find(({ id }) => id !== host)?.id ?? 0
    await editor.runNode(host, 'start')
    await settled()
    const before = lab.getSnapshot()
    const error = await failureOf(editor.createLink(port(host), port(other)))
    expect(error).toMatchObject({ code: 'hot_plug_failed', operation: 'createLink' })
    expect(edgeIds()).toEqual([...before.edges.keys()])
    await expectTrue()
  })

  it.each([
    ['a node that is not there', port(1), port(99), 'node-missing'],
    ['an interface that is not there', port(1, 98), port(2), 'interface-missing'],
    ['itself', port(1), port(1, 1), 'same-node'],
    ['a network that is not there', port(1), { network_id: 77 }, 'network-missing'],
  ])('to %s is refused before anything is sent', async (_what, from, to, reason) => {
    expect(await failureOf(editor.createLink(from, to))).toMatchObject({ code: 'edit_conflict', details: { reason } })
    expect(platform.journal.of('createLink')).toEqual([])
  })

  it('that somebody else has made meanwhile counts as done', async () => {
    // Seen by nobody here before the editor asks for the same.
    platform.labs.live.lose(path, 3)
    const theirs = await client.createLink(path, { from: port(1), to: port(2) })
    const ours = await editor.createLink(port(1), port(2))
    expect(ours).toMatchObject({ link: { id: theirs.link.id }, network: { id: theirs.network?.id } })
    await expectTrue()
    expect(edgeIds()).toHaveLength(1)
  })

  it('whose answer is lost is found again by its key, once', async () => {
    platform.faults.add({ on: { operation: 'createLink' }, do: { kind: 'drop', when: 'after' } })
    const { link } = await editor.createLink(port(1), port(2))
    expect(link.id).toBe('lnk_001')
    await expectTrue()
    expect(await client.listLinks(path)).toHaveLength(2)
  })

  it('goes at once when it is deleted, both halves of a wire with it', async () => {
    const { link } = await editor.createLink(port(1), port(2))
    await settled()
    const gone = editor.deleteLink(link.id)
    expect(edgeIds()).toEqual([])
    await gone
    await expectTrue()
    expect(steps.filter(({ cause }) => cause === 'edit').length).toBeGreaterThanOrEqual(2)
  })

  it('comes back when its deletion is refused', async () => {
    const { link } = await editor.createLink(port(1), port(2))
    await settled()
    platform.faults.add({ on: { operation: 'deleteLink', times: 'always' }, do: { kind: 'status', status: 409 } })
    const error = await failureOf(editor.deleteLink(link.id))
    expect(error.status).toBe(409)
    await expectTrue()
    expect(edgeIds()).toHaveLength(1)
  })

  it('patched twice has the later look, also when both are under way', async () => {
    const { link } = await editor.createLink(port(1), port(2))
    await settled()
    const first = editor.updateLink(link.id, { color: '#ff0000' })
    const second = editor.updateLink(link.id, { color: '#00ff00', label: 'uplink' })
    const shown = () => lab.getSnapshot().links.get(link.id)?.record
    expect(shown()).toMatchObject({ color: '#00ff00', label: 'uplink' })
    await Promise.all([first, second])
    await expectTrue()
    expect(shown()).toMatchObject({ color: '#00ff00', label: 'uplink' })
  })
})

describe('a lost answer of a change that is never repeated blindly', () => {
  beforeEach(() => open())

  it.each([
    ['was done', 'after', true],
    ['was not done', 'before', false],
  ] as const)('is settled by reading: it %s', async (_what, when, done) => {
    const { link } = await editor.createLink(port(1), port(2))
    await settled()
    platform.faults.add({ on: { operation: 'updateLink' }, do: { kind: 'drop', when } })
    const outcome = await editor.updateLink(link.id, { label: 'x' }).then(
      () => true,
      () => false,
    )
    expect(outcome).toBe(done)
    await expectTrue()
    expect(lab.getSnapshot().links.get(link.id)?.record.label).toBe(done ? 'x' : '')
  })
})

describe('nodes and networks', () => {
  beforeEach(() => open())

  it('a node shows that it is starting until it runs', async () => {
    const running = editor.runNode(1, 'start')
    expect(lab.getSnapshot().nodes.get(1)).toMatchObject({ transient: 'starting', running: false })
    expect((await running).status).toBe(2)
    // Whoever waited for it finds it in the snapshot, whether or not the session has looked meanwhile.
    expect(lab.getSnapshot().nodes.get(1)).toMatchObject({ transient: null, running: true })
    await expectTrue()
    expect(lab.getSnapshot().nodes.get(1)).toMatchObject({ transient: null, running: true })
  })

  it('a node that does not start stops pretending', async () => {
    platform.faults.add({ on: { operation: 'labs:start' }, do: { kind: 'fail' } })
    expect(await failureOf(editor.runNode(1, 'start'))).toMatchObject({ code: 'runtime_failed' })
    await expectTrue()
    expect(lab.getSnapshot().nodes.get(1)?.transient).toBeNull()
  })

  it('a node made here shows when the server has made it; renamed and deleted it follows at once', async () => {
    const node = await editor.createNode({
      name: 'new',
      type: 'docker',
      template: 'docker',
      image: 'nova-ve-lab/alpine:3',
    })
    await vi.waitUntil(() => lab.getSnapshot().nodes.has(node.id), patience)
    const renamed = editor.updateNode(node.id, { name: 'newer' })
    expect(lab.getSnapshot().nodes.get(node.id)?.name).toBe('newer')
    await renamed
    const deleted = editor.deleteNode(node.id)
    expect(lab.getSnapshot().nodes.has(node.id)).toBe(false)
    await deleted
    await expectTrue()
  })

  it('a network gets the lowest free name, and deleting one in use is refused and undone', async () => {
    const made = editor.createNetwork()
    expect(
      lab
        .getSnapshot()
        .networks.toValues()
        .map(({ name }) => name),
    ).toEqual(['net-1'])
    const network = await made
    await editor.createLink(port(1), { network_id: network.id })
    expect(await failureOf(editor.deleteNetwork(network.id))).toMatchObject({ code: 'network_attached' })
    await editor.updateNetwork(network.id, { name: 'core' })
    await expectTrue()
    expect(lab.getSnapshot().networks.get(network.id)?.name).toBe('core')
  })
})

describe('positions', () => {
  const move = (left: number) => editor.move({ nodes: [{ id: 1, left, top: 5 }] })
  const sent = () => platform.journal.of('putLayout')

  it('show at once and are sent once, when nothing moves any more', async () => {
    await open()
    for (const left of [10, 20, 30.9]) move(left)
    expect(lab.getSnapshot().nodes.get(1)?.record.left).toBe(30)
    expect(sent()).toHaveLength(0)
    await (platform.clock as unknown as { advance(ms: number): Promise<void> }).advance(500)
    await expectTrue()
    expect(sent()).toHaveLength(1)
    expect(lab.getSnapshot().nodes.get(1)?.record).toMatchObject({ left: 30, top: 5 })
  })

  it('that cannot be sent are kept, and sent with what moved since', async () => {
    const failures: boolean[] = []
    await open({}, { onLayoutFailure: (_error, kept) => void failures.push(kept) })
    platform.faults.add({ on: { operation: 'putLayout', times: 4 }, do: { kind: 'drop', when: 'before' } })
    move(70)
    expect(await failureOf(editor.flushLayout())).toMatchObject({ code: 'network_error' })
    editor.move({ nodes: [{ id: 2, left: 90, top: 9 }] })
    await editor.flushLayout()
    await expectTrue()
    expect(failures).toEqual([true])
    const { nodes } = lab.getSnapshot()
    expect([nodes.get(1)?.record.left, nodes.get(2)?.record.left]).toEqual([70, 90])
  })

  it('go back where they were when the server refuses them for good', async () => {
    const failures: boolean[] = []
    await open({}, { onLayoutFailure: (_error, kept) => void failures.push(kept) })
    const before = lab.getSnapshot().nodes.get(1)?.record.left
    platform.faults.add({
      on: { operation: 'putLayout' },
      do: { kind: 'status', status: 409, details: { forbidden_fields: ['links'] } },
    })
    move(70)
    expect(await failureOf(editor.flushLayout())).toMatchObject({ status: 409 })
    expect(failures).toEqual([false])
    expect(lab.getSnapshot().nodes.get(1)?.record.left).toBe(before)
  })

  it('that are none are refused', async () => {
    await open()
    expect(() => move(Number.NaN)).toThrow(expect.objectContaining({ code: 'invalid_options' }))
  })

  it('are sent before the editor closes, and nothing is taken after', async () => {
    await open()
    move(44)
    await editor.close()
    expect(await client.getNode(path, 1)).toMatchObject({ left: 44 })
    expect(() => move(45)).toThrow(expect.objectContaining({ code: 'lab_closed' }))
  })
})

describe('without sockets', () => {
  it('an edit is seen by reading', async () => {
    await open({ sockets: false })
    await editor.createLink(port(1), port(2))
    await expectTrue()
    expect(lab.status().mode).toBe('polling')
  })
})

describe('an edit that is given up', () => {
  beforeEach(() => open())

  it('while it waits for its turn is never sent and leaves no trace', async () => {
    const { link } = await editor.createLink(port(1), port(2))
    await settled()
    const controller = new AbortController()
    const first = editor.updateLink(link.id, { label: 'one' })
    const second = editor.updateLink(link.id, { label: 'two' }, { signal: controller.signal })
    controller.abort(new Error('changed my mind'))
    await first
    await expect(second).rejects.toThrow('changed my mind')
    await expectTrue()
    expect(lab.getSnapshot().links.get(link.id)?.record.label).toBe('one')
  })
})

import { type Change, freeInterfaces, type LabSession, openLab } from '@nova/sdk/labs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { describeChange } from './describe-change.ts'
import { openSmallLab, type SmallLab } from './test/small-lab.ts'

/** A moment on most machines; one that stands still for seconds is no failure. */
const patience = { timeout: 20_000 }

let lab: SmallLab
let session: LabSession

beforeEach(async () => {
  lab = await openSmallLab()
  session = await openLab(lab.client, lab.path, { sockets: false })
})
afterEach(async () => {
  session.close()
  await lab.platform.close()
})

/** What the next read finds, as lines. */
async function readAgain(): Promise<readonly string[]> {
  const before = session.getSnapshot()
  const seen = session.changes()
  const next = seen.next()
  await session.resync()
  expect(session.getSnapshot()).not.toBe(before)
  const { value } = await next
  const { changes, graph } = value as { changes: readonly Change[]; graph: typeof before }
  return changes.map((change) => describeChange(graph, change)).filter((line) => line !== null)
}

const ends = () =>
  session
    .getSnapshot()
    .nodes.toValues()
    .filter((node) => freeInterfaces(node).length > 0)
    .slice(-2)
    .map((node) => ({
      end: { node_id: node.id, interface_index: freeInterfaces(node)[0]?.index ?? 0 },
      name: `${node.name} ${freeInterfaces(node)[0]?.name}`,
    }))

test('a wire is one line when it comes and one when it goes', async () => {
  const [a, b] = ends()
  if (!a || !b) throw new Error('The lab has no free interfaces')
  const { link } = await lab.client.createLink(lab.path, { from: a.end, to: b.end })
  expect(await readAgain()).toEqual([`${a.name} – ${b.name} linked`])
  await lab.client.deleteLink(lab.path, link.id)
  expect(await readAgain()).toEqual([`${a.name} – ${b.name} unlinked`])
})

test('a wire is one line also where its halves come one after the other', async () => {
  const [a, b] = ends()
  if (!a || !b) throw new Error('The lab has no free interfaces')
  const live = await openLab(lab.client, lab.path)
  await vi.waitUntil(() => live.status().mode === 'live', patience)
  const seen: string[] = []
  let stepCount = 0
  const collect = async () => {
    for await (const { changes, graph } of live.changes({ maxPending: 100 })) {
      stepCount++
      seen.push(...changes.map((change) => describeChange(graph, change)).filter((line) => line !== null))
    }
  }
  const collected = collect()
  const { link } = await lab.client.createLink(lab.path, { from: a.end, to: b.end })
  await vi.waitUntil(
    () =>
      [...live.getSnapshot().edges.keys()].some((id) => id.startsWith('pair:') && !session.getSnapshot().edges.has(id)),
    patience,
  )
  await lab.client.deleteLink(lab.path, link.id)
  await vi.waitUntil(() => !live.getSnapshot().links.has(link.id), patience)
  live.close()
  await collected
  expect(stepCount).toBeGreaterThan(2)
  expect(seen).toEqual([`${a.name} – ${b.name} linked`, `${a.name} – ${b.name} unlinked`])
})

test('a wire that a third node joins is a network from then on', async () => {
  const [a, b] = ends()
  if (!a || !b) throw new Error('The lab has no free interfaces')
  const third = session
    .getSnapshot()
    .nodes.toValues()
    .find((node) => freeInterfaces(node).length > 1)
  if (!third) throw new Error('The lab has no third node')
  const { network } = await lab.client.createLink(lab.path, { from: a.end, to: b.end })
  await readAgain()
  const port = freeInterfaces(session.getSnapshot().nodes.get(third.id) ?? third)[0]
  await lab.client.createLink(lab.path, {
    from: { node_id: third.id, interface_index: port?.index ?? 0 },
    to: { network_id: network?.id ?? 0 },
  })
  const name = `bridge-${network?.id}`
  const seen = await readAgain()
  expect(seen).toContain(`network ${name} is one of its own now (promoted)`)
  expect(seen).toContain(`${a.name} – ${name} linked`)
  expect(seen).toContain(`${third.name} ${port?.name} – ${name} linked`)
})

test('nodes and networks: named, moved, started, added, gone', async () => {
  const node = session.getSnapshot().nodes.get(6)
  await lab.client.updateNode(lab.path, 6, { name: 'core' })
  expect(await readAgain()).toEqual([`node ${node?.name} is now called core`])
  await lab.client.putLayout(lab.path, { nodes: [{ id: 6, left: 1, top: 2 }], networks: [{ id: 1, left: 3, top: 4 }] })
  expect([...(await readAgain())].sort()).toEqual(['network net-1 moved to 3, 4', 'node core moved to 1, 2'])
  await lab.client.startNode(lab.path, 6)
  expect(await readAgain()).toEqual(['node core runs'])
  const { id } = await lab.client.createNetwork(lab.path, { name: 'lan' })
  expect(await readAgain()).toEqual(['network lan added'])
  await lab.client.deleteNetwork(lab.path, id)
  expect(await readAgain()).toEqual(['network lan removed'])
})

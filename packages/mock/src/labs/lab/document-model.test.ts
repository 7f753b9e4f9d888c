import { expect, test } from 'vitest'
import { createSeededRandom, type SeededRandom } from '../../engine/random.ts'
import { countEndpoints } from './derive-document.ts'
import { endpointKey, isNetworkEndpoint, isNodeEndpoint } from './endpoints.ts'
import type { Endpoint, LabDocument, LabEvent } from './lab-document.ts'
import { createLink, eventsOfCreation } from './links/create-link.ts'
import { deleteLink, eventsOfRemoval } from './links/delete-link.ts'
import { patchLink } from './links/patch-link.ts'
import { patchNetwork } from './networks/patch-network.ts'
import { deleteNode } from './nodes/update-node.ts'
import { Refusal } from './refusal.ts'
import { documentOf, network, node } from './test-support/demo-document.ts'

interface Step {
  readonly document: LabDocument
  readonly events: readonly LabEvent[]
}

/** What somebody knows who only listens. */
interface Replica {
  readonly links: Map<string, unknown>
  readonly networks: Map<number, unknown>
}

const someEnd = (random: SeededRandom): Endpoint =>
  random.next() < 0.7
    ? { node_id: 1 + random.below(5), interface_index: random.below(3) }
    : { network_id: 1 + random.below(6) }

function step(document: LabDocument, random: SeededRandom): Step {
  const roll = random.next()
  const link = document.links[random.below(Math.max(1, document.links.length))]
  if (roll < 0.55) {
    const [from, to] = [someEnd(random), someEnd(random)]
    // An interface with itself never gets past its mutex, and a network with itself may skip the count of promotion.
    if (endpointKey(from) === endpointKey(to)) return { document, events: [] }
    const creation = createLink(document, { from, to, style_override: null })
    return { document: creation.document, events: eventsOfCreation(creation) }
  }
  if (roll < 0.8 && link) {
    const removal = deleteLink(document, link.id)
    return { document: removal.document, events: eventsOfRemoval(removal) }
  }
  if (roll < 0.9 && link) {
    const patched = patchLink(document, link.id, { label: `l${random.below(9)}` })
    return { document: patched.document, events: [{ type: 'link_updated', payload: { link: patched.link } }] }
  }
  const change = patchNetwork(document, 1 + random.below(6), { name: `n${random.below(4)}` })
  return { document: change.document, events: [{ type: change.event, payload: { network: change.network } }] }
}

function follow(replica: Replica, { type, payload }: LabEvent): void {
  const link = payload['link'] as { id: string } | undefined
  const changed = payload['network'] as { id: number } | undefined
  if (link) replica.links.set(link.id, link)
  else if (type === 'link_deleted') replica.links.delete(String(payload['link_id']))
  else if (type === 'network_deleted' && changed) replica.networks.delete(changed.id)
  else if (changed) replica.networks.set(changed.id, changed)
}

const bare = (value: unknown): unknown => {
  const { state: _state, count: _count, ...rest } = value as Record<string, unknown>
  return rest
}
const byId = (entries: Iterable<readonly [unknown, unknown]>) =>
  [...entries].map(([id, value]) => [String(id), bare(value)]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))

function requireSound(document: LabDocument): void {
  const taken = document.links.flatMap(({ from, to }) => [from, to].filter(isNodeEndpoint).map(endpointKey))
  expect(new Set(taken).size).toBe(taken.length)
  expect(new Set(document.links.map(({ id }) => id)).size).toBe(document.links.length)
  for (const { from, to } of document.links)
    for (const end of [from, to]) if (isNetworkEndpoint(end)) expect(document.networks[end.network_id]).toBeDefined()
  for (const entry of Object.values(document.networks))
    if (entry.implicit) expect(countEndpoints(document.links).get(entry.id) ?? 0).toBeLessThanOrEqual(2)
}

const start = documentOf(
  [1, 2, 3, 4, 5].map((id) => node(id)),
  [network(1), network(2)],
)

test.each(Array.from({ length: 60 }, (_, seed) => seed))(
  'history %i: the document stays sound and its events tell all of it',
  (seed) => {
    const random = createSeededRandom(seed)
    const replica: Replica = {
      links: new Map(),
      networks: new Map(Object.values(start.networks).map((entry) => [entry.id, entry])),
    }
    let document = start
    for (let index = 0; index < 80; index++) {
      try {
        const next = step(document, random)
        document = next.document
        for (const event of next.events) follow(replica, event)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
      requireSound(document)
    }
    expect(byId(replica.links)).toEqual(byId(document.links.map((link) => [link.id, link])))
    expect(byId(replica.networks)).toEqual(byId(Object.entries(document.networks)))
  },
)

test('deleting nodes keeps what is left sound', () => {
  const random = createSeededRandom(3)
  let document = start
  for (let index = 0; index < 60; index++) {
    try {
      document = index % 12 === 11 ? deleteNode(document, 1 + random.below(5)) : step(document, random).document
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
    requireSound(document)
  }
})

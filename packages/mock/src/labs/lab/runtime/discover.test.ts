import { expect, test } from 'vitest'
import type { StoredLink } from '../lab-document.ts'
import { at, documentOf, link, network, node, on } from '../test-support/demo-document.ts'
import { type DiscoveryView, discoverLab, peerOf } from './discover.ts'
import { createNodeRuns } from './node-runs.ts'

const before = (...links: StoredLink[]) => documentOf([node(1), node(2, { type: 'qemu' })], [network(1)], links)

/** Starts nodes as one document has them wired, then looks at another. */
function look(
  wired: ReturnType<typeof before>,
  running: readonly number[],
  now = wired,
  over: Partial<DiscoveryView> = {},
) {
  const runs = createNodeRuns()
  for (const id of running) runs.begin(wired, wired.nodes[id] ?? node(id), 0)
  const events = discoverLab(now, {
    labHash: 'cff7',
    generation: 4,
    now: '2026-01-05T12:00:00.000Z',
    live: (id) => runs.live(wired.id, id),
    foreign: [],
    ...over,
  })
  return events.map(({ type, payload }) => [type, payload['link_id'] ?? payload['iface'], payload['peer_node_id']])
}

const wired = before(link(1, at(1), on(1)), link(2, at(2, 3), on(1)))

test.each([
  ['nothing to say while all runs', wired, [1, 2], wired, []],
  ['links of stopped nodes', wired, [1], wired, [['link_divergent', 'lnk_002', undefined]]],
  [
    'a link that was made while the node ran',
    before(),
    [1],
    before(link(1, at(1), on(1))),
    [['link_divergent', 'lnk_001', undefined]],
  ],
  ['a wire whose link is gone', wired, [1, 2], before(link(1, at(1), on(1))), [['discovered_link', 'nvecff7d2i3', 2]]],
  [
    'a link stored network first',
    before(link(1, on(1), at(1))),
    [1],
    undefined,
    [['discovered_link', 'nvecff7d1i0h', 1]],
  ],
  ['a direct link', before(link(1, at(1), at(2))), [1, 2], undefined, [['link_divergent', 'lnk_001', undefined]]],
])('%s', (_, start, running, now, want) => {
  expect(look(start, running, now)).toEqual(want)
})

test('tells of interfaces that no lab put there', () => {
  const foreign = [{ network_id: 1, iface: 'veth9' }]
  expect(look(before(), [], before(), { foreign })).toEqual([['discovered_link', 'veth9', null]])
})

test('events carry lab, generation and time', () => {
  const view: DiscoveryView = {
    labHash: 'cff7',
    generation: 9,
    now: '2026-01-05T12:00:00.000Z',
    live: () => undefined,
    foreign: [{ network_id: 1, iface: 'veth9' }],
  }
  expect(discoverLab(before(link(1, at(1), on(1))), view)).toEqual([
    {
      type: 'discovered_link',
      payload: {
        lab_id: wired.id,
        network_id: 1,
        bridge_name: 'novecff7n1',
        iface: 'veth9',
        peer_node_id: null,
        generation: 9,
      },
    },
    {
      type: 'link_divergent',
      payload: {
        link_id: 'lnk_001',
        lab_id: wired.id,
        reason: 'no interface on the bridge',
        last_checked: '2026-01-05T12:00:00.000Z',
        generation: 9,
      },
    },
  ])
})

test.each([
  ['nvecff7d12i3', 12],
  ['nvecff7d12i3h', 12],
  ['nved981d2i10', null],
  ['nve9d81d2i10', null],
  ['veth1d2i3', null],
])('%s belongs to node %s', (iface, want) => {
  expect(peerOf(iface)).toBe(want)
})

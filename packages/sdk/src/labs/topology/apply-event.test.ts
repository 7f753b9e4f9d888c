import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { applyEvent, type EventEffect } from './apply-event.ts'
import { anyEvent, anyHistory, anyRead } from './histories.fixture.ts'
import { implicitNetwork, linkOf, net, networkOf, oneOfEverything, port } from './lab.fixture.ts'
import type { LabNeed, LabRecords } from './lab-records.ts'
import { mergeRead, recordsOf } from './merge-read.ts'

const start = recordsOf(oneOfEverything)
const liveMac = { state: 'mismatch', planned_mac: 'a', live_mac: 'b', reason: null }
const ring = { interface_index: 1, interface: { index: 1, name: 'wan', planned_mac: '50:00:00:00:00:01' } }
const discovery = { lab_id: 'x', network_id: 2, bridge_name: 'br', iface: 'tap9', peer_node_id: 5 }

interface Row {
  readonly name: string
  readonly type: string
  readonly payload: unknown
  readonly effect: EventEffect
  readonly needs?: readonly LabNeed[]
  /** Shown of the records afterwards. */
  readonly see?: (records: LabRecords) => unknown
  readonly want?: unknown
}

const rows: readonly Row[] = [
  {
    name: 'a link',
    type: 'link_created',
    payload: { link: linkOf('lnk_009', port(5), net(2)) },
    effect: 'applied',
    see: ({ links, linkOrder }) => [links.get('lnk_009')?.from, linkOrder.get('lnk_009')],
    want: [port(5), 8],
  },
  {
    name: 'a link known already',
    type: 'link_created',
    payload: { link: oneOfEverything.links[0] },
    effect: 'unchanged',
  },
  {
    name: 'a link to a node nobody told of, as paired templates make it',
    type: 'link_created',
    payload: { link: linkOf('lnk_009', port(77), net(2)) },
    effect: 'applied',
    needs: ['nodes'],
  },
  {
    name: 'a link to a network nobody told of',
    type: 'link_created',
    payload: { link: linkOf('lnk_009', port(5), net(77)) },
    effect: 'applied',
    needs: ['networks'],
  },
  {
    name: 'a style',
    type: 'link_updated',
    payload: { link: { ...oneOfEverything.links[2], style_override: 'straight' } },
    effect: 'applied',
    see: ({ links, linkOrder }) => [links.get('lnk_003')?.style_override, linkOrder.get('lnk_003')],
    want: ['straight', 2],
  },
  {
    name: 'a style, by the name only pages know',
    type: 'link_patched',
    payload: { link: { ...oneOfEverything.links[2], color: 'red' } },
    effect: 'applied',
  },
  {
    name: 'a link gone',
    type: 'link_deleted',
    payload: { link_id: 'lnk_003' },
    effect: 'applied',
    see: ({ links, linkOrder }) => [links.has('lnk_003'), linkOrder.has('lnk_003'), links.size],
    want: [false, false, 7],
  },
  { name: 'an unknown link gone', type: 'link_deleted', payload: { link_id: 'lnk_404' }, effect: 'unchanged' },
  {
    name: 'an implicit network',
    type: 'network_created',
    payload: { network: implicitNetwork(7) },
    effect: 'applied',
    see: ({ networks }) => networks.get(7)?.implicit,
    want: true,
  },
  {
    name: 'a network known already',
    type: 'network_created',
    payload: { network: networkOf(4, { name: 'spare' }) },
    effect: 'unchanged',
  },
  {
    name: 'a network that differs in its stale count alone',
    type: 'network_updated',
    payload: { network: networkOf(4, { name: 'spare', count: 9 }) },
    effect: 'unchanged',
  },
  {
    name: 'a promotion, whose count is one behind',
    type: 'network_promoted',
    payload: { network: networkOf(1, { name: 'bridge-1', count: 2 }) },
    effect: 'applied',
    see: ({ networks }) => [networks.get(1)?.implicit, networks.get(1)?.count],
    want: [false, undefined],
  },
  {
    name: 'a network gone, its links still there',
    type: 'network_deleted',
    payload: { network: networkOf(2, { count: 2 }) },
    effect: 'applied',
    see: ({ networks, links }) => [networks.has(2), links.size],
    want: [false, 8],
  },
  {
    name: 'an unknown network gone',
    type: 'network_deleted',
    payload: { network: networkOf(44) },
    effect: 'unchanged',
  },
  {
    name: 'new places of nodes',
    type: 'layout_updated',
    payload: { node_ids: [1, 2], network_ids: [] },
    effect: 'unchanged',
    needs: ['nodes', 'defaults'],
  },
  {
    name: 'new places of both',
    type: 'layout_updated',
    payload: { node_ids: [1], network_ids: [2] },
    effect: 'unchanged',
    needs: ['nodes', 'networks', 'defaults'],
  },
  {
    name: 'a layout without places',
    type: 'layout_updated',
    payload: { node_ids: [], network_ids: [] },
    effect: 'unchanged',
    needs: ['defaults'],
  },
  {
    name: 'an interface',
    type: 'interface_updated',
    payload: { node_id: 2, ...ring },
    effect: 'applied',
    see: ({ nodes }) => nodes.get(2)?.interfaces.map(({ name }) => name),
    want: ['Gi1', 'wan', 'Gi3', 'Gi4'],
  },
  {
    name: 'an interface of no node',
    type: 'interface_updated',
    payload: { node_id: 77, ...ring },
    effect: 'unchanged',
    needs: ['nodes'],
  },
  {
    name: 'an interface the node lacks',
    type: 'interface_updated',
    payload: { node_id: 2, ...ring, interface_index: 40 },
    effect: 'unchanged',
    needs: ['nodes'],
  },
  {
    name: 'a live MAC',
    type: 'interface_live_mac',
    payload: { node_id: 2, interface_index: 1, ...liveMac },
    effect: 'applied',
    see: ({ liveMacs }) => liveMacs.get('2:1')?.live_mac,
    want: 'b',
  },
  {
    name: 'a status',
    type: 'node_status_reconciled',
    payload: { node_id: 2, status: 2 },
    effect: 'applied',
    see: ({ nodes }) => nodes.get(2)?.status,
    want: 2,
  },
  {
    name: 'a status known already',
    type: 'node_status_reconciled',
    payload: { node_id: 2, status: 0 },
    effect: 'unchanged',
  },
  {
    name: 'the status of no node',
    type: 'node_status_reconciled',
    payload: { node_id: 77, status: 2 },
    effect: 'unchanged',
    needs: ['nodes'],
  },
  {
    name: 'a status that does not exist',
    type: 'node_status_reconciled',
    payload: { node_id: 2, status: 3 },
    effect: 'unchanged',
    needs: ['nodes'],
  },
  {
    name: 'a state, by the name only pages know',
    type: 'node_state',
    payload: { node_id: 2, state: 2 },
    effect: 'applied',
  },
  {
    name: 'a state in words',
    type: 'node_state',
    payload: { node_id: 2, state: 'up' },
    effect: 'unchanged',
    needs: ['nodes'],
  },
  {
    name: 'a warning',
    type: 'node_warning',
    payload: { node_id: 2, interface_index: 0, message: 'm' },
    effect: 'notice',
  },
  { name: 'the state of a link', type: 'link_state', payload: { link_id: 4, state: 'up' }, effect: 'notice' },
  {
    name: 'an undeclared member',
    type: 'discovered_link',
    payload: { ...discovery, generation: 3 },
    effect: 'applied',
    see: ({ discovered, generation }) => [discovered.get('tap9')?.fact.peer_node_id, generation],
    want: [5, 3],
  },
  {
    name: 'an undeclared member without cycle',
    type: 'discovered_link',
    payload: discovery,
    effect: 'applied',
    see: ({ discovered, generation }) => [discovered.size, generation],
    want: [1, -1],
  },
  {
    name: 'a divergence',
    type: 'link_divergent',
    payload: { link_id: 'lnk_003', lab_id: 'x', reason: 'no interface', last_checked: 't', generation: 3 },
    effect: 'applied',
    see: ({ divergent }) => divergent.get('lnk_003')?.fact,
    want: { link_id: 'lnk_003', reason: 'no interface' },
  },
  { name: 'a type of later days', type: 'node_teleported', payload: {}, effect: 'unknown' },
  { name: 'a type that every object has', type: 'toString', payload: {}, effect: 'unknown' },
]

describe('applyEvent', () => {
  it.each(rows)('$type, $name: $effect', ({ type, payload, effect, needs = [], see, want }) => {
    const applied = applyEvent(start, { type, payload })
    expect([applied.effect, [...applied.needs]]).toEqual([effect, needs])
    if (effect !== 'applied') expect(applied.records).toBe(start)
    if (see) expect(see(applied.records)).toEqual(want)
  })

  it.each(rows)('$type, $name: twice is once', ({ type, payload }) => {
    const once = applyEvent(start, { type, payload })
    const twice = applyEvent(once.records, { type, payload })
    expect(twice.records).toBe(once.records)
    expect(['unchanged', 'notice', 'unknown']).toContain(twice.effect)
  })

  test.each<[string, unknown, LabNeed[]]>([
    ['link_created', null, ['links']],
    ['link_created', { link: null }, ['links']],
    ['link_created', { link: { id: 5, from: port(1), to: net(1) } }, ['links']],
    ['link_created', { link: { id: 'lnk_1', from: port(1) } }, ['links']],
    ['link_created', { link: { id: 'lnk_1', from: port(1), to: { network_id: '3' } } }, ['links']],
    ['link_deleted', { link_id: 4 }, ['links']],
    ['network_deleted', { network_id: 4 }, ['networks']],
    ['network_created', { network: { name: 'x' } }, ['networks']],
    ['layout_updated', {}, ['nodes', 'networks', 'defaults']],
    ['interface_updated', { node_id: 2 }, ['nodes']],
    ['node_status_reconciled', [], ['nodes']],
    ['discovered_link', { iface: 'x' }, []],
    ['link_divergent', 'x', []],
  ])('%s %j is malformed and made up for by reading %j', (type, payload, needs) => {
    const applied = applyEvent(start, { type, payload })
    expect([applied.effect, [...applied.needs], applied.records]).toEqual(['malformed', needs, start])
  })

  it('is idempotent in any state', () => {
    fc.assert(
      fc.property(anyRead, anyHistory, anyEvent, (read, steps, event) => {
        const before = steps.reduce(
          (records, step) => ('read' in step ? mergeRead(records, step.read) : applyEvent(records, step.event)).records,
          recordsOf(read),
        )
        const once = applyEvent(before, event)
        expect(applyEvent(once.records, event).records).toBe(once.records)
      }),
      { numRuns: 300 },
    )
  })
})

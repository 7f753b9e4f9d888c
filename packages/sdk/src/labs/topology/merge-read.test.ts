import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { applyEvent } from './apply-event.ts'
import { anyHistory, anyRead, type Step } from './histories.fixture.ts'
import { implicitNetwork, linkOf, net, networkOf, nodeOf, oneOfEverything, port, readOf } from './lab.fixture.ts'
import { type LabRead, type LabRecords, noRecords } from './lab-records.ts'
import { mergeRead, recordsOf } from './merge-read.ts'
import { sameJson } from './same-json.ts'

const start = recordsOf(oneOfEverything)
const nodes = oneOfEverything.nodes ?? {}

it('orders by number, whatever the order of the keys', () => {
  const records = recordsOf(readOf({ nodes: [nodeOf(10), nodeOf(9)], networks: [networkOf(100), networkOf(20)] }))
  expect([...records.nodes.keys(), ...records.networks.keys()]).toEqual([9, 10, 20, 100])
})

test.each<{ name: string; read: LabRead; nodes?: number[]; networks?: number[]; links?: string[] }>([
  { name: 'nothing read', read: {} },
  { name: 'the same again', read: structuredClone(oneOfEverything) },
  { name: 'one node renamed', read: { nodes: { ...nodes, '3': nodeOf(3, { name: 'core' }) } }, nodes: [3] },
  { name: 'a node gone', read: { nodes: Object.fromEntries(Object.entries(nodes).slice(1)) }, nodes: [1] },
  { name: 'a node new', read: { nodes: { ...nodes, '12': nodeOf(12) } }, nodes: [12] },
  { name: 'no links left', read: { links: [] }, links: [...start.links.keys()] },
  {
    name: 'a link appended',
    read: { links: [...oneOfEverything.links, linkOf('lnk_009', port(5), net(2))] },
    links: ['lnk_009'],
  },
  {
    name: 'the first link gone, which moves all others up',
    read: { links: oneOfEverything.links.slice(1) },
    links: ['lnk_001'],
  },
  {
    name: 'a network whose count alone differs',
    read: { networks: { ...oneOfEverything.networks, '2': networkOf(2, { name: 'core', count: 7 }) } },
  },
  {
    name: 'the ports wired elsewhere, which the links know better',
    read: {
      nodes: {
        ...nodes,
        '1': nodeOf(1, { interfaces: nodeOf(1).interfaces.map((one) => ({ ...one, network_id: 3 })) }),
      },
    },
  },
])('touches what differs and nothing else: $name', ({ read, ...want }) => {
  const { records, touched } = mergeRead(start, read)
  expect([...touched.nodes]).toEqual(want.nodes ?? [])
  expect([...touched.networks]).toEqual(want.networks ?? [])
  expect([...touched.links]).toEqual(want.links ?? [])
  if (!want.nodes && !want.networks && !want.links) expect(records).toBe(start)
})

it('keeps ports that say the same when only their node says something else', () => {
  const read = { nodes: { ...structuredClone(nodes), '3': { ...structuredClone(nodeOf(3)), left: 7 } } }
  const { records } = mergeRead(start, read)
  expect(records.nodes.get(3)?.left).toBe(7)
  expect(records.nodes.get(3)?.interfaces[2]).toBe(start.nodes.get(3)?.interfaces[2])
})

it('drops what another page was waiting for', () => {
  const stray = { ...nodeOf(1), transientStatus: 'starting' }
  expect(recordsOf(readOf({ nodes: [stray] })).nodes.get(1)).not.toHaveProperty('transientStatus')
})

it('believes routes, not files, about what runs', () => {
  const live = recordsOf(readOf({ nodes: [{ ...nodeOf(1, { status: 0 }), cpu_usage: 5 } as never] }))
  const file = readOf({
    nodes: [{ ...nodeOf(1, { status: 2, name: 'new' }), url: 'stale' } as never, nodeOf(2, { status: 2 })],
  })
  const { records } = mergeRead(live, { ...file, source: 'document' })
  expect(records.nodes.get(1)).toMatchObject({ name: 'new', status: 0, cpu_usage: 5 })
  expect(records.nodes.get(1)).not.toHaveProperty('url')
  expect(records.nodes.get(2)).toMatchObject({ status: 2 })
})

it('keeps defaults and viewport that were not read', () => {
  const { records, touched } = mergeRead(start, { defaults: { link_style: 'bezier' } })
  expect([records.defaults, records.viewport, touched.defaults, touched.viewport]).toEqual([
    { link_style: 'bezier' },
    null,
    true,
    false,
  ])
  expect(mergeRead(records, { defaults: { link_style: 'bezier' } }).records).toBe(records)
  expect(mergeRead(records, { nodes: {} }).records.defaults).toBe(records.defaults)
})

it('forgets what was said of things that are gone, because their ids are given out again', () => {
  const said = [
    { type: 'link_divergent', payload: { link_id: 'lnk_001', lab_id: '', reason: 'r', last_checked: '' } },
    {
      type: 'discovered_link',
      payload: { lab_id: '', network_id: 2, bridge_name: '', iface: 'tap1', peer_node_id: 1 },
    },
    {
      type: 'interface_live_mac',
      payload: { node_id: 1, interface_index: 0, state: 'confirmed', planned_mac: '', live_mac: null, reason: null },
    },
  ].reduce((records, event) => applyEvent(records, event).records, start)
  expect([said.divergent.size, said.discovered.size, said.liveMacs.size]).toEqual([1, 1, 1])
  const { records, touched } = mergeRead(said, { nodes: {}, networks: {}, links: [] })
  expect([records.divergent.size, records.discovered.size, records.liveMacs.size]).toEqual([0, 0, 0])
  expect([[...touched.divergent], [...touched.discovered], [...touched.liveMacs]]).toEqual([
    ['lnk_001'],
    ['tap1'],
    ['1:0'],
  ])
})

it('takes a snapshot of a discovery cycle for all that was said so far', () => {
  const payload = { lab_id: '', network_id: 2, bridge_name: '', iface: 'tap1', peer_node_id: 1, generation: 8 }
  const said = applyEvent(start, { type: 'discovered_link', payload }).records
  const { records } = mergeRead(said, { generation: 8 })
  expect([records.discovered.size, records.gate, records.generation]).toEqual([0, 8, 8])
  expect(applyEvent(records, { type: 'discovered_link', payload }).effect).toBe('gated')
})

it('survives a link id that stands twice', () => {
  const twice = [linkOf('x', port(1), net(2)), linkOf('x', port(2), net(2))]
  const records = recordsOf({ links: twice })
  expect(records.links.get('x')?.from).toEqual(port(2))
  expect(mergeRead(records, { links: structuredClone(twice) }).records.links.get('x')?.from).toEqual(port(2))
})

it('names in touched whatever is not the same object as before', () => {
  fc.assert(
    fc.property(anyRead, anyHistory, (read, steps) => {
      let records = recordsOf(read)
      for (const step of steps) {
        const next = take(records, step)
        for (const part of ['nodes', 'networks', 'links', 'liveMacs'] as const) {
          const ids = new Set<string | number>([...records[part].keys(), ...next.records[part].keys()])
          const touched = next.touched[part] as ReadonlySet<unknown>
          for (const id of ids) {
            if (!touched.has(id)) expect(next.records[part].get(id as never)).toBe(records[part].get(id as never))
          }
        }
        records = next.records
      }
    }),
  )
})

it('comes to what the last full read says, whatever was before', () => {
  fc.assert(
    fc.property(anyRead, anyHistory, anyRead, (read, steps, last) => {
      const full = { ...readOf({}), ...last, source: 'routes' as const }
      const before = steps.reduce((records, step) => take(records, step).records, recordsOf(read))
      const [merged, fresh] = [mergeRead(before, full).records, recordsOf(full)]
      for (const part of ['nodes', 'networks', 'links'] as const) {
        expect(sameJson([...merged[part]], [...fresh[part]])).toBe(true)
      }
      const inOrder = ({ linkOrder }: LabRecords) => [...linkOrder].toSorted(([, a], [, b]) => a - b).map(([id]) => id)
      expect(inOrder(merged)).toEqual(inOrder(fresh))
    }),
  )
})

it('keeps derived members only as long as links are unknown', () => {
  const read = readOf({ nodes: [nodeOf(1)], networks: [implicitNetwork(1, { count: 2 })] })
  const { links: _, ...withoutLinks } = read
  expect(recordsOf(withoutLinks).networks.get(1)).toHaveProperty('count', 2)
  expect(recordsOf(read).networks.get(1)).not.toHaveProperty('count')
  expect(mergeRead(noRecords, {}).records).toBe(noRecords)
})

function take(records: LabRecords, step: Step) {
  return 'read' in step ? mergeRead(records, step.read) : applyEvent(records, step.event)
}

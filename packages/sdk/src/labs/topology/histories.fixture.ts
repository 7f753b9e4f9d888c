import fc from 'fast-check'
import type { LabInterface, LabLink, LabNetwork, LabNode, LinkEndpoint } from '../generated/types.ts'
import { implicitNetwork, linkOf, net, networkOf, nodeOf, port, readOf } from './lab.fixture.ts'
import type { LabEvent } from './lab-event.ts'
import type { LabRead } from './lab-records.ts'

/** Few ids, so that links meet, ends go missing and ids are given out again. */
const nodeId = fc.integer({ min: 1, max: 5 })
const networkId = fc.integer({ min: 1, max: 4 })
const index = fc.integer({ min: 0, max: 3 })
const linkId = fc.integer({ min: 1, max: 7 }).map((n) => `lnk_00${n}`)
const generation = fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined })

const portEnd = fc.tuple(nodeId, index).map(([node, at]) => port(node, at))
const networkEnd = networkId.map(net)
const ends: fc.Arbitrary<readonly [LinkEndpoint, LinkEndpoint]> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(portEnd, networkEnd) },
  { weight: 1, arbitrary: fc.tuple(networkEnd, portEnd) },
  { weight: 1, arbitrary: fc.tuple(portEnd, portEnd) },
  { weight: 1, arbitrary: fc.tuple(networkEnd, networkEnd) },
)
const link: fc.Arbitrary<LabLink> = fc
  .tuple(linkId, ends, fc.constantFrom(null, 'bezier' as const), fc.constantFrom('1', '3'))
  .map(([id, [from, to], style_override, width]) => linkOf(id, from, to, { style_override, width }))

const network: fc.Arbitrary<LabNetwork> = fc
  .tuple(networkId, fc.boolean(), fc.constantFrom<(boolean | 0 | 1)[]>(true, false, 0, 1), fc.option(fc.nat(4)))
  .map(([id, implicit, visibility, count]) => ({
    ...(implicit ? implicitNetwork(id, { visibility: visibility === true }) : networkOf(id, { visibility })),
    ...(count !== null && { count }),
  }))

const interfaces: fc.Arbitrary<readonly LabInterface[]> = fc
  .tuple(fc.integer({ min: 0, max: 4 }), networkId)
  .map(([size, network_id]) => Array.from({ length: size }, (_, at) => ({ index: at, name: `e${at}`, network_id })))

const node: fc.Arbitrary<LabNode> = fc
  .tuple(nodeId, interfaces, fc.constantFrom<(0 | 2)[]>(0, 2), fc.nat(2))
  .map(([id, ports, status, left]) => nodeOf(id, { interfaces: ports, status, left }))

const part = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })

/** Any read: of all kinds or only of some, from routes or from a document. */
export const anyRead: fc.Arbitrary<LabRead> = fc
  .record({
    nodes: part(fc.uniqueArray(node, { selector: ({ id }) => id })),
    networks: part(fc.uniqueArray(network, { selector: ({ id }) => id })),
    links: part(fc.uniqueArray(link, { selector: ({ id }) => id })),
    defaults: part(fc.constantFrom(null, { link_style: 'straight' as const }, { link_style: 'bezier' as const })),
    viewport: part(fc.constantFrom(null, { x: 0, y: 1, zoom: 1 })),
    generation,
    source: fc.constantFrom('routes' as const, 'document' as const),
  })
  .map(({ nodes, networks, links, ...rest }) => {
    const all = readOf({ ...(nodes && { nodes }), ...(networks && { networks }), ...(links && { links }) })
    const read = {
      ...(nodes && { nodes: all.nodes }),
      ...(networks && { networks: all.networks }),
      ...(links && { links }),
    }
    return JSON.parse(JSON.stringify({ ...read, ...rest })) as LabRead
  })

const event = (type: string, payload: fc.Arbitrary<unknown>): fc.Arbitrary<LabEvent> =>
  payload.map((value) => ({ type, payload: JSON.parse(JSON.stringify(value)) as unknown }))

/** Any event of any type, also of none. */
export const anyEvent: fc.Arbitrary<LabEvent> = fc.oneof(
  { weight: 6, arbitrary: event('link_created', fc.record({ link })) },
  { weight: 2, arbitrary: event('link_updated', fc.record({ link })) },
  { weight: 4, arbitrary: event('link_deleted', fc.record({ link_id: linkId })) },
  { weight: 4, arbitrary: event('network_created', fc.record({ network })) },
  { weight: 2, arbitrary: event('network_updated', fc.record({ network })) },
  {
    weight: 2,
    arbitrary: event('network_promoted', fc.record({ network: network.map((one) => ({ ...one, implicit: false })) })),
  },
  { weight: 3, arbitrary: event('network_deleted', fc.record({ network })) },
  event('layout_updated', fc.record({ node_ids: fc.array(nodeId), network_ids: fc.array(networkId) })),
  event(
    'interface_updated',
    fc.record({
      node_id: nodeId,
      interface_index: index,
      interface: fc.record({ index, name: fc.constantFrom('a', 'b'), network_id: networkId }),
    }),
  ),
  event(
    'interface_live_mac',
    fc.record({
      node_id: nodeId,
      interface_index: index,
      state: fc.constantFrom('confirmed', 'mismatch'),
      planned_mac: fc.constant(''),
      live_mac: fc.constant(null),
      reason: fc.constant(null),
    }),
  ),
  {
    weight: 3,
    arbitrary: event('node_status_reconciled', fc.record({ node_id: nodeId, status: fc.constantFrom(0, 2) })),
  },
  {
    weight: 3,
    arbitrary: event(
      'discovered_link',
      fc.record({
        lab_id: fc.constant('lab'),
        network_id: networkId,
        bridge_name: fc.constant('br'),
        iface: fc.constantFrom('tap0', 'tap1', 'eth9'),
        peer_node_id: fc.option(nodeId),
        generation,
      }),
    ),
  },
  {
    weight: 3,
    arbitrary: event(
      'link_divergent',
      fc.record({ link_id: linkId, lab_id: fc.constant('lab'), reason: fc.constantFrom('a', 'b'), generation }),
    ),
  },
  event(
    'unheard_of',
    fc.anything().map(() => null),
  ),
  event('link_created', fc.constant({ link: 'garbage' })),
)

/** What a history is made of. */
export type Step = { readonly read: LabRead } | { readonly event: LabEvent }

/** A history: mostly events, at times a read. */
export const anyHistory: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: anyEvent.map((one) => ({ event: one })) },
    { weight: 1, arbitrary: anyRead.map((read) => ({ read })) },
  ),
  { maxLength: 60 },
)

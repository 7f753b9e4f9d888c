import { describe, expect, test } from 'vitest'
import { type LabDefect, labSummaries } from './lab-defects.ts'
import { at, documentOf, link, network, node, on } from './test-support/demo-document.ts'
import { type Answer, serveLabs, type TestedLabs } from './test-support/lab-service.ts'

type Labs = Awaited<ReturnType<typeof serveLabs>>
type Look = (labs: Labs) => Promise<unknown>

const hidden = (id: number) => network(id, { name: '', implicit: true, visibility: false })
const file = documentOf(
  [node(1), node(2), node(3), node(4, { type: 'qemu', template: 'vios', image: 'vios-15.9' })],
  [network(1), network(2), hidden(3), network(4, { type: 'bridge_cloud', config: { host_bridge: 'br-eth1' } })],
  [link(1, at(1), on(1)), link(3, at(2, 1), on(3)), link(4, at(3, 1), on(3)), link(5, on(2), on(2))],
)
const vyos = { name: 'R', template: 'vyos', image: 'vyos-1.4' }
const free = { from: at(1, 2), to: on(1) }
const pair = { from: at(1, 2), to: at(2, 2) }
const key = { 'idempotency-key': 'k' }

const ask =
  (...lines: readonly (readonly [line: string, body?: unknown, headers?: Record<string, string>])[]): Look =>
  async (labs) => {
    let last: Answer | undefined
    for (const [line, body, headers] of lines) last = await labs.on('a.json', line, body, headers)
    return [last?.status, last?.headers.get('retry-after'), last?.body]
  }

/** What a channel carries while something happens. */
const hear =
  (
    channel: string,
    ...lines: readonly (readonly [line: string, body?: unknown, headers?: Record<string, string>])[]
  ): Look =>
  async (labs) => {
    const client = await labs.listen(channel)
    await ask(...lines)(labs)
    return client.frames
  }

const resume =
  (events: number, lastSeq: number, channel = 'a.json'): Look =>
  async (labs) => {
    for (let event = 0; event < events; event++) await labs.on('a.json', 'PUT layout', {})
    return (await labs.listen(channel, lastSeq)).frames
  }

const cycles =
  (seconds: number): Look =>
  async (labs) => {
    const client = await labs.listen(file.id)
    await labs.clock.advance(seconds * 1000)
    return client.frames
  }

const promoted = [
  ['POST links', pair],
  ['POST links', { from: at(3), to: on(5) }],
] as const

/** For each defect something that looks otherwise while it is on. */
const probes: Readonly<Record<LabDefect, Look>> = {
  'attach-generation-missing': ask(['GET nodes/1/start'], ['POST links', free]),
  'busy-interface-accepted': ask(['POST links', { from: at(1), to: on(2) }]),
  'busy-interface-unnamed': ask(['POST links', { from: at(1), to: on(2) }]),
  'duplicate-link-accepted': ask(['POST links', { from: at(1), to: on(1) }]),
  'duplicate-link-unnamed': ask(['POST links', { from: at(1), to: on(1) }]),
  'endpoint-text-refused': ask(['POST links', { from: { node_id: '1', interface_index: '2' }, to: on(1) }]),
  'hot-attach-unchecked': ask(['GET nodes/4/start'], ['POST links', { from: at(4), to: on(1) }]),
  'implicit-network-visible': ask(['POST links', pair]),
  'layout-accepts-structure': ask(['PUT layout', { links: [] }]),
  'layout-keeps-fractions': ask(['PUT layout', { nodes: [{ id: 1, left: 1.5 }] }], ['GET nodes/1']),
  'layout-names-unknown-ids': ask(['PUT layout', { nodes: [{ id: 99 }] }]),
  'layout-replaces-viewport': async (labs) => {
    await labs.on('a.json', 'PUT layout', { viewport: { x: 5 } })
    return labs.service.labs.get('a.json')?.document?.['viewport']
  },
  'layout-silent-when-empty': hear('a.json', ['PUT layout', {}]),
  'link-delete-order': hear('a.json', ['DELETE links/lnk_003']),
  'link-delete-unknown-404': ask(['DELETE links/lnk_099']),
  'link-ids-fill-gaps': ask(['POST links', free]),
  'link-patch-merges': ask(['PATCH links/lnk_001', { metrics: { delay_ms: 1 } }]),
  'link-patch-moves': ask(['PATCH links/lnk_001', { from: at(9) }]),
  'link-replay-201': ask(['POST links', free, key], ['POST links', free, key]),
  'link-replay-compares-body': ask(['POST links', free, key], ['POST links', pair, key]),
  'link-replay-never': ask(['POST links', free, key], ['POST links', free, key]),
  'link-replay-publishes': hear('a.json', ['POST links', free, key], ['POST links', free, key]),
  'link-to-missing-network': ask(['POST links', { from: at(1, 2), to: on(99) }]),
  'link-updates-silent': hear('a.json', ['PATCH links/lnk_001', {}]),
  'link-without-state': ask(['GET links']),
  'network-first-turned-round': ask(['POST links', { from: on(1), to: at(1, 2) }]),
  'node-link-stays-direct': ask(['POST links', pair], ['GET links']),
  'pair-half-survives': ask(['DELETE links/lnk_003'], ['GET links']),
  'pair-half-unannounced': hear('a.json', ['POST links', pair]),
  'pair-without-network': ask(['POST links', pair]),
  'promotion-after-link': hear('a.json', ...promoted),
  'promotion-at-four': ask(...promoted, ['GET networks']),
  'promotion-reverts': ask(...promoted, ['DELETE links/lnk_008'], ['GET networks']),
  'promotion-silent': hear('a.json', ...promoted),
  'promotion-unnamed': ask(...promoted, ['GET networks']),
  'topology-put-published': hear('a.json', ['PUT topology', []]),
  'topology-put-replaces-links': ask(
    ['PUT topology', [{ source: 'node2', destination: 'network1', network_id: 1 }]],
    ['GET links'],
  ),

  'bridge-cloud-editable': ask(['PATCH networks/4', { config: {} }]),
  'hidden-networks-listed': ask(['GET networks']),
  'implicit-network-deletable': async (labs) => {
    labs.service.labs.write('b.json', documentOf([], [hidden(1)]))
    return (await labs.on('b.json', 'DELETE networks/1')).status
  },
  'nat-dhcp-always-on': ask(['POST networks', { name: 'x', type: 'nat_cloud', config: {} }]),
  'nat-overlap-accepted': ask(
    ['POST networks', { name: 'x', type: 'nat_cloud' }],
    ['POST networks', { name: 'y', type: 'nat_cloud', config: { cidr: '10.255.0.0/24' } }],
  ),
  'nat-pool-ignored': ask(['POST networks', { name: 'x', type: 'nat_cloud' }]),
  'network-attached-deletable': ask(['DELETE networks/1']),
  'network-cidr-unchecked': ask(['POST networks', { name: 'x', config: { cidr: '10.0.0.1/24' } }]),
  'network-config-merged': ask(
    ['PATCH networks/1', { config: { gateway: 'a' } }],
    ['PATCH networks/1', { config: { cidr: 'b' } }],
  ),
  'network-config-sparse': ask(['POST networks', { name: 'x', config: { cidr: '10.0.0.0/24' } }]),
  'network-count-links': ask(['GET networks']),
  'network-create-200': ask(['POST networks', { name: 'x' }]),
  'network-deletion-silent': hear('a.json', ['POST networks', { name: 'x' }], ['DELETE networks/5']),
  'network-name-case-counts': ask(['POST networks', { name: 'NET-1' }]),
  'network-name-taken-unnamed': ask(['POST networks', { name: 'net-1' }]),
  'network-naming-keeps-implicit': ask(['PATCH networks/3', { name: 'x' }]),
  'network-null-name-accepted': ask(['PATCH networks/1', { name: null }]),
  'network-patch-type-free': ask(['PATCH networks/1', { type: 'bridge_cloud' }]),
  'network-put-announced': hear('a.json', ['PUT networks/1', { left: 1 }]),
  'network-put-checks-name': ask(['PUT networks/1', { name: 'net-2' }]),

  'batch-names-from-zero': ask(['POST nodes/batch', vyos]),
  'interface-collision-accepted': ask(
    ['POST links', free],
    ['PATCH nodes/1/interfaces/0', { planned_mac: '50:00:00:00:00:01' }],
    ['PATCH nodes/1/interfaces/2', { planned_mac: '50:00:00:00:00:01' }],
  ),
  'interface-collision-without-advice': ask(
    ['POST links', free],
    ['PATCH nodes/1/interfaces/0', { planned_mac: '50:00:00:00:00:01' }],
    ['PATCH nodes/1/interfaces/2', { planned_mac: '50:00:00:00:00:01' }],
  ),
  'interface-mac-case-kept': ask(['PATCH nodes/1/interfaces/0', { planned_mac: 'AA' }]),
  'interface-updates-silent': hear('a.json', ['PATCH nodes/1/interfaces/0', {}]),
  'interfaces-need-node': ask(['GET nodes/99/interfaces']),
  'live-mac-enveloped': ask(['GET nodes/1/interfaces/0/live_mac']),
  'live-mac-silent': hear(file.id, ['GET nodes/1/interfaces/0/live_mac']),
  'node-changes-announced': hear('a.json', ['POST nodes', vyos]),
  'node-delete-cascades': ask(['DELETE nodes/2'], ['GET links']),
  'node-delete-keeps-links': ask(['DELETE nodes/1'], ['GET links']),
  'node-ids-fill-gaps': ask(['DELETE nodes/2'], ['POST nodes', vyos]),
  'node-running-editable': ask(['GET nodes/1/start'], ['PUT nodes/1', { ram: 1 }]),
  'node-start-twice-refused': ask(['GET nodes/1/start'], ['GET nodes/1/start']),
  'node-status-of-file': ask(['GET nodes/1/start'], ['GET nodes/1']),
  'node-stop-unknown-refused': ask(['GET nodes/99/stop']),
  'node-url-swapped': ask(['GET nodes']),
  'resize-drops-links': ask(['PUT nodes/2', { ethernet: 1 }], ['GET links']),
  'resize-forgets-names': ask(['PUT nodes/4', { ethernet: 5 }]),
  'template-defaults-ignored': ask(['POST nodes', vyos]),
  'template-overrides-request': ask(['POST nodes', { ...vyos, ram: 77 }]),

  'channels-joined': hear(file.id, ['PUT layout', {}]),
  'discovery-generation-frozen': cycles(61),
  'discovery-once': cycles(61),
  'divergence-running-only': cycles(31),
  'heartbeat-silent': async (labs) => {
    await labs.on('a.json', 'GET nodes/1/start')
    return cycles(40)(labs)
  },
  'hello-after-replay': resume(2, 0),
  'hello-without-head': resume(2, 2),
  'lab-hash-truncated': ask(['POST networks', { name: 'x' }]),
  'lock-ignored': async (labs) => {
    labs.service.switches.heldLocks.add('a.json')
    return ask(['PUT layout', {}])(labs)
  },
  'lock-without-retry-after': async (labs) => {
    labs.service.switches.heldLocks.add('a.json')
    return ask(['PUT layout', {}])(labs)
  },
  'replay-after-gap': resume(205, 1),
  'replay-ignores-last-seq': resume(3, 2),
  'replay-none': resume(3, 0),
  'resnapshot-without-topology': resume(1, -1),
  'rev-is-counter': resume(2, 0),
  'ring-of-fifty': resume(60, 0),
  'sequence-from-zero': resume(2, 0),
  'sequence-shared': async (labs) => {
    await labs.on('a.json', 'GET nodes/1/interfaces/0/live_mac')
    return resume(1, 0)(labs)
  },
  'snapshot-behind': resume(2, -1),
}

const look = async (name: LabDefect, options: TestedLabs) =>
  probes[name](await serveLabs({ labs: { 'a.json': file }, ...options }))

describe.each(Object.keys(labSummaries) as LabDefect[])('%s', (name) => {
  test('shows, and only because of it', async () => {
    const flawless = await look(name, {})
    expect(await look(name, {})).toEqual(flawless)
    expect(await look(name, { defects: [name] })).not.toEqual(flawless)
  })
})

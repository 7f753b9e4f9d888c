import { expect, it, test } from 'vitest'
import type { LinkEndpoint } from '../../generated/types.ts'
import { implicitNetwork, linkOf, net, networkOf, port } from '../lab.fixture.ts'
import type { LabEvent } from '../lab-event.ts'
import { matchEcho } from './match-echo.ts'
import type { LayoutEdit, PendingEdit } from './pending-edit.ts'

const id = { key: 'k', sequence: 1 }
const create = (from: LinkEndpoint, to: LinkEndpoint, more: object = {}): PendingEdit => ({
  ...id,
  kind: 'create-link',
  from,
  to,
  ...more,
})
const created = (from: LinkEndpoint, to: LinkEndpoint, linkId = 'lnk_009'): LabEvent => ({
  type: 'link_created',
  payload: { link: linkOf(linkId, from, to) },
})
const answer = { link: linkOf('lnk_009', port(1), net(7)), network: implicitNetwork(7) }
const layout = (edit: LayoutEdit): PendingEdit => ({ ...id, kind: 'layout', layout: edit })
const place = { left: 0, top: 0 }
const moved = (node_ids: number[], network_ids: number[]): LabEvent => ({
  type: 'layout_updated',
  payload: { node_ids, network_ids },
})

test.each<{ name: string; edit: PendingEdit; event: LabEvent; want: boolean }>([
  { name: 'the link', edit: create(port(1), net(2)), event: created(port(1), net(2)), want: true },
  {
    name: 'the link, sent the other way round',
    edit: create(net(2), port(1)),
    event: created(port(1), net(2)),
    want: true,
  },
  { name: 'a link at another port', edit: create(port(1), net(2)), event: created(port(1, 1), net(2)), want: false },
  { name: 'a link to another network', edit: create(port(1), net(2)), event: created(port(1), net(3)), want: false },
  { name: 'the first half', edit: create(port(1), port(2)), event: created(port(1), net(7)), want: true },
  { name: 'the other half', edit: create(port(1), port(2)), event: created(port(2), net(7)), want: true },
  { name: 'half of another pair', edit: create(port(1), port(2)), event: created(port(3), net(7)), want: false },
  {
    name: 'a half elsewhere than answered',
    edit: create(port(1), port(2), { answer }),
    event: created(port(2), net(8), 'lnk_010'),
    want: false,
  },
  {
    name: 'the half where answered',
    edit: create(port(1), port(2), { answer }),
    event: created(port(2), net(7), 'lnk_010'),
    want: true,
  },
  {
    name: 'the link of the answer',
    edit: create(port(1), net(2), { answer: { link: linkOf('lnk_009', port(1), net(2)) } }),
    event: created(port(1), net(2)),
    want: true,
  },
  {
    name: 'a like link with another id than answered',
    edit: create(port(1), net(2), { answer: { link: linkOf('lnk_009', port(1), net(2)) } }),
    event: created(port(1), net(2), 'lnk_010'),
    want: false,
  },
  {
    name: 'the change',
    edit: { ...id, kind: 'patch-link', linkId: 'a', patch: { color: 'red' } },
    event: { type: 'link_updated', payload: { link: linkOf('a', port(1), net(2), { color: 'red' }) } },
    want: true,
  },
  {
    name: 'another change of the same link',
    edit: { ...id, kind: 'patch-link', linkId: 'a', patch: { color: 'red' } },
    event: { type: 'link_updated', payload: { link: linkOf('a', port(1), net(2), { color: 'blue' }) } },
    want: false,
  },
  {
    name: 'the deletion',
    edit: { ...id, kind: 'delete-link', linkId: 'a' },
    event: { type: 'link_deleted', payload: { link_id: 'a' } },
    want: true,
  },
  {
    name: 'the network, whatever the case of its name',
    edit: { ...id, kind: 'create-network', network: { name: 'Lan' } },
    event: { type: 'network_created', payload: { network: networkOf(7, { name: 'lan ' }) } },
    want: true,
  },
  {
    name: 'the middle of a pair is no network with an empty name',
    edit: { ...id, kind: 'create-network', network: { name: '' } },
    event: { type: 'network_created', payload: { network: implicitNetwork(7) } },
    want: false,
  },
  {
    name: 'the network of the answer',
    edit: { ...id, kind: 'create-network', network: { name: 'x' }, answer: networkOf(7) },
    event: { type: 'network_created', payload: { network: networkOf(7, { name: 'renamed since' }) } },
    want: true,
  },
  {
    name: 'the name that promotes',
    edit: { ...id, kind: 'patch-network', networkId: 7, patch: { name: 'lan' } },
    event: { type: 'network_promoted', payload: { network: networkOf(7, { name: 'lan' }) } },
    want: true,
  },
  {
    name: 'the network deleted',
    edit: { ...id, kind: 'delete-network', networkId: 7 },
    event: { type: 'network_deleted', payload: { network: networkOf(7) } },
    want: true,
  },
  {
    name: 'the places',
    edit: layout({
      nodes: [
        { id: 2, ...place },
        { id: 1, ...place },
      ],
    }),
    event: moved([1, 2], []),
    want: true,
  },
  { name: 'other places', edit: layout({ nodes: [{ id: 2, ...place }] }), event: moved([1, 2], []), want: false },
  { name: 'places of networks', edit: layout({ networks: [{ id: 2, ...place }] }), event: moved([2], []), want: false },
  { name: 'a viewport alone', edit: layout({ viewport: { zoom: 2 } }), event: moved([], []), want: true },
  {
    name: 'the node that started',
    edit: { ...id, kind: 'node-transient', nodeId: 2, transient: 'starting' },
    event: { type: 'node_status_reconciled', payload: { node_id: 2, status: 2 } },
    want: true,
  },
  {
    name: 'the node that fell over',
    edit: { ...id, kind: 'node-transient', nodeId: 2, transient: 'starting' },
    event: { type: 'node_status_reconciled', payload: { node_id: 2, status: 0 } },
    want: false,
  },
  {
    name: 'a type without echo',
    edit: create(port(1), net(2)),
    event: { type: 'node_warning', payload: { message: '' } },
    want: false,
  },
  { name: 'an unknown type', edit: create(port(1), net(2)), event: { type: 'constructor', payload: {} }, want: false },
  {
    name: 'a malformed event',
    edit: create(port(1), net(2)),
    event: { type: 'link_created', payload: null },
    want: false,
  },
])('$name: $want', ({ edit, event, want }) => {
  expect(matchEcho([edit], event)).toBe(want ? edit : null)
})

it('is the echo of the oldest edit that wanted it', () => {
  const [older, newer] = [create(port(1), net(2)), { ...create(port(1), net(2)), key: 'l', sequence: 2 }]
  expect(matchEcho([newer, older], created(port(1), net(2)))).toBe(older)
  expect(matchEcho([], created(port(1), net(2)))).toBeNull()
})

import { describe, expect, it } from 'vitest'
import { frames } from '../generated/frames.ts'
import { readFrame } from './read-frame.ts'

const frame = (value: unknown) => readFrame(JSON.stringify(value))
const link = { id: 'lnk_001', from: { node_id: 1, interface_index: 0 }, to: { network_id: 1 } }

describe('readFrame', () => {
  const table: readonly (readonly [string, string, object])[] = [
    ['hello', '{"type":"hello","seq":7}', { kind: 'hello', seq: 7 }],
    ['resnapshot', '{"type":"force_resnapshot"}', { kind: 'force_resnapshot' }],
    [
      'a snapshot without a generation',
      '{"type":"lab_topology","seq":3,"rev":"id","payload":{"schema":2,"id":"x","meta":{},"nodes":{},"networks":{},"links":[]}}',
      { kind: 'lab_topology', seq: 3, generation: null, payload: { links: [] } },
    ],
    [
      'a link, members nobody knows included',
      JSON.stringify({ seq: 4, type: 'link_created', rev: '', payload: { link: { ...link, colour: 1 } } }),
      { kind: 'event', seq: 4, event: { seq: 4, type: 'link_created', payload: { link: { ...link, colour: 1 } } } },
    ],
    ['a type nobody knows', '{"seq":5,"type":"node_teleported"}', { kind: 'unknown', seq: 5, type: 'node_teleported' }],
    ['a type without a place', '{"type":"gossip"}', { kind: 'unknown', seq: null }],
    ['a type that objects have by birth', '{"seq":1,"type":"constructor"}', { kind: 'unknown', seq: 1 }],
    ['the prototype', '{"seq":1,"type":"__proto__","payload":{}}', { kind: 'unknown', seq: 1 }],
    ['no JSON', '{"type":', { kind: 'malformed', reason: 'not-json', seq: null }],
    ['nothing', '', { kind: 'malformed', reason: 'not-json' }],
    ['an array', '[]', { kind: 'malformed', reason: 'not-an-object' }],
    ['null', 'null', { kind: 'malformed', reason: 'not-an-object' }],
    ['no type', '{"seq":3}', { kind: 'malformed', reason: 'no-type', seq: 3 }],
    ['hello without seq', '{"type":"hello"}', { kind: 'malformed', reason: 'bad-seq' }],
    ['a fractional seq', '{"type":"hello","seq":1.5}', { kind: 'malformed', reason: 'bad-seq' }],
    ['a negative seq', '{"type":"hello","seq":-1}', { kind: 'malformed', reason: 'bad-seq' }],
    ['a textual seq', '{"type":"hello","seq":"1"}', { kind: 'malformed', reason: 'bad-seq' }],
    [
      'an event without payload keeps its place',
      '{"seq":9,"type":"link_deleted"}',
      { kind: 'malformed', reason: 'bad-member', seq: 9, member: 'payload' },
    ],
    [
      'a wrong member is named by its path',
      '{"seq":9,"type":"link_created","payload":{"link":3}}',
      { kind: 'malformed', reason: 'bad-member', seq: 9, member: 'payload.link' },
    ],
    [
      'a member that may be null may be absent',
      '{"seq":2,"type":"discovered_link","payload":{"lab_id":"x","network_id":1,"bridge_name":"b","iface":"i"}}',
      { kind: 'event', event: { type: 'discovered_link', rev: '' } },
    ],
    [
      'but not of another kind',
      '{"seq":2,"type":"discovered_link","payload":{"lab_id":"x","network_id":1,"bridge_name":"b","iface":"i","peer_node_id":"3"}}',
      { kind: 'malformed', member: 'payload.peer_node_id' },
    ],
    [
      'layout with nothing in it',
      '{"seq":2,"type":"layout_updated","payload":{"node_ids":[],"network_ids":[]}}',
      { kind: 'event', event: { type: 'layout_updated' } },
    ],
  ]
  for (const [name, text, want] of table) it(name, () => expect(readFrame(text)).toMatchObject(want))

  it('refuses an event of each type without its payload, and keeps the place', () => {
    for (const type of Object.keys(frames).slice(3))
      expect(frame({ seq: 3, type })).toMatchObject({ kind: 'malformed', seq: 3 })
  })
})

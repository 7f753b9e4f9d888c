import { describe, expect, it } from 'vitest'
import type { LabLink, LabNetwork } from '../generated/types.ts'
import { recordsOf } from '../topology/merge-read.ts'
import { createLabModel } from './lab-model.fixture.ts'
import { mergeRacingRead } from './merge-racing-read.ts'
import type { LiveEvent } from './read-frame.ts'

/** What the server announced while `act` changed it. */
function during(lab: ReturnType<typeof world>, act: () => void): LiveEvent[] {
  lab.events.length = 0
  act()
  return [...lab.events]
}

function world() {
  const events: LiveEvent[] = []
  const lab = createLabModel((_, type, payload) => {
    events.push({ seq: events.length + 1, type, rev: '', payload } as LiveEvent)
  })
  lab.addNode()
  lab.addNode()
  lab.wire(1, 0, 2, 0)
  return Object.assign(lab, { events })
}

const whole = (lab: ReturnType<typeof world>) => ({
  nodes: lab.readNodes(),
  networks: lab.readNetworks(),
  links: lab.readLinks(),
})

describe('mergeRacingRead', () => {
  it('keeps what an event brought that the read had missed', () => {
    const lab = world()
    const read = whole(lab)
    const before = recordsOf(read)
    const events = during(lab, () => lab.label('lnk_001', 'new'))
    const known = recordsOf(whole(lab))
    const merged = mergeRacingRead(known, read, events)
    expect(merged.records.links.get('lnk_001')?.label).toBe('new')
    expect(before.links.get('lnk_001')?.label).toBe('')
  })

  it('gives what is the same after all the object it was', () => {
    const lab = world()
    const read = whole(lab)
    const events = during(lab, () => lab.label('lnk_001', 'new'))
    const known = recordsOf(whole(lab))
    const merged = mergeRacingRead(known, read, events)
    expect(merged.records.links.get('lnk_001')).toBe(known.links.get('lnk_001'))
  })

  it('leaves parts alone that were not read: events are in them, in the right order', () => {
    const lab = world()
    const { nodes } = whole(lab)
    const events = during(lab, () => {
      lab.deleteLink('lnk_001')
      lab.wire(1, 1, 2, 1)
    })
    const known = recordsOf(whole(lab))
    const merged = mergeRacingRead(known, { nodes }, events)
    expect(merged.records.links).toBe(known.links)
    expect(merged.records.linkOrder).toBe(known.linkOrder)
    expect(merged.needs).toEqual([])
  })

  it('asks for the links again when an id went and came back: its place is not known', () => {
    const lab = world()
    const events = during(lab, () => {
      lab.deleteLink('lnk_001')
      lab.wire(1, 1, 2, 1)
    })
    const read = whole(lab)
    expect(mergeRacingRead(recordsOf(read), { links: read.links }, events).needs).toEqual(['links'])
  })

  it('asks for links and networks when a node is gone: its links went with it, unannounced', () => {
    const lab = world()
    const known = recordsOf(whole(lab))
    lab.deleteNode(2)
    expect(mergeRacingRead(known, { nodes: lab.readNodes() }, []).needs).toEqual(['networks', 'links'])
    expect(mergeRacingRead(known, { nodes: recordsNodes(known) }, []).needs).toEqual([])
  })

  it('does not take discovery cycles for news', () => {
    const lab = world()
    const events = during(lab, () => lab.discover())
    const known = recordsOf(whole(lab))
    expect(mergeRacingRead(known, whole(lab), events).records.discovered.size).toBe(0)
  })

  it('types of links and networks alike', () => {
    const link = { id: 'lnk_009', from: { node_id: 1, interface_index: 2 }, to: { network_id: 7 } } as LabLink
    const network = { id: 7, name: 'n', type: 'linux_bridge', left: 0, top: 0, visibility: true } as LabNetwork
    const events = [
      { seq: 1, type: 'network_created', rev: '', payload: { network } },
      { seq: 2, type: 'link_created', rev: '', payload: { link } },
      { seq: 3, type: 'network_deleted', rev: '', payload: { network } },
    ] as unknown as LiveEvent[]
    const lab = world()
    const { records } = mergeRacingRead(recordsOf(whole(lab)), whole(lab), events)
    expect([records.links.has('lnk_009'), records.networks.has(7)]).toEqual([true, false])
  })
})

const recordsNodes = ({ nodes }: ReturnType<typeof recordsOf>) =>
  Object.fromEntries([...nodes].map(([id, node]) => [String(id), node]))

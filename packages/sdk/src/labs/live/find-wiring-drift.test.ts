import { describe, expect, it } from 'vitest'
import type { LabLink } from '../generated/types.ts'
import { recordsOf } from '../topology/merge-read.ts'
import { findWiringDrift } from './find-wiring-drift.ts'
import { createLabModel } from './lab-model.fixture.ts'

function world() {
  const lab = createLabModel(() => {})
  lab.addNode()
  lab.addNode()
  lab.wire(1, 0, 2, 0)
  return lab
}
const known = (lab: ReturnType<typeof world>) =>
  recordsOf({ nodes: lab.readNodes(), networks: lab.readNetworks(), links: lab.readLinks() })

describe('findWiringDrift', () => {
  const table: readonly (readonly [string, (lab: ReturnType<typeof world>) => void, string])[] = [
    ['nothing was missed', () => {}, ''],
    ['a node that came without links', (lab) => void lab.addNode(), ''],
    ['a pair that was made', (lab) => lab.wire(1, 1, 2, 2), '1:1=2 2:2=2'],
    ['a pair that went', (lab) => lab.deleteLink('lnk_001'), '1:0=0 2:0=0'],
    ['a link that only looks otherwise', (lab) => lab.label('lnk_001', 'x'), ''],
  ]
  for (const [name, act, want] of table)
    it(name, () => {
      const lab = world()
      const before = known(lab)
      act(lab)
      expect(findWiringDrift(lab.readNodes(), before)).toBe(want)
    })

  it('what imported files hold is no drift: node to node, network to node, two links at a port', () => {
    const lab = world()
    const direct = { id: 'a', from: { node_id: 1, interface_index: 1 }, to: { node_id: 2, interface_index: 1 } }
    const turned = { id: 'b', from: { network_id: 4 }, to: { node_id: 1, interface_index: 2 } }
    const second = { id: 'c', from: { node_id: 1, interface_index: 2 }, to: { network_id: 5 } }
    const links = [...lab.readLinks(), direct, turned, second] as LabLink[]
    const nodes = lab.readNodes()
    const ports = nodes['1']?.interfaces.map((port) => (port.index === 2 ? { ...port, network_id: 5 } : port)) ?? []
    const read = { ...nodes, '1': { ...nodes['1'], interfaces: ports } } as typeof nodes
    expect(findWiringDrift(read, recordsOf({ nodes, links }))).toBe('')
  })

  it('a server that derives nothing tells nothing', () => {
    const lab = world()
    const bare = Object.fromEntries([...lab.nodes].map(([id, node]) => [String(id), node]))
    expect(findWiringDrift(bare, known(lab))).toBe('')
  })
})

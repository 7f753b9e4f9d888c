import {
  buildGraph,
  type ChangeSet,
  type LabGraph,
  type LabRead,
  mergeRead,
  recordsOf,
  updateGraph,
} from '@nova/sdk/labs'
import { describe, expect, test } from 'vitest'
import { demoParts, link, net, network, node, port } from './demo-graph.testing.ts'
import { describeChanges } from './describe-change.ts'

const byKey = <R extends { readonly id: number }>(all: readonly R[]) =>
  Object.fromEntries(all.map((one) => [String(one.id), one]))
const read: Required<Pick<LabRead, 'nodes' | 'networks' | 'links'>> = {
  nodes: byKey(demoParts.nodes),
  networks: byKey(demoParts.networks),
  links: demoParts.links,
}

/** What is said when the lab is read again and gives this instead. */
function said(later: Partial<typeof read>): string[] {
  const records = recordsOf(read)
  const before: LabGraph = buildGraph(records)
  const merged = mergeRead(records, later)
  const { graph, changes } = updateGraph(before, merged.records, merged.touched)
  return describeChanges({ changes, graph } as ChangeSet, before)
}

describe('describeChanges', () => {
  test.each<[string, Partial<typeof read>, string[]]>([
    ['a node more', { nodes: { ...read.nodes, 5: node(5, 'R5') } }, ['+ node R5 (#5, alpine)']],
    [
      'a node less',
      { nodes: { 1: node(1, 'R1'), 2: node(2, 'R2', { status: 2 }), 3: node(3, 'twin') } },
      ['- node twin (#4)'],
    ],
    ['a node that started', { nodes: { ...read.nodes, 1: node(1, 'R1', { status: 2 }) } }, ['~ node R1 is running']],
    ['a node that moved', { nodes: { ...read.nodes, 1: node(1, 'R1', { left: 7 }) } }, ['~ node R1 moved to 7, 0']],
    ['a network', { networks: { ...read.networks, 3: network(3, 'lan') } }, ['+ network lan (explicit)']],
    [
      'a wire taken away',
      { networks: byKey([network(2, 'core')]), links: [link('lnk_003', port(1, 1), net(2))] },
      ['- link R1:eth0 -- R2:eth0'],
    ],
    [
      'a link to a network',
      { links: [...read.links, link('lnk_004', port(2, 1), net(2))] },
      ['~ network core has 2 attached', '+ link R2:eth1 -- net:core'],
    ],
    [
      'a colour',
      {
        links: [
          read.links[0],
          read.links[1],
          link('lnk_003', port(1, 1), net(2), { color: '#f00' }),
        ] as typeof read.links,
      },
      ['~ link link:lnk_003 looks different'],
    ],
    ['nothing', { nodes: read.nodes }, []],
  ])('%s', (_what, later, want) => {
    expect(said(later).sort()).toEqual([...want].sort())
  })
})

test('a name that holds a line break stays on its line', () => {
  expect(said({ nodes: byKey([...demoParts.nodes, node(9, 'R9\n- node R1')]) })).toEqual([
    expect.stringMatching(/^\+ node R9 - node R1 /),
  ])
})

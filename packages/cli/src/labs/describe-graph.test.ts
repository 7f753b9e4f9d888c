import { expect, test } from 'vitest'
import { demoGraph, graphOf, link, net, network, node, port } from './demo-graph.testing.ts'
import { describeGraph } from './describe-graph.ts'

test('says what there is and how it hangs together', () => {
  expect(describeGraph(demoGraph())).toBe(
    [
      'Nodes (4)',
      '  #1  R1    alpine  stopped  2/2 used',
      '  #2  R2    alpine  running  1/2 used',
      '  #3  twin  alpine  stopped  0/2 used',
      '  #4  twin  alpine  stopped  0/2 used',
      'Networks (1)',
      '  #2  core  linux_bridge  explicit  1 attached',
      'Links (2)',
      '  lnk_001+lnk_002  R1:eth0  --  R2:eth0',
      '  lnk_003          R1:eth1  --  net:core',
    ].join('\n'),
  )
})

test('marks what is wrong', () => {
  const text = describeGraph(
    graphOf({
      nodes: [node(1, 'R1')],
      networks: [network(1, '', { implicit: true, visibility: false })],
      links: [link('lnk_001', port(1, 0), net(1)), link('lnk_002', port(9, 0), port(1, 1))],
    }),
  )
  expect(text).toMatch(/lnk_001 .*broken/)
  expect(text).toMatch(/lnk_002 .*#9 \(missing\).*dangling/)
})

test('an empty lab', () => {
  expect(describeGraph(graphOf({}))).toBe('Nodes (0)\nNetworks (0)\nLinks (0)')
})

test('a name that holds a line break stays on its line', () => {
  const text = describeGraph(graphOf({ nodes: [node(1, 'R1\nNodes (0)\r\n  #9  R9')] }))
  expect(text.split('\n')).toHaveLength(4)
  expect(text).toContain('R1 Nodes (0)   #9  R9')
})
